"""The timeline: what was done, met for and planned, day by day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.records import Event, Modality, Named
from sayso.views.brief.found import Days, Found, by_day, chain_of, count_reports, grouped, in_words, name_of
from sayso.views.brief.limits import Limits, Shown, first
from sayso.views.brief.places import Citer, Places
from sayso.views.wording import one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One event, as one report or several tell it: its words, and who did what to whom, where."""

    type: str
    words: str
    actors: tuple[str, ...]
    others: tuple[str, ...]
    place: str | None
    modality: Modality
    chain: tuple[str, ...]
    reports: int
    places: Places


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDay:
    """A day, or some days that cannot be told apart, and what happened then; `more` are left out."""

    day: Days
    rows: tuple[Happening, ...]
    more: int


_Key = tuple[str, tuple[str, ...], tuple[str, ...], str, Modality]


def build_timeline(events: Sequence[Found[Event]], limits: Limits, citer: Citer) -> Shown[EventDay]:
    """The latest days, in their order; the undated last."""
    days = grouped(sorted(events, key=by_day), lambda found: found.days)
    shown = first(sorted(days, key=_latest_first), limits.groups)
    rows = (_day(day, days[day], limits.lines, citer) for day in sorted(shown.rows, key=lambda d: d.order))
    return Shown(rows=tuple(rows), more=shown.more)


def _latest_first(day: Days) -> tuple[bool, int]:
    undated, earliest, _ = day.order
    return undated, -int(earliest.replace("-", "") or 0)


def _day(day: Days, events: Sequence[Found[Event]], lines: int | None, citer: Citer) -> EventDay:
    groups = list(grouped(events, _key).values())
    groups.sort(key=lambda group: -count_reports(group))
    shown = first(groups, lines)
    rows = sorted(shown.rows, key=lambda group: (group[0].number, group[0].start))
    return EventDay(day=day, rows=tuple(_happening(group, citer) for group in rows), more=shown.more)


def _key(found: Found[Event]) -> _Key | tuple[str, int]:
    """Whom and what it tells of; events of which too little is told are never taken for one."""
    event = found.finding
    actors = tuple(sorted(names_of(event.actors)))
    others = tuple(sorted(names_of(event.others)))
    if not actors or not (others or event.place):
        return event.id, found.number
    return event.type, actors, others, one_line(event.place or "").casefold(), event.modality


def names_of(named: Iterable[Named]) -> tuple[str, ...]:
    """The names, each once, in their order."""
    return tuple(dict.fromkeys(name_of(each.name) for each in named))


def _happening(group: Sequence[Found[Event]], citer: Citer) -> Happening:
    found = group[0]
    event = found.finding
    return Happening(
        type=in_words(event.type),
        words=found.words,
        actors=names_of(event.actors),
        others=names_of(event.others),
        place=name_of(event.place) if event.place else None,
        modality=event.modality,
        chain=chain_of(event.chain),
        reports=count_reports(group),
        places=citer.cite(group),
    )
