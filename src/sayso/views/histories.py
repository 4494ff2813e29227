"""Three questions over time: what happened when, who stood where on what, and how a count went."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.ports import Shelf
from sayso.records import Event, Position
from sayso.views.blocks import Block, Bullets, Heading, Item, Lines, Phrase, Remark
from sayso.views.brief.collecting import collect
from sayso.views.brief.found import in_words
from sayso.views.brief.limits import Limits, Shown, Window
from sayso.views.brief.places import Citer, Listed
from sayso.views.brief.positions import Positions, build_positions
from sayso.views.brief.runs import Flag, Point, Run, build_runs
from sayso.views.brief.timeline import EventDay, build_timeline
from sayso.views.layout import lay_reports, lay_timeline
from sayso.views.tables import lay_positions

_ALWAYS = Window()


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """What was done, met for and planned, day by day."""

    days: Shown[EventDay]
    reports: Shown[Listed]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stances:
    """What each party wants, offers, accepts and refuses, issue by issue, with what changed."""

    positions: Positions
    reports: Shown[Listed]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Cumulative counts and states over time, those with flags first."""

    runs: Shown[Run]
    reports: Shown[Listed]


def ask_timeline(shelf: Shelf, limits: Limits, window: Window = _ALWAYS) -> Timeline:
    """What happened on `shelf`, as `window` shows it; `InputError` if that has no day."""
    collected, citer = collect(shelf, window), Citer()
    days = build_timeline(collected.of(Event), limits, citer)
    return Timeline(days=days, reports=citer.listed(collected.reports))


def ask_positions(shelf: Shelf, limits: Limits, window: Window = _ALWAYS) -> Stances:
    """Who stands where, as `window` shows it; `InputError` if that has no day."""
    collected, citer = collect(shelf, window), Citer()
    positions = build_positions(collected.of(Position), limits, citer)
    return Stances(positions=positions, reports=citer.listed(collected.reports))


def ask_series(shelf: Shelf, limits: Limits, window: Window = _ALWAYS) -> Counts:
    """How counts went, as `window` shows it; `InputError` if that has no day."""
    collected, citer = collect(shelf, window), Citer()
    runs = build_runs(collected, shelf.groups(), limits, citer)
    return Counts(runs=runs, reports=citer.listed(collected.reports))


def lay_out_timeline(answer: Timeline) -> Iterator[Block]:
    """The timeline in blocks."""
    yield Heading(level=1, text="Timeline")
    if not answer.days.rows:
        yield Lines(lines=("No report tells of an event.",))
        return
    yield from lay_timeline(answer.days)
    yield from lay_reports(answer.reports)


def lay_out_positions(answer: Stances) -> Iterator[Block]:
    """The positions in blocks."""
    yield Heading(level=1, text="Positions")
    if not answer.positions.issues.rows:
        yield Lines(lines=("No report tells of a position.",))
        return
    yield from lay_positions(answer.positions)
    yield from lay_reports(answer.reports)


def lay_out_series(answer: Counts) -> Iterator[Block]:
    """The series in blocks: the points of each by day, and what is odd about some."""
    yield Heading(level=1, text="Series")
    if not answer.runs.rows:
        yield Lines(lines=("No count is told twice.",))
        return
    for run in answer.runs.rows:
        about = f": {run.about}" if run.about else ""
        yield Heading(level=2, text=f"{in_words(run.measure)}{about}", note=f"({run.scope.value})")
        yield Bullets(items=tuple(map(_point, run.points.rows)))
        if run.points.more:
            yield Remark(text=f"and {run.points.more} more")
    if answer.runs.more:
        yield Remark(text=f"and {answer.runs.more} more series")
    yield from lay_reports(answer.reports)


def _point(point: Point) -> Item:
    whose = point.authority or "no authority named"
    return Item(
        main=(f"{point.day.name}: {point.value}, {whose} ", point.places),
        parts=tuple(map(_flag, point.flags)),
    )


def _flag(flag: Flag) -> Phrase:
    return (f"{in_words(flag.kind.value)}: {flag.why}",)
