"""Offices that stand for the persons who hold them."""

from __future__ import annotations

import pytest

from linking.pile import printed
from sayso.linking.roles import find_roles, role_key


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Nobody saw the Kantaran president.", ["Kantaran president"]),
        ("the Kantaran prime minister's wife", ["Kantaran prime minister"]),
        ("the exiled leader of the Front and others", []),
        ("the exiled Front leader and others", ["exiled Front leader"]),
        ("the Kantaran president Ana Ruel", []),
        ("the president left", []),
        ("the Kantaran spokesman left", []),
        ("the Kantaran bridge of the leader", []),
    ],
)
def test_offices_of_one(text: str, roles: list[str]) -> None:
    """It says whose office it is, one person holds it, and no name stands behind it."""
    assert roles == [calling.name for calling in find_roles(printed(text))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Icelandic President", "president of Iceland"),
        ("Iceland's foreign minister", "visiting Icelandic Foreign Minister"),
    ],
)
def test_one_office_has_one_key(one: str, other: str) -> None:
    """However it is written."""
    assert role_key(one) == role_key(other)


def test_a_former_president_holds_another_office() -> None:
    """What tells holders apart stays in the key."""
    assert role_key("Icelandic president") != role_key("former Icelandic president")
