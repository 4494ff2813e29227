"""What linking makes: whose a name is."""

from __future__ import annotations

from sayso.records import Actor, Kind, names_of


def an_actor(name: str, *aliases: str) -> Actor:
    """A person under these names."""
    return Actor(
        id=name,
        name=name,
        aliases=aliases,
        kind=Kind.PERSON,
        party=None,
        role=None,
        affiliations=(),
        mentions=(),
        why=(),
    )


def test_a_name_is_its_actors_unless_two_have_it() -> None:
    """'Osk' may be either, and is nobody's."""
    names = names_of([an_actor("Bilal Osk", "Osk"), an_actor("Ana Osk", "Osk", "A. Osk")])

    assert {"bilal osk": "Bilal Osk", "ana osk": "Ana Osk", "a. osk": "Ana Osk"} == names
