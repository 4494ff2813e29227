"""Sentences and entities, as the parser gives them."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from sayso.reading.parse import STRETCH, parse

TEXT = "Ana Ruel met the envoys in Paris. They talked for an hour. Nobody said a word about the ferry."


def sentences(text: str) -> list[str]:
    """The words of each sentence of `text`."""
    return [text[s.start : s.end].strip() for s in parse(text).sentences]


def test_a_text_has_sentences() -> None:
    """Sentences are found in order, each where it stands."""
    assert [
        "Ana Ruel met the envoys in Paris.",
        "They talked for an hour.",
        "Nobody said a word about the ferry.",
    ] == sentences(TEXT)


def test_names_are_entities() -> None:
    """A place that everybody knows is found with its label."""
    assert [("Paris", "GPE")] == [
        (TEXT[e.span.start : e.span.end], e.label) for e in parse(TEXT).entities if e.label == "GPE"
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\n \t"])
def test_nothing_has_no_sentences(text: str) -> None:
    """A text without a visible character has neither sentences nor entities."""
    assert ((), ()) == (parse(text).sentences, parse(text).entities)


def test_a_long_text_is_parsed_in_stretches() -> None:
    """Offsets of a text beyond one stretch are those of the whole text."""
    text = "The ferry left the harbour at noon.\n" * (STRETCH // 30)
    found = parse(text).sentences

    assert STRETCH < len(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert found[-1].end >= len(text.rstrip())


def test_a_long_text_is_cut_between_paragraphs() -> None:
    """No sentence of a long text is cut in two where a stretch ends."""
    text = "The ferry left the harbour at noon.\n" * (STRETCH // 30)

    assert {"The ferry left the harbour at noon."} == set(sentences(text))


def test_a_sentence_ends_with_its_paragraph() -> None:
    """No sentence reaches from one paragraph into the next, whatever marks stand there."""
    text = (
        '"The next step is theirs."\n\nA senior official told the paper that both sides had agreed.\n\n'
        '"There was a text on the table," the official said.\n\nState television quoted a minister.'
    )

    assert [] == [sentence for sentence in sentences(text) if "\n" in sentence]


def test_a_long_run_of_marks_takes_no_time() -> None:
    """What is no word is not looked at again for each of its marks, and everything keeps its place."""
    text = "%" * 30_000 + " he said so in Paris."
    started = time.perf_counter()
    parsed = parse(text)
    assert 5 > time.perf_counter() - started
    assert "Paris" in [text[each.span.start : each.span.end] for each in parsed.entities]
