"""Claims: findings that say the same of the same time, across wordings, and on whose word each rests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from sayso.linking.desks import Desk
from sayso.linking.origins import find_origins
from sayso.linking.sameness import judge_sameness
from sayso.linking.tellings import Rarity, Telling, tell
from sayso.linking.weighing import ENOUGH
from sayso.records import (
    Actor,
    Claim,
    Event,
    Figure,
    Finding,
    Report,
    Standing,
    Statement,
    Why,
    make_id,
    names_of,
)

# A word or number in more tellings than this brings nobody together: the rarer ones of a claim do.
_MOST_HOLDERS = 60
_FEWEST_SHARED = 2


def find_claims(tellings: Sequence[Telling], actors: Iterable[Actor] = ()) -> tuple[Claim, ...]:
    """The claims of all tellings, each in one, in order of their ids."""
    ordered = sorted(tellings, key=lambda each: each.key)
    rarity, names = Rarity(ordered), names_of(actors)
    made = (_claim(ordered, group, rarity, names) for group in _grouped(ordered, rarity))
    claims = {each.id: each for each in made}
    return tuple(claims[key] for key in sorted(claims))


def all_tellings(
    findings: Mapping[Report, Sequence[Finding]],
    stories: Mapping[str, frozenset[str]],
    desks: Mapping[str, Desk],
) -> tuple[Telling, ...]:
    """What all `findings` tell; `stories` are those that each report is in, `desks` whose copy it is."""
    return tuple(
        telling
        for report, found in findings.items()
        for telling in tell(report, found, stories[report.id], desks[report.id])
    )


@dataclass(frozen=True, slots=True)
class _Gathered:
    """Tellings that say the same, by number, and the pairs for which they were joined."""

    members: list[int]
    pairs: list[tuple[int, int]]


def _grouped(tellings: Sequence[Telling], rarity: Rarity) -> Iterator[_Gathered]:
    """The groups of tellings that say the same, by average linkage: those most alike are joined first."""
    weights: dict[tuple[int, int], float] = {}
    for one, other in sorted(_candidates(tellings)):
        weight = judge_sameness(tellings[one], tellings[other], rarity).weight
        if weight > 0:
            weights[one, other] = weight
    group_of = list(range(len(tellings)))
    groups = {number: _Gathered([number], []) for number in group_of}
    for one, other in sorted(weights, key=lambda pair: (-weights[pair], pair)):
        if weights[one, other] < ENOUGH:
            break
        first, second = sorted((group_of[one], group_of[other]))
        if first != second and _average(groups[first].members, groups[second].members, weights) >= ENOUGH:
            gone = groups.pop(second)
            for number in gone.members:
                group_of[number] = first
            groups[first].members.extend(gone.members)
            groups[first].pairs.extend([*gone.pairs, (one, other)])
    yield from groups.values()


def _average(one: list[int], other: list[int], weights: Mapping[tuple[int, int], float]) -> float:
    pairs = [(min(a, b), max(a, b)) for a in one for b in other]
    return sum(weights.get(pair, 0.0) for pair in pairs) / len(pairs)


def _candidates(tellings: Sequence[Telling]) -> set[tuple[int, int]]:
    """Pairs that share two rare words, or a number that is rare."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, telling in enumerate(tellings):
        for key in (*telling.words, *telling.numbers):
            holders[key].append(number)
    counts: dict[tuple[int, int], int] = defaultdict(int)
    for key, numbers in holders.items():
        if len(numbers) <= _MOST_HOLDERS:
            for pair in combinations(numbers, 2):
                counts[pair] += _FEWEST_SHARED if key[0].isdigit() else 1
    return {pair for pair, count in counts.items() if count >= _FEWEST_SHARED}


def _claim(tellings: Sequence[Telling], group: _Gathered, rarity: Rarity, names: Mapping[str, str]) -> Claim:
    members = [tellings[number] for number in sorted(group.members)]
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
        why=tuple(_why(tellings[one], tellings[other], rarity) for one, other in group.pairs),
    )


def _why(one: Telling, other: Telling, rarity: Rarity) -> Why:
    sentence = judge_sameness(one, other, rarity).sentence
    return Why(records=(one.finding.id, other.finding.id), sentence=sentence)


def _is_told_inside(telling: Telling) -> bool:
    """Whether it is told inside another's statement."""
    return isinstance(telling.finding, Statement) and telling.finding.within is not None
