"""Where the talks stand: the latest word of each who tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import Standing
from sayso.views.brief.found import Days, Found, chain_of, grouped, in_words, latest_first, name_of
from sayso.views.brief.limits import Limits, Shown, first
from sayso.views.brief.places import Citer, Places

_OWN_VOICE = "own voice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """How the talks stand in somebody's telling; `earlier` counts what the same holder told before.

    `holder` is `None` in a report's own voice, that of `chain` or `outlet`. Unnamed holders are never joined
    across reports: `report` is the number of the one in which they tell.
    """

    day: Days
    state: str
    words: str
    holder: str | None
    outlet: str | None
    report: int | None
    chain: tuple[str, ...]
    earlier: int
    places: Places


Teller = tuple[str | None, str | None, int | None]


def build_standings(
    standings: Sequence[Found[Standing]], unnamed: frozenset[str], limits: Limits, citer: Citer
) -> Shown[Stand]:
    """The latest standings of each holder, the latest of all first."""
    by_teller = grouped(latest_first(standings), lambda found: teller_of(found, unnamed))
    latest = {teller: _latest(founds) for teller, founds in by_teller.items()}
    groups = [
        (teller, group, len(by_teller[teller]) - sum(map(len, groups)))
        for teller, groups in latest.items()
        for group in groups
    ]
    shown = first(groups, limits.groups)
    rows = (_stand(teller, group, earlier, citer) for teller, group, earlier in shown.rows)
    return Shown(rows=tuple(rows), more=shown.more)


def teller_of(found: Found[Standing], unnamed: frozenset[str]) -> Teller:
    """Who tells: a name, or the outlet or agency in its own voice, or a role in one report."""
    holder = found.finding.holder
    if holder is None:
        outlet = found.report.agency or found.report.outlet
        return None, name_of(outlet) if outlet else None, None if outlet else found.number
    return name_of(holder.name), None, found.number if _is_unnamed(found.finding, unnamed) else None


def name_teller(teller: Teller) -> str:
    """Who tells, in words."""
    holder, outlet, report = teller
    if holder is not None:
        return holder
    return f"{outlet or f'report {report}'}, {_OWN_VOICE}"


def _is_unnamed(standing: Standing, unnamed: frozenset[str]) -> bool:
    holder = standing.holder
    if holder is None:
        return False
    linked = any(link.anonymous for link in standing.chain if link.name == holder.name)
    return linked or holder.id in unnamed


def _latest(founds: Sequence[Found[Standing]]) -> list[list[Found[Standing]]]:
    """What was told on the latest day, by state."""
    day = founds[0].days.order
    on_day = [found for found in founds if found.days.order == day]
    return list(grouped(on_day, lambda found: found.finding.state).values())


def _stand(teller: Teller, group: Sequence[Found[Standing]], earlier: int, citer: Citer) -> Stand:
    found = group[0]
    chain = chain_of(found.finding.chain)
    return Stand(
        day=found.days,
        state=in_words(found.finding.state),
        words=found.words,
        holder=teller[0],
        outlet=teller[1],
        report=teller[2],
        chain=chain[1:] if chain and chain[0] == teller[0] else chain,
        earlier=earlier,
        places=citer.cite(group),
    )
