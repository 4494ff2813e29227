"""Tagged words to attributions, over windows that are made by hand."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from reading.made import Marked, marked
from sayso.reading.attribution import Attribution, in_whole_words, join
from sayso.reading.words import find_words
from sayso.records import Span

LONG_ASIDE = "who had come by the road that few people take in winter because of the snow, " * 3


def told(case: Marked) -> list[tuple[str, str, str]]:
    """The attributions of a case: the words of source, cue and content; pieces are parted by ' | '."""

    def words(attribution: Attribution) -> tuple[str, str, str]:
        parts = (attribution.source, attribution.cue, attribution.content)
        source, cue, content = (" | ".join(case.text[s.start : s.end] for s in spans) for spans in parts)
        return source, cue, content

    return [words(attribution) for attribution in join(case.text, case.window)]


def test_a_cue_joins_source_and_content() -> None:
    """A content belongs to the cue it points at, and to that cue's source."""
    case = marked("{source:The envoy} {cue:said} {content:the road was open}.", cue_of=[0], source_of=[0])

    assert [("The envoy", "said", "the road was open")] == told(case)


def test_a_speaker_may_stand_behind_the_cue() -> None:
    """In '"…," said X' X speaks, also where another is named nearby."""
    case = marked(
        '{source:Osk} sat by. {content:"The road is open,"} {cue:said} {source:Ana Ruel}.',
        cue_of=[0],
        source_of=[(0, 1)],
    )

    assert [("Ana Ruel", "said", '"The road is open,"')] == told(case)


def test_two_contents_around_a_cue_are_one_saying() -> None:
    """'"…," she said, "…"' is one attribution in two pieces."""
    case = marked(
        '{content:"The road is open,"} {cue:said} {source:Ana Ruel}, {content:"and it stays open."}',
        cue_of=[0, 0],
        source_of=[0],
    )

    assert [("Ana Ruel", "said", '"The road is open," | "and it stays open."')] == told(case)


def test_contents_that_stand_far_apart_are_two_sayings() -> None:
    """A cue that serves two contents far from each other tells two sayings of one speaker."""
    case = marked(
        "{content:The road is open}, {cue:said} {source:Ruel}, "
        + LONG_ASIDE
        + "{content:and it stays open}.",
        cue_of=[0, 0],
        source_of=[0],
    )

    assert [("Ruel", "said", "The road is open"), ("Ruel", "said", "and it stays open")] == told(case)


def test_contents_with_another_saying_between_are_two_sayings() -> None:
    """What another says in between parts one saying from the next."""
    case = marked(
        "{content:It is open}, {cue:said} {source:Ruel}; {source:Osk} {cue:said} {content:no}; {content:so}",
        cue_of=[0, 1, 0],
        source_of=[0, 1],
    )

    assert [("Osk", "said", "no"), ("Ruel", "said", "It is open"), ("Ruel", "said", "so")] == sorted(
        told(case)
    )


def test_one_speaker_may_have_two_cues() -> None:
    """'X said … and added …' are two sayings of X."""
    case = marked(
        "{source:The envoy} {cue:said} {content:it was open} and {cue:added} {content:that it stays so}.",
        cue_of=[0, 1],
        source_of=[0, 0],
    )

    assert [("The envoy", "said", "it was open"), ("The envoy", "added", "that it stays so")] == told(case)


def test_a_content_without_a_cue_asks_for_its_source() -> None:
    """'X: "…"' has a speaker and no cue."""
    case = marked('{source:The envoy}: {content:"The road is open."}', cue_of=[None], source_of_content=[0])

    assert [("The envoy", "", '"The road is open."')] == told(case)


def test_a_content_may_have_neither_cue_nor_source() -> None:
    """A quotation that goes on, alone in its paragraph, stays without both."""
    case = marked('{content:"The road is open."}', cue_of=[None])

    assert [("", "", '"The road is open."')] == told(case)


def test_contents_without_a_cue_are_not_put_together() -> None:
    """Two quotations without a cue are two sayings."""
    case = marked('{content:"The road is open."} {content:"It stays open."}', cue_of=[None, None])

    assert [("", "", '"The road is open."'), ("", "", '"It stays open."')] == told(case)


