"""Rounds of talks: the findings that tell of one meeting of the same parties, at one place, in a few days."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from sayso.linking.days import first_day
from sayso.linking.nameforms import is_vague
from sayso.linking.namewords import capitals
from sayso.linking.spelling import name_key
from sayso.linking.turns import Names, Turn, find_turns
from sayso.records import Actor, Finding, Interval, Kind, Report, Story, Talks, When, Why, make_id

# A round goes on while something is told of it within so many days.
_PAUSE = 2
_FEWEST = 2
_PARTIES = (Kind.GOVERNMENT, Kind.ORGANISATION)


def find_talks(
    findings: Mapping[Report, tuple[Finding, ...]], stories: Iterable[Story], actors: Iterable[Actor]
) -> tuple[Talks, ...]:
    """The rounds of talks that the stories tell of, in order of their ids."""
    names = _names(actors)
    turns = {report.id: tuple(find_turns(report, found, names)) for report, found in findings.items()}
    order = {report.id: (first_day(report), report.id) for report in findings}
    rounds: dict[str, Talks] = {}
    for story in sorted(stories, key=lambda each: each.id):
        told = [turn for report in sorted(story.reports, key=order.__getitem__) for turn in turns[report]]
        for group in _rounds(told):
            made = _talks(sorted(group, key=lambda turn: (order[turn.report], turn.start, turn.finding)))
            rounds.setdefault(made.id, made)
    return tuple(rounds[key] for key in sorted(rounds))


def _names(actors: Iterable[Actor]) -> Names:
    """The parties by all their names; a name that two have is nobody's."""
    owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for actor in actors:
        if actor.kind in _PARTIES:
            for name in (actor.name, *actor.aliases):
                if not is_vague(name):
                    owners[name_key(name)].add(actor.name)
    return {key: min(named) for key, named in owners.items() if len(named) == 1}


def _rounds(turns: list[Turn]) -> Iterator[list[Turn]]:
    """The turns of a story by rounds: by days and venue, and those without a day by their venue."""
    rounds: list[list[Turn]] = []
    for turn in sorted(turns, key=lambda each: (each.day is None, each.day or 0, each.report, each.start)):
        fitting = [group for group in rounds if _fits(turn, group)]
        if turn.day is None and len(fitting) != 1:
            fitting = [group for group in fitting if group[0].report == turn.report]
        if fitting:
            max(fitting, key=lambda group: (_venue(group) is not None, len(group))).append(turn)
        else:
            rounds.append([turn])
    yield from (
        group for group in rounds if len(group) >= _FEWEST and any(turn.tells_state for turn in group)
    )


def _fits(turn: Turn, group: list[Turn]) -> bool:
    venue, days = _venue(group), [each.day for each in group if each.day is not None]
    if turn.venue and venue and _country(turn.venue) != _country(venue):
        return False
    if turn.day is None:
        return group[0].report == turn.report or (turn.venue is not None and venue is not None)
    return bool(days) and turn.day - max(days) <= _PAUSE


def _venue(group: list[Turn]) -> str | None:
    venues = Counter(turn.venue for turn in group if turn.venue)
    return min(venues, key=lambda venue: (-venues[venue], venue)) if venues else None


def _country(venue: str) -> str:
    """'Reykjavik' and 'Iceland' may be one venue."""
    return capitals().get(venue, venue)


def _talks(turns: list[Turn]) -> Talks:
    venue, when = _venue(turns), _when(turns)
    mediators = _most(turn.mediators for turn in turns)
    parties = tuple(name for name in _most(turn.parties for turn in turns) if name not in mediators)
    return Talks(
        id=make_id("talks", turns[0].finding),
        name=_name(venue, parties, when),
        venue=venue,
        when=when,
        parties=parties,
        mediators=mediators,
        findings=tuple(turn.finding for turn in turns),
        why=tuple(_why(turns, venue)),
    )


def _most(named: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The names, those first that most turns have."""
    counted = Counter(name for names in named for name in names)
    return tuple(sorted(counted, key=lambda name: (-counted[name], name)))


def _when(turns: list[Turn]) -> When | None:
    days = sorted({turn.day for turn in turns if turn.day is not None})
    if not days:
        return None
    first, last = (date.fromordinal(day).isoformat() for day in (days[0], days[-1]))
    end = Interval(earliest=last, latest=last) if last != first else None
    return When(start=Interval(earliest=first, latest=first), end=end)


def _name(venue: str | None, parties: tuple[str, ...], when: When | None) -> str:
    between = f" between {' and '.join(parties[:2])}" if len(parties) > 1 else ""
    place = f" in {venue}" if venue else ""
    day = f", {when.start.earliest}" if when and when.start else ""
    return f"Talks{between}{place}{day}"


def _why(turns: list[Turn], venue: str | None) -> Iterator[Why]:
    placed = tuple(turn.finding for turn in turns if turn.venue)
    if venue and placed:
        yield Why(records=placed, sentence=f"they name {venue} as the place")
    near = (
        "in one report"
        if len({turn.report for turn in turns}) == 1
        else f"within {_PAUSE} days of each other"
    )
    yield Why(
        records=tuple(turn.finding for turn in turns), sentence=f"they tell of talks in one story, {near}"
    )
