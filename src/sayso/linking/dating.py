"""Dating: the days on which an undated report may have come out, as its own words and the others allow.

Each reason rules days out and cites its records. Reports that have their day come first; those dated by them
then help to date the rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from sayso.linking.bearings import Bearing, find_beginning, own_bearings
from sayso.linking.days import Days, published_days
from sayso.linking.tolls import Toll, toll_bearings, tolls_of
from sayso.records import Basis, Dating, Finding, Published, Report, Reprints, Why, make_id

_ROUNDS = 3
_COPIED = 3  # days within which copies of one text come out
_LONGEST = 400  # days between first and last that still date a report
_NEAR_STORY = 14  # days around the dated reports of its story
_FEWEST_AROUND = 3  # dated reports from which on a story tells of which days it is
_CITED = 5  # of these
_FEWEST_FOR_ERAS = 50  # dated reports from which on a pile tells of which days it is
_MOST_UNDATED = 0.3  # share of a pile that may be undated for that
_PAUSE = 7  # days without a report that end a stretch of days


@dataclass(slots=True, kw_only=True)
class _Case:
    """An undated report with what was found of its day so far."""

    report: Report
    findings: Sequence[Finding]
    stories: frozenset[str]
    allowed: frozenset[int] = frozenset()
    why: tuple[Bearing, ...] = ()

    @property
    def days(self) -> Days:
        return (min(self.allowed), max(self.allowed)) if self.allowed else None


def find_datings(
    findings: Mapping[Report, Sequence[Finding]],
    stories: Mapping[str, frozenset[str]],
    reprints: Iterable[Reprints],
) -> tuple[Dating, ...]:
    """How each undated report is dated, in order of ids; one of which too little is told is left out.

    `stories` are of each report, by id, the stories that it is in.
    """
    undated = [report for report in findings if published_days(report) is None]
    if not undated:
        return ()
    return tuple(_Pile(findings, stories, reprints, undated).datings())


class _Pile:
    """All reports, those with a day and those that get one."""

    def __init__(
        self,
        findings: Mapping[Report, Sequence[Finding]],
        stories: Mapping[str, frozenset[str]],
        reprints: Iterable[Reprints],
        undated: Sequence[Report],
    ) -> None:
        self._findings, self._stories = findings, stories
        self._dated = {report.id: days for report in findings if (days := published_days(report))}
        self._cases = [
            _Case(report=report, findings=findings[report], stories=stories.get(report.id, frozenset()))
            for report in sorted(undated, key=lambda each: each.id)
        ]
        self._members: dict[str, list[Report]] = defaultdict(list)
        for report in findings:
            for story in stories.get(report.id, ()):
                self._members[story].append(report)
        self._copies = [group for group in reprints if len(group.reports) > 1]
        self._began = self._beginnings()
        self._eras = self._find_eras()

    def datings(self) -> Iterator[Dating]:
        """The dating of each case, after as many rounds as help."""
        for _ in range(_ROUNDS):
            tolls = self._tolls()
            for case in self._cases:
                self._date(case, tolls)
        yield from (_dating(case) for case in self._cases if case.allowed)

    def _beginnings(self) -> dict[str, date]:
        """Of each story the day on which its matter began, in the year that its dated reports leave."""
        asked = {story for case in self._cases for story in case.stories}
        return {story: day for story in asked if (day := self._beginning(self._members[story]))}

    def _beginning(self, reports: Sequence[Report]) -> date | None:
        found = find_beginning(reports)
        days = [self._dated[report.id][0] for report in reports if report.id in self._dated]
        if found is None or not days:
            return None
        first = date.fromordinal(min(days))
        for year in (first.year, first.year - 1):
            with suppress(ValueError):  # 29 February of another year, 31 April
                day = date(year, *found)
                if day <= first:
                    return day
        return None

    def _find_eras(self) -> tuple[Bearing, ...]:
        """The stretches of days of which the pile is, if that is large and mostly dated."""
        total = len(self._dated) + len(self._cases)
        if len(self._dated) < _FEWEST_FOR_ERAS or len(self._cases) > _MOST_UNDATED * total:
            return ()
        eras: list[list[int]] = []
        for day in sorted({last for _, last in self._dated.values()}):
            if eras and day - eras[-1][1] <= _PAUSE:
                eras[-1][1] = day
            else:
                eras.append([day, day])
        sentence = "all dated reports of this dossier are of such days"
        return tuple(Bearing(first=first, last=last, sentence=sentence) for first, last in eras)

    def _tolls(self) -> dict[str, list[Toll]]:
        """Of each story all tolls whose days are known, as well as they are."""
        tolls: dict[str, list[Toll]] = defaultdict(list)
        known = {**self._dated, **{case.report.id: case.days for case in self._cases if case.days}}
        for report, findings in self._findings.items():
            for toll in tolls_of(findings, known.get(report.id)):
                for story in self._stories.get(report.id, ()):
                    tolls[story].append(toll)
        return tolls

    def _date(self, case: _Case, tolls: Mapping[str, list[Toll]]) -> None:
        own = {found.id for found in case.findings}
        others = {
            toll.figure: toll
            for story in case.stories
            for toll in tolls.get(story, ())
            if toll.figure not in own
        }
        began = next((self._began[story] for story in sorted(case.stories) if story in self._began), None)
        bearings = [
            *self._from_copies(case.report.id),
            *own_bearings(case.report, began),
            *toll_bearings(tolls_of(case.findings, None), list(others.values())),
        ]
        case.allowed, case.why = _settled(bearings, self._around(case), self._eras)

    def _from_copies(self, report: str) -> Iterator[Bearing]:
        """Copies of one text come out within days; which of them was first, a copy does not tell."""
        for group in self._copies:
            days = [self._dated[each] for each in group.reports if each in self._dated]
            if report in group.reports and days:
                first = min(start for start, _ in days)
                copied = next(each for each in group.reports if each in self._dated)
                sentence = f"it carries the same copy as a report of {date.fromordinal(first).isoformat()}"
                yield Bearing(
                    first=first - _COPIED, last=first + _COPIED, sentence=sentence, records=(report, copied)
                )

    def _around(self, case: _Case) -> Bearing | None:
        """The days around the dated reports of its story."""
        near = {report.id for story in case.stories for report in self._members[story]}
        days = [(self._dated[each], each) for each in sorted(near & self._dated.keys())]
        if len(days) < _FEWEST_AROUND:
            return None
        return Bearing(
            first=min(first for (first, _), _ in days) - _NEAR_STORY,
            last=max(last for (_, last), _ in days) + _NEAR_STORY,
            sentence="the dated reports of its story are of about these days",
            records=tuple(report for _, report in days[:_CITED]),
        )


def _settled(
    bearings: Sequence[Bearing], around: Bearing | None, eras: Sequence[Bearing]
) -> tuple[frozenset[int], tuple[Bearing, ...]]:
    """The days that all bearings allow, and those that ruled any out; one that leaves no day is dropped."""
    base, why = _of_eras(around, eras) if eras else _between(bearings, around)
    for bearing in bearings:
        left = frozenset(day for day in base if bearing.allows(day))
        if left and left != base:
            base, why = left, (*why, bearing)
    return base, why


def _between(
    bearings: Sequence[Bearing], around: Bearing | None
) -> tuple[frozenset[int], tuple[Bearing, ...]]:
    """The days between the closest bounds, if both sides have one; else those around the story.

    Bearings are taken in their order: one that would leave no day beside those before it is dropped.
    """
    first: Bearing | None = None
    last: Bearing | None = None
    for each in bearings:
        later = each if _lies_later(each, first) else first
        sooner = each if _lies_sooner(each, last) else last
        if later is None or sooner is None or (later.first or 0) <= (sooner.last or 0):
            first, last = later, sooner
    first, last = first or around, last or around
    if first is None or last is None or not 0 <= (last.last or 0) - (first.first or 0) <= _LONGEST:
        return frozenset(), ()
    return frozenset(range(first.first or 0, (last.last or 0) + 1)), tuple(dict.fromkeys((first, last)))


def _lies_later(one: Bearing, other: Bearing | None) -> bool:
    return one.first is not None and (other is None or one.first > (other.first or 0))


def _lies_sooner(one: Bearing, other: Bearing | None) -> bool:
    return one.last is not None and (other is None or one.last < (other.last or 0))


def _of_eras(around: Bearing | None, eras: Sequence[Bearing]) -> tuple[frozenset[int], tuple[Bearing, ...]]:
    """The days of which the pile is, those around the story if it has some."""
    inside = [era for era in eras if around is not None and _meet(era, around)] or list(eras)
    days = frozenset(day for era in inside for day in range(era.first or 0, (era.last or 0) + 1))
    near = frozenset(day for day in days if around is not None and around.allows(day))
    return (near, (eras[0], *([around] if around else []))) if near else (days, (eras[0],))


def _meet(one: Bearing, other: Bearing) -> bool:
    return (one.first or 0) <= (other.last or 0) and (other.first or 0) <= (one.last or 0)


def _dating(case: _Case) -> Dating:
    days = sorted(case.allowed)
    iso = [date.fromordinal(day).isoformat() for day in days]
    return Dating(
        id=make_id("dating", case.report.id),
        report=case.report.id,
        published=Published(earliest=iso[0], latest=iso[-1], basis=Basis.INFERRED),
        candidates=tuple(iso),
        why=tuple(
            Why(records=each.records or (case.report.id,), sentence=_sentence(each)) for each in case.why
        ),
    )


def _sentence(bearing: Bearing) -> str:
    """What the bearing allows, and why."""
    bounds = [
        f"{name} {date.fromordinal(day).isoformat()}"
        for name, day in (("from", bearing.first), ("to", bearing.last))
        if day is not None
    ]
    return f"{' '.join(bounds)}: {bearing.sentence}" if bounds else bearing.sentence
