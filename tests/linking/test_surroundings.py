"""What stands around a name says what it is."""

from __future__ import annotations

import pytest

from sayso.linking.surroundings import (
    apposed_behind,
    description_before,
    description_behind,
    nouns_behind,
    office_before,
    seat_acts,
    short_behind,
)
from sayso.records import Evidence


def words_of(evidence: Evidence | None) -> str | None:
    """The words of evidence that may be missing."""
    return None if evidence is None else evidence.words


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("the Front's chief negotiator Ruel", "Front's chief negotiator"),
        ("met visiting Prime Minister Ruel", "visiting Prime Minister"),
        ("Haldane and Foreign Minister Ruel", "Foreign Minister"),
        ("the wife of Minister Ruel", "wife of Minister"),
        ("on Monday Ruel", None),
        ("the bridges of Ruel", None),
    ],
)
def test_the_office_before_a_name(text: str, office: str | None) -> None:
    """It begins where the words of office do, and no other person belongs to it."""
    name = text.index("Ruel")
    assert office == words_of(office_before(text, name, name))


@pytest.mark.parametrize(
    ("text", "apposed"),
    [
        ("Ruel, a senior member of the Harbour League, left", "a senior member of the Harbour League"),
        ("Ruel, the leader said on Monday", None),
        ("Ruel, who left", None),
        ("Ruel left", None),
    ],
)
def test_the_apposition_behind_a_name(text: str, apposed: str | None) -> None:
    """It tells an office, and not what happened."""
    assert apposed == words_of(apposed_behind(text, len("Ruel")))


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Harbour Union (HU) said", "HU"),
        ("Harbour Union ( HU) said", "HU"),
        ("Harbour Union, known as Kantara, said", "Kantara"),
        ("Harbour Union (in exile) said", None),
    ],
)
def test_the_short_name_behind_a_name(text: str, short: str | None) -> None:
    """It stands in brackets or behind 'known as'."""
    assert short == words_of(short_behind(text, len("Harbour Union")))


def test_what_a_body_is_called() -> None:
    """Before its name and behind it."""
    text = "the state-run Kantara TV, which is linked to the army, said"
    start = text.index("Kantara")
    assert "state-run" == words_of(description_before(text, start))
    assert "which is linked to the army" == words_of(description_behind(text, start + len("Kantara TV")))


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Karsa foreign ministry said", " foreign ministry"),
        ("Karsa movement", " movement"),
        ("Karsa said", ""),
    ],
)
def test_common_nouns_make_a_body(text: str, nouns: str) -> None:
    """As many as belong to the body's name."""
    end = len("Karsa")
    assert nouns == text[end : nouns_behind(text, end) or end]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("On Monday Karsa said no", True),
        ("talks between Karsa and others", True),
        ("they accused Karsa of it", True),
        ("they called on Karsa to stop", True),
        ("held in Karsa on Monday", False),
        ("they left Karsa", False),
        ("the Karsa suburbs", False),
    ],
)
def test_a_seat_acts(text: str, acts: bool) -> None:  # noqa: FBT001 - what is expected
    """Where it speaks or is spoken to, and not where it is only a place."""
    start = text.index("Karsa")
    assert acts == seat_acts(text, start, start + len("Karsa"))
