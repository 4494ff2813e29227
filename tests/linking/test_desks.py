"""Whose copy a report is."""

from __future__ import annotations

from linking.pile import TALKS, printed, wired
from sayso.linking.desks import Desk, desks_of
from sayso.linking.reprints import find_reprints
from sayso.records import Report


def desks(*reports: Report) -> list[Desk]:
    """The desks of these reports, in their order."""
    found = desks_of(reports, find_reprints(reports))
    return [found[report.id] for report in reports]


def test_a_report_is_its_agencys_whoever_prints_it() -> None:
    """The agency that a report names is its desk."""
    assert [Desk(key="Corvin", name="Corvin")] == desks(printed(*TALKS, agency="Corvin", outlet="Post"))


def test_a_paper_that_prints_an_agencys_copy_is_its_desk_without_naming_it() -> None:
    """Two papers that carry one wire's copy are one desk, though neither says whose it is."""
    copies = printed(*TALKS, outlet="Post"), printed(*TALKS, outlet="Echo")

    assert [Desk(key="Corvin", name="Corvin")] * 3 == desks(wired(*TALKS), *copies)


def test_papers_that_carry_one_copy_are_one_desk() -> None:
    """Where nobody names an agency, the first to print the copy stands for all."""
    assert [Desk(key="Post", name="Post")] * 2 == desks(
        printed(*TALKS, day="2031-03-03", outlet="Post"), printed(*TALKS, day="2031-03-04", outlet="Echo")
    )


def test_a_paper_with_its_own_report_is_its_own_desk() -> None:
    """A report like no other is that of its outlet; without one it stands for itself."""
    alone, nameless = printed("The road is open.", outlet="Post"), printed("The road is shut.")

    assert [Desk(key="Post", name="Post"), Desk(key=nameless.id, name=None)] == desks(alone, nameless)
