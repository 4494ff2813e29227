"""One row for each kind of what is measured, one column for each annotated folder, read and linked by itself.

    python benchmarks/folders.py SCORE.py FOLDER…

SCORE.py is the scorer that comes with the annotated reports. A figure is F1 where the scorer has one, else
the share that is right; behind it stands how many there are.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from sayso.desk.dossier import Dossier
from sayso.export.jsonl import shelf_lines

Row = dict[str, Any]


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("scorer", type=Path)
    ap.add_argument("folders", type=Path, nargs="+")
    a = ap.parse_args()
    scored = {folder.name: score(a.scorer, folder) for folder in a.folders}
    print("| | " + " | ".join(scored) + " |")
    print("|---" * (len(scored) + 1) + "|")
    for kind in sorted({kind for rows in scored.values() for kind in rows}):
        print(f"| {kind} | " + " | ".join(told(rows.get(kind)) for rows in scored.values()) + " |")


def score(scorer: Path, folder: Path) -> dict[str, Row]:
    """What the scorer says of the folder, by kind."""
    with Dossier() as dossier:
        dossier.take_in([str(folder)])
        return score_of(scorer, folder, dossier)


def score_of(scorer: Path, folder: Path, dossier: Dossier) -> dict[str, Row]:
    """What the scorer says of a dossier of the folder, linked anew."""
    dossier.link()
    with tempfile.TemporaryDirectory() as room:
        records = Path(room) / "records.jsonl"
        with records.open("wb") as out:
            out.writelines(shelf_lines(dossier))
        command = [sys.executable, str(scorer), str(folder), str(records), "--json"]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    rows: dict[str, Row] = json.loads(printed)
    return rows


def told(row: Row | None) -> str:
    """The figure of a row, and of how many; nothing where there is nothing to find."""
    if row is None or not (number := row.get("gold", row.get("of"))):
        return ""
    return f"{row.get('f1', row.get('accuracy')):.3f} of {number}"


if __name__ == "__main__":
    main()
