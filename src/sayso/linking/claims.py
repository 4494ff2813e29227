"""Claims: findings that say the same of the same time, across wordings, and on whose word each rests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.linking.desks import Desk
from sayso.linking.origins import Known, find_origins
from sayso.linking.sameness import judge_sameness
from sayso.linking.tellings import Rarity, Telling, tell
from sayso.linking.ties import NONE, Ties
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
)

# What speaks for two tellings to say the same: so much makes them one claim, and so much makes that sure.
_ENOUGH, _SURELY = 0.8, 1.1
# A word or number in more tellings than this brings nobody together: the rarer ones of a claim do.
_MOST_HOLDERS = 60
_FEWEST_SHARED = 2
_FEWEST_FOR_SURE = 3


def find_claims(
    tellings: Sequence[Telling], actors: Iterable[Actor] = (), ties: Ties = NONE
) -> tuple[Claim, ...]:
    """The claims of all tellings, each in one, in order of their ids; `ties` go before what is found."""
    ordered = sorted(tellings, key=lambda each: each.key)
    rarity, known = Rarity(ordered), Known.of(actors)
    made = (_claim(ordered, group, rarity, known, ties) for group in _grouped(ordered, rarity, ties))
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
    """Tellings that say the same, by number, the pairs for which they were joined, and what people said.

    `cores` are those parts of it of which all surely say the same.
    """

    members: list[int]
    pairs: list[tuple[int, int]]
    ties: list[Why]
    cores: list[list[int]]


def _grouped(tellings: Sequence[Telling], rarity: Rarity, ties: Ties) -> Iterator[_Gathered]:
    """The groups of tellings that say the same, each with its cores.

    What people joined is one from the start; what they parted meets only what they parted with it.
    """
    weights = _weights(tellings, rarity, ties.parted())
    ordered = sorted(weights, key=lambda pair: (-weights[pair], pair))
    place = {telling.finding.id: number for number, telling in enumerate(tellings)}
    groups, sure = (_Groups(len(tellings)) for _ in range(2))
    much = {pair: weight for pair, weight in weights.items() if _share_much(*(tellings[n] for n in pair))}
    for made, known, enough in ((groups, weights, _ENOUGH), (sure, much, _SURELY)):
        for tie in ties.together:
            first, *others = [place[each] for each in tie.findings if each in place] or [0]
            for other in others:
                made.join(first, other).ties.append(tie.why)
        made.link((pair for pair in ordered if pair in known), known, enough)
    for group in groups.all():
        cores: dict[int, list[int]] = defaultdict(list)
        for number in group.members:
            cores[sure.of(number)].append(number)
        group.cores.extend(cores.values())
        yield group


def _weights(
    tellings: Sequence[Telling], rarity: Rarity, parted: Mapping[str, frozenset[int]]
) -> dict[tuple[int, int], float]:
    """How much speaks for pairs of tellings to say the same, where anything does and nobody parted them."""
    weights: dict[tuple[int, int], float] = {}
    for one, other in _candidates(tellings):
        first, second = tellings[one], tellings[other]
        if parted.get(first.finding.id) == parted.get(second.finding.id):
            weight = judge_sameness(first, second, rarity).weight
            if weight > 0:
                weights[one, other] = weight
    return weights


class _Groups:
    """Tellings by number, in groups that grow together."""

    def __init__(self, number: int) -> None:
        self._of = list(range(number))
        self._held: dict[int, _Gathered] = {}  # the groups of several, by the least of their numbers

    def all(self) -> Iterator[_Gathered]:
        """The groups, by the least of their numbers."""
        yield from (self._group(number) for number, least in enumerate(self._of) if number == least)

    def _group(self, least: int) -> _Gathered:
        return self._held.get(least) or _Gathered([least], [], [], [])

    def of(self, number: int) -> int:
        """The number of the group that a telling is in."""
        return self._of[number]

    def link(
        self, ordered: Iterable[tuple[int, int]], weights: Mapping[tuple[int, int], float], enough: float
    ) -> None:
        """Join what is alike on average, by average linkage: the pairs most alike come first."""
        for one, other in ordered:
            if weights[one, other] < enough:
                break
            if self.average(one, other, weights) >= enough:
                self.join(one, other).pairs.append((one, other))

    def average(self, one: int, other: int, weights: Mapping[tuple[int, int], float]) -> float:
        """How alike the groups of two tellings are; those of one group are not joined again."""
        first, second = self._of[one], self._of[other]
        if first == second:
            return 0.0
        return _average(self._group(first).members, self._group(second).members, weights)

    def join(self, one: int, other: int) -> _Gathered:
        """Make one group of those of two tellings."""
        first, second = sorted((self._of[one], self._of[other]))
        kept = self._held.setdefault(first, self._group(first))
        if first != second:
            gone = self._group(second)
            self._held.pop(second, None)
            for number in gone.members:
                self._of[number] = first
            kept.members.extend(gone.members)
            kept.pairs.extend(gone.pairs)
            kept.ties.extend(gone.ties)
        return kept


def _share_much(one: Telling, other: Telling) -> bool:
    """Whether two tellings share enough to surely say the same: two words may be a subject, and no more."""
    return len(one.words & other.words) >= _FEWEST_FOR_SURE or bool(one.numbers & other.numbers)


def _average(one: list[int], other: list[int], weights: Mapping[tuple[int, int], float]) -> float:
    pairs = [(min(a, b), max(a, b)) for a in one for b in other]
    return sum(weights.get(pair, 0.0) for pair in pairs) / len(pairs)


def _candidates(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Pairs that share two rare words, or a number that is rare."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, telling in enumerate(tellings):
        for key in (*telling.words, *telling.numbers):
            holders[key].append(number)
    for number, telling in enumerate(tellings):
        counts: dict[int, int] = defaultdict(int)
        for key in (*telling.words, *telling.numbers):
            if len(holders[key]) <= _MOST_HOLDERS:
                for other in holders[key]:
                    counts[other] += _FEWEST_SHARED if key[0].isdigit() else 1
        yield from ((other, number) for other, n in counts.items() if other < number and n >= _FEWEST_SHARED)


def _claim(tellings: Sequence[Telling], group: _Gathered, rarity: Rarity, known: Known, ties: Ties) -> Claim:
    members = [tellings[number] for number in sorted(group.members)]
    cores = [[tellings[number] for number in core] for core in group.cores]
    origins, count = find_origins(members, cores, known)
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
        why=(
            *(_why(tellings[one], tellings[other], rarity) for one, other in group.pairs),
            *group.ties,
            *(tie.why for tie in ties.apart if members[0].finding.id in tie.findings),
        ),
    )


def _why(one: Telling, other: Telling, rarity: Rarity) -> Why:
    sentence = judge_sameness(one, other, rarity).sentence
    return Why(records=(one.finding.id, other.finding.id), sentence=sentence)


def _is_told_inside(telling: Telling) -> bool:
    """Whether it is told inside another's statement."""
    return isinstance(telling.finding, Statement) and telling.finding.within is not None
