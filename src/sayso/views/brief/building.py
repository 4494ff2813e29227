"""The brief of a shelf: its head, and the sections in their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.ports import Shelf
from sayso.records import Event, Figure, Offer, Position, Standing, Statement
from sayso.views.brief.changes import Changes, build_changes
from sayso.views.brief.claims import Rests, build_claims
from sayso.views.brief.collecting import Collected, collect, day_of_report
from sayso.views.brief.contradictions import Contradiction, build_contradictions
from sayso.views.brief.corrections import Corrected, build_corrections
from sayso.views.brief.dates import Dated, build_dates
from sayso.views.brief.figures import Series, build_figures
from sayso.views.brief.limits import Limits, Shown, Window
from sayso.views.brief.offers import Tabled, build_offers
from sayso.views.brief.places import Citer, Listed
from sayso.views.brief.positions import Positions, build_positions
from sayso.views.brief.standings import Stand, build_standings
from sayso.views.brief.timeline import EventDay, build_timeline
from sayso.views.brief.voices import Voice, build_voices
from sayso.views.wording import name_days, one_line, parse_day

_KINDS = (Statement, Figure, Event, Standing, Position, Offer)
_ALWAYS = Window()


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the brief is of; `hidden` reports are those after its days, `total` counts findings by kind."""

    reports: int
    undated: int
    hidden: int
    as_of: str | None
    known_at: str | None
    earliest: str | None
    latest: str | None
    total: dict[str, int]
    outlets: tuple[str, ...]
    agencies: tuple[str, ...]

    @property
    def title(self) -> str:
        """How many reports, of which days: '5 reports, 8 February 2024 to 28 May 2024 (1 undated)'."""
        reports = f"{self.reports} report{'' if self.reports == 1 else 's'}"
        some_undated = 0 < self.undated < self.reports
        but = f" ({self.undated} undated)" if some_undated else ""
        return f"{reports}, {name_days(self.earliest, self.latest)}{but}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What the reports say, section by section; what a section leaves out is counted in `more`.

    A report has the same number whatever is left out: its place in the order of days.
    """

    head: Head
    rests: Rests
    contradictions: Shown[Contradiction]
    standings: Shown[Stand]
    changes: Changes | None
    timeline: Shown[EventDay]
    figures: Shown[Series]
    offers: Shown[Tabled]
    positions: Positions
    named: Shown[Voice]
    unnamed: Shown[Voice]
    dates: Shown[Dated]
    corrections: Shown[Corrected]
    reports: Shown[Listed]


def build_brief(shelf: Shelf, limits: Limits, window: Window = _ALWAYS) -> Brief:
    """The brief of all that stands on `shelf`, as much as `limits` allow, seen from the days of `window`.

    `InputError` if one of these is no day.
    """
    since = window.since and parse_day(window.since)
    collected = collect(shelf, window)
    citer, groups = Citer(), tuple(shelf.groups())
    named, unnamed = build_voices(collected.of(Statement), limits, citer)
    return Brief(
        head=_head(collected, window),
        rests=build_claims(collected, groups, limits, citer),
        contradictions=build_contradictions(collected, groups, limits, citer),
        standings=build_standings(collected.of(Standing), collected.unnamed, limits, citer),
        changes=build_changes(collected, since, limits, citer) if since else None,
        timeline=build_timeline(collected.of(Event), limits, citer),
        figures=build_figures(collected.of(Figure), limits, citer),
        offers=build_offers(collected, groups, limits, citer),
        positions=build_positions(collected.of(Position), limits, citer),
        named=named,
        unnamed=unnamed,
        dates=build_dates(collected, groups, limits),
        corrections=build_corrections(collected, shelf.corrections(), limits, citer),
        reports=citer.listed(collected.reports),
    )


def _head(collected: Collected, window: Window) -> Head:
    reports = collected.reports
    return Head(
        reports=len(reports),
        undated=sum(day_of_report(report)[0] for report in reports),
        hidden=collected.hidden,
        as_of=window.as_of,
        known_at=window.known_at,
        earliest=min((r.published.earliest for r in reports if r.published.earliest), default=None),
        latest=max((r.published.latest for r in reports if r.published.latest), default=None),
        total={kind.__name__.lower(): len(collected.of(kind)) for kind in _KINDS},
        outlets=_most_common(report.outlet for report in reports),
        agencies=_most_common(report.agency for report in reports),
    )


def _most_common(names: Iterable[str | None]) -> tuple[str, ...]:
    counts = Counter(one_line(name) for name in names if name)
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))
