"""How long linking takes, step by step, how much memory, and how much it finds.

    sayso read wire.jsonl --into wire.db
    python benchmarks/linking.py wire.db

The dossier is only read. The steps are those of `sayso.linking.linker`, in its order.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable, Sized

from sayso.desk.dossier import Dossier
from sayso.linking import linker

STEPS = (
    "find_reprints",
    "find_stories",
    "find_datings",
    "find_actors",
    "all_tellings",
    "find_talks",
    "find_claims",
    "find_proposals",
    "find_drift",
    "find_conflicts",
)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("dossier")
    a = ap.parse_args()
    for name in STEPS:
        setattr(linker, name, timed(name))
    with Dossier(a.dossier) as opened:
        print(f"{sum(1 for _ in opened.reports())} reports")
        began = time.perf_counter()
        groups = linker.link(opened)
        spent = time.perf_counter() - began
        print(
            f"{'all, with reading the dossier':30} {spent:6.1f} s  {len(groups):7} groups {_peak():5.0f} MB"
        )


def _peak() -> float:
    """The most memory that this process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def timed(name: str) -> Callable[..., Sized]:
    """The step of that name, which prints its seconds and how many it found."""
    step = getattr(linker, name)

    def inner(*args: object) -> Sized:
        began = time.perf_counter()
        found: Sized = step(*args)
        print(f"{name:30} {time.perf_counter() - began:6.1f} s  {len(found):7} found  {_peak():5.0f} MB")
        return found

    return inner


if __name__ == "__main__":
    main()
