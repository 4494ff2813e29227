"""The command that tells by what words sayso reads: packs."""

from __future__ import annotations

from collections.abc import Mapping, Sized

import typer

from sayso.cli.options import PackPaths
from sayso.lexicon.packs import Pack, all_packs
from sayso.views.wording import one_line


def packs(extra: PackPaths = None) -> None:
    """List the packs that reports are read with: name, title, and how many words they hold.

    With --pack, a pack of your own is checked and listed behind those that ship.

    Example: sayso packs --pack fisheries.toml
    """
    for pack in all_packs(extra or ()):
        typer.echo(one_line(f"{pack.name}: {pack.title}"))
        typer.echo(f"  {_counted(pack)}")


def _counted(pack: Pack) -> str:
    sections: dict[str, Mapping[str, Sized]] = {
        "event types": pack.events,
        "states": pack.standing,
        "issues": pack.issues,
        "stances": pack.stances,
        "measures": pack.measures,
        "actors": pack.actors,
    }
    told = [f"{len(rows)} {name} ({_sum(rows)} words)" for name, rows in sections.items() if rows]
    return "; ".join([*told, f"{len(pack.offers)} words for offers"])


def _sum(rows: Mapping[str, Sized]) -> int:
    return sum(len(words) for words in rows.values())
