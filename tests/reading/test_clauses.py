"""Clauses, as the parser sees them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.made import span_of
from sayso.reading.clauses import Clauses, trimmed
from sayso.reading.parse import parse
from sayso.records import Span


def clause(text: str, word: str) -> str | None:
    """The clause around `word`, trimmed."""
    found = Clauses.of(parse(text).tokens).around(text.index(word))
    if found is None:
        return None
    bare = trimmed(text, found)
    return text[bare.start : bare.end]


@pytest.mark.parametrize(
    ("expected", "text", "word"),
    [
        ("the talks had stalled", "The envoy said that the talks had stalled.", "stalled"),
        ("The two sides met on Monday", "The two sides met on Monday, and they made progress.", "met"),
        ("they made progress", "The two sides met on Monday, and they made progress.", "progress"),
        ("the envoy left the city", "The two sides met before the envoy left the city.", "left"),
    ],
)
def test_a_clause_ends_where_another_begins(expected: str, text: str, word: str) -> None:
    """Neither the saying around it, nor what hangs on it, belongs to it; a word that joins it may stay."""
    found = clause(text, word) or ""

    assert expected in found
    assert len(found) <= len(expected) + len("before ")


def test_behind_the_last_word_there_is_no_clause() -> None:
    """No word, no clause."""
    assert Clauses.of(parse("They met.").tokens).around(99) is None


@given(st.text(alphabet="ab ,;:that—\n", min_size=1, max_size=30))
def test_what_is_trimmed_lies_inside(text: str) -> None:
    """Trimming takes from the ends alone."""
    span = Span(start=0, end=len(text))
    bare = trimmed(text, span)

    assert 0 <= bare.start < bare.end <= len(text)


def test_marks_and_joining_words_are_trimmed() -> None:
    """'that the talks stalled,' is 'the talks stalled'."""
    text = "He said, that the talks stalled, again."
    span = span_of(text, ", that the talks stalled,")
    bare = trimmed(text, span)

    assert "the talks stalled" == text[bare.start : bare.end]
