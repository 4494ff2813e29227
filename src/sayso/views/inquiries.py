"""Two questions to a linked dossier: on whose word it rests, and where its reports differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.ports import Shelf
from sayso.views.blocks import Block, Bullets, Heading, Lines, Remark
from sayso.views.brief.claims import Rests, build_claims
from sayso.views.brief.collecting import collect
from sayso.views.brief.contradictions import Contradiction, build_differences
from sayso.views.brief.limits import Limits, Shown, Window
from sayso.views.brief.places import Citer, Listed
from sayso.views.layout import lay_reports
from sayso.views.resting import lay_claims, lay_contradiction

_ALWAYS = Window()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """Who stands behind several reports, and the claims that several tell, with their origins."""

    count: int
    rests: Rests
    reports: Shown[Listed]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflicts:
    """What does not go together, contradictions first, then what differs for a cause."""

    conflicts: Shown[Contradiction]
    reports: Shown[Listed]


def ask_origins(shelf: Shelf, limits: Limits, window: Window = _ALWAYS) -> Origins:
    """The origins of what stands on `shelf`, as `window` shows it; `InputError` if that has no day."""
    collected, citer = collect(shelf, window), Citer()
    rests = build_claims(collected, shelf.groups(), limits, citer)
    return Origins(count=len(collected.reports), rests=rests, reports=citer.listed(collected.reports))


def ask_conflicts(shelf: Shelf, limits: Limits, window: Window = _ALWAYS) -> Conflicts:
    """The conflicts of what stands on `shelf`, as `window` shows it; `InputError` if that has no day."""
    collected, citer = collect(shelf, window), Citer()
    conflicts = build_differences(collected, shelf.groups(), limits, citer)
    return Conflicts(conflicts=conflicts, reports=citer.listed(collected.reports))


def lay_out_origins(origins: Origins) -> Iterator[Block]:
    """The origins in blocks."""
    yield Heading(level=1, text="Origins")
    rests = origins.rests
    if not (rests.told or rests.behind.rows or rests.unlinked):
        yield Lines(lines=("Nothing is told in more than one report, or the dossier was not linked.",))
        return
    yield from lay_claims(rests, origins.count)
    yield from lay_reports(origins.reports)


def lay_out_conflicts(conflicts: Conflicts) -> Iterator[Block]:
    """The conflicts in blocks, cause by cause."""
    yield Heading(level=1, text="Conflicts")
    rows = conflicts.conflicts.rows
    if not rows:
        yield Lines(lines=("Nothing contradicts anything, or the dossier was not linked.",))
        return
    for cause in dict.fromkeys(row.cause for row in rows):
        yield Heading(level=2, text=cause.value)
        yield Bullets(items=tuple(lay_contradiction(row) for row in rows if row.cause is cause))
    if conflicts.conflicts.more:
        yield Remark(text=f"and {conflicts.conflicts.more} more conflicts")
    yield from lay_reports(conflicts.reports)
