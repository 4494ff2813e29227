"""Short names that a report spells out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.acronyms import find_spelt_out


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Orun Harbour Board (OHB) met.", {"OHB": "Orun Harbour Board"}),
        ("the Front for the Defence of Lerin (FDL)", {"FDL": "Front for the Defence of Lerin"}),
        ("Chief of the Orun Harbour Board (OHB)", {"OHB": "Orun Harbour Board"}),
        ("Orun Harbour Board (also OHB)", {}),
        ("Ana Ruel (GMT)", {}),
        ("nobody (OHB)", {}),
    ],
)
def test_a_short_name_stands_for_the_words_with_its_initials(text: str, found: dict[str, str]) -> None:
    """Small words count for nothing, and words before the name are no part of it."""
    assert found == find_spelt_out(text)


@given(st.text(alphabet="AOHB ()aofthe.", max_size=60))
def test_what_is_found_stands_in_the_text(text: str) -> None:
    """No name is made up."""
    for short, name in find_spelt_out(text).items():
        assert short in text
        assert name in " ".join(text.split())
