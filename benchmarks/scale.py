"""Make a large dossier of a small one: its reports again and again, with other names, numbers and days.

    sayso read wire.jsonl --into wire.db
    python benchmarks/scale.py wire.db big.db --reports 50000
    python benchmarks/linking.py big.db

Each further round writes other letters into every name and other digits into every number, and moves all
days by as many whole weeks as set it apart from the rounds before. Countries, offices, agencies and the days
of the week stay, so that reports share them as true ones do. Spans stay where they are: no word changes its
length.
"""

from __future__ import annotations

import argparse
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

import msgspec

from sayso.linking.namewords import agencies, capitals, countries, dates, demonyms, is_body_noun, is_office
from sayso.records import Event, Figure, Finding, Offer, Position, Report, Standing, Statement
from sayso.store import Store

KINDS = {kind.__name__: kind for kind in (Report, Statement, Figure, Event, Standing, Position, Offer)}
NAME = re.compile(r"[A-Z][a-z]{3,}")
INSIDE = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")
LOWER = re.compile(r"\b[a-z]{4,}\b")
NUMBER = re.compile(r"\d[\d,.]*\d")
YEAR = re.compile(r"(?:19|20)\d\d")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
ID = re.compile(r"[0-9a-f]{16}")
COUNTED = frozenset({"value", "low", "high"})
VOWELS, CONSONANTS = "aeiou", "bcdfghjklmnprstvwz"
WEEKS_APART = 37  # between one round and the next


class Round:
    """One more telling of the whole pile, in another world."""

    def __init__(self, number: int, names: frozenset[str]) -> None:
        self._names = names
        self._shift = timedelta(weeks=WEEKS_APART * number)
        self._salt = int(hashlib.sha256(str(number).encode()).hexdigest()[:16], 16)
        one, other = 1 + number % (len(VOWELS) - 1), 1 + number % (len(CONSONANTS) - 1)
        turned = VOWELS[one:] + VOWELS[:one], CONSONANTS[other:] + CONSONANTS[:other]
        self._letters = str.maketrans(
            VOWELS + CONSONANTS + VOWELS.upper() + CONSONANTS.upper(),
            "".join(turned) + "".join(turned).upper(),
        )
        turn = 1 + number % 8
        self._digits = str.maketrans("123456789", "123456789"[turn:] + "123456789"[:turn])

    def of(self, record: Report | Finding) -> Any:  # noqa: ANN401 - a record of the same kind
        """The record, as this round tells it."""
        return msgspec.convert(self._changed(msgspec.to_builtins(record)), KINDS[type(record).__name__])

    def _changed(self, value: Any, key: str = "") -> Any:  # noqa: ANN401 - any part of a record
        if isinstance(value, dict):
            return {name: self._changed(part, name) for name, part in value.items()}
        if isinstance(value, list | tuple):
            return [self._changed(part, key) for part in value]
        if isinstance(value, str):
            return self._string(value, key)
        if isinstance(value, int | float) and not isinstance(value, bool) and key in COUNTED and value >= 10:
            return type(value)(str(value).translate(self._digits))
        return value

    def _string(self, text: str, key: str) -> str:
        if key in {"learned", "sha256", "form", "reader", "language"}:
            return text
        if ID.fullmatch(text):
            return f"{int(text, 16) ^ self._salt:016x}"
        if DAY.fullmatch(text):
            return (date.fromisoformat(text) + self._shift).isoformat()
        return NUMBER.sub(self._number, NAME.sub(self._name, text))

    def _name(self, found: re.Match[str]) -> str:
        return found[0].translate(self._letters) if found[0] in self._names else found[0]

    def _number(self, found: re.Match[str]) -> str:
        return found[0] if YEAR.fullmatch(found[0]) else found[0].translate(self._digits)


def names_in(reports: Iterable[Report]) -> frozenset[str]:
    """The words that are written with a capital inside sentences, and seldom without."""
    inside: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    for report in reports:
        inside.update(INSIDE.findall(report.text))
        lower.update(LOWER.findall(report.text))
    known = " ".join((*agencies(), *capitals(), *countries(), *demonyms(), *dates()))
    kept = set(NAME.findall(known))
    return frozenset(
        word
        for word, times in inside.items()
        if times > lower[word.lower()] and word not in kept and not (is_office(word) or is_body_noun(word))
    )


def rounds(pile: list[tuple[Report, list[Finding]]], wanted: int) -> Iterator[tuple[Report, list[Finding]]]:
    """The pile itself, then told anew until there are as many reports as are wanted."""
    names = names_in(report for report, _ in pile)
    for place in range(wanted):
        number, report = divmod(place, len(pile))
        if number == 0:
            yield pile[report]
        else:
            world = Round(number, names)
            yield world.of(pile[report][0]), [world.of(each) for each in pile[report][1]]


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("small")
    ap.add_argument("large")
    ap.add_argument("--reports", type=int, default=50_000)
    a = ap.parse_args()
    small, large = Store.open(a.small), Store.found(a.large)
    pile = [(report, list(small.findings(report.id))) for report in small.reports()]
    for report, findings in rounds(pile, a.reports):
        large.put(report, findings)
    small.close()
    large.close()


if __name__ == "__main__":
    main()
