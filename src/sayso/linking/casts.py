"""Who is who in one report: each of its names is led to the fullest name that the report gives for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from sayso.linking.callings import Calling, Sort
from sayso.linking.nameforms import is_full, is_place_name, is_vague, own_key, tails
from sayso.linking.namewords import (
    agencies,
    capitals,
    countries,
    country_of,
    demonyms,
    is_people,
    only_people,
)
from sayso.linking.roles import role_key
from sayso.linking.roll import Page, Roll, is_shortened
from sayso.linking.spelling import Key, body_key, country_word, is_misprint, name_key, stands_for

_GOVERNMENT = "government"
_ENDINGS = ("n", "i", "an", "ian", "ese", "ish", "ic")
_SHORTEST_BASE = 3


class Filed(StrEnum):
    """Under what a name is filed."""

    PERSON = "person"
    BODY = "body"
    STATE = "state"
    SURNAME = "surname"
    SHORT = "short"
    ROLE = "role"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Label:
    """What a name is filed under: names of one label are one.

    Surnames, short names and offices say too little for that, and are filed by their report.
    """

    filed: Filed
    key: Key
    report: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A calling with its label, and how that was told where the name alone does not tell it."""

    calling: Calling
    label: Label
    told: str = ""


def cast_of(page: Page, roll: Roll) -> Iterator[Part]:
    """The parts of a report's names, in order; names that are nobody's are left out."""
    cast = _Cast(page, roll)
    for calling in page.callings:
        part = cast.part(calling)
        if part is not None:
            yield part


class _Cast:
    """The full names of one report."""

    def __init__(self, page: Page, roll: Roll) -> None:
        self._page, self._roll = page, roll
        self._by_part: dict[Key, dict[Key, str]] = defaultdict(dict)
        self._shorts: dict[Key, Calling] = {}
        self._bodies: dict[Key, str] = {}
        for calling in page.callings:
            self._learn(calling)

    def part(self, calling: Calling) -> Part | None:
        """The part of one calling."""
        if calling.sort is Sort.ROLE:
            label = Label(filed=Filed.ROLE, key=role_key(calling.name), report=self._page.report)
            return Part(calling=calling, label=label)
        key = name_key(calling.name)
        if not key or (calling.name not in countries() and only_people(calling.name)):
            return self._people(calling)
        if calling.sort is Sort.STATE:
            return self._state(calling)
        if calling.sort is Sort.BODY:
            return self._body(calling)
        return self._person(calling, key) or self._short(calling, key) or self._other(calling, key)

    def _learn(self, calling: Calling) -> None:
        key = name_key(calling.name)
        if calling.sort in {Sort.PERSON, Sort.OPEN} and key in self._roll.persons and is_full(key):
            for part in (*tails(key), key[:1]):
                self._by_part[part].setdefault(key, calling.name)
        elif calling.sort in {Sort.BODY, Sort.OPEN} and key in self._roll.bodies and len(key) > 1:
            self._bodies.setdefault(body_key(calling.name), calling.name)
        if is_shortened(calling, self._roll) and calling.short is not None:
            self._shorts.setdefault(name_key(calling.short.words), calling)

    def _people(self, calling: Calling) -> Part | None:
        """'the Marenzans', where they act, are their country."""
        country = demonyms().get(calling.name.removesuffix("s")) if calling.name.endswith("s") else None
        if country is None or not calling.after_the or not self._acts(calling):
            return None
        return Part(calling=calling, label=_of_state(country), told=f"'the {calling.name}' act for {country}")

    def _state(self, calling: Calling) -> Part | None:
        """A country, or the seat of its government where that acts."""
        country = countries().get(calling.name)
        if country is not None:
            return Part(calling=calling, label=_of_state(country))
        seat = capitals().get(calling.name)
        if seat is None or calling.as_place or not calling.acts:
            return None
        told = f"'{calling.name}' is the seat of the government of {seat}"
        return Part(calling=calling, label=_of_state(seat), told=told)

    def _acts(self, calling: Calling) -> bool:
        return calling.evidence.span.start in self._page.acting.places

    def _body(self, calling: Calling) -> Part | None:
        if (is_vague(calling.name) and calling.short is None) or is_place_name(calling.name):
            return None
        country = country_of(calling.name.split()[0])
        if country and set(body_key(calling.name)) == {_GOVERNMENT, country_word(country)}:
            told = f"'{calling.name}' is the government of {country}"
            return Part(calling=calling, label=_of_state(country), told=told)
        return Part(calling=calling, label=_of_body(calling.name))

    def _person(self, calling: Calling, key: Key) -> Part | None:
        if key in self._roll.persons and is_full(key):
            return Part(calling=calling, label=Label(filed=Filed.PERSON, key=key))
        full = None if calling.after_the else _one_of(self._by_part.get(key, {}), key)
        if full is None:
            return None
        told = f"'{calling.name}' is a part of the name '{full}' in the same report"
        return Part(calling=calling, label=Label(filed=Filed.PERSON, key=name_key(full)), told=told)

    def _short(self, calling: Calling, key: Key) -> Part | None:
        bound = self._shorts.get(key)
        if bound is not None:
            told = f"'{calling.name}' stands beside '{bound.name}' as its short name"
            return Part(calling=calling, label=_of_body(bound.name), told=told)
        whole = None if calling.as_place else self._whole_of(calling, key)
        if whole is not None:
            told = f"'{calling.name}' is short for '{whole}' in the same report"
            return Part(calling=calling, label=_of_body(whole), told=told)
        if key in self._roll.shorts and calling.name.casefold() not in agencies():
            return Part(calling=calling, label=Label(filed=Filed.SHORT, key=key, report=self._page.report))
        return None

    def _whole_of(self, calling: Calling, key: Key) -> str | None:
        """The body of this report that has these initials, or ends so behind words that only describe."""
        found = [
            name for name in self._bodies.values() if stands_for(calling.name, name) or _is_end(key, name)
        ]
        return found[0] if len(found) == 1 else None

    def _other(self, calling: Calling, key: Key) -> Part | None:
        """What a name is if no fuller one of its report leads further."""
        found = _misprinted(calling, key) or self._described(calling)
        if found is not None or any(base in self._roll.bodies for base in _bases(key)):
            return found
        label = self._alone(calling, key)
        return None if label is None else Part(calling=calling, label=label)

    def _described(self, calling: Calling) -> Part | None:
        """'Oranthian Front': the Front, if that is known by its name alone."""
        bare = " ".join(calling.name.split()[1:]) if is_people(calling.name.split()[0]) else ""
        key = name_key(bare)
        if not key or (key not in self._shorts and key not in self._roll.bodies):
            return None
        described = replace(calling, name=bare)
        part = self._short(described, key) or self._other(described, key)
        told = f"'{calling.name}' is '{bare}' with a word that describes it"
        return None if part is None else Part(calling=calling, label=part.label, told=told)

    def _alone(self, calling: Calling, key: Key) -> Label | None:
        """The label of a name that stands by itself: it may be the surname of somebody named elsewhere."""
        if key in self._roll.surnames:
            nobody = calling.as_place or calling.name.isupper()
            return None if nobody else Label(filed=Filed.SURNAME, key=key, report=self._page.report)
        if key in self._roll.persons:
            return Label(filed=Filed.PERSON, key=key)
        known = key in self._roll.bodies and not is_place_name(calling.name)
        return _of_body(calling.name) if known else None


