"""What a brief takes from the shelf: the reports of its time, numbered by their days, and their findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol, TypeVar, cast, runtime_checkable

from sayso.ports import Shelf
from sayso.records import Finding, Report, Statement
from sayso.views.brief.found import Found, grouped
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
        return cast("list[Found[F]]", list(self._by_kind.get(kind.__name__, ())))

    @cached_property
    def _by_kind(self) -> dict[str, list[Found[Finding]]]:
        return grouped(self.founds, lambda found: type(found.finding).__name__)

    def seen(self, as_of: str | None, known_at: str | None) -> Collected:
        """What is neither out after the day `as_of` nor learned after the instant `known_at`."""
        if not as_of and not known_at:
            return self
        numbers = [n for n, report in enumerate(self.reports, 1) if _is_seen(report, as_of, known_at)]
        new = {number: place for place, number in enumerate(numbers, start=1)}
        return Collected(
            reports=tuple(self.reports[number - 1] for number in numbers),
            founds=tuple(
                found if new[found.number] == found.number else replace(found, number=new[found.number])
                for found in self.founds
                if found.number in new
            ),
            hidden=len(self.reports) - len(numbers),
        )

    @cached_property
    def by_id(self) -> dict[str, Found[Finding]]:
        """Every finding by its id."""
        return {found.finding.id: found for found in self.founds}

    @cached_property
    def unnamed(self) -> frozenset[str]:
        """The ids of the speakers who are not named."""
        speakers = (speaker for found in self.of(Statement) for speaker in found.finding.speakers)
        return frozenset(speaker.id for speaker in speakers if speaker.anonymous)


@runtime_checkable
class Remembering(Protocol):
    """A shelf that stands still, so that all on it can be collected once."""

    everything: Collected


def collect(shelf: Shelf, window: Window) -> Collected:
    """All on `shelf` that `window` does not hide; `InputError` if one of its days is none."""
    as_of = window.as_of and parse_day(window.as_of)
    known_at = window.known_at and parse_instant(window.known_at)
    if isinstance(shelf, Remembering):
        return shelf.everything.seen(as_of, known_at)
    every = sorted(shelf.reports(), key=day_of_report)
    reports = tuple(report for report in every if _is_seen(report, as_of, known_at))
    return Collected(reports=reports, founds=tuple(_founds(shelf, reports)), hidden=len(every) - len(reports))


def collect_all(shelf: Shelf) -> Collected:
    """All on `shelf`."""
    reports = tuple(sorted(shelf.reports(), key=day_of_report))
    return Collected(reports=reports, founds=tuple(_founds(shelf, reports)), hidden=0)


def _is_seen(report: Report, as_of: str | None, known_at: str | None) -> bool:
    return (not as_of or _is_out(report, as_of)) and (not known_at or _is_known(report, known_at))


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
