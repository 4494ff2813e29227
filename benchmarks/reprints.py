"""How well reprints are found: copies made of true wire reports, as papers make them.

    python benchmarks/reprints.py WIRE.jsonl [--copies 6000] [--seed 1]

WIRE.jsonl has one report a line: id, published, agency, headline, text. Originals that share a sentence with
another are left out, because nobody has said whether those two are the same copy. A copy is cut after some
paragraphs, gets another headline, other quotation marks and British spelling, has sentences swapped,
paragraphs of its own and notices mixed in, or is spliced from two reports. A pair is right if both carry copy
of the same original.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

from sayso.linking.passages import fold, split_sentences
from sayso.linking.reprints import find_reprints
from sayso.records import UNKNOWN_DAY, Basis, Published, Report, make_id

PAPERS = [
    f"{a} {b}"
    for a in ("Lerin", "Tessaly", "Qasmar", "Harbour", "Upland")
    for b in ("Post", "Courier", "Echo")
]
NOTICES = (
    "Subscribe to our newsletter and never miss a story from around the region again.",
    "The views expressed in this section are those of the authors alone and not of this paper.",
    "Click here to follow all of our live coverage of the day's events as they unfold.",
    "Additional reporting by our correspondents in the capital and along the northern border.",
    "Copyright: no part of this material may be published or rewritten without permission.",
)
BRITISH = (
    ("ization", "isation"),
    ("izing", "ising"),
    ("ized", "ised"),
    ("color", "colour"),
    ("labor", "labour"),
    ("favor", "favour"),
    ("neighbor", "neighbour"),
    ("defense", "defence"),
    ("center", "centre"),
    ("percent", "per cent"),
    ("program ", "programme "),
    ("traveled", "travelled"),
)


@dataclass(frozen=True)
class Made:
    """A report of the pile, and the originals whose copy it carries."""

    report: Report
    carries: frozenset[str]


class Parrot:
    """Writes paragraphs that nobody wrote: each word follows the one before it somewhere in the pile."""

    def __init__(self, texts: Iterable[str], rng: random.Random) -> None:
        self._rng = rng
        self._after: dict[str, list[str]] = defaultdict(list)
        for text in texts:
            words = text.split()
            for one, other in pairwise(words):
                self._after[one].append(other)
        self._starts = sorted(word for word in self._after if word[0].isupper())

    def paragraph(self) -> str:
        """A paragraph of one to three sentences."""
        return " ".join(self._sentence() for _ in range(self._rng.randint(1, 3)))

    def _sentence(self) -> str:
        words = [self._rng.choice(self._starts)]
        while len(words) < self._rng.randint(12, 35) and self._after[words[-1]]:
            words.append(self._rng.choice(self._after[words[-1]]))
        return " ".join(words).rstrip(".,;") + "."


class Press:
    """Makes copies."""

    def __init__(self, rows: list[dict[str, Any]], rng: random.Random) -> None:
        self._rows = rows
        self._rng = rng
        self._parrot = Parrot((row["text"] for row in rows), rng)
        self._number = 0

    def copy(self, row: dict[str, Any]) -> Made:
        """One paper's report made of `row`, one time in seven spliced with another report near its day."""
        rng = self._rng
        self._style = rng.random()
        carried = [row]
        if rng.random() < 1 / 7:
            near = [each for each in self._rows if abs(_apart(each, row)) <= 1 and each is not row]
            carried.append(rng.choice(near)) if near else None
        parts = [self._part(each["text"].split("\n\n"), spliced=len(carried) > 1) for each in carried]
        paragraphs = [paragraph for part in parts for paragraph in part]
        if rng.random() < 0.4:
            for _ in range(rng.randint(1, max(1, len(paragraphs)))):
                paragraphs.insert(
                    rng.randint(0 if rng.random() < 0.3 else 1, len(paragraphs)), self._parrot.paragraph()
                )
        paragraphs = [self._dress(paragraph) for paragraph in paragraphs]
        if rng.random() < 0.4:
            paragraphs.append(rng.choice(NOTICES))
        return Made(self._report(carried, paragraphs), frozenset(each["id"] for each in carried))

    def _part(self, paragraphs: list[str], *, spliced: bool) -> list[str]:
        rng = self._rng
        if spliced:
            return paragraphs[: max(2, round(len(paragraphs) * rng.uniform(0.4, 1)))]
        if rng.random() < 0.6:
            paragraphs = paragraphs[: rng.randint(min(2, len(paragraphs)), len(paragraphs))]
        if rng.random() < 0.3:
            swapped = [self._swapped(list(split_sentences(each))) for each in paragraphs]
            paragraphs = self._swapped([" ".join(sentences) for sentences in swapped])
        return paragraphs

    def _swapped(self, items: list[str]) -> list[str]:
        items = list(items)
        for place in range(len(items) - 1):
            if self._rng.random() < 0.3:
                items[place], items[place + 1] = items[place + 1], items[place]
        return items

    def _dress(self, paragraph: str) -> str:
        if self._style < 0.4:
            paragraph = re.sub(r'"([^"]*)"', r"“\1”", paragraph).replace("'", "’")
        if 0.2 < self._style < 0.6:
            for american, british in BRITISH:
                paragraph = paragraph.replace(american, british)
        return paragraph

    def _report(self, carried: list[dict[str, Any]], paragraphs: list[str]) -> Report:
        rng = self._rng
        self._number += 1
        day = max(row["published"] for row in carried)
        day = str(date.fromisoformat(day) + timedelta(days=rng.choice((0, 0, 0, 1, 1, 2))))
        headline = carried[0]["headline"] if rng.random() < 0.3 else rng.choice(self._rows)["headline"]
        agency = carried[0]["agency"] if rng.random() < 0.7 else None
        published = UNKNOWN_DAY if rng.random() < 0.15 else _on(day)
        return _as_report(f"copy {self._number}", "\n".join(paragraphs), headline=headline, agency=agency,
                          outlet=rng.choice(PAPERS), published=published)  # fmt: skip

    _style = 0.5


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("wire", type=Path)
    ap.add_argument("--copies", type=int, default=6000)
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    rng = random.Random(a.seed)  # noqa: S311 - no secrets here
    rows = distinct([json.loads(line) for line in a.wire.read_text("utf8").splitlines()])
    press = Press(rows, rng)
    made = [Made(original(row), frozenset({row["id"]})) for row in rows]
    made += [press.copy(rng.choice(rows)) for _ in range(a.copies)]
    rng.shuffle(made)
    began = time.perf_counter()
    groups = find_reprints(each.report for each in made)
    seconds = time.perf_counter() - began
    wanted, given = wanted_pairs(made), {pair for g in groups for pair in combinations(sorted(g.reports), 2)}
    right = len(wanted & given)
    print(f"{len(rows)} originals, {a.copies} copies, {len(groups)} groups in {seconds:.1f} s")
    print(f"pairs: precision {right / max(1, len(given)):.4f} of {len(given)}")
    print(f"       recall    {right / len(wanted):.4f} of {len(wanted)}")