def _bases(key: Key) -> Iterator[Key]:
    """Of what a word may be the adjective: 'Marenzan' of 'Marenza'."""
    for ending in _ENDINGS if len(key) == 1 else ():
        if key[0].endswith(ending) and len(key[0]) > len(ending) + _SHORTEST_BASE:
            yield (key[0].removesuffix(ending),)


def _of_state(country: str) -> Label:
    return Label(filed=Filed.STATE, key=(country,))


def _one_of(names: dict[Key, str], key: Key) -> str | None:
    """The one person meant by a part of a name: by the surname sooner than by the first name."""
    surnamed = [full for full in names if full[-len(key) :] == key]
    meant = surnamed or list(names)
    longest = max(meant, key=lambda full: (len(full), full), default=None)
    if longest is None or not all(set(full) <= set(longest) for full in meant):
        return None
    return names[longest]


def _is_end(key: Key, name: str) -> bool:
    """'Jihad' of 'Islamic Jihad'."""
    words = name.split()
    return len(words) > 1 and name_key(words[-1]) == key and all(map(is_people, words[:-1]))


def _of_body(name: str) -> Label:
    return Label(filed=Filed.BODY, key=own_key(name))


def _misprinted(calling: Calling, key: Key) -> Part | None:
    for country in _by_letters().get("".join(sorted(calling.name)), ()) if len(key) == 1 else ():
        if is_misprint(calling.name, country):
            told = f"'{calling.name}' is a misprint of '{country}'"
            return Part(calling=calling, label=_of_state(countries()[country]), told=told)
    return None


@cache
def _by_letters() -> dict[str, list[str]]:
    """The names of countries by their letters in order."""
    found: dict[str, list[str]] = defaultdict(list)
    for country in sorted(countries()):
        found["".join(sorted(country))].append(country)
    return found
