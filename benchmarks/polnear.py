"""Write `sayso.attributions` of a PolNeAR file in the form that its scorer reads.

python benchmarks/polnear.py GOLD.json > PRED.json
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import sayso

ROLES = ("source", "cue", "content")


def main() -> None:
    articles = json.loads(Path(sys.argv[1]).read_text(encoding="utf8"))
    rows = [
        {
            "id": article["id"],
            "attributions": [
                {role: [[s.start, s.end] for s in getattr(a, role)] for role in ROLES}
                for a in sayso.attributions(article["text"])
            ],
        }
        for article in articles
    ]
    json.dump(rows, sys.stdout)


if __name__ == "__main__":
    main()
