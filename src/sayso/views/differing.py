"""What was known on one day and is known on a later one: what is new, revised, denied and withdrawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.errors import InputError
from sayso.ports import Shelf
from sayso.records import Conflict, ConflictKind, Group, Proposal, ProposalState
from sayso.views.blocks import Block, Bullets, Heading, Item, Lines, Remark, Table
from sayso.views.brief.changes import Change, build_changes, is_since
from sayso.views.brief.collecting import Collected, collect
from sayso.views.brief.contradictions import Contradiction, show_conflict
from sayso.views.brief.found import in_words
from sayso.views.brief.limits import Limits, Shown, Window, first
from sayso.views.brief.places import Citer, Listed, Places
from sayso.views.layout import lay_reports
from sayso.views.resting import lay_contradiction
from sayso.views.tables import CHANGE_COLUMNS, change_row
from sayso.views.wording import name_day, one_line, parse_day, shorten

_WIDTH = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """The two days that are compared, both ISO days; `known_at` hides what was learned after it."""

    start: str
    end: str
    known_at: str | None = None

    @property
    def window(self) -> Window:
        """What was known on the later day."""
        return Window(as_of=self.end, known_at=self.known_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """Something that no longer stands: a report that was corrected, a proposal that was taken back."""

    words: str
    places: Places | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Diff:
    """What the reports between two days changed; `reports_between` are so many."""

    start: str
    end: str
    reports_between: int
    not_compared: int
    added: Shown[Change]
    revised: Shown[Change]
    denied: Shown[Contradiction]
    withdrawn: Shown[Withdrawn]
    reports: Shown[Listed]


def ask_diff(shelf: Shelf, limits: Limits, between: Between) -> Diff:
    """What changed from one day to the other; `InputError` if one is no day, or the later is not later."""
    start, end = parse_day(between.start), parse_day(between.end)
    if end <= start:
        raise InputError(
            f"{end} is not after {start}. Give the earlier day with --from, the later with --to."
        )
    collected, citer = collect(shelf, between.window), Citer()
    since = (date.fromisoformat(start) + timedelta(days=1)).isoformat()
    changes = build_changes(collected, since, Limits(groups=None), citer)
    rows = changes.changes.rows
    groups = tuple(shelf.groups())
    denied = _denied(collected, groups, since, limits, citer)
    withdrawn = list(_withdrawn(collected, groups, since, citer))
    return Diff(
        start=start,
        end=end,
        reports_between=changes.reports,
        not_compared=changes.not_compared,
        added=first([row for row in rows if row.before is None], limits.groups),
        revised=first([row for row in rows if row.before is not None], limits.groups),
        denied=denied,
        withdrawn=first(withdrawn, limits.groups),
        reports=citer.listed(collected.reports),
    )


def _denied(
    collected: Collected, groups: Iterable[Group], since: str, limits: Limits, citer: Citer
) -> Shown[Contradiction]:
    """Denials told since that day, with what they deny."""
    founds = collected.by_id
    denials = [
        group
        for group in groups
        if isinstance(group, Conflict)
        and group.kind is ConflictKind.DENIAL
        and all(any(each in founds for each in side.records) for side in group.sides)
        and any(is_since(founds[each].report, since) for each in group.sides[0].records if each in founds)
    ]
    shown = first(denials, limits.groups)
    return Shown(rows=tuple(show_conflict(each, founds, citer) for each in shown.rows), more=shown.more)


def _withdrawn(
    collected: Collected, groups: Iterable[Group], since: str, citer: Citer
) -> Iterator[Withdrawn]:
    for report in collected.reports:
        if (report.correction or report.supersedes) and is_since(report, since):
            told = "corrects" if report.correction else "replaces"
            outlet = report.outlet or report.agency or "a report"
            words = one_line(f"{outlet} {told} an earlier version: {report.headline or report.text}")
            yield Withdrawn(words=shorten(words, _WIDTH), places=None)
    founds = collected.by_id
    for proposal in groups:
        if not isinstance(proposal, Proposal):
            continue
        for status in proposal.status:
            found = founds.get(status.finding)
            gone = status.state in {ProposalState.WITHDRAWN, ProposalState.SUPERSEDED}
            if found is not None and gone and is_since(found.report, since):
                words = f"{one_line(proposal.name)}: {in_words(status.state)}"
                yield Withdrawn(words=shorten(words, _WIDTH), places=citer.cite([found]))


def lay_out_diff(diff: Diff) -> Iterator[Block]:
    """The differences in blocks."""
    yield Heading(level=1, text=f"From {name_day(diff.start)} to {name_day(diff.end)}")
    told = f"{diff.reports_between} reports came out between."
    if diff.not_compared:
        told += f" {diff.not_compared} are not compared: they may have come out before or after."
    yield Lines(lines=(told,))
    yield from _changes("Revised", diff.revised)
    yield from _changes("Added", diff.added)
    if diff.denied.rows:
        yield Heading(level=2, text="Denied")
        yield Bullets(items=tuple(map(lay_contradiction, diff.denied.rows)))
    if diff.withdrawn.rows:
        yield Heading(level=2, text="Withdrawn")
        yield Bullets(items=tuple(map(_gone, diff.withdrawn.rows)))
    yield from lay_reports(diff.reports)


def _changes(title: str, changes: Shown[Change]) -> Iterator[Block]:
    if changes.rows:
        yield Heading(level=2, text=title)
        yield Table(columns=CHANGE_COLUMNS, rows=tuple(map(change_row, changes.rows)))
    if changes.more:
        yield Remark(text=f"and {changes.more} more")


def _gone(each: Withdrawn) -> Item:
    return Item(main=(f"{each.words} ", each.places) if each.places else (each.words,))
