"""How undated reports were dated, as a brief tells it."""

from __future__ import annotations

import pytest

from fakes.records import FakeShelf, a_day, a_report
from sayso.records import Basis, Dating, Published, Why
from sayso.views.brief.collecting import collect
from sayso.views.brief.dates import build_dates
from sayso.views.brief.limits import Limits, Window

EARLY = a_report("It rained.", published=a_day("2031-03-03"))
LATE = a_report("It snowed.", published=a_day("2031-03-30"))
FOUND = a_report(
    "Nobody knows when.",
    published=Published(earliest="2031-03-04", latest="2031-03-11", basis=Basis.INFERRED),
)
DATING = Dating(
    id="d",
    report=FOUND.id,
    published=FOUND.published,
    candidates=("2031-03-04", "2031-03-11"),
    why=(Why(records=(FOUND.id, EARLY.id), sentence="a"), Why(records=(LATE.id,), sentence="b")),
)


@pytest.mark.parametrize(("as_of", "hindsight"), [(None, False), ("2031-03-15", True)])
def test_what_rests_on_later_reports_is_marked(as_of: str | None, *, hindsight: bool) -> None:
    """On the fifteenth the report of the thirtieth was not out."""
    collected = collect(FakeShelf(held={EARLY: (), LATE: (), FOUND: ()}), Window(as_of=as_of))
    (dated,) = build_dates(collected, (DATING,), Limits()).rows
    assert (hindsight, 2, ("a", "b")) == (dated.hindsight, dated.candidates, dated.why)


def test_a_report_that_is_hidden_has_no_line() -> None:
    """Before its earliest day nobody saw it."""
    collected = collect(FakeShelf(held={EARLY: (), FOUND: ()}), Window(as_of="2031-03-05"))
    assert () == build_dates(collected, (DATING,), Limits()).rows
