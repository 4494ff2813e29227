"""The command that finds what belongs together in many reports: link."""

from __future__ import annotations

from collections import Counter

import typer

from sayso.cli.options import DossierPath
from sayso.desk.dossier import Dossier

# What one group of each kind is called, and several; in the order of the record format.
_NAMES = {
    "Reprints": ("group of reprints", "groups of reprints"),
    "Story": ("story", "stories"),
    "Actor": ("actor", "actors"),
    "Dating": ("dating", "datings"),
    "Talks": ("round of talks", "rounds of talks"),
    "Proposal": ("proposal", "proposals"),
    "Claim": ("claim", "claims"),
    "Conflict": ("conflict", "conflicts"),
    "Drift": ("drift", "drifts"),
}


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
