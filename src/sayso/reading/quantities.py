"""Quantities: every number of a text that may count something, with its range and its bound.

Whether it does count something is asked later: here are left out only dates, hours, ages, scores, names
and whatever else is written as a number and counts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from sayso.lexicon.words import load
from sayso.reading.numerals import Number, numeral, parse_numeral
from sayso.reading.uncounted import is_uncounted
from sayso.records import Bound, Span

LONGEST_BOUND = 24  # characters that the words of a bound take at most
# Units that may be written onto a number.
GLUED = r"(?:kms?|kg|cm|mm|m|ft|mn|k|pc|pct|bpd|mw)"
CURRENCY = r"(?:[A-Z]{1,3}[$]|[$€£¥]|\b(?:USD|EUR|Rs\.?|RM)) ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number where it stands: `number` is its numeral alone, `span` has the words of its bound too.

    `value`, or `low` and `high`; `part` says that it is a share of a whole ('half', 'two thirds');
    `currency` is the sign before it.
    """

    span: Span
    number: Span
    value: Number | None
    low: Number | None = None
    high: Number | None = None
    bound: Bound = Bound.EXACT
    part: bool = False
    currency: str | None = None


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of `text` in its order; none overlaps another."""
    bounded = (_bounded(text, found) for found in _found(text))
    return tuple(q for q in bounded if not _is_article(text, q))


def _found(text: str) -> Iterator[Quantity]:
    for m in _pattern().finditer(text):
        kind = m.lastgroup
        if kind == "range" and VOTED.search(text, max(0, m.start() - LONGEST_BOUND), m.start()):
            yield from _votes(m)
            continue
        quantity = _READERS[kind](m) if kind else None
        if quantity is not None and not is_uncounted(text, quantity.number, quantity.value):
            yield quantity


def _plain(m: re.Match[str]) -> Quantity | None:
    value = parse_numeral(m["plain"])
    return None if value is None else _quantity(m, "plain", value=value)


def _range(m: re.Match[str]) -> Quantity | None:
    """'40-50', 'between 40 and 50', '1.2 to 1.4 million': the first takes the scale of the second."""
    low, high = parse_numeral(m["low"]), parse_numeral(m["high"])
    if low is None or high is None:
        return None
    if low < high and (scale := _scale(m["high"])) > 1 and _scale(m["low"]) == 1 and low * scale < high:
        low *= scale
    return _quantity(m, "range", low=low, high=high) if 0 < low < high else None


def _votes(m: re.Match[str]) -> Iterator[Quantity]:
    """'by a vote of 143 to 9' is two counts."""
    for side in ("low", "high"):
        number, value = Span(start=m.start(side), end=m.end(side)), parse_numeral(m[side])
        if value is not None:
            yield Quantity(span=number, number=number, value=value)


def _part(m: re.Match[str]) -> Quantity | None:
    """'half of', 'two thirds', 'eight out of 10': a share, in hundredths; 'the second half of' is a time."""
    if HALF_OF_A_TIME.search(m.string, max(0, m.start() - len("second ")), m.start()):
        return None
    many, parts = m["many"], load("quantities")["parts"]
    times = parse_numeral(many) if many else None
    return _quantity(m, "part", value=_hundredths((times or 1) * parts[m["of"].lower()]))


def _ratio(m: re.Match[str]) -> Quantity | None:
    some, all_ = parse_numeral(m["some"] or "one"), parse_numeral(m["all"] or m["each"])
    if some is None or not all_ or some > all_:
        return None
    return _quantity(m, "ratio", value=_hundredths(100 * some / all_))


def _open(m: re.Match[str]) -> Quantity:
    flat = " ".join(m["open"].lower().split())
    return _quantity(m, "open", low=load("quantities")["open"][flat])


def _couple(m: re.Match[str]) -> Quantity:
    return replace(_quantity(m, "couple", value=2), bound=Bound.ABOUT)


def _single(m: re.Match[str]) -> Quantity:
    """'half an hour', and 'a week' of 'at least a week'."""
    return _quantity(m, "single", value=0.5 if m["single"].lower().startswith("half") else 1)


VOTED = re.compile(r"\b(?:votes? of|voted|voting)\s$")
HALF_OF_A_TIME = re.compile(r"\b(?:first|second|latter|other)\s$")
_READERS = {
    "couple": _couple,
    "single": _single,
    "plain": _plain,
    "range": _range,
    "part": _part,
    "ratio": _ratio,
    "open": _open,
}


def _quantity(
    m: re.Match[str],
    kind: str,
    *,
    value: Number | None = None,
    low: Number | None = None,
    high: Number | None = None,
) -> Quantity:
    number = Span(start=m.start(kind), end=m.end(kind))
    currency = m["currency"]
    return Quantity(
        span=Span(start=m.start(), end=m.end()),
        number=number,
        value=value,
        low=low,
        high=high,
        bound=Bound.AT_LEAST if kind == "open" else Bound.EXACT,
        part=kind in {"part", "ratio"},
        currency=currency.strip() if currency else None,
    )


def _is_article(text: str, quantity: Quantity) -> bool:
    """Whether 'a' is no number: 'a year' is one, where it is 'more than a year' or 'just a year'."""
    words = text[quantity.number.start : quantity.number.end].lower()
    just = text[max(0, quantity.span.start - LONGEST_BOUND) : quantity.span.start].endswith(
        ("just ", "only ")
    )
    return words in {"a", "an"} and quantity.span == quantity.number and not just


def _scale(words: str) -> Number:
    """By what the scale words at the end of a numeral multiply it: 1,000,000 of '1.4 million'."""
    factor: Number = 1
    scales = load("quantities")["scales"]
    for word in re.findall(r"[a-z]+", words.lower()):
        factor *= scales.get(word, 1)
    return factor


def _hundredths(value: float) -> Number:
    rounded = round(value, 1)
    return int(rounded) if rounded == int(rounded) else rounded


def _bounded(text: str, found: Quantity) -> Quantity:
    """The quantity with the words of its bound, if there are any."""
    start, end, bound = found.span.start, found.span.end, found.bound
    before = _before().search(text[max(0, start - LONGEST_BOUND) : start])
    after = _after().match(text[end : end + LONGEST_BOUND])
    if before:
        start, bound = start - len(before.group()), _bound_of("before", before["words"])
    elif after:
        end, bound = end + after.end(), _bound_of("after", after["words"])
    return replace(found, span=Span(start=start, end=end), bound=bound)


def _bound_of(side: str, words: str) -> Bound:
    flat = " ".join(words.lower().split())
    return next(Bound(bound) for bound, all_ in load("quantities")[side].items() if flat in all_)


@cache
def _pattern() -> re.Pattern[str]:
    quantities = load("quantities")
    number = numeral()
    opened = "|".join(sorted(quantities["open"], key=len, reverse=True)).replace(" ", r"\s")
    few = "|".join(sorted(quantities["ones"], key=len, reverse=True))
    share = rf"(?:(?:\ban?|\b(?P<many>{few}))[- ])?\b(?P<of>{'|'.join(quantities['parts'])})\b"
    joint = r"(?(between) and |(?:(?<=\d) ?[-–] ?|-to-|,? (?:to|or) ))"
    beside = "|".join(quantities["beside_currency"])
    return re.compile(
        rf"(?<![\w.,/:#+])(?<![A-Za-z]-)(?P<currency>{CURRENCY})?(?:"
        rf"(?P<open>\b(?:{opened})\b)"
        rf"|(?P<part>{share}(?=\s(?:of|the|all|its|their|this|that|those)\b))"
        rf"|(?P<ratio>(?P<some>{number}) out of (?:every )?(?P<all>{number})|\bone in (?P<each>{number}))"
        rf"|(?P<range>(?P<between>\bbetween )?(?<!\bfrom )(?P<low>{number}){joint}"
        rf"(?:{CURRENCY})?(?P<high>{number}))"
        rf"|(?P<couple>\ba couple(?: of)?(?=\s[a-z]+s\b))"
        rf"|(?P<single>\b(?:half )?an?(?=\s(?:{'|'.join(quantities['periods'])})\b))"
        rf"|(?P<plain>{number}(?(currency)(?: ?(?:{beside}))?|)))"
        rf"(?=(?:{GLUED})?(?!\w))(?![:/]\d|\.\d)",
        re.IGNORECASE,
    )


@cache
def _before() -> re.Pattern[str]:
    words = (words for bound in load("quantities")["before"].values() for words in bound)
    return re.compile(rf"\b(?P<words>{_either(words)})\s(?:the\s)?$", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    words = (words for bound in load("quantities")["after"].values() for words in bound)
    return re.compile(rf"\s(?P<words>{_either(words)})\b", re.IGNORECASE)


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True)).replace(" ", r"\s")
