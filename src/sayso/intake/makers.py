"""Who made the copy: its agency and its outlet, as far as the page shows them.

An agency is never guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Any

from sayso.lexicon.words import load

# An outlet that somebody 'told' something is taken for the printer only where it stands near the top, or
# often.
_TOP_PARAGRAPHS = 5
_OFTEN = 2
_LONGEST_CREDIT = 8
_FEWEST_IN_MASTHEAD, _LONGEST_MASTHEAD = 2, 5
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright)[\s\d,–-]*(?:by )?([^.|,\n©]{2,40})", re.IGNORECASE)
# What divides the parts of a credit line: 'By A. Name, Reuters | 3 min read'.
_PARTS = re.compile(r"\s*[,|•·/()\[\]]\s*|\s+(?:[-–—]|and|via|for)\s+")


def find_agency(words: str) -> str | None:
    """The agency that `words` name and nothing else; of 'Reuters/AFP' the first."""
    for part in words.split("/"):
        if name := _agencies().get(part.strip(" .=-")):
            return name
    return None


def find_outlet(words: str) -> str | None:
    """The outlet that `words` name and nothing else."""
    bare = words.strip(" .|-–—")
    return bare if bare in _outlets() else None


def read_credit(words: str) -> str | None:
    """The agency of a short credit line.

    'Anadolu Agency WORLD', 'By A. Name, Reuters', 'Source: Xinhua', '- AFP'.
    """
    if len(words.split()) > _LONGEST_CREDIT:
        return None
    for part in _PARTS.split(words):
        bare = _without_sections(part.strip(" .:-–—="))
        if name := _agencies().get(bare):
            return name
    return None


def read_masthead(words: str) -> str | None:
    """The outlet that a line above the headline names: 'The Sample Courier'."""
    parts = words.strip(" .|-–—").split()
    fits = _FEWEST_IN_MASTHEAD <= len(parts) <= _LONGEST_MASTHEAD and all(p[:1].isupper() for p in parts)
    known = {*load("header")["outlets"]["mastheads"], *load("speakers")["outlets"]["words"]}
    return " ".join(parts) if fits and parts[-1].casefold() in known else None


def read_rights(lines: Iterable[str]) -> str | None:
    """The outlet that a line of rights names, as 'Example Times' in '© 2024 Example Times'."""
    for line in lines:
        found = _RIGHTS.search(line[:200])
        if found and (outlet := find_outlet(found[1])):
            return outlet
    return None


def hear_agency(text: str) -> str | None:
    """The one world agency that the story's own voice names: 'a source told Reuters', 'an AFP tally'."""
    told = Counter(
        _wires()[name] for name in _own_voice().findall(text) for name in [next(filter(None, name))]
    )
    if not told or _leads(_told_outlets(text), told):
        return None
    (name, most), *others = told.most_common()
    return None if others and others[0][1] == most else name


def hear_outlet(paragraphs: tuple[str, ...]) -> str | None:
    """The one outlet that sources 'told' something near the top of the story, or more than once."""
    told = _told_outlets("\n".join(paragraphs))
    if len(told) != 1:
        return None
    name, times = told.most_common()[0]
    near_top = _told_outlets("\n".join(paragraphs[:_TOP_PARAGRAPHS]))
    return name if times >= _OFTEN or near_top else None


def _told_outlets(text: str) -> Counter[str]:
    return Counter(name.removeprefix("the ") for name in _listening_outlets().findall(text))


def _leads(one: Counter[str], other: Counter[str]) -> bool:
    return max(one.values(), default=0) > max(other.values(), default=0)


def _without_sections(words: str) -> str:
    """The bare name in 'Anadolu Agency WORLD', 'Reuters Staff', 'By Reuters' and 'Source: Xinhua'."""
    openings = load("header")["bylines"]["openings"]
    for opening in [*openings, "source:", "source"]:
        if words.casefold().startswith(f"{opening} "):
            words = words[len(opening) + 1 :].strip()
    parts = words.split()
    while len(parts) > 1 and (_is_section(parts[-1]) and " ".join(parts) not in _agencies()):
        parts.pop()
    return " ".join(parts)


def _is_section(word: str) -> bool:
    return word.isupper() or word.casefold() in load("header")["bylines"]["roles"]


@cache
def _agencies() -> dict[str, str]:
    """Canonical name by each name."""
    return {name: agency["name"] for agency in _entries() for name in agency["names"]}


@cache
def _wires() -> dict[str, str]:
    return {name: agency["name"] for agency in _entries() if agency.get("wire") for name in agency["names"]}


def _entries() -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = load("header")["agencies"]
    return entries


@cache
def _outlets() -> frozenset[str]:
    return frozenset(load("header")["outlets"]["names"])


def _either(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


@cache
def _own_voice() -> re.Pattern[str]:
    """Forms in which copy names its own agency; whichever group matches holds the name."""
    voice, names = load("header")["voice"], _either(_wires())
    return re.compile(
        rf"\b(?:told|tells) (?:the )?({names})\b(?! TV)"
        rf"|\b[Aa]n? ({names}) (?:{_either(voice['own'])})\b"
        rf"|\b({names}) (?:{_either(voice['could_not'])})\b",
    )


@cache
def _listening_outlets() -> re.Pattern[str]:
    return re.compile(rf"\b(?:told|tells) ({_either(_outlets() | {'the BBC'})})\b")
