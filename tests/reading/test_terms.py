"""Stages and the cutting of terms."""

from __future__ import annotations

import pytest

from sayso.lexicon.packs import all_packs, join_packs
from sayso.reading.field import Field
from sayso.reading.terms import read_terms, stage_of
from sayso.records import Span

ISSUES = Field.of(join_packs(all_packs(()))).issues


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("in the first stage", 1),
        ("during phase two", 2),
        ("an initial six-week phase", 1),
        ("Stage III", 3),
        ("the next stage", None),
        ("one step back", None),
        ("a stage", None),
    ],
)
def test_stages_have_numbers(words: str, stage: int | None) -> None:
    """Ordinals before, numbers behind, in digits and letters."""
    assert stage_of(words) == stage


def test_a_term_is_cut_where_its_issue_changes() -> None:
    """'a truce and the lifting of the blockade' are two; 'bread and salt' is one."""
    text = "a truce and the lifting of the blockade; bread and salt"
    terms = read_terms(text, [Span(start=0, end=len(text))], ISSUES)

    assert [(t.issue, t.evidence.words) for t in terms] == [
        ("truce", "a truce"),
        ("sanctions", "the lifting of the blockade"),
        ("other", "bread and salt"),
    ]


def test_what_is_told_twice_is_one_term() -> None:
    """Places that overlap are read once."""
    text = "a truce of forty days"
    spans = [Span(start=0, end=len(text)), Span(start=2, end=len(text))]
    assert len(read_terms(text, spans, ISSUES)) == 1
