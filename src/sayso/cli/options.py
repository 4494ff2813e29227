"""The arguments and options that several commands share, each defined once."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from sayso.desk.hands import default_workers
from sayso.desk.rooms import OpenReader
from sayso.lexicon.packs import load_pack


class RecordFormat(StrEnum):
    """In what form records are written."""

    JSONL = "jsonl"


class BriefFormat(StrEnum):
    """In what form a brief and its like are written."""

    MD = "md"
    HTML = "html"
    JSON = "json"


ReportPaths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Reports: .txt, .html (also .gz) and .jsonl files, folders, globs, or - for standard input.",
    ),
]
DossierPath = Annotated[
    str, typer.Argument(metavar="DOSSIER.db", help="A dossier made by: sayso read --into")
]
Workers = Annotated[
    int,
    typer.Option(
        min=1,
        default_factory=default_workers,
        help="How many processes read.",
        show_default="one for each core, up to 4",
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DAY", help="Hide what came out, or may have, after this day."),
]
KnownAt = Annotated[
    str | None,
    typer.Option(
        "--known-at", metavar="DAY", help="Hide what was taken in or corrected after this day or instant."
    ),
]
Most = Annotated[int, typer.Option("--limit", min=0, help="Show so many; 0: all.")]
Format = Annotated[BriefFormat, typer.Option("--format", help="In what form to write it.")]
PackPaths = Annotated[
    list[str] | None,
    typer.Option("--pack", metavar="FILE", help="Read with this pack too; may be given again."),
]


def opener(packs: list[str] | None) -> OpenReader:
    """What opens readers with these packs; `InputError` at once if one of them is none."""
    paths = tuple(packs or ())
    for path in paths:
        load_pack(path)
    return OpenReader(paths)
