"""Names in a report: who is called what, and which full name a surname stands for."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.lexicon.words import load
from sayso.reading.parse import Entity
from sayso.records import Kind, Span

# A run of capitalised words, with the small particles that stand inside names.
PARTICLE = r"(?:al|el|bin|ibn|abu|ben|de|del|della|di|da|dos|du|van|von|der|den|la|le|ul|ud|e)"
CAPITAL = (
    r"(?:[A-Z]\.(?:[A-Z]\.)*|(?:al|el|an|as|ash|at|ad|ez|d|l)(?:[-'’]|- )[A-Z][\w'’-]*|[A-ZÀ-ÞŠŽ][\w’'-]*)"
)
BROKEN = re.compile(r"(?<=\w)- (?=[A-Z])")
RUN = re.compile(rf"{CAPITAL}(?:\s+(?:{PARTICLE}\s+){{0,2}}{CAPITAL})*")
DAYS_AND_MONTHS = frozenset(
    [*calendar.day_name, *calendar.month_name, *calendar.month_abbr, "Sept"],
)
# Words that open no name of a person, though they may stand with a capital: 'Doctors Without Borders'.
PREPOSITIONS = frozenset(
    {"without", "across", "against", "beyond", "behind", "between", "for", "of", "under", "with"}
)
# 'North Korea', 'South Yemeni'
HALF = re.compile(r"\b(?P<half>North|South|East|West)\s[A-Z][a-z]+\b")
POSSESSIVE = re.compile(r"(?:'s|’s|'|’)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """The name of a person, without titles, or of a body, where it stands."""

    text: str
    span: Span
    kind: Kind = Kind.PERSON


@cache
def titles() -> frozenset[str]:
    """Words of office that may stand before a name."""
    return frozenset(load("speakers")["titles"]["words"])


@cache
def countries() -> dict[str, str]:
    """Country by its name, capital, demonym or other spelling."""
    places = load("places")
    table = dict(places["spellings"])
    for country, words in places["countries"].items():
        table[country] = country
        table |= dict.fromkeys([*words["capitals"], *words["demonyms"]], country)
    return table


@cache
def demonyms() -> frozenset[str]:
    """Words for the people of a country."""
    return frozenset(d for row in load("places")["countries"].values() for d in row["demonyms"])


@cache
def capitals() -> frozenset[str]:
    """The capitals that are not called as their country is."""
    places = load("places")["countries"]
    return frozenset(capital for row in places.values() for capital in row["capitals"]).difference(places)


def is_title(word: str) -> bool:
    """Whether `word` is a word of office, whatever its number and writing."""
    plain = word.lower().strip(".,")
    return plain in titles() or (plain.endswith("s") and plain[:-1] in titles())


def capital_runs(text: str, start: int = 0) -> list[Span]:
    """The runs of capitalised words in `text`, shifted by `start`."""
    return [Span(start=start + m.start(), end=start + m.end()) for m in RUN.finditer(text)]


def strip_titles(words: Sequence[str]) -> list[str]:
    """The words after the last word of office: ['Foreign', 'Minister', 'Ana', 'Ruel'] gives the last two."""
    last = max((i for i, w in enumerate(words) if is_title(w)), default=-1)
    return list(words[last + 1 :])


def opens_with_preposition(words: Sequence[str]) -> bool:
    """'Without Borders' goes on with a body's name, and is no person's."""
    return words[0].lower() in PREPOSITIONS


def bare(name: str) -> str:
    """A name without a possessive ending, doubled spaces and breaks inside a word ('al- Orun')."""
    return BROKEN.sub("-", " ".join(POSSESSIVE.sub("", name).split()))


class People:
    """The persons that a report names, each by the fullest name that it gives.

    `halves` are its countries of which there are two, by their half: 'the North' where it names North Korea.
    """

    def __init__(self, names: Iterable[Name], halves: Mapping[str, str] | None = None) -> None:
        self.names = sorted(names, key=lambda n: (n.span.start, -n.span.end))
        self.halves = halves or {}
        self._full = self._fullest()

    def full(self, name: str) -> str:
        """The fullest name of this report for `name`; `name` itself if there is none fuller."""
        return self._full.get(name, self._full.get(_small_article(name), name))

    def knows(self, name: str) -> bool:
        """Whether `name`, or a part of a fuller name, is a person's here."""
        return name in self._full or _small_article(name) in self._full

    def _fullest(self) -> dict[str, str]:
        counts: dict[str, int] = {}
        for name in self.names:
            counts[name.text] = counts.get(name.text, 0) + 1
        longest = sorted(counts, key=lambda n: (-len(n.split()), -counts[n], n))
        table: dict[str, str] = {n: n for n in counts}
        for short in counts:
            for full in longest:
                if full != short and _is_part(short.split(), full.split()):
                    table[short] = full
                    break
        for full in longest:
            for part in (full.split()[-1], full.split()[0], _surname(full.split())):
                if len(full.split()) > 1:
                    table.setdefault(part, table[full])
        return table


