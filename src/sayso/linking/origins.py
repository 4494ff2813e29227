"""Origins: who stands at the root of a claim, and on how many independent words it rests.

A range is an answer, too: where it cannot be told whether two roots are one, the least counts them as one and
the most as two. Only what surely says the same counts as borne out by another word.

The least is the number of roots of which no two share a hand: neither a side, nor anybody who passed it on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.lexicon.words import load
from sayso.linking.namewords import country_of
from sayso.linking.passages import fold
from sayso.linking.tellings import Telling
from sayso.records import Actor, Figure, Kind, Link, Range, Report, Root, Statement, names_of

_UNNAMED = "unnamed"
_CAPITAL = re.compile(r"[A-Z][a-z]+")
_NO_SOURCE = "no source named"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """Who stands at the root of one telling: `sides` are for whom, as far as that is told."""

    key: tuple[str, ...]
    name: str
    sides: frozenset[str]
    via: tuple[str, ...]
    reason: str

    @property
    def hands(self) -> frozenset[str]:
        """All on whose word it may rest: the root itself, its side, and whoever passed it on."""
        return self.sides | {self.name.casefold()} | {name.casefold() for name in self.via}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the actors of all reports tell of roots: whose each name is, and of which states outlets are."""

    names: Mapping[str, str]
    tied: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, actors: Iterable[Actor]) -> Known:
        """What these actors tell; an outlet is tied where any report says 'state-run' or the like of it."""
        known = tuple(actors)
        tied = {each.name: _states(each) for each in known if each.kind is Kind.OUTLET and _is_tied(each)}
        return cls(names=names_of(known), tied=tied)

    def name(self, name: str) -> str:
        """The name of the actor who goes by `name`, if one alone does."""
        return self.names.get(name.casefold(), name)


def _is_tied(outlet: Actor) -> bool:
    words = {word for each in outlet.affiliations for word in fold(each.evidence.words)}
    return not words.isdisjoint(load("speakers")["tied"]["words"])


def _states(outlet: Actor) -> frozenset[str]:
    """The states that are named where reports say whose the outlet is."""
    words = " ".join(each.evidence.words for each in outlet.affiliations)
    found = (country_of(word) for word in _CAPITAL.findall(words))
    return frozenset(country.casefold() for country in found if country)


def find_origins(
    tellings: Sequence[Telling], cores: Sequence[Sequence[Telling]], known: Known
) -> tuple[tuple[Root, ...], Range]:
    """The origins of a claim in the order in which they are told, and how many of them are independent.

    Roots go by the names that `known` gives them.

    They are counted in that one of the `cores`, the parts that surely say the same, that has most of them.
    """
    counted = max(([_source(each, known) for each in core] for core in cores), key=_rank)
    sure = {source.key for source in counted}
    found: dict[tuple[str, ...], list[tuple[_Source, Report]]] = {}
    for telling in tellings:
        source = _source(telling, known)
        found.setdefault(source.key, []).append((source, telling.report))
    roots = tuple(_root(group, counts=key in sure) for key, group in found.items())
    return roots, _count(counted)


def _rank(sources: Sequence[_Source]) -> tuple[int, int]:
    count = _count(sources)
    return count.least, count.most


def _root(group: Sequence[tuple[_Source, Report]], *, counts: bool) -> Root:
    source = group[0][0]
    reports = tuple(dict.fromkeys(report.id for _, report in group))
    why = source.reason if len(reports) > 1 else "told in one report"
    via = tuple(dict.fromkeys(name for each, _ in group for name in each.via))
    return Root(root=source.name, via=via, reports=reports, why=why, counts=counts)


def _count(sources: Sequence[_Source]) -> Range:
    """At least those that share no hand; what has no side of its own may repeat any of them."""
    hands: dict[tuple[str, ...], frozenset[str]] = {}
    for source in sources:
        mine = source.hands if source.sides else frozenset()
        hands[source.key] = hands.get(source.key, frozenset()) | mine
    apart: list[frozenset[str]] = []
    for each in sorted(filter(None, hands.values()), key=lambda these: (len(these), sorted(these))):
        if not any(each & other for other in apart):
            apart.append(each)
    return Range(least=max(1, len(apart)), most=len(hands))


def _source(telling: Telling, known: Known) -> _Source:
    report = telling.report
    chain = _chain(telling)
    if not chain or (chain[0].kind is Kind.OUTLET and chain[0].name in {report.agency, report.outlet}):
        return _own_voice(telling)
    first = chain[0]
    via = tuple(link.name for link in chain[1:] if link.name != report.agency)
    if first.anonymous:
        relay = via[0] if via else (telling.desk.name or telling.desk.key)
        return _Source(
            key=(_UNNAMED, first.name.casefold(), relay.casefold()),
            name=first.name,
            sides=_party(telling) | _on_the_spot(first.name),
            via=via,
            reason=f"unnamed sources of the same sort through {relay} may be one",
        )
    name = known.name(first.name)
    if first.kind is Kind.DOCUMENT:
        sides: frozenset[str] = frozenset()  # somebody's word, nobody knows whose
    else:
        sides = known.tied.get(name, _party(telling) or frozenset({name.casefold()}))
    return _Source(
        key=(name.casefold(),), name=name, sides=sides, via=via, reason=f"all are the word of {name}"
    )


def _chain(telling: Telling) -> tuple[Link, ...]:
    """The hands of a finding; a figure's begin with its authority."""
    finding = telling.finding
    chain = finding.chain
    if isinstance(finding, Figure) and finding.authority is not None:
        hidden = finding.authority.name.startswith(_UNNAMED)
        named = Link(
            name=finding.authority.name,
            kind=Kind.ORGANISATION,
            anonymous=hidden,
            evidence=finding.authority.evidence,
        )
        return (named, *(link for link in chain if link.name != named.name))
    if isinstance(finding, Figure):
        return ()
    return chain


def _own_voice(telling: Telling) -> _Source:
    """The report's own word: that of the desk whose copy it is, whoever prints it."""
    desk = telling.desk
    shown = f"{_NO_SOURCE} ({desk.name})" if desk.name else _NO_SOURCE
    reason = f"all are the copy of {desk.name}" if desk.name else "they carry the same copy"
    return _Source(key=("", desk.key), name=shown, sides=frozenset(), via=(), reason=reason)


def _party(telling: Telling) -> frozenset[str]:
    """For whom the speaker of a statement speaks, as far as its report says."""
    finding = telling.finding
    speaker = finding.speaker if isinstance(finding, Statement) else None
    return frozenset({speaker.party.casefold()} if speaker and speaker.party else ())


def _on_the_spot(name: str) -> frozenset[str]:
    """The sorts of those who tell what they saw or counted: of 'unnamed medics and witnesses' two."""
    words = fold(name)
    sorts = load("speakers")["on_the_spot"].items()
    return frozenset(sort for sort, known in sorts if not set(words).isdisjoint(known))
