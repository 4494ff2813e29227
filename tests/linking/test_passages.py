"""Sentences are cut alike in two copies, and folded to one spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.records import a_report
from sayso.linking.passages import fold, passages_of, split_sentences


def test_sentences_are_cut_at_their_ends() -> None:
    """A full stop, a question mark and a closing quotation mark end a sentence."""
    text = 'Nobody moved. "Why should we?" She left.'
    assert ["Nobody moved.", '"Why should we?"', "She left."] == list(split_sentences(text))


@pytest.mark.parametrize("text", ["Mr. Haldane left on Nov. 3.", "The U.S. Envoy left.", "J. K. Ruel left."])
def test_short_forms_end_no_sentence(text: str) -> None:
    """A full stop that belongs to a short form ends nothing."""
    assert [text] == list(split_sentences(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The centre organised a programme", "The center organized a program"),
        ("“No labour law,” he said", '"No labor law," he said'),
        ("40 per cent", "40%"),
        ("the U.S. envoy", "the US envoy"),
        ("4,300 workers", "4300 workers"),
        ("Café owners", "Cafe owners"),
    ],
)
def test_one_spelling(one: str, other: str) -> None:
    """Two ways to spell the same words are folded to the same."""
    assert fold(one) == fold(other)


def test_numbers_stay() -> None:
    """A number is kept whole."""
    assert ("4300", "workers", "5.2", "percent") == fold("4,300 workers, 5.2 percent")


@given(st.text(max_size=200))
def test_no_letter_is_lost(text: str) -> None:
    """Whatever the text, its sentences together hold all that it held but white space."""
    held = "".join("".join(split_sentences(line)) for line in text.split("\n"))
    assert "".join(text.split()) == "".join(held.split())


@given(st.text(max_size=200))
def test_any_text_has_passages(text: str) -> None:
    """Whatever the text, its passages hold folded words and no empty ones."""
    assert all(passage.words and all(passage.words) for passage in passages_of(a_report(text)))
