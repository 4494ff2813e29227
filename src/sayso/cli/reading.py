"""The command that takes reports in: read."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from sayso.cli.options import PackPaths, RecordFormat, ReportPaths, Workers, opener
from sayso.cli.telling import say, telling
from sayso.desk.dossier import Dossier
from sayso.desk.run import Manner, Run, Summary
from sayso.export.jsonl import lines, shelf_lines

Into = Annotated[
    str | None,
    typer.Option(metavar="DOSSIER.db", help="Keep it all in this dossier, made if it is not there."),
]
Format = Annotated[
    RecordFormat | None, typer.Option("--format", help="Write the records to standard output in this form.")
]


def read(
    paths: ReportPaths,
    workers: Workers,
    into: Into = None,
    form: Format = None,
    packs: PackPaths = None,
) -> None:
    """Read reports: who says what in them, and on whose word.

    Reports that the dossier holds already are passed over, so the same command can be run again at any time,
    and goes on where it was stopped. A file that is no report is named and left out.

    Example: sayso read reports/ more.jsonl --into talks.db
    """
    manner = Manner(workers=workers, make_reader=opener(packs))
    if into is None and form is not None:
        summary = _write_out(paths, manner)
    else:
        summary = _take_in(paths, manner, into, form)
    say(str(summary))
    if into is None and form is None:
        say("Nothing was kept: add --into DOSSIER.db to keep it, or --format jsonl to write the records out.")
    if not summary.did_something:
        raise typer.Exit(2)


def _write_out(paths: list[str], manner: Manner) -> Summary:
    with telling() as progress:
        run = Run(paths, replace(manner, progress=progress))
        for report, findings in run.findings():
            for line in lines(report, findings):
                typer.echo(line, nl=False)
    return run.summary()


def _take_in(paths: list[str], manner: Manner, into: str | None, form: RecordFormat | None) -> Summary:
    with Dossier(into) as dossier:
        with telling() as progress:
            summary = dossier.take_in(paths, replace(manner, progress=progress))
        if form is not None:
            for line in shelf_lines(dossier):
                typer.echo(line, nl=False)
    return summary
