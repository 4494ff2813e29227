"""When something was said: the time beside the cue, and what is presumed without one."""

from __future__ import annotations

import pytest

from reading.made import a_day, evidence_of, frame_around, span_of
from sayso.reading.saying import find_said, presumed
from sayso.reading.times import find_times
from sayso.records import Count, Interval, Kind, Speaker, When

THURSDAY = "2031-05-08"
CONTENT = "the road was open"


def said(text: str, day: str | None = THURSDAY, content: str = CONTENT) -> When | None:
    """When the statement in `text` was made, of a report of that day."""
    time = find_said(frame_around(text, content), span_of(text, "said"), find_times(text))
    return time.when(text, a_day(day)) if time else None


def word_of(when: When | None) -> str | None:
    """The words that tell it."""
    return when.expression.words if when and when.expression else None


def day_of(when: When | None) -> str | None:
    """The one day that it was, if it is known."""
    if when is None or when.start is None or when.start.earliest != when.start.latest:
        return None
    return when.start.earliest


def speaker(kind: Kind, *, anonymous: bool = False) -> Speaker:
    """A speaker of this kind."""
    return Speaker(
        id="1",
        name="Ruel",
        kind=kind,
        party=None,
        anonymous=anonymous,
        count=Count(least=1, most=1),
        evidence=None,
    )


@pytest.mark.parametrize(
    ("day", "word"),
    [
        ("2031-05-08", "today"),
        ("2031-05-07", "yesterday"),
        ("2031-05-08", "on Thursday"),
        ("2031-05-07", "on Wednesday"),
        ("2031-05-06", "late Tuesday"),
        ("2031-05-05", "on Monday evening"),
        ("2031-05-04", "Sunday"),
        ("2031-05-03", "Saturday"),
        ("2031-05-02", "last Friday"),
        ("2031-04-15", "on April 15"),
        ("2031-05-05", "three days ago"),
        ("2030-11-03", "on Nov. 3, 2030,"),
    ],
)
def test_a_time_beside_the_cue_is_when_it_was_said(day: str, word: str) -> None:
    """Times are reckoned from the day of publication, and lie behind it."""
    assert day == day_of(said(f"Ruel said {word} {CONTENT}."))


def test_yesterday_may_lie_in_the_month_before() -> None:
    """Days are reckoned across the end of a month."""
    assert "2031-04-30" == day_of(said(f"Ruel said yesterday {CONTENT}.", "2031-05-01"))


def test_an_unknown_day_of_publication_leaves_the_day_open() -> None:
    """Without a day of publication the words are kept, and no day is made up."""
    when = said(f"Ruel said on Tuesday {CONTENT}.", None)

    assert ("Tuesday", None) == (word_of(when), day_of(when))


def test_a_longer_time_is_kept_as_a_stretch() -> None:
    """'last month' is when it was said, and no day is made of it."""
    when = said(f"Ruel said last month {CONTENT}.")

    assert when is not None
    assert Interval(earliest="2031-04-01", latest="2031-04-30") == when.start


def test_the_evidence_stands_in_the_text() -> None:
    """The time is found at its place."""
    text = f"On Monday, Ruel said {CONTENT}."
    when = said(text)

    assert evidence_of(text, "Monday") == (when and when.expression)


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("Wednesday", f"{CONTENT}, Ruel said Wednesday."),
        ("Monday", f"On Monday, Ruel said {CONTENT}."),
        ("Monday", f"On Monday, U.S. envoy Mr. Ruel said {CONTENT}."),
        ("Tuesday", f"Osk left on Sunday after Ruel said on Tuesday {CONTENT}."),
        (None, f"Ruel said {CONTENT}."),
        (None, f"They met on Monday; Ruel said {CONTENT}."),
        ("Tuesday", f"They met on Monday. On Tuesday Ruel said {CONTENT}."),
        (None, f"Ruel said {CONTENT}. They met again on Monday in the town hall."),
        (None, f"Ruel, who goes to Lerin next month, said {CONTENT}."),
    ],
)
def test_the_time_beside_the_cue_is_meant(word: str | None, text: str) -> None:
    """The nearest time of the cue's own clause is when it was said, and not one to come."""
    assert word == word_of(said(text))


def test_a_day_in_the_content_is_not_when_it_was_said() -> None:
    """'said the road was open on Monday' tells of the road and not of the saying."""
    assert said(f"Ruel said {CONTENT} on Monday.", content=f"{CONTENT} on Monday") is None


def test_without_a_cue_no_day_is_found() -> None:
    """A day belongs to a cue."""
    text = f"Ruel on Monday: {CONTENT}."

    assert find_said(frame_around(text, CONTENT), None, find_times(text)) is None


@pytest.mark.parametrize("cue", ["said", "told", "warned", "added", "went on", "according to", "saying", ""])
def test_what_a_person_said_is_presumed_to_be_said_that_day(cue: str) -> None:
    """Daily reports tell the day's sayings of named persons in the simple past."""
    assert THURSDAY == day_of(presumed(cue, speaker(Kind.PERSON), a_day(THURSDAY)))


@pytest.mark.parametrize("cue", ["says", "has said", "have warned", "had said", "believes"])
def test_what_is_said_without_a_time_is_not_dated(cue: str) -> None:
    """Of present and perfect no day is presumed."""
    assert presumed(cue, speaker(Kind.PERSON), a_day(THURSDAY)) is None


@pytest.mark.parametrize(
    "voice", [speaker(Kind.GOVERNMENT), speaker(Kind.ORGANISATION), speaker(Kind.PERSON, anonymous=True)]
)
def test_bodies_and_unnamed_speakers_are_dated_where_they_plainly_said_it(voice: Speaker) -> None:
    """Bodies hold views for longer than a day: a warning may be old, what they 'said' is new."""
    assert presumed("warned", voice, a_day(THURSDAY)) is None
    assert THURSDAY == day_of(presumed("said", voice, a_day(THURSDAY)))
