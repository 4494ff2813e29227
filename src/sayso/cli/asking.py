"""The commands that ask: brief, show and check."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Annotated

import typer
from rich.console import Console

from sayso.cli.colours import coloured
from sayso.cli.options import (
    AsOf,
    BriefFormat,
    DossierPath,
    Format,
    KnownAt,
    PackPaths,
    ReportPaths,
    Workers,
    opener,
)
from sayso.cli.telling import say, telling
from sayso.cli.writing import write
from sayso.desk.dossier import Dossier
from sayso.desk.run import Manner, Run
from sayso.errors import InputError
from sayso.records import Finding, Report
from sayso.store import is_dossier
from sayso.views.brief import Limits, Window
from sayso.views.layout import lay_out
from sayso.views.show import list_findings
from sayso.views.wording import one_line

_LIMITS = Limits()

DossierOrReports = Annotated[
    list[str], typer.Argument(metavar="DOSSIER.db|PATH...", help="A dossier, or reports that are read first.")
]
Limit = Annotated[
    int,
    typer.Option(min=0, help="Show so many speakers, measures, days, issues or offers a section; 0: all."),
]
LineLimit = Annotated[int, typer.Option(min=0, help="Show so many lines under each of them; 0: all.")]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DAY", help="Say first what changed since this day.")
]
InDossier = Annotated[
    str | None, typer.Option("--dossier", metavar="DOSSIER.db", help="The dossier in which REPORT is an id.")
]
ReportName = Annotated[
    str,
    typer.Argument(metavar="REPORT", help="A report's file; with --dossier its id, or the beginning of it."),
]
WithIds = Annotated[bool, typer.Option("--ids", help="List the findings with their ids.")]


def brief(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    paths: DossierOrReports,
    workers: Workers,
    form: Format = BriefFormat.MD,
    limit: Limit = _LIMITS.groups or 0,
    lines: LineLimit = _LIMITS.lines or 0,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    since: Since = None,
    packs: PackPaths = None,
) -> None:
    """Say where the talks stand, what happened, the figures, offers, positions and who said what.

    Each line has its chain of hands, and its place as [report:paragraph]; the reports are listed at the end.

    Example: sayso brief talks.db --since 2024-05-02 --format html > talks.html
    """
    with _opened(paths, Manner(workers=workers, make_reader=opener(packs))) as dossier:
        answer = dossier.brief(
            Limits(groups=limit or None, lines=lines or None),
            Window(as_of=as_of, since=since, known_at=known_at),
        )
    write(form, answer, lay_out(answer), answer.head.title)


def show(
    report: ReportName, dossier: InDossier = None, packs: PackPaths = None, *, ids: WithIds = False
) -> None:
    """Show one report with its sources, cues, contents, figures and events in colours.

    The numbers are those of its paragraphs, as in the citations of a brief. With --ids all findings follow,
    with the ids by which sayso correct knows them.

    Example: sayso show reports/monday.txt
    """
    manner = Manner(make_reader=opener(packs))
    found, findings = _read_one(report, manner) if dossier is None else _find_one(report, dossier)
    Console(highlight=False).print(coloured(found, findings), soft_wrap=True)
    for line in list_findings(found, findings) if ids else ():
        typer.echo(line)


def check(dossier: DossierPath) -> None:
    """Hold every record of a dossier against the text it rests on.

    Names what is not borne out, and then ends with exit code 1.

    Example: sayso check talks.db
    """
    with Dossier(dossier) as opened:
        problems = opened.check()
        total = sum(1 for _ in opened.reports()) + sum(1 for _ in opened.statements())
    for problem in problems:
        typer.echo(one_line(f"{problem.record}: {problem.sentence}"))
    say(f"{total} records checked, {len(problems)} problems")
    if problems:
        raise typer.Exit(1)


@contextmanager
def _opened(paths: ReportPaths, manner: Manner) -> Iterator[Dossier]:
    """The dossier that `paths` name; or else one in memory, of the reports there, linked."""
    if len(paths) == 1 and is_dossier(paths[0]):
        with Dossier(paths[0]) as dossier:
            yield dossier
        return
    with Dossier() as dossier:
        with telling() as progress:
            summary = dossier.take_in(paths, replace(manner, progress=progress))
        if not summary.did_something:
            raise typer.Exit(2)
        dossier.link()
        yield dossier


def _read_one(path: str, manner: Manner) -> tuple[Report, tuple[Finding, ...]]:
    with telling() as progress:
        for report, findings in Run([path], replace(manner, progress=progress)).findings():
            return report, tuple(findings)
    raise typer.Exit(2)


def _find_one(prefix: str, path: str) -> tuple[Report, tuple[Finding, ...]]:
    with Dossier(path) as dossier:
        found = list(dossier.reports(prefix))
        if not found:
            raise InputError(
                f"No report in {path} has an id that begins with {prefix}. sayso brief lists them."
            )
        if len(found) > 1:
            raise InputError(
                f"{len(found)} reports in {path} have ids that begin with {prefix}. Give more of it."
            )
        return found[0], tuple(dossier.findings(found[0].id))
