"""What growing counts say of an undated report's day: a toll lies between an earlier and a later one.

And how fast: where two tolls have their days, a third lies as many days after them as its number says, as far
as counts go on growing about as fast.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from sayso.linking.bearings import Bearing
from sayso.linking.days import Days
from sayso.records import Figure, Finding, Scope

_MEASURES = frozenset({"killed", "injured"})
_LEAST = 20  # smaller counts are of an incident, whatever their words
_SURELY = 10_000  # from here on a count is of all so far, whatever its words
_FURTHEST = 1.6  # times: tolls of one matter lie no further apart
_SLACK = 1.005  # times: what rounding makes
_FEWEST_DAYS = 7  # between two tolls that tell how fast a count grows
_ANCHORS = 3  # tolls with their days from which another is reckoned
_FASTER = 1.3  # times as fast, or as slow, as a count may go on growing
_MARGIN = 3  # days that a toll may be old


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """A count of all so far in one report, which is of some of these days."""

    value: float
    measure: str
    days: Days
    figure: str


def tolls_of(findings: Iterable[Finding], days: Days) -> tuple[Toll, ...]:
    """The tolls that a report of these days tells."""
    return tuple(
        Toll(value=float(found.value), measure=found.measure, days=days, figure=found.id)
        for found in findings
        if isinstance(found, Figure)
        and found.measure in _MEASURES
        and found.value
        and found.value >= (_LEAST if found.scope is Scope.CUMULATIVE else _SURELY)
    )


def toll_bearings(own: Sequence[Toll], others: Sequence[Toll]) -> Iterator[Bearing]:
    """What the tolls of other reports say of the day of a report with its `own`."""
    for mine in own:
        near = [each for each in others if _is_of_one(mine, each) and each.days is not None]
        earlier = [each for each in near if each.value * _SLACK < mine.value]
        later = [each for each in near if mine.value * _SLACK < each.value]
        if earlier:
            best = max(earlier, key=lambda each: (each.days or (0, 0))[0])
            yield Bearing(
                first=(best.days or (0, 0))[0],
                sentence=f"its {_told(mine)} lies beyond the {_told(best)} of then",
                records=(mine.figure, best.figure),
            )
        if later:
            best = min(later, key=lambda each: (each.days or (0, 0))[1])
            yield Bearing(
                last=(best.days or (0, 0))[1],
                sentence=f"its {_told(mine)} falls short of the {_told(best)} of then",
                records=(mine.figure, best.figure),
            )
        yield from _by_growth(mine, near)


def _by_growth(mine: Toll, near: Sequence[Toll]) -> Iterator[Bearing]:
    rates = [rate for one, other in product(near, near) for rate in _rates(one, other)]
    if not rates:
        return
    slowest, fastest = min(rates) / _FASTER, max(rates) * _FASTER
    for known in sorted(near, key=lambda each: (abs(each.value - mine.value), each.figure))[:_ANCHORS]:
        if known.days is None:
            continue
        grown = mine.value - known.value
        spans = (grown / slowest, grown / fastest)
        yield Bearing(
            first=known.days[0] + int(min(spans)) - _MARGIN,
            last=known.days[1] + int(max(spans)) + 1 + _MARGIN,
            sentence=f"from the {_told(known)} to its {_told(mine)}, as fast as the count grew elsewhere",
            records=(mine.figure, known.figure),
        )


def _rates(one: Toll, other: Toll) -> Iterator[float]:
    """How many a day were added from one toll to the other, at least and at most, if that can be told."""
    if one.days is None or other.days is None or other.value <= one.value * _SLACK:
        return
    shortest, longest = other.days[0] - one.days[1], other.days[1] - one.days[0]
    if shortest >= _FEWEST_DAYS:
        yield (other.value - one.value) / longest
        yield (other.value - one.value) / shortest


def _is_of_one(one: Toll, other: Toll) -> bool:
    lesser, greater = sorted((one.value, other.value))
    return one.measure == other.measure and greater <= lesser * _FURTHEST and not _is_rounded(one, other)


def _is_rounded(one: Toll, other: Toll) -> bool:
    """Whether one may be the other, rounded: 1,200 is told of 1,170 as well, and nothing has grown."""
    return any(abs(one.value - other.value) <= _unit(toll.value) / 2 for toll in (one, other))


def _unit(value: float) -> int:
    """To what a number is rounded: 1,200 to hundreds, 36,096 to ones; of a round one two digits are meant."""
    unit = 1
    while value % (unit * 10) == 0 and value >= unit * 100:
        unit *= 10
    return unit


def _told(toll: Toll) -> str:
    return f"{toll.value:,.0f} {toll.measure}"
