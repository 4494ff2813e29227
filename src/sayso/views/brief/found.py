"""Findings with the report they stand in, and what all sections ask of them: day, chain, words."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from sayso.records import Evidence, Figure, Finding, Link, Report, Statement, When
from sayso.views.wording import name_days, one_line, shorten

NAME_WIDTH = 90
WORDS_WIDTH = 220
_GAP = " … "

F = TypeVar("F", bound=Finding)
F_co = TypeVar("F_co", bound=Finding, covariant=True)
K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, kw_only=True)
class Found(Generic[F_co]):
    """A finding, its report, and the number of that in the brief; what is asked of it often is kept."""

    finding: F_co
    report: Report
    number: int

    @cached_property
    def evidence(self) -> tuple[Evidence, ...]:
        """The words that the finding rests on."""
        return evidence_of(self.finding)

    @cached_property
    def start(self) -> int:
        """Where it begins in the text."""
        return min(piece.span.start for piece in self.evidence)

    @cached_property
    def words(self) -> str:
        """Its words in one line of bearable length."""
        return shorten(one_line(_GAP.join(piece.words for piece in self.evidence)), WORDS_WIDTH)

    @cached_property
    def days(self) -> Days:
        """When it was, or else when it was reported."""
        earliest, latest = _bounds(_when(self.finding))
        if earliest or latest:
            return days_named(earliest, latest, reported=False)
        published = self.report.published
        return days_named(published.earliest, published.latest, reported=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """A day, or the days within which it is; `name` says it in words.

    Where a finding has no day, that of its report stands for it, and `name` begins with 'reported'.
    """

    earliest: str | None
    latest: str | None
    reported: bool
    name: str

    @property
    def order(self) -> tuple[bool, str, str]:
        """To be sorted by, the undated last."""
        day = self.earliest or self.latest or ""
        return not day, day, self.latest or ""


@lru_cache(maxsize=20_000)  # thousands of findings are of the same days
def days_named(earliest: str | None, latest: str | None, *, reported: bool) -> Days:
    """The days with their name."""
    name = name_days(earliest, latest)
    told = f"reported {name}" if reported and (earliest or latest) else name
    return Days(earliest=earliest, latest=latest, reported=reported, name=told)


def evidence_of(finding: Finding) -> tuple[Evidence, ...]:
    """The words that a finding rests on: a statement's content, or else its place."""
    return finding.content if isinstance(finding, Statement) else (finding.evidence,)


def by_day(found: Found[Finding]) -> tuple[bool, str, str, int, int]:
    """To sort findings by their day, then by their place."""
    return *found.days.order, found.number, found.start


def latest_first(founds: Iterable[Found[F]]) -> list[Found[F]]:
    """The findings, that of the latest day first, the undated last."""
    dated = sorted(founds, key=by_day, reverse=True)
    return sorted(dated, key=lambda found: found.days.order[0])


def grouped(founds: Iterable[Found[F]], key: Callable[[Found[F]], K]) -> dict[K, list[Found[F]]]:
    """The findings by `key`, the groups in the order in which they begin."""
    groups: dict[K, list[Found[F]]] = {}
    for found in founds:
        groups.setdefault(key(found), []).append(found)
    return groups


def count_reports(founds: Sequence[Found[Finding]]) -> int:
    """In how many reports they stand."""
    return len({found.number for found in founds})


def name_of(name: str) -> str:
    """A name out of a report, in one line of bearable length."""
    return shorten(one_line(name), NAME_WIDTH)


def chain_of(links: Iterable[Link]) -> tuple[str, ...]:
    """The names of the hands, from the speaker outwards."""
    return tuple(name_of(link.name) for link in links)


def in_words(code: str) -> str:
    """A code as words: 'hostages_held' is 'hostages held'."""
    return one_line(code.replace("_", " "))


def _when(finding: Finding) -> When | None:
    if isinstance(finding, Statement):
        return finding.said
    return finding.as_of if isinstance(finding, Figure) else finding.when


def _bounds(when: When | None) -> tuple[str | None, str | None]:
    if when is None or when.start is None:
        return None, None
    end = when.end or when.start
    return when.start.earliest or when.start.latest, end.latest or end.earliest
