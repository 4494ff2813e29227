"""Dating of undated reports."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from fakes.findings import a_figure
from fakes.records import a_day, a_report
from linking.pile import TALKS, printed, wired
from sayso.linking.dating import find_datings
from sayso.linking.membership import groups_of
from sayso.linking.reprints import find_reprints
from sayso.linking.stories import find_stories
from sayso.records import Basis, Dating, Figure, Report


def datings(*reports: Report, tolls: bool = False) -> tuple[Dating, ...]:
    """The datings of these reports, of one story."""
    held: dict[Report, Sequence[Figure]] = {r: (_toll(r),) if tolls else () for r in reports}
    one = {report.id: frozenset({"story"}) for report in reports}
    return find_datings(held, one, find_reprints(reports))


def _toll(report: Report) -> Figure:
    number = next(word for word in report.text.split() if word[0].isdigit())
    return a_figure(report, number, value=int(number.replace(",", "")))


def told(toll: str, day: str | None, outlet: str) -> Report:
    """A report of so many dead."""
    text = f"In all {toll} people have been killed, {outlet} learned on Tuesday."
    return a_report(text, outlet=outlet, **({"published": a_day(day)} if day else {}))


def test_a_report_between_two_tolls_has_the_days_between() -> None:
    """Tuesday or Wednesday between the third and the nineteenth; every reason cites a record."""
    early, late = told("1,240", "2031-03-03", "A"), told("1,402", "2031-03-19", "B")
    (dating,) = datings(early, late, told("1,300", None, "C"), tolls=True)

    assert Basis.INFERRED is dating.published.basis
    assert {"2031-03-04", "2031-03-05", "2031-03-11", "2031-03-12", "2031-03-18", "2031-03-19"} >= set(
        dating.candidates
    )
    assert (dating.published.earliest, dating.published.latest) == (
        dating.candidates[0],
        dating.candidates[-1],
    )
    assert all(why.records for why in dating.why)


def test_a_copy_is_of_the_days_of_its_origin() -> None:
    """A paper prints an agency's report within days."""
    (dating,) = datings(wired(*TALKS), printed(*TALKS[:4], day=None, outlet="Post"))
    assert {"2031-03-03", "2031-03-04"} == set(dating.candidates)  # it tells of Monday
    assert any("same copy" in why.sentence for why in dating.why)


@pytest.mark.parametrize("day", ["February 29", "February 30"])
def test_a_beginning_that_no_year_has_is_left(day: str) -> None:
    """Two reports name a day that neither this year nor the last one has."""
    dated = a_report(f"The war began on {day}.", published=a_day("2031-09-03"))
    assert () == datings(dated, a_report(f"Since {day} six months of war have passed."))


def test_a_report_of_which_too_little_is_told_stays_undated() -> None:
    """No day is invented; a pile with all days has no dating."""
    assert () == datings(wired(*TALKS), printed("Nobody knows when it rained.", day=None))
    assert () == datings(wired(*TALKS))


def test_a_large_pile_tells_of_which_days_it_is() -> None:
    """Fifty dated reports, two stretches of days: the undated one is of these."""
    dated = [
        a_report(
            f"Report {k} of the pile.", outlet=f"{k}", published=a_day(f"2031-0{3 + k % 2}-{1 + k % 9:02}")
        )
        for k in range(60)
    ]
    lone = a_report("The envoy said on Monday that it rained.", outlet="lone")
    held: dict[Report, Sequence[Figure]] = dict.fromkeys([*dated, lone], ())
    reprints = find_reprints(held)
    (dating,) = find_datings(held, groups_of(find_stories(held, reprints)), reprints)

    assert {"2031-03-03", "2031-03-04", "2031-04-01", "2031-04-07", "2031-04-08"} == set(dating.candidates)
