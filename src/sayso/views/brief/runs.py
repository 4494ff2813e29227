"""How a count went over time, and what is odd about it: it falls, its digits are swapped, it jumps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations, pairwise

from sayso.records import Bound, Figure, Group, Scope, Story
from sayso.views.brief.changes import GOING_ON
from sayso.views.brief.collecting import Collected
from sayso.views.brief.figures import value_of
from sayso.views.brief.found import Days, Found, count_reports, grouped, name_of
from sayso.views.brief.limits import Limits, Shown, first
from sayso.views.brief.places import Citer, Places
from sayso.views.wording import one_line

_UNCOUNTED = frozenset({"other", "percent", "duration", "money", "distance"})
_FURTHEST = 3.0  # times: values of one thing lie no further apart
_ROUNDED = 1.03  # times: no more than what rounding makes
_JUMP = 1.5  # times, within a week
_WEEK = 7
_DIGITS = 3  # from so many on, swapped digits are no chance
_FEWEST = 2


class Oddity(StrEnum):
    """What is odd about a point of a series."""

    FALLS = "falls"
    SWAPPED_DIGITS = "swapped_digits"
    JUMP = "jump"
    SOURCE_DIFFERS = "source_differs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """One oddity, in a sentence."""

    kind: Oddity
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A value on a day, on somebody's word; `authority` is `None` where no report names one."""

    day: Days
    value: str
    count: float
    authority: str | None
    reports: int
    flags: tuple[Flag, ...]
    places: Places


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Counts of one thing over time, by day; `about` is whom or what they count, as most reports say."""

    measure: str
    about: str | None
    scope: Scope
    points: Shown[Point]


@dataclass(frozen=True, slots=True)
class _Told:
    """The same value of the same day on the same word, in one report or several."""

    founds: Sequence[Found[Figure]]

    @property
    def figure(self) -> Figure:
        return self.founds[0].finding

    @property
    def value(self) -> float:
        return float(self.figure.value or 0)

    @property
    def days(self) -> Days:
        return self.founds[0].days

    @property
    def authority(self) -> str | None:
        return name_of(self.figure.authority.name) if self.figure.authority else None


def build_runs(collected: Collected, groups: Iterable[Group], limits: Limits, citer: Citer) -> Shown[Run]:
    """The runs of two values or more: those with flags first, then the longest."""
    runs = [told for run in _runs(collected.of(Figure), groups) if len(told := _points(run)) >= _FEWEST]
    flagged = [(run, _flags(run)) for run in runs]
    flagged.sort(key=lambda each: (-sum(map(len, each[1])), -len(each[0]), each[0][0].figure.id))
    shown = first(flagged, limits.groups)
    return Shown(rows=tuple(_run(*each, limits.lines, citer) for each in shown.rows), more=shown.more)


def _runs(figures: Sequence[Found[Figure]], groups: Iterable[Group]) -> Iterator[list[Found[Figure]]]:
    """Figures of one measure, scope and story that may count the same."""
    stories = {report: group.id for group in groups if isinstance(group, Story) for report in group.reports}
    counted = [f for f in figures if f.finding.value and f.finding.scope in GOING_ON]
    kinds: dict[tuple[str, Scope, str], list[Found[Figure]]] = defaultdict(list)
    for found in counted:
        if found.finding.measure not in _UNCOUNTED:
            story = stories.get(found.report.id, "")
            kinds[found.finding.measure, found.finding.scope, story].append(found)
    for key in sorted(kinds):
        yield from _of_one_thing(kinds[key])


def _of_one_thing(figures: Sequence[Found[Figure]]) -> Iterator[list[Found[Figure]]]:
    """The figures cut into those that count the same people or things and lie near one another."""
    runs: list[_Gathering] = []
    for found in sorted(figures, key=lambda each: (each.finding.value or 0, each.number, each.start)):
        fitting = next((run for run in reversed(runs) if run.takes(found.finding)), None)
        if fitting is None:
            fitting = _Gathering()
            runs.append(fitting)
        fitting.add(found)
    yield from (run.members for run in runs)


class _Gathering:
    """A run as it grows, its values rising; `_whom` are the words for whom its members count."""

    def __init__(self) -> None:
        self.members: list[Found[Figure]] = []
        self._whom: set[str] = set()

    def takes(self, figure: Figure) -> bool:
        """Whether the figure may count the same."""
        mine, last = _whom(figure), self.members[-1].finding.value or 1
        alike = not mine or not self._whom or bool(mine & self._whom)
        return alike and (figure.value or 0) <= last * _FURTHEST

    def add(self, found: Found[Figure]) -> None:
        """Take one more in."""
        self.members.append(found)
        self._whom |= _whom(found.finding)


def _whom(figure: Figure) -> frozenset[str]:
    words = " ".join(filter(None, (figure.counted, figure.place))).lower()
    return frozenset(word.rstrip("s") for word in words.split() if len(word) > _DIGITS)


def _points(run: Sequence[Found[Figure]]) -> list[_Told]:
    told = grouped(run, lambda f: (f.days, f.finding.value, f.finding.authority and f.finding.authority.name))
    return sorted((_Told(founds) for founds in told.values()), key=lambda each: (each.days.order, each.value))


def _flags(run: Sequence[_Told]) -> list[list[Flag]]:
    """The flags of each point."""
    flags: list[list[Flag]] = [[] for _ in run]
    for place, why in _falls(run):
        flags[place].append(Flag(kind=Oddity.FALLS, why=why))
    for place, why in _swapped(run):
        flags[place].append(Flag(kind=Oddity.SWAPPED_DIGITS, why=why))
    for place, why in _jumps(run):
        flags[place].append(Flag(kind=Oddity.JUMP, why=why))
    for place, why in _differing(run):
        flags[place].append(Flag(kind=Oddity.SOURCE_DIFFERS, why=why))
    return flags


def _falls(run: Sequence[_Told]) -> Iterator[tuple[int, str]]:
    """A count of all so far on one word cannot become less, but by rounding."""
    for place, told in enumerate(run):
        if told.figure.scope is not Scope.CUMULATIVE or told.figure.bound is Bound.AT_LEAST:
            continue
        earlier = [
            each
            for each in run[:place]
            if each.authority == told.authority
            and _is_before(each, told)
            and each.value > told.value * _ROUNDED
        ]
        if earlier:
            most = max(earlier, key=lambda each: each.value)
            yield place, f"{value_of(most.figure)} was told of {most.days.name} already"


def _swapped(run: Sequence[_Told]) -> Iterator[tuple[int, str]]:
    for (one, first_told), (other, told) in combinations(enumerate(run), 2):
        digits = [f"{each.value:.0f}" for each in (first_told, told)]
        same = len(digits[0]) >= _DIGITS and digits[0] != digits[1] and sorted(digits[0]) == sorted(digits[1])
        if same and sum(a != b for a, b in zip(*digits, strict=True)) == 2:  # noqa: PLR2004 - two that swapped
            place = one if count_reports(first_told.founds) < count_reports(told.founds) else other
            yield place, f"{digits[0]} and {digits[1]} have the same digits"


def _jumps(run: Sequence[_Told]) -> Iterator[tuple[int, str]]:
    """A value far above the one before, given by one report alone, that later ones do not bear out."""
    for place, (before, told) in enumerate(pairwise(run), start=1):
        apart = _apart(before, told)
        lonely = count_reports(told.founds) == 1
        high = told.value > before.value * _JUMP and apart is not None and 0 < apart <= _WEEK
        borne_out = any(each.value >= told.value / _ROUNDED for each in run[place + 1 :])
        if high and lonely and not borne_out:
            yield place, f"from {value_of(before.figure)} within {apart} days, in one report alone"


def _differing(run: Sequence[_Told]) -> Iterator[tuple[int, str]]:
    """One authority, one day, two numbers."""
    for place, told in enumerate(run):
        others = [
            each
            for each in run[:place]
            if each.authority == told.authority is not None
            and _apart(each, told) == 0
            and max(each.value, told.value) > min(each.value, told.value) * _ROUNDED
        ]
        if others:
            yield place, f"{told.authority} gives {value_of(others[-1].figure)} elsewhere for the same day"


def _is_before(one: _Told, other: _Told) -> bool:
    apart = _apart(one, other)
    return apart is not None and apart > 0


def _apart(one: _Told, other: _Told) -> int | None:
    """Days from one to the other; `None` where one has no day of its own."""
    days = [each.days.latest or each.days.earliest for each in (one, other)]
    if not days[0] or not days[1]:
        return None
    return (date.fromisoformat(days[1][:10]) - date.fromisoformat(days[0][:10])).days


def _run(told: Sequence[_Told], flags: Sequence[Sequence[Flag]], lines: int | None, citer: Citer) -> Run:
    pairs = list(zip(told, flags, strict=True))
    shown = first(pairs, lines)
    return Run(
        measure=told[0].figure.measure,
        about=_about(told),
        scope=told[0].figure.scope,
        points=Shown(rows=tuple(_point(*each, citer) for each in shown.rows), more=shown.more),
    )


def _about(told: Sequence[_Told]) -> str | None:
    counts: dict[str, int] = defaultdict(int)
    for each in told:
        whom = ", ".join(one_line(name) for name in (each.figure.counted, each.figure.place) if name)
        if whom:
            counts[whom] += len(each.founds)
    return min(counts, key=lambda whom: (-counts[whom], whom)) if counts else None


def _point(told: _Told, flags: Sequence[Flag], citer: Citer) -> Point:
    return Point(
        day=told.days,
        value=value_of(told.figure),
        count=told.value,
        authority=told.authority,
        reports=count_reports(told.founds),
        flags=tuple(flags),
        places=citer.cite(told.founds),
    )
