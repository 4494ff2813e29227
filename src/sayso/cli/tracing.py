"""The commands that answer one question of a linked dossier each."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.options import AsOf, BriefFormat, DossierPath, Format, KnownAt, Most
from sayso.cli.writing import write
from sayso.desk.dossier import Dossier
from sayso.views.brief import Limits, Window
from sayso.views.differing import Between, lay_out_diff
from sayso.views.histories import lay_out_positions, lay_out_series, lay_out_timeline
from sayso.views.inquiries import lay_conflicts, lay_origins
from sayso.views.tracing import lay_out_drift, lay_out_proposals

_MOST = 40

From = Annotated[str, typer.Option("--from", metavar="DAY", help="The earlier day.")]
To = Annotated[str, typer.Option("--to", metavar="DAY", help="The later day.")]


def origins(
    dossier: DossierPath,
    form: Format = BriefFormat.MD,
    most: Most = _MOST,
    as_of: AsOf = None,
    known_at: KnownAt = None,
) -> None:
    """Show who stands behind several reports, and on how many independent words their claims rest.

    Under each claim stand its origins, with the reports that collapsed into each and why.

    Example: sayso origins talks.db --as-of 2024-05-02
    """
    with Dossier(dossier) as opened:
        found = opened.origins(Limits(groups=most or None), Window(as_of=as_of, known_at=known_at))
    write(form, found, lay_origins(found), "Origins")


def conflicts(
    dossier: DossierPath,
    form: Format = BriefFormat.MD,
    most: Most = _MOST,
    as_of: AsOf = None,
    known_at: KnownAt = None,
) -> None:
    """Show what does not go together: contradictions first, then what differs for a cause.

    Example: sayso conflicts talks.db --format json
    """
    with Dossier(dossier) as opened:
        found = opened.conflicts(Limits(groups=most or None), Window(as_of=as_of, known_at=known_at))
    write(form, found, lay_conflicts(found), "Conflicts")


def proposals(
    dossier: DossierPath,
    form: Format = BriefFormat.MD,
    most: Most = _MOST,
    as_of: AsOf = None,
    known_at: KnownAt = None,
) -> None:
    """Show what is on the table: whose it is, its terms by stage, and what became of it in each telling.

    Example: sayso proposals talks.db --limit 5
    """
    with Dossier(dossier) as opened:
        found = opened.proposals(Limits(groups=most or None), Window(as_of=as_of, known_at=known_at))
    write(form, found, lay_out_proposals(found), "Proposals")


def drift(
    dossier: DossierPath,
    form: Format = BriefFormat.MD,
    most: Most = _MOST,
    as_of: AsOf = None,
    known_at: KnownAt = None,
) -> None:
    """Show what copies and retellings made of the words of their origin, both wordings side by side.

    Example: sayso drift talks.db
    """
    with Dossier(dossier) as opened:
        found = opened.drift(Limits(groups=most or None), Window(as_of=as_of, known_at=known_at))
    write(form, found, lay_out_drift(found), "Drift")


def timeline(
    dossier: DossierPath,
    form: Format = BriefFormat.MD,
    most: Most = _MOST,
    as_of: AsOf = None,
    known_at: KnownAt = None,
) -> None:
    """Show what was done, met for and planned, day by day.

    Example: sayso timeline talks.db --as-of 2024-05-02
    """
    with Dossier(dossier) as opened:
        found = opened.timeline(Limits(groups=most or None), Window(as_of=as_of, known_at=known_at))
    write(form, found, lay_out_timeline(found), "Timeline")


def positions(
    dossier: DossierPath,
    form: Format = BriefFormat.MD,
    most: Most = _MOST,
    as_of: AsOf = None,
    known_at: KnownAt = None,
) -> None:
    """Show what each party wants, offers, accepts and refuses, issue by issue, and what changed.

    Example: sayso positions talks.db
    """
    with Dossier(dossier) as opened:
        found = opened.positions(Limits(groups=most or None), Window(as_of=as_of, known_at=known_at))
    write(form, found, lay_out_positions(found), "Positions")


def series(
    dossier: DossierPath,
    form: Format = BriefFormat.MD,
    most: Most = _MOST,
    as_of: AsOf = None,
    known_at: KnownAt = None,
) -> None:
    """Show how counts went over time, those first of which something is odd.

    A toll that falls, swapped digits, a jump that one report alone tells, a source that gives two numbers.

    Example: sayso series talks.db --limit 5
    """
    with Dossier(dossier) as opened:
        found = opened.series(Limits(groups=most or None), Window(as_of=as_of, known_at=known_at))
    write(form, found, lay_out_series(found), "Series")


def diff(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    dossier: DossierPath,
    start: From,
    end: To,
    form: Format = BriefFormat.MD,
    most: Most = _MOST,
    known_at: KnownAt = None,
) -> None:
    """Say what was known on one day and is known on another: revised, added, denied, withdrawn.

    Example: sayso diff talks.db --from 2024-04-30 --to 2024-05-28
    """
    with Dossier(dossier) as opened:
        found = opened.diff(Between(start=start, end=end, known_at=known_at), Limits(groups=most or None))
    write(form, found, lay_out_diff(found), "What changed")
