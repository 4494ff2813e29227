"""What a number counts: the noun phrase after it, or the unit, or the people of whom it is a part.

There is no parser here. A number above one stands before a plural, so the phrase ends at its first plural.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sayso.lexicon.words import load
from sayso.reading.measures import unit_of
from sayso.records import Span

REACH = 140  # characters after a number in which its phrase ends
MOST_WORDS = 9
TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[\w$%][\w’'.-]*[\w’']|[\w%]")
GAP = re.compile(r"[ \n\"“”]{1,2}")
SENTENCE_END = re.compile(r"(?<![A-Z])[.!?][\"”’]?\s|\n")
MORE = re.compile(
    r"\s(?:more|further|additional|new|full|whole|straight|consecutive|successive|working|calendar|business)\b"
    r"(?=\s[a-z])"
)
OTHERS = re.compile(r"(?: more| \w+)? others?\b(?!\s[a-z]+s\b)")
OF_THEM = re.compile(r"\s?(?:of|among) (?:them|whom|these|those)\b")
OF = re.compile(r"\s?of (?:(?:the|all|its|their|his|her|our|those|these|all the|an?|this) )?")
HYPHEN = re.compile(r"[- ]{0,2}-\s?([a-z]+)(?:-(?:long|old|strong|plus|high))?\b(?:['’]s)?", re.IGNORECASE)
JOINED = re.compile(r"(?:-strong\b|-\s?(?=[a-z]))")
UNIT = re.compile(r"[ -]?([A-Za-z%]+)")
PARTICIPLE = re.compile(r"(?:ed|ly|ward|wards|hurt|dead)$")
POSSESSIVE = re.compile(r"(?:['’]s|s['’])$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The phrase after a number: its words without 'of the', its head noun in lower case, and its end.

    `unit` is the first word after the number, where it may be a unit ('percent', 'days', 'km'); `head` is
    empty where the number stands alone; `others` says that it counts others of those told before;
    `tail` is the phrase after the 'of' that follows the head; `is_plural` tells of the head.
    """

    words: str
    head: str
    unit: str
    end: int
    others: bool = False
    is_plural: bool = False
    tail: str = ""


def find_counted(text: str, number: Span) -> Counted:
    """What the number at `number` counts."""
    after = text[number.end : number.end + REACH]
    stop = SENTENCE_END.search(after)
    after = after[: stop.start()] if stop else after
    others = OTHERS.match(after) or OF_THEM.match(after)
    if others:
        return Counted(words="", head="", unit="", end=number.end + others.end(), others=True)
    start = _skipped(after)
    unit = _unit(after, start)
    words, end = _phrase(after, start)
    if unit and not words:
        end = _end_of_first(after, start)
    return Counted(
        words=words,
        head=words.split()[-1].lower() if words else "",
        unit=unit,
        end=number.end + end,
        tail=_tail(after, end),
        is_plural=bool(words) and _is_plural(words.split()[-1]),
    )


def _skipped(after: str) -> int:
    """Where the phrase begins: after 'more', 'of the', or the hyphen of '-strong'."""
    joined = JOINED.match(after)
    if joined:
        return joined.end()
    more = MORE.match(after)
    of = OF.match(after)
    found = of or more
    return found.end() if found else 0


def _unit(after: str, start: int) -> str:
    """The first word, which may be written onto the number or with a hyphen."""
    m = HYPHEN.match(after) or UNIT.match(after, start)
    word = m[1].lower() if m else ""
    return word if unit_of(word) else ""


def _end_of_first(after: str, start: int) -> int:
    m = HYPHEN.match(after) or UNIT.match(after, start)
    return m.end() if m else start


def _phrase(after: str, start: int) -> tuple[str, int]:
    """The words up to the first plural (or those right after it), and where they end."""
    taken: list[str] = []
    place = last = start
    for _ in range(MOST_WORDS):
        gap = GAP.match(after, place)
        m = TOKEN.match(after, gap.end() if gap else place) if gap or not taken else None
        if m is None or _ends(m.group(), taken):
            break
        taken.append(m.group())
        place = last = m.end()
        if _is_plural(m.group()) and not _plural_follows(after, place):
            break
    if not taken or (not _is_plural(taken[-1]) and PARTICIPLE.search(taken[0])):
        return "", start
    return " ".join(w.strip("-") for w in taken), last


def _ends(word: str, taken: list[str]) -> bool:
    low = word.lower()
    if low in _word_set("ends") or word in _word_set("directions") or word[0].isdigit():
        return True
    return bool(taken) and low.endswith("ly") and low != "family"


def _plural_follows(after: str, place: int) -> bool:
    """Whether the next word is a plural too: 'security forces members'."""
    gap = GAP.match(after, place)
    m = TOKEN.match(after, gap.end()) if gap else None
    return m is not None and _is_plural(m.group()) and not _ends(m.group(), ["x"])


def _is_plural(word: str) -> bool:
    low = word.lower()
    if POSSESSIVE.search(word) or low in _word_set("singulars"):
        return False
    if low in _word_set("plurals"):
        return True
    latin = word[0].islower() and low.endswith("us")  # 'Hutus' are many, a 'status' is one
    return low.endswith("s") and not low.endswith(("ss", "ous")) and not latin


def _tail(after: str, end: int) -> str:
    """What stands after the 'of' that follows: 'wheat' of 'tons of wheat'."""
    of = OF.match(after, end)
    return _phrase(after, of.end())[0] if of else ""


@cache
def _word_set(name: str) -> frozenset[str]:
    ends = load("measures")["ends"]
    return frozenset(ends["words"] if name == "ends" else ends[name])