def distinct(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows that share no sentence of six words or more, and no headline, with another."""
    holders: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, row in enumerate(rows):
        for paragraph in row["text"].split("\n"):
            for sentence in split_sentences(paragraph):
                if len(words := fold(sentence)) >= 6:
                    holders[words].add(number)
        if len(words := fold(row["headline"].rpartition(":")[2])) >= 4:
            holders[words].add(number)
    shared = {number for numbers in holders.values() if len(numbers) > 1 for number in numbers}
    return [row for number, row in enumerate(rows) if number not in shared]


def original(row: dict[str, Any]) -> Report:
    text = "\n".join(row["text"].split("\n\n"))
    return _as_report(
        row["id"], text, headline=row["headline"], agency=row["agency"], published=_on(row["published"])
    )


def wanted_pairs(made: list[Made]) -> set[tuple[str, str]]:
    carriers: dict[str, list[str]] = defaultdict(list)
    for each in made:
        for name in each.carries:
            carriers[name].append(each.report.id)
    return {pair for ids in carriers.values() for pair in combinations(sorted(ids), 2)}


def _apart(one: dict[str, Any], other: dict[str, Any]) -> int:
    return (date.fromisoformat(one["published"]) - date.fromisoformat(other["published"])).days


def _on(day: str) -> Published:
    return Published(earliest=day, latest=day, basis=Basis.STATED)


def _as_report(name: str, text: str, **fields: Any) -> Report:  # noqa: ANN401 - any field of a report
    return Report(
        id=make_id(name), sha256="", page=text, blocks=(), text=text, text_map=(), path=name, **fields
    )


if __name__ == "__main__":
    main()
