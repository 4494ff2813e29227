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
    """What one party holds on one issue, its own word first.

    `turned` is the stance that went before its latest, and the last day of that, if its own word changed, or
    else what others tell of it. `silent_since` is the day of its last own word, if reports came out later.
    """

    party: str
    held: Shown[Held]
    turned: tuple[Stance, Days] | None = None
    silent_since: Days | None = None


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
    making = _Making(limits, citer, _last_day(positions))
    rows = (making.issue(issue, by_issue[issue], parties.rows) for issue in issues.rows)
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


@dataclass(frozen=True, slots=True)
class _Making:
    """The making of the table, within limits; `last` is the last day of all reports, if one is dated."""

    limits: Limits
    citer: Citer
    last: str

    def issue(self, issue: str, positions: Sequence[Found[Position]], parties: Sequence[str]) -> Issue:
        """A row of the table."""
        by_party = grouped(positions, party_of)
        cells = tuple(self.cell(party, by_party[party]) for party in parties if party in by_party)
        return Issue(issue=issue, cells=cells)

    def cell(self, party: str, positions: Sequence[Found[Position]]) -> Cell:
        """What one party holds."""
        groups = list(grouped(latest_first(positions), _key).values())
        groups.sort(key=lambda group: (_OWN_FIRST.index(group[0].finding.told_by), -count_reports(group)))
        shown = first(groups, self.limits.lines and min(self.limits.lines, _CELL))
        own = [found for found in positions if found.finding.told_by is ToldBy.OWN]
        spoke = latest_first(own)[0].days if own else None
        return Cell(
            party=party,
            held=Shown(rows=tuple(_held(group, self.citer) for group in shown.rows), more=shown.more),
            turned=_turned(latest_first(own or positions)),
            silent_since=spoke if spoke and (spoke.latest or self.last) < self.last else None,
        )


def _turned(positions: Sequence[Found[Position]]) -> tuple[Stance, Days] | None:
    """The stance before the latest one, of an earlier day, if it was another; the latest comes first."""
    now = positions[0]
    if now.days.earliest is None:
        return None
    same_day = {found.finding.stance for found in positions if found.days == now.days}
    for found in positions:
        if (
            found.finding.stance not in same_day
            and (found.days.latest or now.days.earliest) < now.days.earliest
        ):
            return found.finding.stance, found.days
    return None


def _last_day(positions: Sequence[Found[Position]]) -> str:
    return max((found.report.published.latest or "" for found in positions), default="")


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
