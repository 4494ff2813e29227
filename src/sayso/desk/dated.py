"""A shelf whose undated reports have the days that linking found for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from sayso.ports import Shelf
from sayso.records import Correction, Dating, Finding, Group, Published, Report, Statement, redated


class DatedShelf:
    """What stands on `shelf`, undated reports with the days they were given. It fulfils `ports.Shelf`."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def reports(self) -> Iterator[Report]:
        """All reports, in order of their ids."""
        return map(self.report, self._shelf.reports())

    def report(self, report: Report) -> Report:
        """`report` with the days that were found for it, if any were."""
        return replace(report, published=self._days.get(report.id, report.published))

    def statements(self, report_id: str | None = None) -> Iterator[Statement]:
        """The statements of one report, or of all, in order of report id and place in the text."""
        for each in [r.id for r in self._shelf.reports()] if report_id is None else [report_id]:
            yield from (found for found in self.findings(each) if isinstance(found, Statement))

    def findings(self, report_id: str) -> Iterator[Finding]:
        """All findings of one report: statements first, then the other kinds, each in order of the text."""
        for found in self._shelf.findings(report_id):
            yield redated(found, self._days[report_id]) if report_id in self._days else found

    def groups(self) -> Iterator[Group]:
        """What the last linking made of the reports: by kind, and each kind in order of its ids."""
        return self._shelf.groups()

    def corrections(self) -> Iterator[Correction]:
        """What people corrected, in the order in which they did."""
        return self._shelf.corrections()

    @cached_property
    def _days(self) -> Mapping[str, Published]:
        """Of each report that was dated, by its id, its days."""
        return {group.report: group.published for group in self._shelf.groups() if isinstance(group, Dating)}
