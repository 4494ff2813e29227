"""Who speaks where an outlet quotes."""

from __future__ import annotations

import pytest

from reading.made import frame_around, span_of
from sayso.reading.attribution import Attribution
from sayso.reading.quoting import find_quoted, find_quoter, is_saying, without_lead
from sayso.records import Span


def attribution(text: str, source: str, cue: str, content: str) -> Attribution:
    """The attribution of these words in `text`; an empty word is no part."""
    found = [(span_of(text, words),) if words else () for words in (source, cue, content)]
    return Attribution(source=found[0], cue=found[1], content=found[2])


def quoted(text: str, source: str, cue: str, content: str) -> list[str]:
    """The source after looking for who is quoted."""
    return [text[s.start : s.end] for s in find_quoted(text, attribution(text, source, cue, content)).source]


@pytest.mark.parametrize("verb", ["quoted", "quotes", "cited"])
def test_who_is_quoted_speaks(verb: str) -> None:
    """In 'the radio quoted an envoy as saying' the envoy is the source."""
    text = f"The radio {verb} an envoy as saying all was well."

    assert ["an envoy"] == quoted(text, "The radio", verb, "all was well")


def test_who_is_quoted_already_stays() -> None:
    """A source that is the quoted one is left as it is."""
    text = "The radio quoted an envoy as saying all was well."

    assert ["an envoy"] == quoted(text, "an envoy", "quoted", "all was well")


def test_who_says_something_stays() -> None:
    """Without a cue of quoting nothing changes."""
    text = "The radio said an envoy saw it as saying a lot."

    assert ["The radio"] == quoted(text, "The radio", "said", "an envoy saw it")


@pytest.mark.parametrize(
    ("source", "cue", "content", "text"),
    [
        ("Osk", "said", "all was well", "Osk said all was well."),
        ("Osk", "", "All is well", "Osk: All is well."),
        ("", "said", "all was well", "It was said that all was well."),
        ("", "", '"All is well."', 'Silence. "All is well."'),
        ("", "", "“All is well.”", "Silence. “All is well.”"),
    ],
)
def test_a_saying_is_told_or_quoted(source: str, cue: str, content: str, text: str) -> None:
    """Somebody tells it, or it stands in quotation marks."""
    assert is_saying(text, attribution(text, source, cue, content))


def test_words_that_nobody_says_are_no_saying() -> None:
    """Without cue, source and marks nothing is said."""
    text = "Silence. All is well."

    assert not is_saying(text, attribution(text, "", "", "All is well"))


def test_a_content_begins_with_what_is_said() -> None:
    """'as saying that' is no part of what was said."""
    text = "The radio quoted Ana Ruel as saying that the road was open."
    source, cue = text.index("Ana"), text.index("quoted")
    whole = Attribution(
        source=(Span(start=source, end=source + 8),),
        cue=(Span(start=cue, end=cue + 6),),
        content=(Span(start=text.index("as saying"), end=len(text) - 1),),
    )
    content = without_lead(text, whole).content[0]
    assert text[content.start : content.end] == "the road was open"


@pytest.mark.parametrize(
    ("by", "text"),
    [
        ("It", "It quoted the king as saying the road was open."),
        ("the radio", "On Monday the radio cited the king as saying the road was open."),
        ("Bilal Osk", "Minister and friend Bilal Osk also quoted the king as saying the road was open."),
        (None, "Bilal Osk met the king, who said the road was open."),
    ],
)
def test_who_quotes_is_a_word_that_points_back_or_a_name(by: str | None, text: str) -> None:
    """'it quoted the king' and 'Osk quoted the king' tell who passes his words on."""
    found = find_quoter(frame_around(text, "the road was open"), span_of(text, "king"))

    assert by == (found and text[found.start : found.end])
