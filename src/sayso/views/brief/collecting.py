"""What a brief takes from the shelf: the reports of its time, numbered by their days, and their findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

from sayso.ports import Shelf
from sayso.records import Finding, Report, Statement
from sayso.views.brief.found import Found
from sayso.views.brief.limits import Window
from sayso.views.wording import parse_day, parse_instant

F = TypeVar("F", bound=Finding)


@dataclass(frozen=True, kw_only=True)
class Collected:
    """The reports in the order of their numbers, all that was found in them, and how many are `hidden`."""

    reports: tuple[Report, ...]
    founds: tuple[Found[Finding], ...]
    hidden: int

    def of(self, kind: type[F]) -> list[Found[F]]:
        """The findings of one kind, in order of report and place."""
        return [cast("Found[F]", found) for found in self.founds if isinstance(found.finding, kind)]

    @cached_property
    def unnamed(self) -> frozenset[str]:
        """The ids of the speakers who are not named."""
        speakers = (speaker for found in self.of(Statement) for speaker in found.finding.speakers)
        return frozenset(speaker.id for speaker in speakers if speaker.anonymous)


def collect(shelf: Shelf, window: Window) -> Collected:
    """All on `shelf` that `window` does not hide; `InputError` if one of its days is none."""
    as_of = window.as_of and parse_day(window.as_of)
    known_at = window.known_at and parse_instant(window.known_at)
    every = sorted(shelf.reports(), key=day_of_report)
    reports = tuple(
        report
        for report in every
        if (not as_of or _is_out(report, as_of)) and (not known_at or _is_known(report, known_at))
    )
    return Collected(reports=reports, founds=tuple(_founds(shelf, reports)), hidden=len(every) - len(reports))


def day_of_report(report: Report) -> tuple[bool, str, str, str]:
    """To sort reports by their day, the undated last."""
    published = report.published
    day = published.earliest or published.latest or ""
    return not day, day, published.latest or "", report.id


def _is_known(report: Report, instant: str) -> bool:
    return report.learned is None or report.learned <= instant


def _is_out(report: Report, day: str) -> bool:
    latest = report.published.latest
    return latest is not None and latest <= day


def _founds(shelf: Shelf, reports: Sequence[Report]) -> Iterator[Found[Finding]]:
    for number, report in enumerate(reports, start=1):
        for finding in shelf.findings(report.id):
            if not isinstance(finding, Statement) or finding.content:
                yield Found(finding=finding, report=report, number=number)
