"""Words of names are asked for by what they are."""

from __future__ import annotations

import pytest

from sayso.linking.namewords import country_of, is_body_noun, is_office, only_people


@pytest.mark.parametrize("word", ["minister", "Ministers", "Corporal", "chief"])
def test_offices(word: str) -> None:
    """In any number and writing."""
    assert is_office(word)


@pytest.mark.parametrize("word", ["miss", "another", "bridge"])
def test_no_offices(word: str) -> None:
    """A form of address has its capital, and small words are none."""
    assert not is_office(word)


def test_body_nouns() -> None:
    """'Council' makes a body, 'bridge' does not."""
    assert (True, False) == (is_body_noun("Council"), is_body_noun("bridge"))


@pytest.mark.parametrize("word", ["Iceland", "Icelandic", "Icelandics"])
def test_countries(word: str) -> None:
    """By name, people and their plural."""
    assert "Iceland" == country_of(word)


@pytest.mark.parametrize(
    ("name", "expected"), [("Kurdish", True), ("Icelandic-Kurdish", True), ("Arabs", True), ("Karsa", False)]
)
def test_only_people(name: str, *, expected: bool) -> None:
    """Words that describe and name nobody."""
    assert expected == only_people(name)
