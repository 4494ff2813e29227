"""How well contradictions are found: copies of wire reports in which a paper lets somebody say the opposite.

    sayso read wire.jsonl --into wire.db
    python benchmarks/contradictions.py wire.db [--number 300] [--seed 1]

Each of a number of reports is printed by a paper that adds a paragraph of its own: an invented speaker denies
what somebody said in it, gives another number for its dead or wounded, or says that its talks are stuck where
they went well, or the other way about; as many of each as can be had. Originals and copies are read and
linked. A contradiction is found if one is raised of which one side stands in the added paragraph and another
outside it. Every other that is raised is counted too, though the reports may truly contradict each other.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reprints import PAPERS

from sayso.desk.dossier import Dossier
from sayso.linking.passages import split_sentences
from sayso.records import Bound, Cause, Conflict, Evidence, Figure, Finding, Mode, Report, Standing, Statement

SPEAKERS = (
    "Opposition spokesman Jarel Ostby",
    "Harbour Minister Ana Ruel",
    "Senior army officer Colonel Teodor Blan",
    "Union leader Mirela Oru",
)
Row = dict[str, Any]
HARM = frozenset({"killed", "injured", "arrested"})
FEWEST = 11  # from here on a number is seldom the same by chance
SHORTEST, LONGEST = 6, 40  # words of what is denied
STATES = {"progress": "stuck", "agreed": "stuck", "deadlock": "well", "collapsed": "well"}
SAID = {
    "stuck": "said there had been no progress at all and the {} were deadlocked",
    "well": "said good progress had been made in the {}",
}


@dataclass(frozen=True)
class Plant:
    """A paragraph that contradicts a finding, and of which kind it is."""

    kind: str
    paragraph: str


def plants(report: Report, findings: tuple[Finding, ...], rng: random.Random) -> Iterator[Plant]:
    """What can be planted beside these findings."""
    who = rng.choice(SPEAKERS)
    for each in findings:
        if isinstance(each, Statement) and (content := deniable(each)):
            yield Plant("denial", f"{who} denied that {content}.")
        elif isinstance(each, Figure) and (sentence := recounted(report, each)):
            yield Plant("number", f"{who} said {sentence[0].lower()}{sentence[1:]}")
        elif isinstance(each, Standing) and each.state in STATES and "talks" in each.evidence.words:
            yield Plant("standing", f"{who} {SAID[STATES[each.state]].format('talks')}.")


def deniable(statement: Statement) -> str | None:
    """What an indirect statement says, if it is of one piece and not too long."""
    words = statement.content[0].words
    fit = len(statement.content) == 1 and SHORTEST <= len(words.split()) <= LONGEST and words[0].islower()
    named = statement.speaker is not None and not statement.speaker.anonymous
    return " ".join(words.split()) if fit and named and statement.mode is Mode.INDIRECT else None


def recounted(report: Report, figure: Figure) -> str | None:
    """The sentence of a count of harm in the report's own voice, with a number a tenth larger."""
    value = figure.value
    told_plainly = figure.bound is Bound.EXACT and figure.statement is None
    if figure.measure not in HARM or not told_plainly or value is None or value < FEWEST or not value % 10:
        return None
    told, other = f"{value:,.0f}", int(value + max(1, value // 10))
    start = report.text.rfind("\n", 0, figure.evidence.span.start) + 1
    line = report.text[start:].partition("\n")[0]
    sentence = next((each for each in split_sentences(line) if told in each), "")
    return f"{sentence.replace(told, f'{other + (not other % 10):,}', 1).rstrip('.')}." if sentence else None


def made(dossier: Dossier, number: int, rng: random.Random) -> Iterator[tuple[Row, Row, Plant]]:
    """Reports with their copies, no more than asked for and of each kind as many, and what was planted."""
    reports = list(dossier.reports())
    rng.shuffle(reports)
    left = dict.fromkeys(("denial", "number", "standing"), number // 3)
    for report in reports:
        able = list(plants(report, tuple(dossier.findings(report.id)), rng))
        able = [each for each in able if left[each.kind]]
        if able:
            plant = min(able, key=lambda each: (each.kind == "denial", rng.random()))
            left[plant.kind] -= 1
            row = {
                "id": report.id,
                "published": report.published.earliest,
                "agency": report.agency,
                "headline": report.headline,
                "text": report.text,
            }
            lines = report.text.split("\n")
            lines = lines[: rng.randint(min(2, len(lines)), len(lines))]
            lines.insert(rng.randint(1, len(lines)), plant.paragraph)
            copy = {"id": f"{report.id}-copy", "outlet": rng.choice(PAPERS), "text": "\n".join(lines)}
            yield row, {**row, **copy}, plant


def written(path: Path, rows: list[Row]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf8")
    return path


def evidence_of(finding: Finding) -> Evidence:
    return finding.content[0] if isinstance(finding, Statement) else finding.evidence


def paragraph_of(finding: Finding, reports: dict[str, Report]) -> str:
    """The paragraph in which the finding stands."""
    text, start = reports[finding.report].text, evidence_of(finding).span.start
    return " ".join(text[text.rfind("\n", 0, start) + 1 :].partition("\n")[0].split())


def main() -> None:
    """Make copies, read and link all, print the figures."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("dossier", type=Path)
    ap.add_argument("--number", type=int, default=300)
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    with Dossier(a.dossier) as opened:
        pile = list(made(opened, a.number, random.Random(a.seed)))  # noqa: S311 - no secrets here
    planted = {" ".join(plant.paragraph.split()): plant.kind for _, _, plant in pile}
    found, others = set[str](), 0
    for paragraphs in raised([row for original, copy, _ in pile for row in (original, copy)]):
        ours = planted.keys() & paragraphs
        is_found = bool(ours) and bool(paragraphs - planted.keys())
        found |= ours if is_found else set()
        others += not is_found
    for kind, number in sorted(Counter(planted.values()).items()):
        print(f"  {kind}: {sum(planted[each] == kind for each in found)} of {number} found")
    print(f"found: {len(found) / len(planted):.3f} of {len(planted)}; others raised: {others}")


def raised(rows: list[Row]) -> Iterator[set[str]]:
    """Of each contradiction that is raised among some reports the paragraphs in which its sides stand."""
    with tempfile.TemporaryDirectory() as room, Dossier() as dossier:
        dossier.take_in([str(written(Path(room) / "pile.jsonl", rows))])
        groups = dossier.link()
        reports = {report.id: report for report in dossier.reports()}
        findings = {found.id: found for each in reports for found in dossier.findings(each)}
    for group in groups:
        if isinstance(group, Conflict) and group.cause is Cause.CONTRADICTION:
            records = [findings[each] for side in group.sides for each in side.records]
            yield {paragraph_of(each, reports) for each in records}


if __name__ == "__main__":
    main()
