"""The words of a name tell what it may be."""

from __future__ import annotations

import pytest

from sayso.linking.nameforms import is_full, is_place_name, is_vague, may_be_person, own_key, tails
from sayso.linking.spelling import name_key


def test_surnames() -> None:
    """The last word, and what belongs before it."""
    assert [("ruel",)] == list(tails(name_key("Ana Ruel")))
    assert ("abu", "salim") in list(tails(name_key("Karim Abu Salim")))


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Ana Ruel", True), ("Ruel", False), ("Abu Salim", False), ("Abdul Ilah Karim", True)],
)
def test_full_names(name: str, *, expected: bool) -> None:
    """A surname with a small word before it is still a surname."""
    assert expected == is_full(name_key(name))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("West Bank", True),
        ("Karsa Valley", True),
        ("New Lerin", True),
        ("Karsa Bank", False),
        ("Karsa", False),
    ],
)
def test_names_of_places(name: str, *, expected: bool) -> None:
    """Words of ground and direction make a place; a bank may be a body."""
    assert expected == is_place_name(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Foreign Ministry", True), ("Supreme Court", True), ("Karsa Ministry", False), ("Civil Affairs", True)],
)
def test_vague_names(name: str, *, expected: bool) -> None:
    """What every country has is nobody's name."""
    assert expected == is_vague(name)


@pytest.mark.parametrize("name", ["Kantara movement", "Kantara Party", "Kantara news agency"])
def test_words_that_add_nothing_are_left_out(name: str) -> None:
    """The Kantara movement is Kantara."""
    assert own_key("Kantara") == own_key(name)


@pytest.mark.parametrize("name", ["Bank of Karsa", "Icelandic Army Radio", "Workers Party"])
def test_words_that_tell_bodies_apart_stay(name: str) -> None:
    """Of banks every word counts, and the radio of the army is not the army."""
    assert len(own_key(name)) > 1


@pytest.mark.parametrize("name", ["KLM Karsa", "Iceland-Chile", "Hong Kong", "West Bank", "Islamic"])
def test_no_person_is_called_so(name: str) -> None:
    """Initials, countries, places and peoples."""
    assert not may_be_person(name)
