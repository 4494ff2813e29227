"""The schema of the record format and its page."""

from __future__ import annotations

from pathlib import Path

from sayso.export.rows import ReportRow, StatementRow
from sayso.export.schema import json_schema, page

PAGE = Path(__file__).parents[2] / "docs" / "record-format.md"


def test_page_in_the_docs_is_current() -> None:
    """The page in the docs is what the code makes now."""
    assert page() == PAGE.read_text("utf8"), "run: python -m sayso.export.schema docs/record-format.md"


def test_schema_knows_every_field_of_every_record() -> None:
    """The schema has the fields of the rows, and the one that tells their kind."""
    parts = json_schema()["$defs"]
    for row in (ReportRow, StatementRow):
        assert {"record", *row.__struct_fields__} == set(parts[row.__name__]["properties"])


def test_schema_demands_every_field() -> None:
    """No field may be left out of a line: what is not known is null."""
    parts = json_schema()["$defs"]
    for row in (ReportRow, StatementRow):
        assert set(parts[row.__name__]["properties"]) == set(parts[row.__name__]["required"])


def test_page_has_a_section_for_every_part() -> None:
    """Every link of the page leads to a section of its own."""
    headings = {line.removeprefix("## ") for line in page().splitlines() if line.startswith("## ")}
    assert {name.removesuffix("Row").lower() for name in json_schema()["$defs"]} <= headings
