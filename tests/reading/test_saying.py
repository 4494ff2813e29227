"""When something was said: the day word beside the cue, and what is presumed without one."""

from __future__ import annotations

import pytest

from reading.made import a_day, evidence_of, frame_around, span_of
from sayso.reading.saying import find_said, presumed, resolve
from sayso.records import Anchor, Basis, Interval, Kind, Published, When

THURSDAY = "2031-05-08"
CONTENT = "the road was open"


def said(text: str, day: str | None = THURSDAY, content: str = CONTENT) -> When | None:
    """When the statement in `text` was made, of a report of that day."""
    return find_said(text, frame_around(text, content), span_of(text, "said"), a_day(day))


def word_of(when: When | None) -> str | None:
    """The day word that tells it."""
    return when.expression.words if when and when.expression else None


def day_of(when: When | None) -> str | None:
    """The one day that it was, if it is known."""
    if when is None or when.start is None or when.start.earliest != when.start.latest:
        return None
    return when.start.earliest


@pytest.mark.parametrize(
    ("day", "word"),
    [
        ("2031-05-08", "today"),
        ("2031-05-07", "yesterday"),
        ("2031-05-08", "Thursday"),
        ("2031-05-07", "Wednesday"),
        ("2031-05-06", "Tuesday"),
        ("2031-05-05", "Monday"),
        ("2031-05-04", "Sunday"),
        ("2031-05-03", "Saturday"),
        ("2031-05-02", "Friday"),
    ],
)
def test_a_day_word_is_the_last_such_day(day: str, word: str) -> None:
    """A weekday is the last one up to the day of publication, which may be meant itself."""
    assert day == day_of(said(f"Ruel said on {word} {CONTENT}."))


def test_yesterday_may_lie_in_the_month_before() -> None:
    """Days are reckoned across the end of a month."""
    assert "2031-04-30" == day_of(said(f"Ruel said yesterday {CONTENT}.", "2031-05-01"))


def test_an_unknown_day_of_publication_leaves_the_day_open() -> None:
    """Without a day of publication the words are kept, and no day is made up."""
    when = said(f"Ruel said on Tuesday {CONTENT}.", None)

    assert ("Tuesday", None) == (word_of(when), day_of(when))


def test_a_vague_day_of_publication_leaves_the_day_open() -> None:
    """Nor is a day reckoned from several days on which a report may have come out."""
    when = When(expression=evidence_of("on Tuesday", "Tuesday"), anchor=Anchor.PUBLISHED)
    vague = Published(earliest="2031-05-01", latest="2031-05-08", basis=Basis.GIVEN)

    assert when == resolve(when, vague)


def test_resolving_again_gives_the_same() -> None:
    """A report that gets its day is resolved then: the words stay, the day comes."""
    text = f"Ruel said on Tuesday {CONTENT}."
    open_day = said(text, None)
    assert open_day is not None

    assert said(text) == resolve(open_day, a_day(THURSDAY))


def test_the_evidence_stands_in_the_text() -> None:
    """The day word is found at its place."""
    text = f"On Monday, Ruel said {CONTENT}."
    when = said(text)

    assert evidence_of(text, "Monday") == (when and when.expression)


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("Wednesday", f"{CONTENT}, Ruel said Wednesday."),
        ("Monday", f"On Monday, Ruel said {CONTENT}."),
        ("Tuesday", f"Osk left on Sunday after Ruel said on Tuesday {CONTENT}."),
        (None, f"Ruel said {CONTENT}."),
        (None, f"They met on Monday; Ruel said {CONTENT}."),
        ("Tuesday", f"They met on Monday. On Tuesday Ruel said {CONTENT}."),
        (None, f"Ruel said {CONTENT}. They met again on Monday in the town hall."),
    ],
)
def test_the_day_beside_the_cue_is_meant(word: str | None, text: str) -> None:
    """The nearest day of the cue's own clause is when it was said; other days are not."""
    assert word == word_of(said(text))


def test_a_day_in_the_content_is_not_when_it_was_said() -> None:
    """'said the road was open on Monday' tells of the road and not of the saying."""
    assert said(f"Ruel said {CONTENT} on Monday.", content=f"{CONTENT} on Monday") is None


def test_without_a_cue_no_day_is_found() -> None:
    """A day belongs to a cue."""
    text = f"Ruel on Monday: {CONTENT}."

    assert find_said(text, frame_around(text, CONTENT), None, a_day(THURSDAY)) is None


@pytest.mark.parametrize("cue", ["said", "told", "warned", "added", "went on", "according to", "saying"])
def test_what_a_person_said_is_presumed_to_be_said_that_day(cue: str) -> None:
    """Daily reports tell the day's sayings of named persons in the simple past."""
    assert When(start=Interval(earliest=THURSDAY, latest=THURSDAY)) == presumed(
        cue, Kind.PERSON, a_day(THURSDAY)
    )


@pytest.mark.parametrize("cue", ["says", "has said", "have warned", "had said", "believes"])
def test_what_is_said_without_a_time_is_not_dated(cue: str) -> None:
    """Of present and perfect no day is presumed."""
    assert presumed(cue, Kind.PERSON, a_day(THURSDAY)) is None


@pytest.mark.parametrize("kind", [Kind.GOVERNMENT, Kind.ORGANISATION, Kind.GROUP])
def test_what_bodies_said_is_not_dated(kind: Kind) -> None:
    """Bodies hold their views for longer than a day."""
    assert presumed("said", kind, a_day(THURSDAY)) is None


def test_nothing_is_presumed_of_an_undated_report() -> None:
    """Without a day of publication nothing is presumed."""
    assert presumed("said", Kind.PERSON, a_day(None)) is None
