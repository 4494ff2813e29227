"""Packs: the words of a field of knowledge as TOML files, loaded, checked and joined.

A pack says by what words a report of its field tells of events, of how talks stand, of issues, stances
and offers.
What may stand in one is written down in `docs/packs.md`.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from sayso.errors import InputError
from sayso.lexicon.checking import PackTable

# The first pack that names a code gives its words first, so the order is part of what is shipped.
SHIPPED = ("ceasefire", "labour", "trade")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one code.

    `verbs` stand in their base form and `nouns` in the singular, and mean all their forms; `phrases` stand
    as they are.
    """

    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    plover: str | None = None

    def joined(self, other: Words) -> Words:
        """These words and then those of `other`; the first PLOVER code holds."""
        return Words(
            verbs=_union(self.verbs, other.verbs),
            nouns=_union(self.nouns, other.nouns),
            phrases=_union(self.phrases, other.phrases),
            plover=self.plover or other.plover,
        )

    def __len__(self) -> int:
        return len(self.verbs) + len(self.nouns) + len(self.phrases)


Table = Mapping[str, Words]
Measures = Mapping[str, Mapping[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """One pack, or several joined: for each code of a section its words.

    `actors` gives for the name of a party its other names; `measures` are lists of words for readers of
    figures.
    """

    name: str
    title: str
    events: Table = field(default_factory=dict)
    standing: Table = field(default_factory=dict)
    issues: Table = field(default_factory=dict)
    stances: Table = field(default_factory=dict)
    offers: Words = field(default_factory=Words)
    measures: Measures = field(default_factory=dict)
    actors: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def shipped_packs() -> tuple[Pack, ...]:
    """The packs that come with sayso, in the order in which they are joined."""
    return tuple(_shipped(name) for name in SHIPPED)


def load_pack(path: str) -> Pack:
    """The pack in the file at `path`; `InputError`, in one sentence, if it is none."""
    return parse_pack(_bytes(path), path)


def parse_pack(content: bytes, where: str) -> Pack:
    """The pack that `content` is; `where` names it in errors."""
    try:
        raw = tomllib.loads(content.decode("utf8"))
    except UnicodeDecodeError as error:
        raise InputError(f"{where}: a pack is a TOML file in UTF-8, and this is not UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{where}: this is not TOML: {error}.") from error
    return _pack(PackTable(where, raw))


def all_packs(paths: Iterable[str] = ()) -> tuple[Pack, ...]:
    """The shipped packs, and then those in the files at `paths`."""
    return (*shipped_packs(), *(load_pack(path) for path in paths))


def join_packs(packs: Iterable[Pack]) -> Pack:
    """One pack that knows what all of them know; where they differ, the first holds."""
    joined = Pack(name="all", title="All packs together")
    for pack in packs:
        joined = Pack(
            name=joined.name,
            title=joined.title,
            events=_joined(joined.events, pack.events),
            standing=_joined(joined.standing, pack.standing),
            issues=_joined(joined.issues, pack.issues),
            stances=_joined(joined.stances, pack.stances),
            offers=joined.offers.joined(pack.offers),
            measures={**pack.measures, **joined.measures},
            actors={**pack.actors, **joined.actors},
        )
    return joined


def hash_packs(paths: Iterable[str]) -> str:
    """Eight hex digits that change with the content and the order of the files at `paths`."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(hashlib.sha256(_bytes(path)).digest())
    return digest.hexdigest()[:8]


@cache
def _shipped(name: str) -> Pack:
    source = resources.files("sayso.lexicon").joinpath("packs", f"{name}.toml")
    return parse_pack(source.read_bytes(), f"{name}.toml")


def _bytes(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"The pack {path} cannot be read: {error.strerror}.") from error


def _pack(table: PackTable) -> Pack:
    added = table.added()
    offers = _words(table.one("offers"))
    return Pack(
        name=table.name(),
        title=table.title(),
        events=_section(table, "events", added),
        standing=_section(table, "standing", added),
        issues=_section(table, "issues", added),
        stances=_section(table, "stances", added),
        offers=offers,
        measures=table.measures(),
        actors=table.actors(),
    )


def _section(table: PackTable, name: str, added: Mapping[str, tuple[str, ...]]) -> dict[str, Words]:
    return {code: _words(row) for code, row in table.section(name, added.get(name, ())).items()}


def _words(row: Mapping[str, Any]) -> Words:
    return Words(**row)


def _joined(one: Table, other: Table) -> dict[str, Words]:
    codes = [*one, *(code for code in other if code not in one)]
    return {code: one.get(code, Words()).joined(other.get(code, Words())) for code in codes}


def _union(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*one, *other]))
