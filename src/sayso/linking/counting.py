"""Counts of one thing in one story: which figures belong to one series, and why two of them differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.linking.days import days_between
from sayso.linking.passages import fold
from sayso.linking.tellings import Telling
from sayso.records import Cause, Figure, Scope

# So far apart may neighbouring counts of one thing lie: more is another thing; a toll may grow by more.
_SURELY_ONE, _AT_MOST = 1.25, 3.0
_ROUNDED = 1.03  # how far a rounded number may lie from what was counted
_LARGE = 200  # from here on two counts are seldom near by chance
_ROUND = 10  # who counts seldom comes to a multiple of this
_UNCOUNTED = frozenset({"other", "percent", "duration", "money", "distance", "votes"})
# The dead of one attack, and of all so far, are counts of one kind: which of them is meant is often not told.
_TOLL = {Scope.INCIDENT: Scope.CUMULATIVE}
_OF_ONE = frozenset({Scope.INCIDENT, Scope.CUMULATIVE})

Pairs = frozenset[frozenset[str]]  # of ids of figures
NO_PAIRS: Pairs = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Figures of one measure and scope that may count the same: by value, the least first."""

    about: str
    scope: Scope
    values: tuple[tuple[Telling, ...], ...]


def all_series(tellings: Sequence[Telling]) -> Iterator[Series]:
    """The series of a story in which values differ."""
    groups: dict[tuple[str, Scope], list[Telling]] = defaultdict(list)
    for telling in tellings:
        figure = telling.finding
        if isinstance(figure, Figure) and figure.value and figure.measure not in _UNCOUNTED:
            groups[figure.measure, _TOLL.get(figure.scope, figure.scope)].append(telling)
    for (measure, scope), members in sorted(groups.items()):
        furthest = _AT_MOST if scope is Scope.CUMULATIVE else _SURELY_ONE
        for values in _near(members, furthest):
            if len(values) > 1:
                yield Series(about=measure.replace("_", " "), scope=scope, values=values)


def difference(one: Sequence[Telling], other: Sequence[Telling], garbled: Pairs = NO_PAIRS) -> Cause | None:
    """Why the figures of two neighbouring values differ; `None` if they may be of two things.

    Tolls of two days are of two incidents, and that is no difference.
    """
    if any(_is_garbled(a, b, garbled) for a in one for b in other):
        return Cause.GARBLED
    share = _value(other[0]) / _value(one[0])
    apart = [days_between(a.days, b.days) for a in one for b in other]
    scopes = _scopes(one) | _scopes(other)
    if Scope.INCIDENT in scopes <= _OF_ONE and share <= _ROUNDED and _value(one[0]) >= _LARGE:
        return _of_one_incident(one, other)
    if scopes == {Scope.INCIDENT} and (all(apart) or share > _SURELY_ONE):
        return None
    if share <= _ROUNDED and (_is_round(one) or _is_round(other)):
        return Cause.ROUNDING
    if all(days is None or days > 0 for days in apart):
        return _with_time(scopes, share, one, other)
    return _at_one_time(scopes, share, one, other)


def _of_one_incident(one: Sequence[Telling], other: Sequence[Telling]) -> Cause:
    """Two large tolls that lie so near are of one incident, on whatever day they are told."""
    if _is_round(one) or _is_round(other):
        return Cause.ROUNDING
    return Cause.GROWTH if _grows(one, other) else Cause.CONTRADICTION


def _is_garbled(one: Telling, other: Telling, garbled: Pairs) -> bool:
    """Whether a copy changed the number; where each gives it on another's word, it is their difference."""
    first, second = _vouching(one), _vouching(other)
    is_of_two = first != second and None not in {first, second}
    return frozenset((one.finding.id, other.finding.id)) in garbled and not is_of_two


def _vouching(telling: Telling) -> str | None:
    """On whose word the count stands; the report's own is its agency's."""
    figure = telling.finding
    authority = figure.authority if isinstance(figure, Figure) else None
    return authority.name if authority else telling.desk.name


def _at_one_time(
    scopes: frozenset[Scope], share: float, one: Sequence[Telling], other: Sequence[Telling]
) -> Cause | None:
    """Why counts of one time differ."""
    if len(scopes) > 1:
        return Cause.DEFINITION if _counted(one) & _counted(other) else None
    places = _places(one), _places(other)
    if all(places) and not places[0] & places[1]:
        return Cause.AREA
    if share > _SURELY_ONE or not _counted(one) & _counted(other):
        return None
    return Cause.DEFINITION if _is_round(one) or _is_round(other) else Cause.CONTRADICTION


def _with_time(
    scopes: frozenset[Scope], share: float, one: Sequence[Telling], other: Sequence[Telling]
) -> Cause | None:
    """Why counts of two times differ."""
    if Scope.CUMULATIVE in scopes:
        return Cause.GROWTH if (share <= _SURELY_ONE and len(scopes) == 1) or _grows(one, other) else None
    return None if Scope.INCIDENT in scopes else Cause.DAY


def _grows(one: Sequence[Telling], other: Sequence[Telling]) -> bool:
    """Whether the greater count is the later one, as far as days are known."""
    lesser = [each.days[1] for each in one if each.days]
    greater = [each.days[0] for each in other if each.days]
    return bool(lesser and greater) and max(lesser) < min(greater)


def _near(tellings: Sequence[Telling], furthest: float) -> Iterator[tuple[tuple[Telling, ...], ...]]:
    """The tellings by value, cut where the next value lies too far away."""
    by_value: dict[float, list[Telling]] = defaultdict(list)
    for telling in tellings:
        by_value[_value(telling)].append(telling)
    run: list[tuple[Telling, ...]] = []
    before = 0.0
    for value in sorted(by_value):
        if run and value > before * furthest:
            yield tuple(run)
            run = []
        run.append(tuple(by_value[value]))
        before = value
    yield tuple(run)


def _value(telling: Telling) -> float:
    figure = telling.finding
    return float(figure.value or 0) if isinstance(figure, Figure) else 0.0


def _is_round(tellings: Sequence[Telling]) -> bool:
    return any(_value(each) % _ROUND == 0 for each in tellings)


def _scopes(tellings: Sequence[Telling]) -> frozenset[Scope]:
    return frozenset(each.finding.scope for each in tellings if isinstance(each.finding, Figure))


def _places(tellings: Sequence[Telling]) -> frozenset[str]:
    found = (each.finding.place for each in tellings if isinstance(each.finding, Figure))
    return frozenset(place.casefold() for place in found if place)


def _counted(tellings: Sequence[Telling]) -> frozenset[str]:
    """The words for who or what is counted."""
    named = (each.finding.counted for each in tellings if isinstance(each.finding, Figure))
    words = (word for each in tellings for word in each.words)
    return frozenset([*words, *(word for name in named if name for word in fold(name))])
