"""Keys are the same for one name, and only for that."""

from __future__ import annotations

import pytest

from sayso.linking.spelling import body_key, is_misprint, name_key, skeleton, stands_for


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Omar al-Karim", "Omar Al-Karim"),
        ("al-Karim", "Karim"),
        ("Abul Salim", "Abu Salim"),
        ("José Ruel", "Jose Ruel"),
        ("G.W. Ruel", "GW Ruel"),
    ],
)
def test_one_name_has_one_key(one: str, other: str) -> None:
    """Articles, accents and stops do not count."""
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harbour Workers' Union", "Harbour Workers Union"),
        ("Ministry of Trade", "Trade Ministry"),
        ("Icelandic army", "Iceland Defence Forces"),
        ("Icelandic Defense Force", "Icelandic armed forces"),
        ("UN Harbour Council", "United Nations Harbour Council"),
    ],
)
def test_one_body_has_one_key(one: str, other: str) -> None:
    """Neither the order of its words counts, nor number, people for country, nor which name of the army."""
    assert body_key(one) == body_key(other)


def test_two_bodies_have_two_keys() -> None:
    """Another word is another body."""
    assert body_key("Harbour Workers Union") != body_key("Harbour Council")


@pytest.mark.parametrize(
    ("one", "other"), [("khaled", "khalid"), ("meshal", "mashaal"), ("qadir", "kader"), ("yusuf", "yousef")]
)
def test_one_sound_has_one_skeleton(one: str, other: str) -> None:
    """However it is written in our letters."""
    assert skeleton(one) == skeleton(other)


def test_another_consonant_is_another_sound() -> None:
    """Only vowels and doubled letters are free."""
    assert skeleton("karim") != skeleton("kasim")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("Marenza", "Marezna", True), ("Marenza", "Marenza", False), ("Karsa", "Karma", False)],
)
def test_a_misprint_has_the_same_letters(one: str, other: str, *, expected: bool) -> None:
    """One of them in another place."""
    assert expected == is_misprint(one, other)


@pytest.mark.parametrize(
    ("short", "name", "expected"),
    [
        ("HWU", "Harbour Workers Union", True),
        ("HU", "Union of the Harbour", False),
        ("Kantara", "Karsa", False),
    ],
)
def test_initials(short: str, name: str, *, expected: bool) -> None:
    """Capitals stand for a name in the order of its words."""
    assert expected == stands_for(short, name)
