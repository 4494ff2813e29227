"""Reports a second, memory, and where the time goes.

    python benchmarks/speed.py REPORTS… [--workers N]

The models are loaded before the clock starts. Memory is each process's own peak, taken after each
tenth of its reports, so that growth would show.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from sayso.intake import from_text, gather
from sayso.reading import reader, scene
from sayso.records import Report

STEPS: tuple[tuple[Any, str], ...] = (
    (reader.ReportReader, "_marked"),
    (reader, "find_nested"),
    (scene, "parse"),
    (reader, "write_statements"),
    (reader, "find_figures"),
    (reader, "find_events"),
    (reader, "find_standing"),
    (reader, "find_positions"),
    (reader, "find_offers"),
)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("paths", nargs="+")
    ap.add_argument("--workers", type=int, default=2)
    a = ap.parse_args()
    began = time.perf_counter()
    reports = [r for r in gather(a.paths) if isinstance(r, Report)]
    rate = len(reports) / (time.perf_counter() - began)
    print(f"intake     {rate:8.1f} reports/s, one process, {len(reports)} reports")
    parts = [reports[k :: a.workers] for k in range(a.workers)]
    with ProcessPoolExecutor(a.workers, initializer=load) as pool:
        list(pool.map(wait, range(a.workers)))
        began = time.perf_counter()
        outcomes = list(pool.map(read, parts))
        seconds = time.perf_counter() - began
    print(f"reading    {len(reports) / seconds:8.1f} reports/s, {a.workers} processes, models loaded")
    for peaks, _ in outcomes:
        print("memory     " + " ".join(f"{peak:5.0f}" for peak in peaks) + "  MB, peak after each tenth")
    print("where the time goes, all processes together:")
    total: dict[str, float] = defaultdict(float)
    for _, spent in outcomes:
        for name, value in spent.items():
            total[name] += value
    whole = total.pop("read")
    for name, value in sorted(total.items(), key=lambda pair: -pair[1]):
        print(f"  {name:20} {value / whole:6.1%}")


def load() -> None:
    """Load the models of this process."""
    reader.ReportReader().read(
        from_text("LERIN, March 3 (Corvin) -- The talks go on, said the envoy Ana Ruel.")
    )


def wait(_: int) -> None:
    """Give each process its turn to load."""
    time.sleep(3)


def read(reports: list[Report]) -> tuple[list[float], dict[str, float]]:
    """Read all, and say how memory grew and what took how long."""
    spent: dict[str, float] = defaultdict(float)
    for module, name in STEPS:
        setattr(module, name, timed(getattr(module, name), name, spent))
    room = reader.ReportReader()
    peaks: list[float] = []
    began = time.perf_counter()
    for n, report in enumerate(reports, start=1):
        room.read(report)
        if n % max(1, len(reports) // 10) == 0:
            peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    spent["read"] = time.perf_counter() - began
    return peaks, dict(spent)


def timed(work: Callable[..., Any], name: str, spent: dict[str, float]) -> Callable[..., Any]:
    """`work`, with its seconds added to `spent[name]`."""

    def inner(*args: object) -> object:
        began = time.perf_counter()
        try:
            return work(*args)
        finally:
            spent[name] += time.perf_counter() - began

    return inner


if __name__ == "__main__":
    main()
