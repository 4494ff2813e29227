"""Records of an invented negotiation, to fill a shelf with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from fakes.reader import FakeReader
from sayso.records import Basis, Correction, Finding, Group, Published, Report, Statement, Stretch, make_id

TEXT = "Adana said the road was open.\nNobody moved. Beltrame said it was not."


def a_day(day: str) -> Published:
    """That day, as a report states it."""
    return Published(earliest=day, latest=day, basis=Basis.STATED)


def a_report(text: str = TEXT, **fields: Any) -> Report:  # noqa: ANN401 - any field of a report
    """A report of `text`, whose page is its text."""
    plain = Report(
        id=make_id(text, fields.get("outlet"), fields.get("url")),
        sha256="0" * 64,
        page=text,
        blocks=(),
        text=text,
        text_map=(Stretch(text_start=0, page_start=0, length=len(text)),) if text else (),
    )
    return replace(plain, **fields)


def statements_of(report: Report) -> tuple[Statement, ...]:
    """What the fake reader finds in `report`."""
    return FakeReader().read(report)


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeShelf:
    """A `ports.Shelf` that holds what it was given."""

    held: Mapping[Report, tuple[Finding, ...]]
    linked: tuple[Group, ...] = ()
    corrected: tuple[Correction, ...] = ()

    def reports(self) -> Iterator[Report]:
        """All reports, in order of their ids."""
        yield from sorted(self.held, key=lambda report: report.id)

    def statements(self, report_id: str | None = None) -> Iterator[Statement]:
        """The statements of one report, or of all."""
        for report in self.reports():
            if report_id in {None, report.id}:
                yield from (each for each in self.held[report] if isinstance(each, Statement))

    def findings(self, report_id: str) -> Iterator[Finding]:
        """All findings of one report."""
        for report in self.reports():
            if report_id == report.id:
                yield from self.held[report]

    def groups(self) -> Iterator[Group]:
        """What linking is said to have found."""
        return iter(self.linked)

    def corrections(self) -> Iterator[Correction]:
        """What people are said to have corrected."""
        return iter(self.corrected)


def shelf_of(*reports: Report) -> FakeShelf:
    """A shelf of these reports and what the fake reader finds in them."""
    return FakeShelf(held={report: statements_of(report) for report in reports})
