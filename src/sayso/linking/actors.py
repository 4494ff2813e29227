"""Persons, bodies and governments under all their names, across reports."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from sayso.linking.acting import acting_in, holder_of
from sayso.linking.callings import Vocabulary, find_callings
from sayso.linking.casts import Filed, cast_of
from sayso.linking.days import first_day
from sayso.linking.identities import Identities
from sayso.linking.membership import groups_of
from sayso.linking.nameforms import own_name
from sayso.linking.namewords import listed
from sayso.linking.roles import find_roles
from sayso.linking.roll import Page, Roll, call_roll
from sayso.linking.spelling import name_key
from sayso.linking.ties import NONE, Held, Ties, tie_actors
from sayso.records import Actor, Affiliation, Finding, Kind, Mention, Report, Story, Why, make_id

_MOST_RECORDS = 8  # that one reason cites


def find_actors(
    findings: Mapping[Report, tuple[Finding, ...]], stories: Iterable[Story], ties: Ties = NONE
) -> tuple[Actor, ...]:
    """The actors of all reports, in order of their ids; people's `ties` go before what is found."""
    pages = dict(_pages(findings, groups_of(stories)))
    roll = call_roll(pages)
    parts = {report: tuple(cast_of(page, roll)) for report, page in pages.items()}
    identities = Identities(parts, roll, pages)
    groups: dict[str, Held] = defaultdict(list)
    for report, cast in parts.items():
        for part in cast:
            groups[identities.leader(part.label)].append((report, part))
    reasons = _reasons(identities)
    tie_actors(groups, reasons, {report: place for place, report in enumerate(parts)}, ties)
    made = (
        _Making(held, pages, roll).actor(reasons[name])
        for name, held in groups.items()
        if any(part.label.filed is not Filed.ROLE for _, part in held)
    )
    actors = {each.id: each for each in made}
    return tuple(actors[key] for key in sorted(actors))


def _pages(
    findings: Mapping[Report, tuple[Finding, ...]], stories: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, Page]]:
    """The names of each report, the earliest first."""
    vocabulary = Vocabulary(findings)
    for report in sorted(findings, key=lambda report: (first_day(report), report.id)):
        day, acting = report.published.earliest, acting_in(findings[report])
        page = Page(
            report=report.id,
            callings=(*find_callings(report, vocabulary, acting.voices), *find_roles(report)),
            acting=acting,
            day=date.fromisoformat(day[:10]).toordinal() if day else None,
            stories=stories.get(report.id, frozenset()),
        )
        yield report.id, page


def _reasons(identities: Identities) -> dict[str, list[Why]]:
    """The reasons of each group."""
    reasons: dict[str, list[Why]] = defaultdict(list)
    for name, why in identities.why.items():
        reasons[identities.leader_of(name)] += why
    return reasons


class _Making:
    """The making of one actor's record."""

    def __init__(self, held: Held, pages: Mapping[str, Page], roll: Roll) -> None:
        self._held, self._pages, self._roll = held, pages, roll
        self._names = Counter(part.calling.name for _, part in held)

    def actor(self, joins: Iterable[Why]) -> Actor:
        """The record."""
        report, first = self._held[0]
        name = self._name()
        aliases = {*self._names, *self._royal()} - {name}
        return Actor(
            id=make_id("actor", report, first.calling.evidence.span.start, first.calling.name),
            name=name,
            aliases=tuple(sorted(aliases, key=lambda each: (-self._names[each], each))),
            kind=self._kind(),
            party=self._party(),
            role=self._role(),
            affiliations=tuple(self._affiliations()),
            mentions=tuple(self._mentions()),
            why=tuple(self._why(joins)),
        )

    def _filed(self) -> Filed:
        filed = {part.label.filed for _, part in self._held}
        return next(each for each in Filed if each in filed)

    def _name(self) -> str:
        """The fullest name: a country's own, a person's with most words, a body's with most words."""
        if self._filed() is Filed.STATE:
            return next(part.label.key[0] for _, part in self._held if part.label.filed is Filed.STATE)
        named = [part for _, part in self._held if part.label.filed is not Filed.ROLE]
        whole = {part.calling.name for part in named if not part.told} or {
            part.calling.name for part in named
        }
        if self._kind() is Kind.PERSON:
            return max(whole, key=lambda name: (len(name_key(name)), self._names[name], name))
        return max(
            whole, key=lambda name: (" " in own_name(name) and not name.isupper(), self._names[name], name)
        )

    def _royal(self) -> Iterator[str]:
        """A king's name is also written with his title."""
        for _, part in self._held:
            title = part.calling.office.words.split()[-1] if part.calling.office else ""
            if title.casefold() in listed("bodies", "royal"):
                yield f"{title.capitalize()} {part.calling.name}"

    def _kind(self) -> Kind:
        filed = self._filed()
        if filed in {Filed.PERSON, Filed.SURNAME}:
            return Kind.PERSON
        if filed is Filed.STATE:
            return Kind.GOVERNMENT
        kinds = Counter(self._roll.bodies.get(name_key(name), Kind.ORGANISATION) for name in self._names)
        return max(kinds, key=lambda kind: (kind is not Kind.ORGANISATION, kinds[kind], kind))

    def _party(self) -> str | None:
        """For whom a person speaks, in most reports."""
        if self._kind() is not Kind.PERSON:
            return None
        keys = {name_key(name) for name in self._names}
        parties = Counter(
            party
            for report in sorted({report for report, _ in self._held})
            for key, party in self._pages[report].acting.parties.items()
            if key in keys
            and name_key(party) not in keys
            and party.casefold() not in listed("common", "small")
        )
        return min(parties, key=lambda party: (-parties[party], party)) if parties else None

    def _role(self) -> str | None:
        """The office that stands most often before a person's name."""
        if self._kind() is not Kind.PERSON:
            return None
        roles = Counter(
            part.calling.office.words.removeprefix("the ").removeprefix("The ")
            for _, part in self._held
            if part.calling.office is not None
        )
        return min(roles, key=lambda role: (-roles[role], -len(role), role)) if roles else None

    def _affiliations(self) -> Iterator[Affiliation]:
        """What each report says that the actor is; the same words once a report."""
        known: set[tuple[str, str]] = set()
        for report, part in self._held:
            for evidence in (part.calling.office, part.calling.apposed):
                if evidence is not None and (report, evidence.words) not in known:
                    known.add((report, evidence.words))
                    holder = holder_of(self._pages[report].acting, evidence)
                    yield Affiliation(report=report, evidence=evidence, holder=holder)

    def _mentions(self) -> Iterator[Mention]:
        """For each report one mention of each name."""
        known: set[tuple[str, str]] = set()
        for report, part in self._held:
            if (report, part.calling.name) not in known:
                known.add((report, part.calling.name))
                yield Mention(report=report, evidence=part.calling.evidence)

    def _why(self, joins: Iterable[Why]) -> Iterator[Why]:
        """How each name was told, and why names were joined; a sentence once, with its reports."""
        cited: dict[str, dict[str, None]] = defaultdict(dict)
        for report, part in self._held:
            if part.told:
                cited[part.told][report] = None
        for why in joins:
            cited[why.sentence].update(dict.fromkeys(why.records))
        if not cited:
            name = self._name()
            cited[f"all reports write '{name}'"] = {self._held[0][0]: None}
        for sentence, records in cited.items():
            yield Why(records=tuple(records)[:_MOST_RECORDS], sentence=sentence)
