"""Origins: who stands at the root of a claim, and on how many independent words it rests.

A range is an answer, too: where it cannot be told whether two roots are one, the least counts them as one and
the most as two. Only what surely says the same counts as borne out by another word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.linking.tellings import Telling
from sayso.records import Figure, Kind, Link, Range, Report, Root, Statement

_UNNAMED = "unnamed"
_SPOKEN_FOR = frozenset({Kind.OUTLET, Kind.DOCUMENT})  # it repeats somebody, nobody knows whom
_NO_SOURCE = "no source named"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """Who stands at the root of one telling: `side` is for whom, as far as that is told."""

    key: tuple[str, ...]
    name: str
    side: str | None
    via: tuple[str, ...]
    reason: str


def find_origins(
    tellings: Sequence[Telling], cores: Sequence[Sequence[Telling]], names: Mapping[str, str]
) -> tuple[tuple[Root, ...], Range]:
    """The origins of a claim in the order in which they are told, and how many of them are independent.

    They are counted in that one of the `cores`, the parts that surely say the same, that has most of them.
    """
    counted = max(([_source(each, names) for each in core] for core in cores), key=_rank)
    sure = {source.key for source in counted}
    found: dict[tuple[str, ...], list[tuple[_Source, Report]]] = {}
    for telling in tellings:
        source = _source(telling, names)
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
    """At least one for each side that speaks; what has no side of its own may repeat any of them."""
    first = {source.key: source for source in reversed(sources)}.values()
    sides = {source.side for source in first if source.side is not None}
    hands = [set(source.via) for source in first]
    meet = bool(hands) and bool(set.intersection(*hands))  # all chains meet in one hand
    return Range(least=1 if meet else max(1, len(sides)), most=len(first))


def _source(telling: Telling, names: Mapping[str, str]) -> _Source:
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
            side=_party(telling),
            via=via,
            reason=f"unnamed sources of the same sort through {relay} may be one",
        )
    name = names.get(first.name.casefold(), first.name)
    side = None if first.kind in _SPOKEN_FOR else (_party(telling) or name.casefold())
    return _Source(
        key=(name.casefold(),), name=name, side=side, via=via, reason=f"all are the word of {name}"
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
    return _Source(key=("", desk.key), name=shown, side=None, via=(), reason=reason)


def _party(telling: Telling) -> str | None:
    """For whom the speaker of a statement speaks, as far as its report says."""
    finding = telling.finding
    speaker = finding.speaker if isinstance(finding, Statement) else None
    return speaker.party.casefold() if speaker and speaker.party else None
