"""Where the reports contradict each other: both sides, in whose mouth each stands, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.records import Cause, Conflict, Finding, Group, Side
from sayso.views.brief.collecting import Collected
from sayso.views.brief.found import Days, Found, count_reports, name_of
from sayso.views.brief.limits import Limits, Shown, first
from sayso.views.brief.places import Citer, Places
from sayso.views.wording import one_line, shorten

_ABOUT_WIDTH = 90
_FEWEST_SIDES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class SideLine:
    """One side: the words of its first finding, who says so, and when."""

    words: str
    who: tuple[str, ...]
    day: Days
    places: Places


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """What the sides do not agree on; only what cannot both be so is one."""

    about: str
    sides: tuple[SideLine, ...]


def build_contradictions(
    collected: Collected, groups: Iterable[Group], limits: Limits, citer: Citer
) -> Shown[Contradiction]:
    """The contradictions of which both sides stand in visible reports; those of most reports first."""
    founds = {found.finding.id: found for found in collected.founds}
    told = [sides for sides in _contradictions(groups, founds) if len(sides.sides) >= _FEWEST_SIDES]
    told.sort(key=lambda each: (-sum(count_reports(side) for _, side in each.sides), each.id))
    shown = first(told, limits.groups)
    return Shown(rows=tuple(_contradiction(each, citer) for each in shown.rows), more=shown.more)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sides:
    id: str
    about: str
    sides: tuple[tuple[Side, Sequence[Found[Finding]]], ...]


def _contradictions(groups: Iterable[Group], founds: Mapping[str, Found[Finding]]) -> Iterator[_Sides]:
    for conflict in groups:
        if isinstance(conflict, Conflict) and conflict.cause is Cause.CONTRADICTION:
            told = [(side, _visible(side, founds)) for side in conflict.sides]
            yield _Sides(id=conflict.id, about=conflict.about, sides=tuple(both for both in told if both[1]))


def _visible(side: Side, founds: Mapping[str, Found[Finding]]) -> list[Found[Finding]]:
    return [founds[each] for each in side.records if each in founds]


def _contradiction(told: _Sides, citer: Citer) -> Contradiction:
    return Contradiction(
        about=shorten(one_line(told.about), _ABOUT_WIDTH),
        sides=tuple(
            SideLine(
                words=found[0].words,
                who=tuple(map(name_of, side.who)),
                day=found[0].days,
                places=citer.cite(found),
            )
            for side, found in told.sides
        ),
    )
