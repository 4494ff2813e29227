"""Figures over time as a drawing: one line for each authority, drawn on the server as SVG.

What is drawn also stands in a table beside it, with its citations.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.records import Bound
from sayso.views.brief.figures import Row, Series

WIDTH, HEIGHT = 640, 260
LEFT, RIGHT, TOP, BOTTOM = 70, 16, 14, 30
COLOURS = 6
_FEWEST = 2  # points that make a drawing


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A figure: where it is drawn, its words, its day, and the row it comes from."""

    x: float
    y: float
    low: float
    label: str
    row: Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The figures of one authority in order of days; `colour` counts from 0."""

    name: str
    colour: int
    points: tuple[Point, ...]

    @property
    def path(self) -> str:
        """The points as SVG wants them."""
        return " ".join(f"{point.x:.1f},{point.y:.1f}" for point in self.points)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A mark of an axis."""

    at: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One measure, drawn."""

    title: str
    lines: tuple[Line, ...]
    days: tuple[Tick, ...]
    values: tuple[Tick, ...]


def charts_of(series: Sequence[Series]) -> Iterator[Chart]:
    """A chart of each measure that one authority, or several, give for two days at least."""
    for measure in series:
        rows = [row for row in measure.rows if row.day.earliest and _value(row) is not None]
        if len({row.day.earliest for row in rows}) >= _FEWEST:
            yield _draw(measure.measure, rows)


def _draw(title: str, rows: Sequence[Row]) -> Chart:
    days = [_day(row) for row in rows]
    first, last = min(days), max(days)
    top = max(value for row in rows if (value := _high(row)) is not None) or 1
    across = (WIDTH - LEFT - RIGHT) / max(1, last - first)
    up = (HEIGHT - TOP - BOTTOM) / top

    def place(row: Row) -> Point:
        return Point(
            x=LEFT + (_day(row) - first) * across,
            y=HEIGHT - BOTTOM - (_high(row) or 0) * up,
            low=HEIGHT - BOTTOM - (_value(row) or 0) * up,
            label=f"{row.value}, {row.day.name}, {row.authority or 'no authority named'}",
            row=row,
        )

    by_authority: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(rows, key=_day):
        by_authority[f"{row.authority or 'no authority named'}: {_whom(row)}"].append(row)
    lines = tuple(
        Line(name=name, colour=number % COLOURS, points=tuple(map(place, own)))
        for number, (name, own) in enumerate(by_authority.items())
    )
    middle = (first + last) // 2
    return Chart(
        title=title,
        lines=lines,
        days=tuple(
            Tick(at=LEFT + (d - first) * across, label=_name(d)) for d in dict.fromkeys((first, middle, last))
        ),
        values=tuple(Tick(at=HEIGHT - BOTTOM - v * up, label=f"{v:,.10g}") for v in (0, top / 2, top)),
    )


def _whom(row: Row) -> str:
    return ", ".join(filter(None, (row.counted, row.place))) or "nobody named"


def _day(row: Row) -> int:
    return date.fromisoformat((row.day.earliest or "")[:10]).toordinal()


def _name(day: int) -> str:
    return date.fromordinal(day).isoformat()


def _value(row: Row) -> float | None:
    return row.low if row.count is None else row.count


def _high(row: Row) -> float | None:
    return row.high if row.count is None and row.high is not None else _value(row)


def is_open(row: Row) -> bool:
    """Whether a figure is only a least: 'at least 40'."""
    return row.bound is Bound.AT_LEAST
