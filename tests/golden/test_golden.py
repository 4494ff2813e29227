"""Invented wire reports and the statements that are read in them.

Each `.txt` is a report as it comes in; the `.jsonl` of the same name has one line for each statement.
Only `pytest tests/golden --update-golden` writes these lines; a person reads them over before they are kept.
"""

from __future__ import annotations

from difflib import unified_diff
from importlib import resources
from pathlib import Path

import msgspec
import pytest

from sayso.export.making import statement_row
from sayso.export.rows import LinkRow, StatementRow, WhenRow
from sayso.intake import from_text
from sayso.reading.reader import ReportReader
from sayso.records import Statement

HERE = Path(__file__).parent
CASES = sorted(path.stem for path in HERE.glob("*.txt"))
COMMAND = "pytest tests/golden --update-golden"

pytestmark = pytest.mark.skipif(
    not resources.files("sayso.models").joinpath("tagger.onnx").is_file(),
    reason="src/sayso/models/tagger.onnx is missing: without the model nothing is read",
)


class Line(msgspec.Struct, kw_only=True):
    """A statement as a golden file shows it: without ids and offsets, for a person to read and judge."""

    speakers: list[str]
    chain: list[str]
    act: str
    mode: str
    said: str | None
    content: list[str]
    cue: list[str]
    source: list[str]
    within: int | None


def said_of(when: WhenRow | None) -> str | None:
    """When it was said: the day and the words that tell it, as far as there are any."""
    if when is None:
        return None
    days = [when.start.earliest or "…", when.start.latest or "…"] if when.start else ["…"]
    day = "/".join(dict.fromkeys(days))
    return f"{day} ({when.expression_words})" if when.expression_words else day


def link_of(link: LinkRow) -> str:
    """A link of the chain: its name and its kind."""
    return f"{link.name} [{link.kind}]"


def line_of(row: StatementRow, numbers: dict[str, int]) -> bytes:
    """The line of a statement; the statement that it is told in is named by the number of its line."""
    line = Line(
        speakers=[f"{speaker.name} [{speaker.kind}]" for speaker in row.speakers],
        chain=[link_of(link) for link in row.chain],
        act=row.act,
        mode=row.mode,
        said=said_of(row.said),
        content=row.content_words,
        cue=row.cue_words,
        source=row.source_words,
        within=numbers[row.within] if row.within else None,
    )
    return msgspec.json.encode(line) + b"\n"


def read_case(name: str) -> str:
    """What is read now in the report of this name."""
    report = from_text((HERE / f"{name}.txt").read_text(encoding="utf8"))
    rows = [
        statement_row(statement)
        for statement in ReportReader().read(report)
        if isinstance(statement, Statement)
    ]
    numbers = {row.id: number for number, row in enumerate(rows, 1)}
    return b"".join(line_of(row, numbers) for row in rows).decode("utf8")


def changes(expected: str, found: str) -> str:
    """The lines in which two records differ, line by line and field by field."""
    before, after = ("\n\n".join(map(_spread, text.splitlines())).splitlines() for text in (expected, found))
    return "\n".join(unified_diff(before, after, "expected", "read now", lineterm=""))


def _spread(line: str) -> str:
    return msgspec.json.format(line, indent=2)


@pytest.mark.parametrize("name", CASES)
def test_the_record_is_the_approved_one(name: str, *, update: bool) -> None:
    """A report's statements are those of its golden file."""
    golden, found = HERE / f"{name}.jsonl", read_case(name)
    if update:
        golden.write_text(found, encoding="utf8")
    assert golden.exists(), f"{golden.name} is missing; make it with: {COMMAND}"
    changed = changes(golden.read_text(encoding="utf8"), found)
    if changed:
        pytest.fail(f"{changed}\n\nIf what is read now is right: {COMMAND}", pytrace=False)


def test_a_change_is_shown_field_by_field() -> None:
    """What differs is shown by its own line of the record, the expected value first."""
    shown = changes('{"act":"say","mode":"direct"}\n', '{"act":"deny","mode":"direct"}\n')

    assert ['-  "act": "say",', '+  "act": "deny",'] == [
        line for line in shown.splitlines() if line.startswith(("-  ", "+  "))
    ]


def test_there_are_cases() -> None:
    """The folder holds reports."""
    assert CASES


def test_no_record_is_left_without_its_report() -> None:
    """Every golden file belongs to a report."""
    assert [] == sorted(path.name for path in HERE.glob("*.jsonl") if path.stem not in CASES)
