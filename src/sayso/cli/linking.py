"""The commands that find and list what belongs together in many reports."""

from __future__ import annotations

from collections import Counter

import typer

from sayso.cli.options import DossierPath, Most
from sayso.desk.dossier import Dossier
from sayso.views.gathered import show_actors, show_stories

# What one group of each kind is called, and several; in the order of the record format.
_NAMES = {
    "Reprints": ("group of reprints", "groups of reprints"),
    "Story": ("story", "stories"),
    "Actor": ("actor", "actors"),
    "Talks": ("round of talks", "rounds of talks"),
    "Claim": ("claim", "claims"),
    "Conflict": ("conflict", "conflicts"),
    "Proposal": ("proposal", "proposals"),
    "Drift": ("drift in wording", "drifts in wording"),
    "Dating": ("undated report dated", "undated reports dated"),
}
_MOST = 40


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
