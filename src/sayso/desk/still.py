"""A dossier as it stood at one moment, held in memory to be asked many times."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from sayso.ports import Shelf
from sayso.records import (
    Action,
    Claim,
    Correction,
    Drift,
    Fate,
    Finding,
    Group,
    Report,
    Statement,
    fates_of,
    find_anchored,
)
from sayso.views.brief.collecting import Collected, collect_all


@dataclass(frozen=True, kw_only=True)
class StillShelf:
    """All of a shelf at once. It fulfils `ports.Shelf`, and finds single records by their ids."""

    by_id: Mapping[str, Report]
    found_in: Mapping[str, tuple[Finding, ...]]
    all_groups: tuple[Group, ...]
    all_corrections: tuple[Correction, ...] = ()

    @classmethod
    def of(cls, shelf: Shelf) -> Self:
        """What stands on `shelf` now."""
        reports = {report.id: report for report in shelf.reports()}
        return cls(
            by_id=reports,
            found_in={each: tuple(shelf.findings(each)) for each in reports},
            all_groups=tuple(shelf.groups()),
            all_corrections=tuple(shelf.corrections()),
        )

    def reports(self) -> Iterator[Report]:
        """All reports, in order of their ids."""
        return iter(self.by_id.values())

    def statements(self, report_id: str | None = None) -> Iterator[Statement]:
        """The statements of one report, or of all, in order of report id and place in the text."""
        for each in self.by_id if report_id is None else (report_id,):
            yield from (found for found in self.findings(each) if isinstance(found, Statement))

    def findings(self, report_id: str) -> Iterator[Finding]:
        """All findings of one report: statements first, then the other kinds, each in order of the text."""
        return iter(self.found_in.get(report_id, ()))

    def groups(self) -> Iterator[Group]:
        """What the last linking made of the reports: by kind, and each kind in order of its ids."""
        return iter(self.all_groups)

    def corrections(self) -> Iterator[Correction]:
        """What people corrected, in the order in which they did."""
        return iter(self.all_corrections)

    @cached_property
    def everything(self) -> Collected:
        """All of it as briefs take it, found once for all days."""
        return collect_all(self)

    @cached_property
    def finding_by_id(self) -> Mapping[str, Finding]:
        """Every finding by its id."""
        return {found.id: found for several in self.found_in.values() for found in several}

    @cached_property
    def group_by_id(self) -> Mapping[str, Group]:
        """Every group by its id."""
        return {group.id: group for group in self.all_groups}

    @cached_property
    def drifts(self) -> tuple[Drift, ...]:
        """What copies and retellings made of words."""
        return tuple(group for group in self.all_groups if isinstance(group, Drift))

    @cached_property
    def corrections_of(self) -> Mapping[str, tuple[tuple[Correction, Fate], ...]]:
        """Of each finding, by its id, the corrections that people made of it, but for those taken back."""
        fates, found = fates_of(self.all_corrections), defaultdict(list)
        for each in self.all_corrections:
            if each.action in {Action.SET, Action.ADD} and fates[each.id] in {Fate.HOLDS, Fate.CONTESTED}:
                anchor = each.anchors[0]
                about = find_anchored(anchor, each.targets[0], self.findings(anchor.report))
                if about is not None:
                    found[about.id].append((each, fates[each.id]))
        return {record: tuple(several) for record, several in found.items()}

    @cached_property
    def claim_of(self) -> Mapping[str, Claim]:
        """Of each finding, by its id, the claim that it belongs to."""
        claims = [group for group in self.all_groups if isinstance(group, Claim)]
        return {
            member: claim
            for claim in claims
            for member in (*claim.statements, *claim.figures, *claim.standing, *claim.events)
        }
