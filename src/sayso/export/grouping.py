"""What linking made becomes rows of the public record format."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from sayso.export import linked
from sayso.export.making import when_row
from sayso.export.rows import PublishedRow
from sayso.records import (
    Actor,
    Affiliation,
    Claim,
    Conflict,
    Dating,
    Drift,
    Group,
    Mention,
    Proposal,
    Reprints,
    Story,
    Talks,
    Why,
    Wording,
)


def group_row(group: Group) -> linked.GroupRow:
    """A group of whatever kind as a row of the record format."""
    return _MAKERS[type(group)](group)


def _reprints(group: Reprints) -> linked.ReprintsRow:
    return linked.ReprintsRow(
        id=group.id,
        reports=list(group.reports),
        copies=[
            linked.CopyRow(report=copy.report, shared=copy.shared, own=copy.own, version=copy.version)
            for copy in group.copies
        ],
        origin=linked.OriginRow(agency=group.origin.agency, report=group.origin.report),
        shared=group.shared,
        why=_why(group.why),
    )


def _story(group: Story) -> linked.StoryRow:
    return linked.StoryRow(
        id=group.id,
        title=group.title,
        reports=list(group.reports),
        start=group.start,
        end=group.end,
        why=_why(group.why),
    )


def _actor(group: Actor) -> linked.ActorRow:
    return linked.ActorRow(
        id=group.id,
        name=group.name,
        aliases=list(group.aliases),
        kind=group.kind,
        party=group.party,
        role=group.role,
        affiliation=[_affiliation(each) for each in group.affiliations],
        mentions=[_mention(each) for each in group.mentions],
        why=_why(group.why),
    )


def _talks(group: Talks) -> linked.TalksRow:
    return linked.TalksRow(
        id=group.id,
        name=group.name,
        venue=group.venue,
        when=when_row(group.when),
        parties=list(group.parties),
        mediators=list(group.mediators),
        findings=list(group.findings),
        why=_why(group.why),
    )


def _claim(group: Claim) -> linked.ClaimRow:
    origins = group.independent_origins
    return linked.ClaimRow(
        id=group.id,
        statements=list(group.statements),
        figures=list(group.figures),
        standing=list(group.standing),
        events=list(group.events),
        origins=[
            linked.RootRow(
                root=each.root,
                via=list(each.via),
                reports=list(each.reports),
                why=each.why,
                counts=each.counts,
            )
            for each in group.origins
        ],
        independent_origins=linked.RangeRow(least=origins.least, most=origins.most),
        hearsay=group.hearsay,
        why=_why(group.why),
    )


def _conflict(group: Conflict) -> linked.ConflictRow:
    return linked.ConflictRow(
        id=group.id,
        kind=group.kind,
        cause=group.cause,
        about=group.about,
        sides=[linked.SideRow(records=list(each.records), who=list(each.who)) for each in group.sides],
        why=_why(group.why),
    )


def _proposal(group: Proposal) -> linked.ProposalRow:
    return linked.ProposalRow(
        id=group.id,
        name=group.name,
        author=group.author,
        offers=list(group.offers),
        answers=list(group.answers),
        status=[
            linked.StatusRow(
                state=each.state, holder=each.holder, when=when_row(each.when), finding=each.finding
            )
            for each in group.status
        ],
        why=_why(group.why),
    )


def _drift(group: Drift) -> linked.DriftRow:
    return linked.DriftRow(
        id=group.id,
        kind=group.kind,
        before=_wording(group.before),
        after=_wording(group.after),
        along=group.along,
        why=_why(group.why),
    )


def _dating(group: Dating) -> linked.DatingRow:
    published = group.published
    return linked.DatingRow(
        id=group.id,
        report=group.report,
        published=PublishedRow(earliest=published.earliest, latest=published.latest, basis=published.basis),
        candidates=list(group.candidates),
        why=_why(group.why),
    )


def _wording(each: Wording) -> linked.WordingRow:
    span = each.evidence.span if each.evidence else None
    return linked.WordingRow(
        report=each.report,
        span=(span.start, span.end) if span else None,
        words=each.words,
        findings=list(each.findings),
    )


def _why(reasons: Iterable[Why]) -> list[linked.WhyRow]:
    return [linked.WhyRow(records=list(each.records), sentence=each.sentence) for each in reasons]


def _affiliation(each: Affiliation) -> linked.AffiliationRow:
    span = each.evidence.span
    return linked.AffiliationRow(
        report=each.report, span=(span.start, span.end), words=each.evidence.words, holder=each.holder
    )


def _mention(each: Mention) -> linked.MentionRow:
    span = each.evidence.span
    return linked.MentionRow(report=each.report, span=(span.start, span.end), words=each.evidence.words)


_MAKERS: dict[type[Group], Callable[[Any], linked.GroupRow]] = {
    Reprints: _reprints,
    Story: _story,
    Actor: _actor,
    Talks: _talks,
    Claim: _claim,
    Conflict: _conflict,
    Proposal: _proposal,
    Drift: _drift,
    Dating: _dating,
}
