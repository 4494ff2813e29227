"""The commands that find and show what belongs together in many reports, and what does not."""

from __future__ import annotations

from collections import Counter
from typing import Annotated

import typer

from sayso.cli.options import AsOf, BriefFormat, DossierPath, Format
from sayso.cli.writing import write
from sayso.desk.dossier import Dossier
from sayso.views.brief import Limits, Window
from sayso.views.gathered import show_actors, show_stories
from sayso.views.inquiries import lay_conflicts, lay_origins

# What one group of each kind is called, and several; in the order of the record format.
_NAMES = {
    "Reprints": ("group of reprints", "groups of reprints"),
    "Story": ("story", "stories"),
    "Actor": ("actor", "actors"),
    "Talks": ("round of talks", "rounds of talks"),
    "Claim": ("claim", "claims"),
    "Conflict": ("conflict", "conflicts"),
}
_MOST = 40
Most = Annotated[int, typer.Option("--limit", min=0, help="Show so many; 0: all.")]


def link(dossier: DossierPath) -> None:
    """Find what belongs together in the reports of a dossier, and keep it there.

    Prints how many groups of each kind were found. Run it again after more reports were taken in.

    Example: sayso link talks.db
    """
    with Dossier(dossier) as opened:
        found = Counter(type(group).__name__ for group in opened.link())
    for kind, (one, several) in _NAMES.items():
        if found[kind]:
            typer.echo(f"{found[kind]} {one if found[kind] == 1 else several}")
    if not found:
        typer.echo("nothing belongs together")


def stories(dossier: DossierPath, most: Most = _MOST) -> None:
    """List the stories that `sayso link` found, the largest first, with their reports.

    Example: sayso stories talks.db --limit 5
    """
    with Dossier(dossier) as opened:
        for line in show_stories(opened, most or None):
            typer.echo(line)


def actors(dossier: DossierPath, most: Most = _MOST) -> None:
    """List the persons, bodies and governments that `sayso link` found, with all their names.

    Under each stands why its names are one.

    Example: sayso actors talks.db --limit 10
    """
    with Dossier(dossier) as opened:
        for line in show_actors(opened, most or None):
            typer.echo(line)


def origins(
    dossier: DossierPath, form: Format = BriefFormat.MD, most: Most = _MOST, as_of: AsOf = None
) -> None:
    """Show who stands behind several reports, and on how many independent words their claims rest.

    Under each claim stand its origins, with the reports that collapsed into each and why.

    Example: sayso origins talks.db --as-of 2024-05-02
    """
    with Dossier(dossier) as opened:
        found = opened.origins(Limits(groups=most or None), Window(as_of=as_of))
    write(form, found, lay_origins(found), "Origins")


def conflicts(
    dossier: DossierPath, form: Format = BriefFormat.MD, most: Most = _MOST, as_of: AsOf = None
) -> None:
    """Show what does not go together: contradictions first, then what differs for a cause.

    Example: sayso conflicts talks.db --format json
    """
    with Dossier(dossier) as opened:
        found = opened.conflicts(Limits(groups=most or None), Window(as_of=as_of))
    write(form, found, lay_conflicts(found), "Conflicts")
