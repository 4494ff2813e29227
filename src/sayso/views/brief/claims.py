"""On whose word it all rests: who stands behind most reports, and how many origins the main claims have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.records import Actor, Claim, Finding, Group, Kind, Range, Root, Statement, Story, names_of
from sayso.views.brief.collecting import Collected
from sayso.views.brief.found import Found, count_reports, name_of
from sayso.views.brief.limits import Limits, Shown, first
from sayso.views.brief.places import Citer, Places
from sayso.views.wording import one_line

_FEWEST = 2  # reports that somebody stands behind, or that tell a claim, to be worth a line


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """Somebody through whose hands what is told in several reports came."""

    name: str
    reports: int
    places: Places


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginLine:
    """One origin: who is at the root, through whom, in which reports by number, why, and if it counts."""

    root: str
    via: tuple[str, ...]
    reports: tuple[int, ...]
    why: str
    counts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """What several reports say, in the words of the first, and on how many independent words it rests.

    With `hindsight` only reports that are hidden show that all these say the same.
    """

    id: str
    words: str
    reports: int
    least: int
    most: int
    hearsay: bool
    hindsight: bool
    origins: tuple[OriginLine, ...]
    places: Places


@dataclass(frozen=True, slots=True, kw_only=True)
class Rests:
    """`single` of the claims that several reports tell rest on one origin at most.

    `unlinked` reports came in after the last linking, and count in nothing that linking finds.
    """

    behind: Shown[Behind]
    claims: Shown[Claimed]
    told: int
    single: int
    unlinked: int


def build_claims(collected: Collected, groups: Iterable[Group], limits: Limits, citer: Citer) -> Rests:
    """The claims that several of the reports tell; those of most reports first. Only linking finds claims."""
    kept = tuple(groups)
    numbers = {report.id: number for number, report in enumerate(collected.reports, start=1)}
    founds = collected.by_id
    told = sorted(_told(kept, founds, numbers), key=lambda each: each.order)
    shown = first(told, limits.groups)
    return Rests(
        behind=_behind(collected, kept, limits, citer),
        claims=Shown(rows=tuple(_claimed(each, citer) for each in shown.rows), more=shown.more),
        told=len(told),
        single=sum(each.count.most == 1 for each in told),
        unlinked=_unlinked(collected, kept),
    )


def _unlinked(collected: Collected, groups: Sequence[Group]) -> int:
    """How many reports are in no story, where there are stories: linking puts each into one."""
    linked = {report for group in groups if isinstance(group, Story) for report in group.reports}
    return sum(report.id not in linked for report in collected.reports) if linked else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A claim with those of its findings, and of its origins, that stand in visible reports."""

    claim: Claim
    founds: tuple[Found[Finding], ...]
    origins: tuple[OriginLine, ...]

    @property
    def count(self) -> Range:
        """The range that is left when origins are hidden."""
        whole, most = self.claim.independent_origins, len(self.origins)
        return Range(least=min(whole.least, most), most=min(whole.most, most))

    @property
    def order(self) -> tuple[int, int, str]:
        """Most reports first, then most findings."""
        return -count_reports(self.founds), -len(self.founds), self.claim.id


def _told(
    groups: Sequence[Group], founds: Mapping[str, Found[Finding]], numbers: Mapping[str, int]
) -> Iterator[_Told]:
    for claim in groups:
        if not isinstance(claim, Claim):
            continue
        members = (*claim.statements, *claim.figures, *claim.standing, *claim.events)
        if len(members) < _FEWEST:
            continue
        visible = [founds[each] for each in members if each in founds]
        if count_reports(visible) < _FEWEST:
            continue
        visible.sort(key=lambda found: (found.number, found.start))
        origins = tuple(line for root in claim.origins if (line := _origin(root, numbers)))
        if origins:
            yield _Told(claim=claim, founds=tuple(visible), origins=origins)


def _origin(root: Root, numbers: Mapping[str, int]) -> OriginLine | None:
    reports = tuple(sorted(numbers[report] for report in root.reports if report in numbers))
    if not reports:
        return None
    via = tuple(map(name_of, root.via))
    return OriginLine(
        root=name_of(root.root), via=via, reports=reports, why=one_line(root.why), counts=root.counts
    )


def _claimed(told: _Told, citer: Citer) -> Claimed:
    count = told.count
    return Claimed(
        id=told.claim.id,
        words=told.founds[0].words,
        reports=count_reports(told.founds),
        least=count.least,
        most=count.most,
        hearsay=told.claim.hearsay,
        hindsight=_needs_hindsight(told),
        origins=told.origins,
        places=citer.cite(told.founds),
    )


def _needs_hindsight(told: _Told) -> bool:
    """Whether the visible findings hang together only through hidden ones."""
    groups = [{found.finding.id} for found in told.founds]
    visible = {found.finding.id for found in told.founds}
    for why in told.claim.why:
        tied = visible & set(why.records)
        meeting = [group for group in groups if group & tied]
        if len(meeting) > 1:
            groups = [group for group in groups if group not in meeting] + [set().union(*meeting)]
    return len(groups) > 1


def _behind(collected: Collected, groups: Sequence[Group], limits: Limits, citer: Citer) -> Shown[Behind]:
    """The outlets and other relays in the chains of several reports; each report's own do not count."""
    names = names_of(group for group in groups if isinstance(group, Actor))
    hands: dict[str, list[Found[Statement]]] = defaultdict(list)
    for found in collected.of(Statement):
        own = {found.report.agency, found.report.outlet}
        for place, link in enumerate(found.finding.chain):
            passes_on = place > 0 or link.kind is Kind.OUTLET
            if passes_on and not link.anonymous and link.name not in own:
                hands[names.get(link.name.casefold(), link.name)].append(found)
        for speaker in found.finding.speakers[1:]:  # 'two officials and the channel said'
            if speaker.kind is Kind.OUTLET and speaker.name not in own:
                hands[names.get(speaker.name.casefold(), speaker.name)].append(found)
    several = {name: told for name, told in hands.items() if count_reports(told) >= _FEWEST}
    ranked = sorted(several, key=lambda name: (-count_reports(several[name]), name))
    shown = first(ranked, limits.lines)
    rows = (
        Behind(name=name_of(name), reports=count_reports(several[name]), places=citer.cite(several[name]))
        for name in shown.rows
    )
    return Shown(rows=tuple(rows), more=shown.more)
