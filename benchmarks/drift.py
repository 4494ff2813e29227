"""How well drift is found: copies of true wire reports, as papers make them, some with one planted change.

    python benchmarks/drift.py WIRE.jsonl [--copies 6000] [--seed 1]

WIRE.jsonl and the copies are those of `benchmarks/reprints.py`. In one copy of three, one sentence is
changed: its source is dropped, 'may' becomes 'will', an official becomes officials, a number or a 'not'
changes. A change is found if a drift of its kind stands in that copy. An echo counts as one origin if the
copy is given to the desk of its original.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from reprints import Made, Press, distinct, original

from sayso.linking.desks import Desk, desks_of
from sayso.linking.drift import find_drift
from sayso.linking.passages import fold, split_sentences
from sayso.linking.reprints import find_reprints
from sayso.records import Drift, DriftKind, Report

Change = Callable[[str, random.Random], str | None]
SAID = re.compile(r"^([^\"“]{20,}?), (?:[A-Z][\w.]+ ){0,3}(?:[a-z]+ ){0,4}(?:said|told|announced)\b[^,]*\.$")
SAID_FIRST = re.compile(r"^(?:[A-Z][\w.]+ ){1,4}(?:[a-z]+ ){0,3}said (?:that )?([^\"“]{30,})$")
MAY = re.compile(r"\b(?:may|could|might)\b")
ONE = re.compile(
    r"\b[Aa]n? ((?:\w+ ){0,2}(?:official|spokesman|source|minister|officer|diplomat|envoy|aide))\b"
)
NUMBER = re.compile(r"\b[1-9]\d{1,2}\b")
NOT = re.compile(r"\b(?:not|no) ")


def lose_source(sentence: str, _: random.Random) -> str | None:
    """The sentence without its speaker."""
    if found := SAID.match(sentence):
        return f"{found[1]}."
    if found := SAID_FIRST.match(sentence):
        return found[1][0].upper() + found[1][1:]
    return None


def _replaced(pattern: re.Pattern[str], by: Callable[[re.Match[str], random.Random], str]) -> Change:
    def change(sentence: str, rng: random.Random) -> str | None:
        found = pattern.search(sentence)
        return sentence[: found.start()] + by(found, rng) + sentence[found.end() :] if found else None

    return change


CHANGES: dict[DriftKind, Change] = {
    DriftKind.ATTRIBUTION_LOST: lose_source,
    DriftKind.CERTAINTY: _replaced(MAY, lambda *_: "will"),
    DriftKind.PLURAL: _replaced(ONE, lambda found, _: f"{found[1]}s"),
    DriftKind.NUMBER: _replaced(NUMBER, lambda found, rng: str(int(found[0]) + rng.randint(1, 9))),
    DriftKind.NEGATION: _replaced(NOT, lambda *_: ""),
}


def plant(report: Report, of: Report, rng: random.Random) -> tuple[Report, DriftKind] | None:
    """The copy with one sentence of its original changed; `None` where no sentence can be."""
    whole = {fold(each) for line in of.text.split("\n") for each in split_sentences(line)}
    sentences = [each for line in report.text.split("\n") for each in split_sentences(line)]
    own = [each for each in sentences if fold(each) in whole and len(each.split()) > 8]
    rng.shuffle(own)
    for kind in rng.sample(list(CHANGES), len(CHANGES)):
        for sentence in own:
            changed = CHANGES[kind](sentence, rng)
            if changed and fold(changed) != fold(sentence):
                text = report.text.replace(sentence, changed, 1)
                return replace(report, text=text, page=text), kind
    return None


def make(
    rows: list[dict[str, Any]], copies: int, rng: random.Random
) -> tuple[list[Made], dict[str, DriftKind]]:
    """The copies, and what was planted in which of them."""
    press, originals = Press(rows, rng), {row["id"]: original(row) for row in rows}
    made = [press.copy(rng.choice(rows)) for _ in range(copies)]
    planted: dict[str, DriftKind] = {}
    for place, each in enumerate(made):
        if place % 3 == 0 and len(each.carries) == 1:
            done = plant(each.report, originals[next(iter(each.carries))], rng)
            if done:
                made[place] = Made(done[0], each.carries)
                planted[each.report.id] = done[1]
    return made, planted


def tell_drift(drift: Sequence[Drift], made: Sequence[Made], planted: Mapping[str, DriftKind]) -> None:
    """Print how much of what was planted was found, and what was found besides."""
    told = {(each.after.report, each.kind) for each in drift}
    found = Counter(kind for copy, kind in planted.items() if (copy, kind) in told)
    for kind, number in sorted(Counter(planted.values()).items()):
        print(f"  {kind.value}: {found[kind]} of {number} found")
    print(f"found: {sum(found.values()) / len(planted):.3f} of {len(planted)}")
    clean = {each.report.id for each in made} - set(planted)
    others = {each.after.report for each in drift if each.kind is not DriftKind.HEADLINE} & clean
    print(f"copies in which nothing was planted and a drift is told: {len(others)} of {len(clean)}")


def tell_echoes(made: Sequence[Made], desks: Mapping[str, Desk], originals: Mapping[str, Report]) -> None:
    """Print how many copies of one original are given to its desk."""
    echoes = [(each.report.id, originals[min(each.carries)].id) for each in made if len(each.carries) == 1]
    one = sum(desks[copy] == desks[first] for copy, first in echoes)
    print(f"echoes counted as one origin: {one / len(echoes):.4f} of {len(echoes)}")


def main() -> None:
    """Make copies, find their drift, print the figures."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("wire", type=Path)
    ap.add_argument("--copies", type=int, default=6000)
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    rows = distinct([json.loads(line) for line in a.wire.read_text("utf8").splitlines()])
    made, planted = make(rows, a.copies, random.Random(a.seed))  # noqa: S311 - no secrets here
    originals = {row["id"]: original(row) for row in rows}
    reports = [*originals.values(), *(each.report for each in made)]
    reprints = find_reprints(reports)
    began = time.perf_counter()
    drift = find_drift(dict.fromkeys(reports, ()), reprints, ())
    print(f"{len(reports)} reports, {len(drift)} drifts in {time.perf_counter() - began:.1f} s")
    tell_drift(drift, made, planted)
    tell_echoes(made, desks_of(reports, reprints), originals)


if __name__ == "__main__":
    main()
