"""How many records are right, by a person's verdicts: draw records to judge, or count what was judged.

    sayso read wire.jsonl --into wire.db
    python benchmarks/judged.py draw wire.db --seed 1 > sheet.txt
    python benchmarks/judged.py count benchmarks/judged.tsv [wire.db]

A sheet has, for reports whose words say trade, labour or nuclear talks, as many records of each kind as asked
for, drawn at random, each with its paragraph and all that it says. The list of verdicts has a line a record:
kind, report, record, verdict ('right', 'partly' or 'wrong') and, where it is not right, what is not. With a
dossier, `count` also tells how many of the judged records are still read so.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from sayso.desk.dossier import Dossier
from sayso.records import (
    Event,
    Evidence,
    Figure,
    Finding,
    Offer,
    Position,
    Report,
    Standing,
    Statement,
    Term,
    When,
    covering,
)

AROUND = 300  # characters shown on either side
KINDS = (Statement, Figure, Event, Standing, Position, Offer)
SUBJECTS = re.compile(
    r"\b(?:WTO|trade talks|free trade|trade negotiat\w+|six-party|denuclear\w+|nuclear talks"
    r"|labou?r union|trade unions?|strikers?|on strike|walkout|wage)\b"
)


def draw(dossier: Path, number: int, seed: int) -> None:
    """Print records to judge."""
    found: dict[str, list[tuple[Report, Finding]]] = defaultdict(list)
    with Dossier(dossier) as opened:
        for report in opened.reports():
            if SUBJECTS.search(report.text):
                for finding in opened.findings(report.id):
                    found[type(finding).__name__].append((report, finding))
    rng = random.Random(seed)  # noqa: S311 - no secrets here
    for kind in (each.__name__ for each in KINDS):
        drawn = rng.sample(found[kind], min(number, len(found[kind])))
        for place, (report, finding) in enumerate(drawn, 1):
            print(f"{kind.lower()}\t{report.id}\t{finding.id}\t{place}")
            print(f"    {_around(report, finding)}")
            print(f"    = {_told(finding)}")


def count(verdicts: Path, dossier: Path | None) -> None:
    """Print how many of each kind were right, and what was not."""
    rows = [line.split("\t") for line in verdicts.read_text("utf8").splitlines()[1:]]
    standing = _ids(dossier) if dossier else None
    for kind in (each.__name__.lower() for each in KINDS):
        mine = [row for row in rows if row[0] == kind]
        told = Counter(row[3] for row in mine)
        faults = Counter(fault for row in mine for fault in row[4].split(",") if fault)
        still = f", {sum(row[2] in standing for row in mine)} still read so" if standing is not None else ""
        print(
            f"{kind:10} {len(mine):3} judged: {told['right']:3} right, {told['partly']:3} partly, "
            f"{told['wrong']:3} wrong{still}"
        )
        print(f"           {', '.join(f'{times} {fault}' for fault, times in faults.most_common())}")


def _ids(dossier: Path) -> frozenset[str]:
    with Dossier(dossier) as opened:
        return frozenset(each.id for report in opened.reports() for each in opened.findings(report.id))


def _around(report: Report, finding: Finding) -> str:
    """The paragraph that holds the finding, with its evidence in brackets."""
    pieces = tuple(_evidence(finding))
    spans, whole = [each.span for each in pieces], covering(pieces)
    holding = [each for each in report.paragraphs() if each.overlaps(whole)]
    start = max(min(each.start for each in holding), whole.start - AROUND)
    end = min(max(each.end for each in holding), whole.end + AROUND)
    marks = {each.start: "[" for each in spans} | {each.end: "]" for each in spans}
    text = "".join(marks.get(at, "") + report.text[at : at + 1] for at in range(start, end + 1))
    return f"{report.dateline} {report.published.earliest}: {' '.join(text.split())}"


def _evidence(finding: Finding) -> Iterable[Evidence]:
    return finding.content if isinstance(finding, Statement) else (finding.evidence,)


def _told(finding: Finding) -> str:
    """All that the finding says, but for its ids and the evidence that is shown."""
    fields: Mapping[str, object] = {name: getattr(finding, name) for name in finding.__slots__}
    hidden = {
        "id",
        "report",
        "content",
        "evidence",
        "sureness",
        "statement",
        "event",
        "part_of",
        "source",
        "cue",
        "speaker",
        "plover",
        "detail",
        "actor_mentions",
    }
    return "; ".join(f"{k} {_plain(v)}" for k, v in fields.items() if k not in hidden and v not in (None, ()))


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return " | ".join(map(_plain, value))
    if isinstance(value, When):
        first, last = value.start, value.end or value.start
        return f"{first and first.earliest} to {last and last.latest}"
    if isinstance(value, Evidence):
        return repr(value.words)
    if isinstance(value, Term):
        return f"{value.evidence.words!r} ({value.issue}, stage {value.stage})"
    return str(getattr(value, "value", getattr(value, "name", value)))


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = ap.add_subparsers(required=True, dest="command")
    drawing = commands.add_parser("draw")
    drawing.add_argument("dossier", type=Path)
    drawing.add_argument("--number", type=int, default=60)
    drawing.add_argument("--seed", type=int, default=1)
    counting = commands.add_parser("count")
    counting.add_argument("verdicts", type=Path)
    counting.add_argument("dossier", type=Path, nargs="?")
    a = ap.parse_args()
    if a.command == "draw":
        draw(a.dossier, a.number, a.seed)
    else:
        count(a.verdicts, a.dossier)


if __name__ == "__main__":
    main()
