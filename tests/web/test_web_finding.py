"""What a search finds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sayso.errors import InputError
from sayso.web.finding import Hit, Query, Sort, all_hits, as_csv, find
from sayso.web.room import Room


@pytest.fixture(scope="module")
def hits(example: Path) -> tuple[Hit, ...]:
    """All statements of the example."""
    return all_hits(Room(str(example)).shelf(), Sort.STATEMENTS)


def test_all_statements_fit_a_question_that_asks_nothing(example: Path, hits: tuple[Hit, ...]) -> None:
    """An empty form finds all that has words."""
    assert len(hits) == len([found for found in Room(str(example)).shelf().statements() if found.content])


def test_the_latest_come_first_and_the_undated_last(hits: tuple[Hit, ...]) -> None:
    """Days fall from top to bottom."""
    days = [hit.report.published.latest for hit in hits]
    dated = [day for day in days if day]
    assert sorted(dated, reverse=True) == dated
    assert [None] * days.count(None) == days[len(dated) :]


def test_named_and_unnamed_make_up_all(hits: tuple[Hit, ...]) -> None:
    """Each speaker has a name or has none."""
    counts = [len(find(hits, Query(named=which))) for which in ("named", "unnamed")]
    assert all(counts)
    assert len(hits) == sum(counts)


def test_figures_and_reports_are_found_too(example: Path) -> None:
    """The same words look for other kinds."""
    shelf = Room(str(example)).shelf()
    assert {"figure"} == {hit.kind for hit in all_hits(shelf, Sort.FIGURES)}
    assert len(shelf.by_id) == len(all_hits(shelf, Sort.REPORTS))


def test_positions_are_found_by_party_and_issue(example: Path) -> None:
    """Each filter leaves out what is another's."""
    hits = all_hits(Room(str(example)).shelf(), Sort.POSITIONS)
    one = hits[0]
    found = find(hits, Query(sort=Sort.POSITIONS, party=one.party.upper(), issue=one.issue))
    assert one in found
    assert len(found) < len(hits)
    assert all(hit.party.startswith(one.party) and hit.issue == one.issue for hit in found)


def test_what_is_no_day_is_refused() -> None:
    """A day has a form."""
    with pytest.raises(InputError):
        Query(first="yesterday")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r="])
def test_no_cell_is_a_formula(hits: tuple[Hit, ...], start: str) -> None:
    """What a spreadsheet would run stands behind a mark."""
    hit = replace(hits[0], words=f"{start}1+1")
    assert f"statement,'{start.strip()}1+1" in as_csv([hit])
