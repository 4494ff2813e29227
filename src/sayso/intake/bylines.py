"""Bylines: 'By A. Name', 'By A. NAME, Associated Press', 'Sample Times Staff', '... crisis by A. Name'."""

from __future__ import annotations

import re

from sayso.intake.makers import find_agency, find_outlet, read_credit
from sayso.lexicon.words import load

_LONGEST = 25
_LONGEST_DESK = 5
_NAME = r"[^\W\d_a-z][\w.'’-]*"
_TAIL = re.compile(rf"(\S+)\s+by\s+({_NAME}(?: (?:{_NAME}|al|bin|de|van|von)){{1,3}})$")
_BY = re.compile(r"^by:?\s+(?=\S)", re.IGNORECASE)
_DIVIDERS = re.compile(r"\s*[|•·(\[]\s*|\s+[-–—]\s+")
_BETWEEN_NAMES = re.compile(r"\s*(?:,|&|;|/|\band\b)\s*")
_FULL_NAME = re.compile(rf"^{_NAME}(?: (?:{_NAME}|al|bin|de|van|von|el|ter)){{1,4}}$")
# 'raised by A. Name' tells who did it, not who wrote it.
_DONE_BY = ("ed", "en", "wn", "nt", "ld", "un", "ck")


def read_byline(words: str) -> tuple[str, ...] | None:
    """The authors of a line that is a byline (none, if it names only a desk or agency).

    `None` if it is no byline.
    """
    if len(words.split()) > _LONGEST:
        return None
    if found := _BY.match(words):
        return _authors(words[found.end() :])
    if _is_desk(words):
        return ()
    return None


def find_tail_byline(headline: str) -> tuple[int, str] | None:
    """The byline at the end of a wire headline: where it starts, and the name."""
    found = _TAIL.search(headline)
    if not found or found[1].casefold().endswith(_DONE_BY) or find_agency(found[2]):
        return None
    return found.end(1) + 1, found[2]


def _authors(rest: str) -> tuple[str, ...] | None:
    """The names after 'By'.

    `None` if what stands there is neither name nor maker ('By Friday it was over.').
    """
    names_part = _DIVIDERS.split(rest)[0]
    names = [part for part in _BETWEEN_NAMES.split(names_part) if part]
    people = tuple(name for name in names if _FULL_NAME.match(name) and not _is_maker(name))
    if people or any(_is_maker(name) for name in names):
        return people
    return None


def _is_maker(name: str) -> bool:
    return bool(find_agency(name) or find_outlet(name) or _is_desk(name) or read_credit(name))


def _is_desk(words: str) -> bool:
    """'Sample Times Staff', 'Agencies', 'Web Desk': capitals, and the last word a desk's."""
    parts = words.split()
    desks: list[str] = load("header")["bylines"]["desks"]
    in_capitals = all(part[0].isupper() for part in parts[:-1])
    return 1 < len(parts) <= _LONGEST_DESK and in_capitals and parts[-1].casefold() in desks
