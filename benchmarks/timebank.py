"""How well times are read: values of the DATE and TIME expressions of TimeML files, at day granularity.

    python benchmarks/timebank.py FOLDER [--skip N] [--misses]

An expression counts if it overlaps one of the gold's and has its value, cut to the day ('T…' is left out).
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from datetime import date
from pathlib import Path

from lxml import etree

from sayso.reading.times import find_times
from sayso.records import reckon

Row = tuple[int, int, str, str]


def read_timeml(path: Path) -> tuple[str, str, list[Row]]:
    """The text of a TimeML file, its day, and its DATE and TIME expressions: start, end, value, words."""
    root = etree.parse(str(path), etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
    created = root.find(".//TIMEX3[@functionInDocument='CREATION_TIME']")
    day = "" if created is None else created.get("value", "")[:10]
    body = root.find(".//TEXT")
    text, rows = "", []
    for event, node in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            node.set("at", str(len(text)))
            text += node.text or ""
        else:
            if node.tag == "TIMEX3" and node.get("type") in {"DATE", "TIME"}:
                start = int(node.get("at"))
                rows.append((start, len(text), re.split(r"(?<=\d)T", node.get("value", ""))[0], text[start:]))
            if node is not body:
                text += node.tail or ""
    return text, day, rows


def read_values(text: str, day: str) -> list[Row]:
    """What sayso reads: start, end, value, words."""
    rows = []
    for time in find_times(text):
        stretch = reckon(time.form.split("/")[0], date.fromisoformat(day))
        value = stretch.value if stretch else (time.form if time.form.endswith("_REF") else "")
        if value:
            rows.append((time.span.start, time.span.end, value, text[time.span.start : time.span.end]))
    return rows


def judge(path: Path, counts: Counter[str], *, misses: bool) -> None:
    """Count what is right in one file, and list what is not if `misses`."""
    text, day, rows = read_timeml(path)
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", day):
        return
    mine = read_values(text, day)
    counts.update(gold=len(rows), given=len(mine))
    for start, end, value, words in rows:
        over = [m for m in mine if m[0] < end and start < m[1]]
        ok = any(m[2] == value for m in over)
        counts.update(found=bool(over), right=ok)
        if misses and not ok:
            print(f"{path.name} ({day}): {words!r} is {value}, read {[m[2:] for m in over]}")


def main() -> int:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folder", type=Path)
    ap.add_argument("--skip", type=int, default=0, help="leave out the first N files")
    ap.add_argument("--first", type=int, default=None, help="no more than the first N files")
    ap.add_argument("--misses", action="store_true", help="list what was missed")
    a = ap.parse_args()
    files = sorted(a.folder.rglob("*.tml"))[a.skip : a.first]
    if not files:
        print(f"There are no TimeML files (*.tml) under {a.folder}.", file=sys.stderr)
        return 2
    counts: Counter[str] = Counter()
    for path in files:
        judge(path, counts, misses=a.misses)
    precision = counts["right"] / max(1, counts["given"])
    recall = counts["right"] / max(1, counts["gold"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"{len(files)} files, {counts['gold']} expressions, {counts['given']} read")
    print(f"value: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
