"""Papers, stations and agencies."""

from __future__ import annotations

import pytest

from sayso.reading.outlets import fullest, is_outlet, outlet_name, same_outlet, spelt_out


@pytest.mark.parametrize(
    "words",
    [
        "Reuters",
        "Orun Radio",
        "state-run daily Kantara",
        "Kantara news agency",
        "Orun Herald",
        "Lerin Television",
    ],
)
def test_an_outlet_is_known_by_name_or_kind(words: str) -> None:
    """A well-known name or a word such as 'radio' makes an outlet."""
    assert is_outlet(words)


@pytest.mark.parametrize(
    "words",
    ["Orun Front", "ministry", "Ana Ruel", "AFP tally", "Reuters photographer", "power station chief", ""],
)
def test_what_belongs_to_an_outlet_is_none(words: str) -> None:
    """Bodies and persons are no outlets, nor is what an outlet counted."""
    assert not is_outlet(words)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Kantara", "state-run daily Kantara"),
        ("Kantara", "Kantara newspaper"),
        ("Kantara news agency", "Kantara news agency"),
        ("Lerin Radio", "Lerin Radio"),
        ("Hill Voice", "news website Hill Voice"),
        ("Lerin Herald", "Tovia's Lerin Herald"),
        ("Al Jazeera", "Al Jazeera television"),
        ("unnamed state-run television", "state-run television"),
    ],
)
def test_an_outlet_has_a_name_of_its_own(name: str, words: str) -> None:
    """What kind of outlet it is and whose is left out, unless it belongs to the name."""
    assert name == outlet_name(words)


@pytest.mark.parametrize(
    ("one", "other"), [("Lerin News Agency", "Lerin"), ("the Kantara", "Kantara"), ("AFP", "AFP news agency")]
)
def test_a_shorter_name_is_the_same_outlet(one: str, other: str) -> None:
    """An outlet may be called by a part of its name, whichever comes first."""
    assert same_outlet(one, other)
    assert same_outlet(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Orun Radio", "Orun Herald"), ("AFP", None), ("Kantara 1", "Kantara 2")]
)
def test_different_outlets_are_not_the_same(one: str, other: str | None) -> None:
    """Outlets of one place are several; no outlet is the same as none."""
    assert not same_outlet(one, other)


def test_the_fullest_name_is_taken() -> None:
    """Of all names of one outlet the longest stands."""
    assert "Kantara News Agency" == fullest("Kantara", ["Orun Radio", "Kantara News Agency"])


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ({"OTV": "Orun Television"}, "She told state-run Orun Television (OTV) on Monday."),
        ({}, "The Orun News Agency (ONA) reported."),
        ({}, "The Orun Liberation Front (OLF) said."),
        ({}, "Orun Television (KLM) said."),
    ],
)
def test_a_short_name_is_spelt_out_where_the_report_does(names: dict[str, str], text: str) -> None:
    """Stations go by their full names, agencies by their short ones, and bodies are no outlets."""
    assert names == spelt_out(text)
