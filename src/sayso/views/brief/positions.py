"""Positions: what each party wants, offers, accepts or refuses on each issue, and in whose mouth."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sayso.records import Position, Stance, ToldBy
from sayso.views.brief.found import Days, Found, count_reports, grouped, in_words, latest_first, name_of
from sayso.views.brief.limits import Limits, Shown, first
from sayso.views.brief.places import Citer, Places
from sayso.views.wording import shorten

_WORDS_WIDTH = 80
_CELL = 4  # entries of one party on one issue that are shown unless all lines are wanted
_COLUMNS = 6  # parties that are shown unless all groups are wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A position, its latest words, and in whose mouth it stands: `teller` is another's name, if any.

    `told_by` is `own` only where the party itself speaks.
    """

    stance: Stance
    words: str
    told_by: ToldBy
    teller: str | None
    day: Days
    reports: int
    places: Places


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one party holds on one issue, its own word first."""

    party: str
    held: Shown[Held]


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """An issue, and a cell for each party of the table that holds something on it."""

    issue: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Positions:
    """Issues by parties; the parties and issues of most reports first."""

    parties: Shown[str]
    issues: Shown[Issue]


_OWN_FIRST = (ToldBy.OWN, ToldBy.OTHER, ToldBy.REPORT)


def build_positions(positions: Sequence[Found[Position]], limits: Limits, citer: Citer) -> Positions:
    """The table of positions."""
    parties = first(_ranked(positions, party_of), limits.groups and min(limits.groups, _COLUMNS))
    of_parties = [found for found in positions if party_of(found) in parties.rows]
    issues = first(_ranked(of_parties, _issue_of), limits.groups)
    by_issue = grouped(of_parties, _issue_of)
    rows = (_issue(issue, by_issue[issue], parties.rows, limits, citer) for issue in issues.rows)
    return Positions(parties=parties, issues=Shown(rows=tuple(rows), more=issues.more))


def party_of(found: Found[Position]) -> str:
    """The name of the party."""
    return name_of(found.finding.party.name)


def _issue_of(found: Found[Position]) -> str:
    return in_words(found.finding.issue)


def _ranked(positions: Sequence[Found[Position]], key: Callable[[Found[Position]], str]) -> list[str]:
    """The parties, or the issues, of most reports first."""
    groups = grouped(positions, key)
    return sorted(groups, key=lambda each: (-count_reports(groups[each]), -len(groups[each]), each))


def _issue(
    issue: str, positions: Sequence[Found[Position]], parties: Sequence[str], limits: Limits, citer: Citer
) -> Issue:
    by_party = grouped(positions, party_of)
    return Issue(
        issue=issue,
        cells=tuple(_cell(party, by_party[party], limits, citer) for party in parties if party in by_party),
    )


def _cell(party: str, positions: Sequence[Found[Position]], limits: Limits, citer: Citer) -> Cell:
    groups = list(grouped(latest_first(positions), _key).values())
    groups.sort(key=lambda group: (_OWN_FIRST.index(group[0].finding.told_by), -count_reports(group)))
    shown = first(groups, limits.lines and min(limits.lines, _CELL))
    return Cell(
        party=party, held=Shown(rows=tuple(_held(group, citer) for group in shown.rows), more=shown.more)
    )


def _key(found: Found[Position]) -> tuple[Stance, ToldBy, str | None]:
    position = found.finding
    return position.stance, position.told_by, teller_of(position)


def teller_of(position: Position) -> str | None:
    """Who tells it, where that is not the party itself nor the report."""
    if position.told_by is not ToldBy.OTHER or not position.chain:
        return None
    return name_of(position.chain[0].name)


def _held(group: Sequence[Found[Position]], citer: Citer) -> Held:
    found = group[0]
    return Held(
        stance=found.finding.stance,
        words=shorten(found.words, _WORDS_WIDTH),
        told_by=found.finding.told_by,
        teller=teller_of(found.finding),
        day=found.days,
        reports=count_reports(group),
        places=citer.cite(group),
    )
