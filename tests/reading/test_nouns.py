"""The noun that heads a phrase, and what it stands for."""

from __future__ import annotations

import pytest

from sayso.reading.nouns import (
    head_noun,
    is_plural,
    is_role,
    is_speaking_noun,
    is_written_as_name,
    party_of,
)


@pytest.mark.parametrize(
    ("noun", "phrase"),
    [
        ("official", "senior security official"),
        ("official", "security official in the capital"),
        ("source", "source close to the talks"),
        ("residents", "residents living along the border"),
        ("ministry", "Foreign Ministry"),
        ("statement", "statement released by the council"),
        ("front", "Orun Front"),
        ("", ""),
    ],
)
def test_a_phrase_has_a_head(noun: str, phrase: str) -> None:
    """The head noun is the last word before what is told of it, in lower case."""
    assert noun == head_noun(phrase)


@pytest.mark.parametrize("noun", ["official", "officials", "witness", "witnesses", "spokesmen", "policemen"])
def test_a_role_is_known_in_either_number(noun: str) -> None:
    """Roles are known in the singular and in the plural."""
    assert is_role(noun)


@pytest.mark.parametrize("noun", ["bridge", "ministry", "statement"])
def test_things_and_bodies_are_no_roles(noun: str) -> None:
    """A role is a person's."""
    assert not is_role(noun)


@pytest.mark.parametrize("noun", ["official", "ministry", "statement"])
def test_persons_bodies_and_writings_speak(noun: str) -> None:
    """Whatever can be quoted is a noun of speaking."""
    assert is_speaking_noun(noun)


@pytest.mark.parametrize(
    ("plural", "noun"), [(True, "officials"), (True, "people"), (True, "troops"), (False, "official")]
)
def test_a_plural_is_told_by_its_form(plural: bool, noun: str) -> None:  # noqa: FBT001 - what is expected
    """Several are meant by a plural, also by an irregular one."""
    assert plural == is_plural(noun)


def test_capitals_make_a_role_a_name() -> None:
    """'Doctors Without Borders' is written as a name, 'senior doctors' is not."""
    assert [True, False] == [is_written_as_name(core) for core in ("Pilots Across Borders", "senior pilots")]


@pytest.mark.parametrize(
    ("party", "words", "person"),
    [
        ("Norway", "New Norwegian Minister Ana Ruel", "Ana Ruel"),
        ("Norway", "Norway's Harbour Minister Ana Ruel", "Ana Ruel"),
        ("Chile", "The head of the Chilean delegation", ""),
        ("Lerin Front", "Lerin Front chief Ana Ruel", "Ana Ruel"),
        (None, "The minister", ""),
        (None, "Saturday chief negotiator Ana Ruel", "Ana Ruel"),
    ],
)
def test_the_party_is_the_first_country_or_body_beside_a_person(
    party: str | None, words: str, person: str
) -> None:
    """Articles, adjectives with a capital and days name nobody."""
    assert party == party_of(words, person)
