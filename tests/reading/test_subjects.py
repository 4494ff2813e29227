"""Whose words they are where no source was tagged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.attribution import Attribution
from sayso.reading.subjects import with_nearer_saying, with_subject
from sayso.records import Span


def place(text: str, words: str) -> Span:
    """Where `words` stand in `text`."""
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def said(text: str, cue: str, content: str, *source: str) -> Attribution:
    """The attribution of these words in `text`."""
    return Attribution(
        source=tuple(place(text, s) for s in source), cue=(place(text, cue),), content=(place(text, content),)
    )


def subject(text: str, cue: str, content: str, *others: Attribution) -> str | None:
    """The words that are found as the source of the saying, in a text of one sentence."""
    whole = (Span(start=0, end=len(text)),)
    found = with_subject(text, whole, said(text, cue, content), others)
    return text[found.source[0].start : found.source[0].end] if found.source else None


@pytest.mark.parametrize(
    ("who", "text", "cue", "content"),
    [
        ("Ruel", "Ruel has threatened to close the bridge.", "threatened", "to close the bridge"),
        ("some", "It is what some have called a bad deal.", "called", "a bad deal"),
        ("Tovia", "But Tovia on Thursday said it would come.", "said", "it would come"),
        ("an envoy", "There an envoy was quoted as saying it is over.", "quoted as saying", "it is over"),
        (
            "Marvian",
            "They spoke of Marvian claims that the dam is theirs.",
            "claims",
            "that the dam is theirs",
        ),
    ],
)
def test_the_subject_beside_the_cue_speaks(who: str, text: str, cue: str, content: str) -> None:
    """A name, a pronoun or a role before the cue is its source."""
    assert who == subject(text, cue, content)


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The bridge was said to be closed.", "said", "to be closed"),
        ("The plan, they hope, was believed to be dead.", "was believed", "to be dead"),
        ("Rain fell; said to be heavy.", "said", "to be heavy"),
    ],
)
def test_nobody_is_made_up(text: str, cue: str, content: str) -> None:
    """What stands before a passive is no speaker."""
    assert subject(text, cue, content) is None


def test_a_saying_that_goes_on_is_of_the_same_mouth() -> None:
    """'he said, adding': both are his."""
    text = "The road is open, he said, adding that buses would run."
    first = said(text, "said", "The road is open", "he")

    assert "he" == subject(text, "adding", "buses would run", first)


def test_a_source_that_is_there_stays() -> None:
    """Only what is missing is filled in."""
    text = "Ruel and Osk said the road was open."
    a = said(text, "said", "the road was open", "Ruel and Osk")

    assert a == with_subject(text, (), a, ())


@given(st.text(alphabet="Aa the,.“ says\n", min_size=4, max_size=300), st.data())
def test_a_subject_stands_in_the_text(text: str, data: st.DataObject) -> None:
    """Whatever the text, what is found lies before the cue."""
    start = data.draw(st.integers(0, len(text) - 2))
    cue = Span(start=start, end=start + 2)
    if not text[start : start + 2].strip():
        return
    a = Attribution(source=(), cue=(cue,), content=(cue,))
    found = with_subject(text, (Span(start=0, end=len(text)),), a, ())

    assert all(0 <= s.start < s.end <= start for s in found.source)


def test_the_nearer_saying_is_whose_words_they_are() -> None:
    """A second content that has its own 'the hosts said' is the hosts'; one without it stays as it was."""
    text = "An envoy warned that all had failed after the hosts said that the road was open and free."
    first = said(text, "warned", "all had failed", "An envoy")
    second = said(text, "warned", "the road was open", "An envoy")
    further = said(text, "warned", "free", "An envoy")

    assert with_nearer_saying(text, first) == first
    assert with_nearer_saying(text, second) == said(text, "said", "the road was open", "the hosts")
    assert with_nearer_saying(text, further) == further
