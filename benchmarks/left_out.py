"""What thresholds of linking give on a folder that had no part in choosing them.

    python benchmarks/left_out.py SCORE.py FOLDER FOLDER FOLDER…

SCORE.py is the scorer that comes with the annotated reports. Each threshold is chosen anew on all folders but
one, by the mean of its figure over them, and measured on that one; beside it is what the shipped one gives.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from statistics import mean
from types import ModuleType

from folders import Row, score_of

from sayso.desk.dossier import Dossier
from sayso.linking import claims, threads


def _pairs(rows: dict[str, Row]) -> float:
    return float(rows["link.story_pairs"]["f1"])


def _claims(rows: dict[str, Row]) -> float:
    """The harmonic mean of both B-cubed figures."""
    p, r = (float(rows[f"link.claims_b3_{side}"]["accuracy"]) for side in ("precision", "recall"))
    return 2 * p * r / (p + r)


Figure = Callable[[dict[str, Row]], float]
THRESHOLDS: tuple[tuple[str, ModuleType, str, tuple[float, ...], Figure], ...] = (
    ("story pairs, F1", threads, "_ALIKE", (0.18, 0.2, 0.22, 0.24, 0.26, 0.28, 0.3, 0.34), _pairs),
    ("claims, B-cubed F1", claims, "_ENOUGH", (0.5, 0.6, 0.7, 0.8, 0.9, 1.0), _claims),
)


def main() -> None:
    """Print a row for each folder and threshold."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("scorer", type=Path)
    ap.add_argument("folders", type=Path, nargs="+")
    a = ap.parse_args()
    dossiers: dict[Path, Dossier] = {}
    for folder in a.folders:
        dossiers[folder] = Dossier()
        dossiers[folder].take_in([str(folder)])
    print("| left out | figure | chosen on the others | measured | shipped | measured |")
    print("|---|---|---|---|---|---|")
    for name, module, constant, grid, figure in THRESHOLDS:
        shipped = getattr(module, constant)
        found: dict[float, dict[Path, float]] = {}
        for value in sorted({*grid, shipped}):
            setattr(module, constant, value)
            found[value] = {f: figure(score_of(a.scorer, f, dossiers[f])) for f in a.folders}
        setattr(module, constant, shipped)
        for left in a.folders:
            by_others = {value: mean(v for f, v in row.items() if f != left) for value, row in found.items()}
            best = max(by_others, key=lambda value: (by_others[value], -abs(value - shipped)))
            print(
                f"| {left.name} | {name} | {best} | {found[best][left]:.3f} "
                f"| {shipped} | {found[shipped][left]:.3f} |"
            )


if __name__ == "__main__":
    main()
