"""Numerals in digits and in words: how they are written, and what they are worth."""

from __future__ import annotations

import re
from functools import cache

from sayso.lexicon.words import load

Number = int | float

MOST = 10**15  # no report counts more than this
UNGROUPED = 8  # digits that may stand together without a comma between them
DIGITS = r"(?:\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d{1,3}, 000(?!,?\d)|\d+(?:\.\d+)?)"
GROUP = re.compile(r"\d[\d, ]*(?:\.\d+)?")
WORD = re.compile(r"[a-z]+")
SUM_WORDS = frozenset({"and"})


@cache
def numeral() -> str:
    """The pattern of a numeral: '33,207', '1.4 million', 'forty-one', 'half a dozen'."""
    quantities = load("quantities")
    scale = f"(?:{'|'.join(quantities['scales'])})"
    ones = f"(?:{'|'.join(sorted(quantities['ones'], key=len, reverse=True))})"
    simple = rf"{ones}(?:[- ]{ones})?"
    article = rf"(?:an?|half[ -]an?|half)[ -](?={scale}\b)"
    tail = rf"(?:[ -]{scale}\b(?:(?: and)? {simple}\b(?![ -]{ones}\b))?)"
    return (
        rf"(?:{DIGITS}(?:[ -]?{scale}\b)*|{article}{scale}\b(?:[ -]{scale}\b)?"
        rf"|\b{simple}(?:-and-a-half| and a half)?\b{tail}*)"
    )


def parse_numeral(words: str) -> Number | None:
    """What a numeral is worth; `None` where it cannot be a count ('20061122.0299', '007', 10 to the 16th)."""
    flat = words.lower()
    digits = GROUP.match(flat)
    if digits is None:
        return _bounded(_spoken(flat))
    first = _digits(digits.group().rstrip(", "))
    return None if first is None else _bounded(_scaled(first, WORD.findall(flat[digits.end() :])))


def _digits(words: str) -> Number | None:
    whole, _, part = words.replace(",", "").replace(" ", "").partition(".")
    zeros = len(whole) > 1 and whole.startswith("0")
    endless = "," not in words and len(whole) > (UNGROUPED if not part else UNGROUPED - 2)
    if zeros or endless or len(words) > 2 * UNGROUPED + 8:
        return None
    return float(f"{whole}.{part}") if part else int(whole)


def _scaled(value: Number, words: list[str]) -> Number:
    scales = load("quantities")["scales"] | load("quantities")["beside_currency"]
    for word in words:
        value *= scales.get(word, 1)
    return _plain(value)


def _spoken(words: str) -> Number | None:
    """'two hundred and six thousand': each scale multiplies what stands before it and is smaller."""
    quantities = load("quantities")
    ones, scales = quantities["ones"], quantities["scales"]
    total: Number = 0
    current: Number = 0
    known = False
    for word in WORD.findall(words):
        if word in scales:
            total, current = _multiplied(total, current, scales[word])
        elif word == "half":
            current += 0.5
        else:
            current += ones.get(word, 0)
        known = known or word in ones or word in scales
    return _plain(total + current) if known else None


def _multiplied(total: Number, current: Number, scale: int) -> tuple[Number, Number]:
    if scale <= 100:  # noqa: PLR2004 - a hundred and a dozen stay within their thousand
        return total, (current or 1) * scale
    if total and not current:
        return total * scale, 0
    return total + (current or 1) * scale, 0


def _plain(value: Number) -> Number:
    exact = float(f"{value:.12g}")  # 8.3 times a billion is no fraction
    return int(exact) if exact == int(exact) else exact


def _bounded(value: Number | None) -> Number | None:
    return value if value is not None and value <= MOST else None
