"""JSON lines: one report a line, its text or HTML and what is known beside it."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sayso.errors import RefusedReport
from sayso.intake.given import Given

_FIELDS = ("id", "text", "html", "url", "published", "outlet", "agency", "headline", "dateline")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of a JSON lines file. Exactly one of `text` and `html` is used: the text, if there is one."""

    name: str
    text: str | None
    html: str | None
    given: Given


def is_row(line: bytes) -> bool:
    """Whether a line is a JSON object."""
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def parse_row(line: bytes, path: str, number: int) -> Row:
    """The report in a line.

    `RefusedReport` if it is no JSON object, holds no text, or a field that is no string.
    """
    where = f"{path}:{number}"
    fields = _parse_fields(line, where)
    if not any((fields[name] or "").strip() for name in ("text", "html")):
        raise RefusedReport(
            where, "the line has no 'text' and no 'html'; put the report's text into the field 'text'"
        )
    return Row(
        name=f"{path}:{fields['id'] or number}",
        text=fields["text"] if (fields["text"] or "").strip() else None,
        html=fields["html"],
        given=Given(
            url=fields["url"],
            published=fields["published"],
            outlet=fields["outlet"],
            agency=fields["agency"],
            headline=fields["headline"],
            dateline=fields["dateline"],
        ),
    )


def _parse_fields(line: bytes, where: str) -> dict[str, str | None]:
    try:
        row = json.loads(line)
    except UnicodeDecodeError as problem:
        raise RefusedReport(where, "the line is not in UTF-8; write the file again in UTF-8") from problem
    except (ValueError, RecursionError) as problem:
        raise RefusedReport(
            where, 'the line is no JSON; write one object a line, as {"text": "..."}'
        ) from problem
    if not isinstance(row, dict):
        raise RefusedReport(where, 'the line is no JSON object; write one object a line, as {"text": "..."}')
    return {name: _as_words(row.get(name), name, where) for name in _FIELDS}


def _as_words(value: object, name: str, where: str) -> str | None:
    """A field as a string; a number will do for an id."""
    if value is None or isinstance(value, str):
        return value or None
    if name == "id" and isinstance(value, int):
        return str(value)
    raise RefusedReport(where, f"the field '{name}' is no string; write it in quotation marks")
