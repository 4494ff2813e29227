"""The roll of a pile: which of its names are persons', which bodies', and what is told of each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sayso.linking.acting import Acting
from sayso.linking.callings import Calling, Sort
from sayso.linking.nameforms import is_full, is_place_name, is_vague, may_be_person, own_key, own_name, tails
from sayso.linking.namewords import country_of, is_people, listed, only_people
from sayso.linking.spelling import Key, name_key, stands_for
from sayso.records import Kind

# A name that says where something is one time in two is no person, one time in five no body.
_PLACE_OF_A_PERSON, _PLACE_OF_A_BODY = 2, 5
_SPOKEN = 2  # a speaker weighs as two titles


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The names of one report, in order, what its findings tell of them, and when and where it belongs."""

    report: str
    callings: tuple[Calling, ...]
    acting: Acting
    day: int | None = None
    stories: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Roll:
    """What a pile tells of names; built by `call_roll`."""

    persons: set[Key] = field(default_factory=set)
    surnames: dict[Key, set[Key]] = field(default_factory=lambda: defaultdict(set))
    bodies: dict[Key, Kind] = field(default_factory=dict)
    shorts: dict[Key, set[Key]] = field(default_factory=lambda: defaultdict(set))


def call_roll(pages: Mapping[str, Page]) -> Roll:
    """Which names of these reports are persons' and which bodies'."""
    seen, places = _counted(pages.values())
    votes: Counter[Key] = Counter()
    kinds: dict[Key, Counter[Kind]] = defaultdict(Counter)
    for page in pages.values():
        for key, vote in _votes(page):
            votes[key] += vote
        for key, kind, sure in _kinds(page):
            if sure or places[key] * _PLACE_OF_A_BODY < seen[key]:
                kinds[key][kind] += 1
    persons = {
        key for key, vote in votes.items() if vote > 0 and places[key] * _PLACE_OF_A_PERSON < seen[key]
    }
    bodies = {key: max(counted, key=lambda kind: (counted[kind], kind)) for key, counted in kinds.items()}
    roll = Roll(persons=persons, bodies={key: kind for key, kind in bodies.items() if key not in persons})
    for key in persons:
        for tail in tails(key):
            roll.surnames[tail].add(key)
    for short, key in _shortened(pages.values(), roll):
        roll.shorts[short].add(key)
    return roll


def _shortened(pages: Iterable[Page], roll: Roll) -> Iterator[tuple[Key, Key]]:
    """Each short name with the body that it stands behind."""
    for calling in (calling for page in pages for calling in page.callings):
        if calling.short is not None and is_shortened(calling, roll):
            yield name_key(calling.short.words), own_key(calling.name)


def _counted(pages: Iterable[Page]) -> tuple[Counter[Key], Counter[Key]]:
    """How often each name stands, and how often it says where something is."""
    seen: Counter[Key] = Counter()
    places: Counter[Key] = Counter()
    for calling in (calling for page in pages for calling in page.callings):
        key = name_key(calling.name)
        seen[key] += 1
        places[key] += calling.as_place
    return seen, places


def is_shortened(calling: Calling, roll: Roll) -> bool:
    """Whether what stands in brackets behind a name is its short name."""
    if calling.short is None or country_of(calling.short.words):
        return False
    key = name_key(calling.name)
    is_body = calling.sort is Sort.BODY or (calling.sort is Sort.OPEN and key in roll.bodies and len(key) > 1)
    return stands_for(calling.short.words, calling.name) or (is_body and not is_vague(calling.name))


def _votes(page: Page) -> Iterator[tuple[Key, int]]:
    """What speaks for a name's being a person's, and what against it."""
    open_names = [calling for calling in page.callings if calling.sort in {Sort.PERSON, Sort.OPEN}]
    bare = {name_key(each.name) for each in open_names if not (each.as_place or each.after_the)}
    for calling in open_names:
        key = name_key(calling.name)
        if not key or key in page.acting.bodies or not may_be_person(calling.name):
            continue
        if calling.sort is Sort.PERSON:
            yield key, 1
        if is_full(key) and any(tail in bare for tail in tails(key)):
            yield key, 1
        if is_full(key) and key in page.acting.others and not any(map(is_people, calling.name.split())):
            yield key, 1
        yield key, -int(calling.after_the)
    for key in page.acting.persons & {name_key(each.name) for each in open_names}:
        yield key, _SPOKEN


def _kinds(page: Page) -> Iterator[tuple[Key, Kind, bool]]:
    """Names of bodies and their kinds; those that only act are no bodies if they are places as often."""
    for calling in page.callings:
        key = name_key(calling.name)
        if (
            is_place_name(calling.name)
            or only_people(calling.name)
            or calling.name in listed("bodies", "lands")
        ):
            continue
        if calling.sort is Sort.BODY and not is_vague(calling.name):
            yield key, page.acting.bodies.get(key, Kind.ORGANISATION), True
            yield name_key(own_name(calling.name)), Kind.ORGANISATION, True
        elif calling.sort is Sort.OPEN and key in page.acting.bodies:
            yield key, page.acting.bodies[key], False
        elif calling.sort is Sort.OPEN and key in page.acting.others:
            yield key, Kind.ORGANISATION, False
        if calling.short is not None and calling.sort is Sort.BODY:
            yield name_key(calling.short.words), Kind.ORGANISATION, True
