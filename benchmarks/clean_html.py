"""How well the story is taken out of web pages, measured as Scrapinghub's article extraction benchmark does.

    python benchmarks/clean_html.py FOLDER

FOLDER holds `ground-truth.json` ({name: {"articleBody": ...}}) and a `name.html.gz` for each name.
Runs of four words of the text are compared with those of the true article; precision and recall are
means over pages.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from statistics import mean
from typing import NamedTuple

from sayso.intake import gather
from sayso.records import Report

RUN = 4
WORD = re.compile(r"\w+")
WORST_SHOWN = 5


class Tally(NamedTuple):
    """Runs of words found rightly, found wrongly, and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return _share(self.right, self.wrong, self.missed)

    @property
    def recall(self) -> float:
        """The share of what is right that was found."""
        return _share(self.right, self.missed, self.wrong)


def main(folder: Path) -> None:
    truths = json.loads((folder / "ground-truth.json").read_text(encoding="utf8"))
    tallies = {
        name: compare(truth["articleBody"], read_story(folder / f"{name}.html.gz"))
        for name, truth in truths.items()
    }
    pages = tuple(tallies.values())
    show("mean over pages", mean(page.precision for page in pages), mean(page.recall for page in pages))
    whole = Tally(*(sum(column) for column in zip(*pages, strict=True)))
    show("all runs alike", whole.precision, whole.recall)
    for name in sorted(tallies, key=lambda name: f1(tallies[name].precision, tallies[name].recall))[
        :WORST_SHOWN
    ]:
        show(name[:12], tallies[name].precision, tallies[name].recall)


def read_story(path: Path) -> str:
    return "\n".join(report.text for report in gather([str(path)]) if isinstance(report, Report))


def compare(truth: str, found: str) -> Tally:
    wanted, got = runs(truth), runs(found)
    return Tally(right=(wanted & got).total(), wrong=(got - wanted).total(), missed=(wanted - got).total())


def runs(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text)
    return Counter(tuple(words[start : start + RUN]) for start in range(max(1, len(words) - RUN + 1)))


def show(label: str, precision: float, recall: float) -> None:
    print(f"{label:16} precision {precision:.4f}  recall {recall:.4f}  F1 {f1(precision, recall):.4f}")


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _share(right: int, fault: int, other_fault: int) -> float:
    if fault == other_fault == 0:
        return 1.0
    return right / (right + fault) if right + fault else 0.0


if __name__ == "__main__":
    main(Path(sys.argv[1]))