def test_a_cue_may_have_no_source() -> None:
    """'it was said in the town' names nobody."""
    case = marked("{content:The road is open}, was {cue:said} in the town.", cue_of=[0], source_of=[None])

    assert [("", "said", "The road is open")] == told(case)


def test_a_pronoun_before_the_cue_speaks() -> None:
    """'he said' is said by 'he', also where the model left the word untagged and points at another."""
    case = marked('{source:Osk} is ill. {content:"It is open,"} he {cue:said}.', cue_of=[0], source_of=[0])

    assert [("he", "said", '"It is open,"')] == told(case)


def test_a_pronoun_behind_the_cue_speaks() -> None:
    """So is 'said she'."""
    case = marked('{content:"It is open,"} {cue:said} she on Monday.', cue_of=[0], source_of=[None])

    assert [("she", "said", '"It is open,"')] == told(case)


def test_a_pronoun_in_a_longer_source_is_not_cut_out() -> None:
    """'Osk and he said' keeps both speakers."""
    case = marked('{content:"It is open,"} {source:Osk and he} {cue:said}.', cue_of=[0], source_of=[0])

    assert [("Osk and he", "said", '"It is open,"')] == told(case)


def test_a_pronoun_of_the_content_does_not_speak() -> None:
    """In 'Osk said he was ill' the speaker is Osk."""
    case = marked("{source:Osk} {cue:said} {content:he was ill}.", cue_of=[0], source_of=[0])

    assert [("Osk", "said", "he was ill")] == told(case)


def test_a_content_prefers_the_cue_of_its_paragraph() -> None:
    """A content that may belong to either of two cues takes the one of its own paragraph."""
    case = marked(
        "{source:Osk} {cue:said} nothing.\n{content:The road is open}, {cue:said} {source:Ruel}.",
        cue_of=[(0, 1)],
        source_of=[0, 1],
    )

    assert [("Ruel", "said", "The road is open")] == told(case)


def test_a_cue_prefers_the_source_of_its_paragraph() -> None:
    """A cue that may have either of two sources takes the one of its own paragraph."""
    case = marked(
        "{source:Osk} sat by.\n{source:Ruel}, who came late, {cue:said} {content:the road was open}.",
        cue_of=[0],
        source_of=[(0, 1)],
    )

    assert [("Ruel", "said", "the road was open")] == told(case)


def test_a_quotation_ends_with_its_paragraph() -> None:
    """What the next paragraph tells without quotation marks is another's, though the model ran on into it."""
    case = marked(
        '{source:Ruel} {cue:said}. {content:"It is open."\n\nThe road is shut}, {source:Osk} {cue:said}.',
        cue_of=[1],
        source_of=[0, 1],
    )

    assert ['"It is open."', "The road is shut"] == [content for _, _, content in told(case)]
    assert ("Osk", "said", "The road is shut") in told(case)


def test_a_saying_does_not_go_on_in_the_next_paragraph() -> None:
    """Contents that point at one cue from two paragraphs are two sayings."""
    case = marked(
        '{content:"The road is open,"} {cue:said} {source:Ruel}.\n{content:"It stays open."}',
        cue_of=[0, 0],
        source_of=[0],
    )

    assert ['"The road is open,"', '"It stays open."'] == [content for _, _, content in told(case)]


@given(st.text(alphabet="ab-. \n", max_size=40), st.data())
def test_no_span_ends_inside_a_hyphenated_word(text: str, data: st.DataObject) -> None:
    """What begins or ends in a word takes all of it, or leaves it to the span that holds its first piece."""
    words = find_words(text)
    if not words:
        return
    one, other = sorted(data.draw(st.tuples(*[st.integers(0, len(words) - 1)] * 2)))
    span = Span(start=words[one].start, end=words[other].end)
    begun = [word for word in re.finditer(r"\w+(?:-\w+)+", text) if word.start() < span.start < word.end()]
    (kept,) = in_whole_words(text, Attribution(source=(), cue=(), content=(span,))).content
    if begun and not text[begun[0].end() : span.end].strip():
        assert span == kept  # it has no word of its own
        return
    for word in re.finditer(r"\w+(?:-\w+)+", text):
        assert not word.start() < kept.start < word.end()
        assert not word.start() < kept.end < word.end()
