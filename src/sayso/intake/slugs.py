"""Marks that editors leave on copy: '2nd Ld-Writethru:', 'ATTENTION - ADDS quotes ///', '(new series)'."""

from __future__ import annotations

import re
from functools import cache

from sayso.lexicon.words import load

_LONGEST_LABEL = 40
_BRACKETED = re.compile(r"\(([^()]{2,80})\)")
_ENDS = re.compile(r"/{2,}\s*$")
_DESK = re.compile(r"^[a-z]{1,6}(?:[/-][a-z]{1,6}){1,3}$")
_EDITORS = ("eds:", "ed:", "editors:", "editors note")
_COUNT = r"(?:(?:\d+(?:st|nd|rd|th)?|first|second|third|day \d+|[A-Z]{2,4})[ -])?"
_TIMES = r"(?:[ -]?\d+)?"


def is_slug(words: str) -> bool:
    """Whether a line is nothing but an editor's mark, as 'ATTENTION - ADDS quotes ///' or 'ab/cd'."""
    marks = load("header")["slugs"]
    bare = words.strip(" =/()[]-*").casefold()
    if _ENDS.search(words[-20:]) or words.startswith(tuple(marks["openings"])):
        return True
    if _DESK.match(words) or bare in marks["whole"]:
        return True
    return words.startswith(("(", "[", "=")) and words.endswith((")", "]", "=")) and _speaks_to_editors(bare)


def is_label(words: str) -> bool:
    """Whether `words` before a colon are a label of the desk: '2nd Ld-Writethru', 'Urgent', 'Update 3'."""
    return bool(_label().fullmatch(words.strip()))


def find_label(words: str) -> int:
    """Where the headline goes on after its label: 9 in 'Roundup: Talks go on'; 0 if there is none."""
    colon = words[:_LONGEST_LABEL].find(":")
    if colon > 0 and is_label(words[:colon]):
        return colon + 1
    # A bracket that opens a headline is a running head, as '(Summit)'.
    opening = _BRACKETED.match(words)
    return opening.end() if opening and opening.end() < len(words) else 0


def find_bracket(words: str) -> tuple[int, int] | None:
    """The first bracket in a headline that speaks to editors, as '(repetition, correcting date)'."""
    for found in _BRACKETED.finditer(words):
        if _speaks_to_editors(found[1].casefold()):
            return found.start(), found.end()
    return None


def find_aside(words: str) -> tuple[int, int] | None:
    """The first bracket inside a story in which a desk speaks to editors: '(eds: one name)'."""
    for found in _BRACKETED.finditer(words):
        if found[1].casefold().startswith(_EDITORS):
            return found.start(), found.end()
    return None


def is_correction(slug: str) -> bool:
    """Whether an editor's mark says that the report mends an earlier one."""
    flat = slug.casefold()
    return any(word in flat for word in load("header")["slugs"]["corrections"])


def _speaks_to_editors(bracket: str) -> bool:
    return any(
        bracket == word or bracket.startswith((f"{word} ", f"{word}:", f"{word},"))
        for word in load("header")["slugs"]["bracketed"]
    )


@cache
def _label() -> re.Pattern[str]:
    labels = "|".join(
        re.escape(label) for label in sorted(load("header")["slugs"]["labels"], key=len, reverse=True)
    )
    return re.compile(rf"{_COUNT}(?:{labels}){_TIMES}", re.IGNORECASE)
