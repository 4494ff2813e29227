"""How well undated reports are dated: the day of some reports of a dossier is hidden, then looked for.

    python benchmarks/dating.py DOSSIER.db [--hidden 200] [--seed 1]

DOSSIER.db holds dated reports, read with `sayso read --into`. Of the hidden ones dateline and day are taken
away, so that only their words and the other reports can tell.
"""

from __future__ import annotations

import argparse
import random
import statistics
from collections.abc import Iterable
from dataclasses import replace

from sayso.desk.dossier import Dossier
from sayso.linking.dating import find_datings
from sayso.linking.membership import groups_of
from sayso.linking.reprints import find_reprints
from sayso.linking.stories import find_stories
from sayso.records import UNKNOWN_DAY, Dating, Finding, Report, Role, redated

FEW = 7


def undated(report: Report) -> Report:
    """The report as if nobody had said when it came out."""
    blocks = tuple(block for block in report.blocks if block.role not in {Role.DATELINE, Role.CREDIT})
    return replace(report, published=UNKNOWN_DAY, dateline=None, blocks=blocks)


def tell(datings: Iterable[Dating], truth: dict[str, str]) -> None:
    """Print how often the true day is among the candidates, and how many these are."""
    found = {dating.report: dating.candidates for dating in datings}
    sizes = [len(found[each]) for each in truth if each in found]
    right = sum(day in found.get(each, ()) for each, day in truth.items())
    print(f"dated: {len(sizes)} of {len(truth)}")
    print(f"the true day is among the candidates: {right / len(truth):.3f}")
    few = sum(size <= FEW for size in sizes) / len(truth)
    print(f"candidates: median {statistics.median(sizes):.0f}, {FEW} or fewer {few:.3f}")


def main() -> None:
    """Hide days, find them, print the figures."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("dossier")
    ap.add_argument("--hidden", type=int, default=200)
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    with Dossier(a.dossier) as dossier:
        read: dict[Report, tuple[Finding, ...]] = {
            r: tuple(dossier.findings(r.id)) for r in dossier.reports()
        }
    known = sorted((report for report in read if report.published.earliest), key=lambda each: each.id)
    chosen = random.Random(a.seed).sample(known, a.hidden)  # noqa: S311 - no secrets here
    truth = {report.id: report.published.earliest or "" for report in chosen}
    held = {
        undated(report) if report.id in truth else report: (
            tuple(redated(each, UNKNOWN_DAY) for each in found) if report.id in truth else found
        )
        for report, found in read.items()
    }
    reprints = find_reprints(held)
    tell(find_datings(held, groups_of(find_stories(held, reprints)), reprints), truth)


if __name__ == "__main__":
    main()
