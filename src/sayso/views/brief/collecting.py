"""What a brief takes from the shelf: the reports of its time, numbered by their days, and their findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

from sayso.ports import Shelf
from sayso.records import Finding, Report, Statement
from sayso.views.brief.found import Found

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


def collect(shelf: Shelf, as_of: str | None) -> Collected:
    """All on `shelf`, but for reports that were, or may have been, published after `as_of`."""
    every = sorted(shelf.reports(), key=day_of_report)
    reports = tuple(report for report in every if as_of is None or _is_known(report, as_of))
    return Collected(reports=reports, founds=tuple(_founds(shelf, reports)), hidden=len(every) - len(reports))


def day_of_report(report: Report) -> tuple[bool, str, str, str]:
    """To sort reports by their day, the undated last."""
    published = report.published
    day = published.earliest or published.latest or ""
    return not day, day, published.latest or "", report.id


def _is_known(report: Report, day: str) -> bool:
    latest = report.published.latest
    return latest is not None and latest <= day


def _founds(shelf: Shelf, reports: Sequence[Report]) -> Iterator[Found[Finding]]:
    for number, report in enumerate(reports, start=1):
        for finding in shelf.findings(report.id):
            if not isinstance(finding, Statement) or finding.content:
                yield Found(finding=finding, report=report, number=number)
