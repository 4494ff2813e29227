"""The command that hands records to other programs: export."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.options import DossierPath, RecordFormat
from sayso.desk.dossier import Dossier
from sayso.export.jsonl import shelf_lines, write_whole

Format = Annotated[RecordFormat, typer.Option("--format", help="In what form to write them.")]
Out = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="Write to this file, whole or not at all; else to standard output."),
]


def export(dossier: DossierPath, form: Format = RecordFormat.JSONL, out: Out = None) -> None:
    """Write all records of a dossier, in a form for other programs.

    Example: sayso export talks.db --format jsonl --out talks.jsonl
    """
    writers = {RecordFormat.JSONL: shelf_lines}
    with Dossier(dossier) as opened:
        lines = writers[form](opened)
        if out is not None:
            write_whole(out, lines)
            return
        for line in lines:
            typer.echo(line, nl=False)
