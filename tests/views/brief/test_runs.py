"""Series of counts, and what is odd about them."""

from __future__ import annotations

import pytest

from fakes.findings import a_figure, holder
from fakes.records import FakeShelf, a_day, a_report
from sayso.records import Finding, Report, Scope
from sayso.views.brief.collecting import collect
from sayso.views.brief.limits import Limits, Window
from sayso.views.brief.places import Citer
from sayso.views.brief.runs import Oddity, Run, build_runs

Count = tuple[str, int, str | None]


def runs_of(*counts: Count, scope: Scope = Scope.CUMULATIVE) -> tuple[Run, ...]:
    """The series of these counts of people killed: day, number, authority."""
    held: dict[Report, tuple[Finding, ...]] = {}
    for place, (day, value, authority) in enumerate(counts):
        report = a_report(f"{value} people died.", published=a_day(day), outlet=f"paper {place}")
        told = holder(authority) if authority else None
        words = f"{value} people"
        held[report] = (a_figure(report, words, value=value, counted="people", scope=scope, authority=told),)
    return build_runs(collect(FakeShelf(held=held), Window()), (), Limits(), Citer()).rows


def oddities(*counts: Count) -> list[list[Oddity]]:
    """What is odd about each point of the only series."""
    (run,) = runs_of(*counts)
    return [[flag.kind for flag in point.flags] for point in run.points.rows]


@pytest.mark.parametrize(
    ("odd", "counts"),
    [
        ([[], [], []], [("2031-03-03", 100, "A"), ("2031-03-09", 120, "A"), ("2031-03-12", 150, "A")]),
        ([[], [Oddity.FALLS]], [("2031-03-03", 130, "A"), ("2031-03-09", 100, "A")]),
        ([[], []], [("2031-03-03", 130, "A"), ("2031-03-09", 100, "B")]),
        ([[], []], [("2031-03-03", 1310, "A"), ("2031-03-09", 1300, "A")]),
        ([[], [Oddity.SWAPPED_DIGITS]], [("2031-03-03", 1234, "A"), ("2031-03-04", 1243, "B")]),
        ([[], [Oddity.JUMP]], [("2031-03-03", 100, "A"), ("2031-03-05", 190, "A")]),
        ([[], [], []], [("2031-03-03", 100, "A"), ("2031-03-05", 190, "A"), ("2031-03-06", 195, "A")]),
        ([[], [Oddity.SOURCE_DIFFERS]], [("2031-03-03", 100, "A"), ("2031-03-03", 112, "A")]),
        ([[], []], [("2031-03-03", 100, None), ("2031-03-03", 112, None)]),
    ],
)
def test_odd_points_have_a_flag(odd: list[list[Oddity]], counts: list[Count]) -> None:
    """Tolls of one hand do not fall; what another hand counts, or rounding makes, is not odd."""
    assert odd == oddities(*counts)


def test_counts_of_other_things_are_other_series() -> None:
    """Ten times as many are not the same people; one count alone is no series."""
    assert () == runs_of(("2031-03-03", 100, None), ("2031-03-04", 5000, None))
    assert () == runs_of(("2031-03-03", 100, None), ("2031-03-04", 110, None), scope=Scope.INCIDENT)


def test_points_stand_by_day_with_their_authority() -> None:
    """Whoever counts, the line goes by time."""
    (run,) = runs_of(("2031-03-09", 120, "B"), ("2031-03-03", 100, "A"))
    assert ["A", "B"] == [point.authority for point in run.points.rows]
    assert ("killed", "people") == (run.measure, run.about)
