"""Where the reports contradict each other: both sides, in whose mouth each stands, and where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.records import Cause, Conflict, Finding, Group, Side
from sayso.views.brief.collecting import Collected
from sayso.views.brief.found import Days, Found, count_reports, name_of
from sayso.views.brief.limits import Limits, Shown, first
from sayso.views.brief.places import Citer, Places
from sayso.views.wording import one_line, shorten

_ABOUT_WIDTH = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class SideLine:
    """One side: the words of its first finding, who says so, and when."""

    words: str
    who: tuple[str, ...]
    day: Days
    places: Places


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """What the sides do not agree on, and whether that is a contradiction or has another cause."""

    about: str
    cause: Cause
    sides: tuple[SideLine, ...]


def build_contradictions(
    collected: Collected, groups: Iterable[Group], limits: Limits, citer: Citer
) -> Shown[Contradiction]:
    """The contradictions of which both sides stand in visible reports; those of most reports first."""
    return _built(collected, _conflicts(groups, frozenset({Cause.CONTRADICTION})), limits, citer)


def build_differences(
    collected: Collected, groups: Iterable[Group], limits: Limits, citer: Citer
) -> Shown[Contradiction]:
    """All conflicts of which both sides stand in visible reports, contradictions first."""
    return _built(collected, _conflicts(groups, frozenset(Cause)), limits, citer)


def show_conflict(conflict: Conflict, founds: Mapping[str, Found[Finding]], citer: Citer) -> Contradiction:
    """One conflict with those of its findings that are among `founds`."""
    return _contradiction(_sides(conflict, founds), citer)


def _conflicts(groups: Iterable[Group], causes: frozenset[Cause]) -> list[Conflict]:
    return [group for group in groups if isinstance(group, Conflict) and group.cause in causes]


def _built(
    collected: Collected, conflicts: Iterable[Conflict], limits: Limits, citer: Citer
) -> Shown[Contradiction]:
    founds = collected.by_id
    told = [each for each in (_sides(conflict, founds) for conflict in conflicts) if len(each.sides) > 1]
    order = list(Cause)
    told.sort(
        key=lambda each: (
            order.index(each.conflict.cause),
            -sum(count_reports(side) for _, side in each.sides),
            each.conflict.id,
        )
    )
    shown = first(told, limits.groups)
    return Shown(rows=tuple(_contradiction(each, citer) for each in shown.rows), more=shown.more)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sides:
    """A conflict with those of its findings that stand in visible reports."""

    conflict: Conflict
    sides: tuple[tuple[Side, Sequence[Found[Finding]]], ...]


def _sides(conflict: Conflict, founds: Mapping[str, Found[Finding]]) -> _Sides:
    told = [(side, [founds[each] for each in side.records if each in founds]) for side in conflict.sides]
    return _Sides(conflict=conflict, sides=tuple(both for both in told if both[1]))


def _contradiction(told: _Sides, citer: Citer) -> Contradiction:
    return Contradiction(
        about=shorten(one_line(told.conflict.about), _ABOUT_WIDTH),
        cause=told.conflict.cause,
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
