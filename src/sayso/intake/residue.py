"""What is no part of the story: notices, teasers, tags, share lists, credits, marks of the page.

Lines are judged one at a time by their words; only lists of other stories need their neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from sayso.intake.outline import Line
from sayso.lexicon.words import load
from sayso.records import Role

_EDGES = " \t:;.,!?|•·»«›‹→>-–—_*=#…"
_LONGEST_PREFIXED = 30
_LONGEST_NOTICE = 120
_LONGEST_CREDIT = 60
_NOTICE_WORDS = 2
_QUOTES = '"“”«»'
_WORDLIKE = re.compile(r"[^\W\d_]")
_LINK_ONLY = re.compile(r"^(?:https?://|www\.)\S+$|^\S+@\S+\.\w+$|^@\w+$|^(?:#\w+\s*)+$")
_RIGHTS = re.compile(r"^(?:©|copyright)[\s(c)©]*\d{4}", re.IGNORECASE)
# How a page reads its boxes of other stories to those who cannot see them.
_LISTED = re.compile(r"list (?:of )?\d+ (?:of|items)")
_CRUMBS = re.compile(r"[^>›»]{1,40}(?:\s*[>›»]\s*[^>›»]{1,80})+")
_COUNTED = re.compile(
    r"^[\d.,]+[kKmM]?\s*(?:shares?|comments?|views?|likes?|min(?:ute)?s?(?: read)?|min read|photos?|of \d+)$",
    re.IGNORECASE,
)
_TABLE_MARKS = "0123456789%$€£"


def judge_line(line: Line) -> Role | None:
    """The role of a line that is no part of the story; `None` for all others."""
    flat = line.words.casefold()
    bare = flat.strip(_EDGES)
    if _is_mark(line, bare):
        return Role.BOILERPLATE
    if line.length <= _LONGEST_PREFIXED and _prefixes("teasers").match(flat):
        return Role.TEASER
    if _is_boilerplate(line, flat):
        return Role.BOILERPLATE
    return Role.CREDIT if _is_credit(line, flat) else None


def find_lists(lines: tuple[Line, ...]) -> Iterator[int]:
    """The numbers of lines in a list of other stories or key words: its opener, and short lines below."""
    inside = False
    for number, line in enumerate(lines):
        flat = line.words.casefold()
        if flat.strip(_EDGES) in _set("openers") or _LISTED.match(flat):
            inside = True
        elif inside and (line.is_prose or not line.is_title or _holds_quote(line.words)):
            inside = False
        if inside:
            yield number


def _is_mark(line: Line, bare: str) -> bool:
    """Whether the line is a button, a section, a rule, an address, a counter or a path through the site."""
    if bare in _set("whole"):
        return True
    if not _WORDLIKE.search(line.words):
        return not any(sign in _TABLE_MARKS for sign in line.words)
    if _LINK_ONLY.match(line.words) or _COUNTED.match(bare) or _RIGHTS.match(bare):
        return True
    return not line.is_prose and bool(_CRUMBS.fullmatch(line.words))


def _is_boilerplate(line: Line, flat: str) -> bool:
    return (line.length <= _LONGEST_PREFIXED and bool(_prefixes("boilerplate").match(flat))) or _is_notice(
        line, flat
    )


def _is_notice(line: Line, flat: str) -> bool:
    """Whether the line addresses the reader, as 'By using our website you consent to cookies'."""
    if line.length > _LONGEST_NOTICE or _holds_quote(line.words):
        return False
    found = set(_words("notice").findall(flat))
    return len(found) >= _NOTICE_WORDS and bool(_words("address").search(flat))


def _is_credit(line: Line, flat: str) -> bool:
    """Whether the line credits work on the report, as '(Reporting by A. Name; editing by B. Name)'."""
    if line.length > _LONGEST_CREDIT or _holds_quote(line.words):
        return False
    opens = bool(_prefixes("credit_openings").match(flat.lstrip(_EDGES + "([")))
    return (opens and not line.words.endswith(".")) or bool(_words("credit_phrases").search(flat))


def _holds_quote(words: str) -> bool:
    return any(sign in words for sign in _QUOTES)


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(_list(name))


@cache
def _prefixes(name: str) -> re.Pattern[str]:
    """Any of the list at the start of a line; a cue that ends in a letter must end with its word."""
    return re.compile("(?:" + "|".join(_bounded(cue) for cue in _list(name)) + ")")


@cache
def _words(name: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(_bounded(cue) for cue in _list(name)) + ")")


def _bounded(cue: str) -> str:
    return re.escape(cue) + (r"(?!\w)" if cue[-1].isalnum() else "")


def _list(name: str) -> list[Any]:
    cues: list[str] = load("residue")[name]
    return sorted(cues, key=len, reverse=True)
