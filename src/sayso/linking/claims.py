"""Claims: findings that say the same of the same time, across wordings, and on whose word each rests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from sayso.linking.origins import find_origins
from sayso.linking.sameness import judge_sameness
from sayso.linking.tellings import Rarity, Telling, tell
from sayso.records import Actor, Claim, Event, Figure, Finding, Report, Standing, Statement, make_id

# Words in more tellings than this bring nobody together: the rarer words of a claim do.
_MOST_HOLDERS = 60
_FEWEST_SHARED = 2


def find_claims(tellings: Sequence[Telling], actors: Iterable[Actor] = ()) -> tuple[Claim, ...]:
    """The claims of all tellings, each in one, in order of their ids."""
    ordered = sorted(tellings, key=lambda each: each.key)
    names = _identities(actors)
    claims = {each.id: each for each in (_claim(ordered, group, names) for group in _grouped(ordered))}
    return tuple(claims[key] for key in sorted(claims))


def all_tellings(
    findings: Mapping[Report, Sequence[Finding]],
    stories: Mapping[str, frozenset[str]],
    copies: Mapping[str, frozenset[str]],
) -> tuple[Telling, ...]:
    """What all `findings` tell; `stories` and `copies` are the groups that each report is in."""
    nothing: frozenset[str] = frozenset()
    return tuple(
        telling
        for report, found in findings.items()
        for telling in tell(report, found, stories.get(report.id, nothing), copies.get(report.id, nothing))
    )


def _grouped(tellings: Sequence[Telling]) -> Iterator[list[int]]:
    """The groups of tellings that say the same, by average linkage: those most alike are joined first."""
    rarity = Rarity(tellings)
    weights: dict[tuple[int, int], float] = {}
    for one, other in sorted(_candidates(tellings, rarity)):
        judgement = judge_sameness(tellings[one], tellings[other], rarity)
        if judgement.weight > 0:
            weights[one, other] = judgement.weight
    group_of = list(range(len(tellings)))
    groups: dict[int, list[int]] = {number: [number] for number in group_of}
    for one, other in sorted(weights, key=lambda pair: (-weights[pair], pair)):
        if weights[one, other] < 1.0:
            break
        first, second = sorted((group_of[one], group_of[other]))
        if first != second and _average(groups[first], groups[second], weights) >= 1.0:
            for number in groups[second]:
                group_of[number] = first
            groups[first] += groups.pop(second)
    yield from groups.values()


def _average(one: list[int], other: list[int], weights: Mapping[tuple[int, int], float]) -> float:
    pairs = [(min(a, b), max(a, b)) for a in one for b in other]
    return sum(weights.get(pair, 0.0) for pair in pairs) / len(pairs)


def _candidates(tellings: Sequence[Telling], rarity: Rarity) -> set[tuple[int, int]]:
    """Pairs that share rare words or a number, or stand in the same words of one report."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, telling in enumerate(tellings):
        for key in (*telling.words, *telling.numbers):
            if not telling.words or rarity.is_rare(key, _MOST_HOLDERS):
                holders[key].append(number)
    counts: dict[tuple[int, int], int] = defaultdict(int)
    for key, numbers in holders.items():
        if len(numbers) <= _MOST_HOLDERS:
            for pair in combinations(numbers, 2):
                counts[pair] += _FEWEST_SHARED if key[0].isdigit() else 1
    return {pair for pair, count in counts.items() if count >= _FEWEST_SHARED}


def _identities(actors: Iterable[Actor]) -> dict[str, str]:
    """Of each name the actor who goes by it, where only one does."""
    known: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        for name in (actor.name, *actor.aliases):
            known[name.casefold()].add(actor.name)
    return {name: next(iter(actors)) for name, actors in known.items() if len(actors) == 1}


def _claim(tellings: Sequence[Telling], group: Iterable[int], names: Mapping[str, str]) -> Claim:
    members = [tellings[number] for number in sorted(group)]
    origins, count = find_origins(members, names)
    ids: dict[type, list[str]] = defaultdict(list)
    for member in members:
        ids[type(member.finding)].append(member.finding.id)
    return Claim(
        id=make_id("claim", members[0].finding.id),
        statements=tuple(ids[Statement]),
        figures=tuple(ids[Figure]),
        standing=tuple(ids[Standing]),
        events=tuple(ids[Event]),
        origins=origins,
        independent_origins=count,
        hearsay=all(_is_told_inside(member) for member in members),
    )


def _is_told_inside(telling: Telling) -> bool:
    """Whether it is told inside another's statement."""
    return isinstance(telling.finding, Statement) and telling.finding.within is not None