def _small_article(name: str) -> str:
    """'Al-Orun' at the head of a sentence is 'al-Orun'."""
    return name[:1].lower() + name[1:] if re.match(r"(?:Al|El|An|As|Ash)-", name) else name


def _surname(words: Sequence[str]) -> str:
    """The last word with the particles before it: 'van der Mael'."""
    first = len(words) - 1
    while first > 1 and re.fullmatch(PARTICLE, words[first - 1]):
        first -= 1
    return " ".join(words[first:])


def _is_part(short: list[str], full: list[str]) -> bool:
    """Whether the words of `short` stand in `full` in order, with the last word as its last or first."""
    if len(short) >= len(full):
        return False
    rest = iter(full)
    in_order = all(any(word == other for other in rest) for word in short)
    return in_order and (short[-1] == full[-1] or short[0] == full[0])


def find_people(text: str, entities: Sequence[Entity]) -> People:
    """The persons of a report: entities of that label, and capitalised words after a word of office."""
    found = [_without_titles(text, e.span) for e in entities if e.label == "PERSON"]
    found += [_after_title(text, run) for run in capital_runs(text)]
    return People((n for n in found if n and _can_be_person(n.text)), _halves(text))


def _halves(text: str) -> dict[str, str]:
    """For each half of a country that the text names, and of no other country, the country."""
    found: dict[str, set[str]] = {}
    for m in HALF.finditer(text):
        country = countries().get(m[0])
        if country is not None and country.startswith(m["half"]):
            found.setdefault(m["half"], set()).add(country)
    return {half: named.pop() for half, named in found.items() if len(named) == 1}


def find_bodies(text: str, entities: Sequence[Entity]) -> list[Name]:
    """The organisations that a report names, by their words without an article."""
    found: list[Name] = []
    for entity in entities:
        words = text[entity.span.start : entity.span.end]
        name = bare(re.sub(r"^(?:the|The)\s+", "", words))
        if (
            entity.label == "ORG"
            and name
            and name[0].isupper()
            and name not in load("speakers")["outlets"]["names"]
        ):
            found.append(Name(text=name, span=entity.span, kind=Kind.ORGANISATION))
    return found


def _without_titles(text: str, span: Span) -> Name | None:
    runs = capital_runs(text[span.start : span.end], span.start)
    if not runs:
        return None
    run = runs[-1] if len(runs) > 1 else runs[0]
    return _named(text, run)


def _after_title(text: str, run: Span) -> Name | None:
    words = text[run.start : run.end].split()
    before = text[max(0, run.start - 40) : run.start].split()
    titled = any(is_title(w) for w in words) or bool(before and is_title(before[-1]) and before[-1].islower())
    return _named(text, run) if titled else None


def _named(text: str, run: Span) -> Name | None:
    words = text[run.start : run.end].split()
    kept = strip_titles(words)
    if not kept:
        return None
    name = bare(" ".join(kept))
    start = run.end - len(text[run.start : run.end]) + text[run.start : run.end].rfind(kept[0])
    return Name(text=name, span=Span(start=start, end=run.end)) if name else None


def _can_be_person(name: str) -> bool:
    words = name.split()
    dated = {words[0].strip("."), words[-1].strip(".")} & DAYS_AND_MONTHS
    shouted = len(words) == 1 and name.isupper()
    if dated or shouted or name in countries() or words[0] in demonyms() or opens_with_preposition(words):
        return False
    speakers = load("speakers")
    kinds = {*speakers["bodies"]["words"], *speakers["outlets"]["words"]}
    return words[-1].lower() not in kinds and name not in speakers["outlets"]["names"]
