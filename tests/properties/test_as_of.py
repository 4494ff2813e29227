"""A brief as of a day tells what a dossier of the reports of then would tell."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fakes.records import FakeShelf
from sayso.desk.dossier import Dossier
from sayso.records import Finding, Report
from sayso.views.brief import Brief, Limits, Window, build_brief

EXAMPLE = Path(__file__).parents[2] / "examples" / "tessaly"
FIRST = date(2031, 3, 1)
ALL = Limits(groups=None, lines=None)


@pytest.fixture(scope="module")
def held() -> dict[Report, tuple[Finding, ...]]:
    """The example as it is read, nothing dated or linked."""
    with Dossier() as dossier:
        dossier.take_in([str(EXAMPLE)])
        return {report: tuple(dossier.findings(report.id)) for report in dossier.reports()}


def counted(brief: Brief) -> tuple[object, ...]:
    """All that a brief counts without linking."""
    return (
        brief.head.reports,
        brief.head.total,
        brief.standings,
        brief.timeline,
        brief.figures,
        brief.positions,
        brief.named,
        brief.unnamed,
    )


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.integers(min_value=0, max_value=20))
def test_a_day_hides_what_came_later_and_nothing_else(
    held: dict[Report, tuple[Finding, ...]], days: int
) -> None:
    """Hiding the later reports and never having had them are the same."""
    day = (FIRST + timedelta(days=days)).isoformat()
    fresh = {r: found for r, found in held.items() if r.published.latest and r.published.latest <= day}
    then = build_brief(FakeShelf(held=held), ALL, Window(as_of=day))
    assert counted(build_brief(FakeShelf(held=fresh), ALL)) == counted(then)
