"""The JSON Schema of the record format and its page in the docs, both made from the rows' own classes.

`python -m sayso.export.schema docs/record-format.md` writes the page.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from sayso.export.corrected import CorrectionRow
from sayso.export.linked import GROUP_ROWS
from sayso.export.rows import (
    EventRow,
    FigureRow,
    OfferRow,
    PositionRow,
    ReportRow,
    StandingRow,
    StatementRow,
)

_ROWS = [
    ReportRow,
    StatementRow,
    FigureRow,
    EventRow,
    StandingRow,
    PositionRow,
    OfferRow,
    *GROUP_ROWS,
    CorrectionRow,
]
_HEAD = """\
# The record format, version 1

This page is made from the code by `python -m sayso.export.schema docs/record-format.md`.

`sayso export --format jsonl` and `sayso read --format jsonl` write one JSON object a line.
`record` says of which kind it is.
Each report is followed by what was found in it: statements, then figures, events, standings, positions
and offers, each kind in the order of the text.
From a dossier, reports come in the order of their ids, and behind them what `sayso link` made of them:
reprints, stories and the other groups, each kind in the order of its ids.
Last come the corrections that people made, in the order in which they did.

A **span** is `[start, end]`, in Unicode code points of the report's `text`, the end left out.
Beside every span stand its very words: `content` and `content_words`, `span` and `words`.
`sayso check` compares them.

An **id** is a hash of what the record is, so the same reports always give the same ids.
`learned` is part of none.
"""


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one line."""
    kinds, parts = msgspec.json.schema_components(_ROWS, ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A record of sayso",
        "anyOf": list(kinds),
        "$defs": dict(sorted(parts.items())),
    }


def page() -> str:
    """The page of the docs."""
    schema = json_schema()
    order = [row.__name__ for row in _ROWS]
    order += [name for name in schema["$defs"] if name not in order]
    tables = (line for name in order for line in _table(name, schema["$defs"][name]))
    written = json.dumps(schema, indent=2, ensure_ascii=False)
    return "\n".join([_HEAD, *tables, f"## JSON Schema\n\n```json\n{written}\n```\n"])


def _table(name: str, part: dict[str, Any]) -> Iterator[str]:
    yield f"## {_title(name)}\n\n{part.get('description', '')}\n"
    if "enum" in part:
        yield ", ".join(f"`{value}`" for value in part["enum"]) + "\n"
    if "properties" in part:
        yield "| field | type | meaning |\n|---|---|---|"
        for field, content in part["properties"].items():
            yield f"| `{field}` | {_type(content)} | {content.get('description', '')} |"
        yield ""


def _title(name: str) -> str:
    return name.removesuffix("Row").lower()


def _type(content: dict[str, Any]) -> str:
    if "anyOf" in content:
        return " or ".join(_type(each) for each in content["anyOf"])
    if "$ref" in content:
        title = _title(content["$ref"].rpartition("/")[2])
        return f"[{title}](#{title})"
    if "enum" in content:
        return ", ".join(f"`{value}`" for value in content["enum"])
    if content.get("title") == "span":
        return "span"
    if content["type"] == "array":
        return f"list of {_type(content['items'])}"
    return str(content["type"])


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), encoding="utf8")
