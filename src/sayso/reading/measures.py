"""What a figure measures: by its unit, or by the class of what is counted and the nearest word that tells.

The tables of measures stand in the lexicon; packs may bring more of the same form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sayso.lexicon.words import load
from sayso.reading.nouns import is_role

OTHER = "other"
NONE = "none"  # the class of a number that stands alone
NEAR_BEFORE, NEAR_AFTER = 70, 90  # characters in which a cue tells
FAR_BEFORE = 160  # the same for a number that stands alone
FILLERS = (
    r"(?:\s?(?:were|was|have|has|had|been|also|reportedly|being|are|is|be|more|either|all|so far|others?"
    r"|people|allegedly|already|now|then|both|believed|feared|reported|left|to have|who|seriously|badly"
    r"|slightly|critically|lightly|of whom|of them|them|got|confirmed|to|or|could|may|might|that"
    r"|will|would)\b)*\s?"
)
PENALTY = 25  # what a word after the number weighs less than one before, unless it follows at once
BARRIER = re.compile(
    r"\d|[;:]|, (?:who|which|while|but|and \w+ed)\b| (?:while|but|although|as|after|when|who|which) "
)
ASIDE = re.compile(r", including [^,.;]{1,80},|\([^()]{1,80}\)")
# 'the 12 hostages can be released': they are held.
THE = re.compile(r"\b(?:the|all|its|their|our|these|those)\s+$", re.IGNORECASE)
YET = re.compile(r"\s*(?:can|could|may|might|must|should|will|would|are to|to)\s+be\b")
PERSON_ENDINGS = ("ers", "ors", "ists", "ians", "men", "women", "ants")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A measure: the classes of things it holds for, and the words by which it is known, if any."""

    name: str
    of: frozenset[str]
    cues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measures:
    """All measures and word classes that are known, from the lexicon and from packs."""

    measures: tuple[Measure, ...]
    classes: Mapping[str, frozenset[str]]

    def classes_of(self, words: str) -> frozenset[str]:
        """The classes of what is counted, by the last of its words that has any; `none` without words."""
        if not words:
            return frozenset({NONE})
        for word in reversed(words.split()):
            low = word.lower().strip(".,'’-")
            found = {name for name, members in self.classes.items() if low in members}
            if found:
                return frozenset(found)
        return frozenset({"persons"}) if _are_persons(words) else frozenset()


def load_measures(packs: Iterable[Mapping[str, Any]] = ()) -> Measures:
    """The general measures and those of `packs`, tables of the form of `measures.toml`; theirs come first."""
    tables = [*packs, load("measures")]
    classes: dict[str, frozenset[str]] = {}
    for table in tables:
        for name, words in table.get("classes", {}).items():
            classes[name] = classes.get(name, frozenset()) | frozenset(words)
    rows = [row for table in tables for row in table.get("measures", ())]
    measures = tuple(
        Measure(name=r["name"], of=frozenset(r["of"]), cues=tuple(r.get("cues", ()))) for r in rows
    )
    return Measures(measures, classes)


@cache
def general_measures() -> Measures:
    """The measures of the lexicon alone."""
    return load_measures()


def unit_of(word: str) -> str | None:
    """The measure that the unit `word` tells: percent, distance, money or duration."""
    if word in load("measures")["durations"]:
        return "duration"
    units = load("measures")["units"]
    return next((measure for measure, words in units.items() if word in words), None)


def find_measure(known: Measures, words: str, before: str, after: str) -> str:
    """The measure of a number of `words`, with the text of its sentence before it and after its phrase."""
    classes = known.classes_of(words)
    fitting = [m for m in known.measures if m.of & classes]
    before = before[-(NEAR_BEFORE if words else FAR_BEFORE) :]
    after = ASIDE.sub("", after)[:NEAR_AFTER]
    cues = [(weight, m.name) for m in fitting if m.cues and (weight := _weight(m.cues, before, after))]
    if cues:
        measure = max(cues, key=lambda c: c[0])[1]
        still_held = THE.search(before) and YET.match(after)
        return measure.replace("_freed", "_held") if still_held else measure
    silent = [m.name for m in fitting if not m.cues]
    return silent[0] if silent else OTHER


def _weight(cues: Sequence[str], before: str, after: str) -> int:
    """How strongly the nearest of `cues` speaks; 0 where none stands near."""
    pattern = _cues(tuple(cues))
    if re.match(FILLERS + pattern, after, re.IGNORECASE):
        return 1000
    weights = [0]
    for m in re.finditer(pattern, before, re.IGNORECASE):
        between = before[m.end() :]
        weights.append(0 if BARRIER.search(between) else 400 - len(between))
    for m in re.finditer(pattern, after, re.IGNORECASE):
        between = after[: m.start()]
        weights.append(400 - PENALTY - len(between) - (150 if BARRIER.search(between) else 0))
    return max(weights)


@cache
def _cues(cues: tuple[str, ...]) -> str:
    words = sorted(cues, key=len, reverse=True)
    return rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w])"


def _are_persons(words: str) -> bool:
    last = words.rsplit(maxsplit=1)[-1].strip(".,'’-")
    capital = last[:1].isupper() and last.endswith("s")
    several = last.lower() if last.endswith("s") else f"{last.lower()}s"  # 'one militant' is a person too
    return capital or is_role(last.lower()) or several.endswith(PERSON_ENDINGS)
