"""Whose copy each report is: what it says in its own voice is the word of that desk, whoever prints it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.records import Report, Reprints


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A newsroom; `name` is `None` where no report names it, and `key` tells it from others."""

    key: str
    name: str | None


def desks_of(reports: Iterable[Report], reprints: Iterable[Reprints]) -> dict[str, Desk]:
    """Of each report, by its id, its desk: its agency, else that of the copy that it shares, else its outlet.

    A report that splices the copy of two desks and names neither is given to the one whose group has the
    lesser id.
    """
    by_id = {report.id: report for report in reports}
    desks: dict[str, Desk] = {}
    for group in sorted(reprints, key=lambda each: each.id):
        name = group.origin.agency or by_id[group.origin.report].outlet
        for report in group.reports:
            desks.setdefault(report, Desk(key=name or group.id, name=name))
    return {
        report.id: _own(report) if report.agency else desks.get(report.id, _own(report))
        for report in by_id.values()
    }


def _own(report: Report) -> Desk:
    name = report.agency or report.outlet
    return Desk(key=name or report.id, name=name)
