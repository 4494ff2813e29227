"""Callings: names with their sort and what stands around them."""

from __future__ import annotations

import pytest

from linking.pile import printed
from sayso.linking.callings import Calling, Sort, Vocabulary, find_callings


def callings_of(text: str) -> list[Calling]:
    """The callings of one report of this text."""
    report = printed(text)
    return list(find_callings(report, Vocabulary([report])))


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("On Monday President Ana Ruel left.", "Ana Ruel", Sort.PERSON),
        ("On Monday Ana Ruel, a lawyer, left.", "Ana Ruel", Sort.PERSON),
        ("On Monday the Harbour Union met.", "Harbour Union", Sort.BODY),
        ("On Monday the Kantara movement met.", "Kantara movement", Sort.BODY),
        ("On Monday Iceland refused.", "Iceland", Sort.STATE),
        ("On Monday Reykjavik refused.", "Reykjavik", Sort.STATE),
        ("On Monday Kantara refused.", "Kantara", Sort.OPEN),
        ("On Monday the Oranth-backed Harbour Union met.", "Harbour Union", Sort.BODY),
        ("On Monday the Union of the Harbour (UH) met.", "Union of the Harbour", Sort.BODY),
    ],
)
def test_a_name_has_its_sort(text: str, name: str, sort: Sort) -> None:
    """Its own words and those around it tell what it is."""
    assert sort == {calling.name: calling.sort for calling in callings_of(text)}[name]


def test_the_word_that_opens_a_sentence_is_no_name() -> None:
    """Its capital tells nothing."""
    assert ["Ruel"] == [each.name for each in callings_of("Dozens of dozens met Ruel. But Ruel left.")][:1]
    assert "Dozens" not in {each.name for each in callings_of("Dozens left. They were dozens.")}


def test_a_short_name_belongs_to_the_last_part() -> None:
    """'Council of the Harbour Union (HU)': HU is the union."""
    found = {each.name: each.short for each in callings_of("The Council of the Harbour Union (HU) met.")}
    assert found["Harbour Union"] is not None


def test_a_place_is_told_by_its_preposition() -> None:
    """'in Kantara', 'in the Kantara'."""
    assert [True, True, False] == [
        each.as_place for each in callings_of("They met in Kantara, in the Kantara, for Kantara.")
    ]


def test_a_country_before_an_office_is_called_too() -> None:
    """'Iceland President Ana Ruel' names both."""
    assert ["Iceland", "Ana Ruel"] == [
        each.name for each in callings_of("so Iceland President Ana Ruel left")
    ]
