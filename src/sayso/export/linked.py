"""The rows of what linking makes of many reports; beside `rows`, a part of the public record format."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from sayso.export.rows import DayRow, PublishedRow, SpanRow, WhenRow
from sayso.records import Cause, ConflictKind, DriftKind, Kind, ProposalState

ShareRow = Annotated[float, Meta(ge=0, le=1, description="Counted in words, from 0 to 1.")]
IdsRow = Annotated[list[str], Meta(description="Ids of records.")]


class WhyRow(msgspec.Struct, frozen=True, kw_only=True):
    """A reason for a group, and the records it rests on."""

    records: IdsRow
    sentence: str


class CopyRow(msgspec.Struct, frozen=True, kw_only=True):
    """One report of a group of reprints."""

    report: str
    shared: Annotated[float, Meta(description="The share of its words that others in the group have too.")]
    own: Annotated[float, Meta(description="The share of its words that it has alone.")]
    version: Annotated[
        int | None, Meta(description="The number of this version among those of the agency itself.")
    ]


class OriginRow(msgspec.Struct, frozen=True, kw_only=True):
    """Whose copy it is: the agency, if one is named, and the first report that has it."""

    agency: str | None
    report: str


class ReprintsRow(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="reprints"):
    """Reports that carry the same copy. One that splices two stories is in two groups."""

    id: str
    reports: Annotated[list[str], Meta(description="Ids of the reports, the earliest first.")]
    copies: Annotated[list[CopyRow], Meta(description="The same reports, with what each made of the copy.")]
    origin: OriginRow
    shared: ShareRow
    why: list[WhyRow]


class StoryRow(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="story"):
    """Reports about one matter."""

    id: str
    title: str
    reports: Annotated[list[str], Meta(description="Ids of the reports, the earliest first.")]
    start: DayRow | None = msgspec.field(name="from")
    end: DayRow | None = msgspec.field(name="to")
    why: list[WhyRow]


class AffiliationRow(msgspec.Struct, frozen=True, kw_only=True):
    """What a report says that an actor is."""

    report: str
    span: SpanRow
    words: str
    holder: Annotated[str | None, Meta(description="Who says so; null: the report.")]


class MentionRow(msgspec.Struct, frozen=True, kw_only=True):
    """A place where a report names an actor."""

    report: str
    span: SpanRow
    words: str


class ActorRow(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="actor"):
    """One person or body under all its names."""

    id: str
    name: str
    aliases: list[str]
    kind: Kind
    party: str | None
    role: str | None
    affiliation: list[AffiliationRow]
    mentions: Annotated[list[MentionRow], Meta(description="For each report, one mention of each name.")]
    why: list[WhyRow]


class TalksRow(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="talks"):
    """One round of talks."""

    id: str
    name: str
    venue: str | None
    when: WhenRow | None
    parties: list[str]
    mediators: list[str]
    findings: IdsRow
    why: list[WhyRow]


class RootRow(msgspec.Struct, frozen=True, kw_only=True):
    """One origin of a claim: who stands at the root of its chains, and through whom it came."""

    root: str
    via: list[str]
    reports: IdsRow
    why: str
    counts: bool


class RangeRow(msgspec.Struct, frozen=True, kw_only=True):
    """How many, at least and at most."""

    least: int
    most: int


class ClaimRow(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="claim"):
    """Findings that say the same of the same time, and on how many independent words that rests."""

    id: str
    statements: IdsRow
    figures: IdsRow
    standing: IdsRow
    events: IdsRow
    origins: list[RootRow]
    independent_origins: RangeRow
    hearsay: bool
    why: list[WhyRow]


class SideRow(msgspec.Struct, frozen=True, kw_only=True):
    """One side of a conflict: its findings, and on whose word they stand."""

    records: IdsRow
    who: list[str]


class ConflictRow(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="conflict"):
    """Findings that do not go together."""

    id: str
    kind: ConflictKind
    cause: Cause
    about: str
    sides: list[SideRow]
    why: list[WhyRow]


class StatusRow(msgspec.Struct, frozen=True, kw_only=True):
    """Where a proposal stands in one telling."""

    state: ProposalState
    holder: Annotated[str | None, Meta(description="On whose word; null: the report's own voice.")]
    when: WhenRow | None
    finding: str


class ProposalRow(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="proposal"):
    """Offers of several reports that are one proposal, with what became of it in each telling."""

    id: str
    name: str
    author: str | None
    offers: IdsRow
    answers: Annotated[list[str], Meta(description="Ids of the findings that answer it.")]
    status: list[StatusRow]
    why: list[WhyRow]


class WordingRow(msgspec.Struct, frozen=True, kw_only=True):
    """One of two wordings of the same."""

    report: str
    span: Annotated[SpanRow | None, Meta(description="Null for a headline.")]
    words: str
    findings: Annotated[list[str], Meta(description="Ids of the findings in these words.")]


class DriftRow(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="drift"):
    """What a copy or a retelling made of a wording."""

    id: str
    kind: DriftKind
    before: WordingRow
    after: WordingRow
    along: Annotated[str, Meta(description="The id of the reprints or the claim that both belong to.")]
    why: list[WhyRow]


class DatingRow(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="dating"):
    """How an undated report was dated."""

    id: str
    report: str
    published: PublishedRow
    candidates: Annotated[list[DayRow], Meta(description="The days on which it may have come out.")]
    why: Annotated[list[WhyRow], Meta(description="What rules out the other days.")]


GROUP_ROWS = (
    ReprintsRow,
    StoryRow,
    ActorRow,
    TalksRow,
    ClaimRow,
    ConflictRow,
    ProposalRow,
    DriftRow,
    DatingRow,
)
GroupRow = (
    ReprintsRow | StoryRow | ActorRow | TalksRow | ClaimRow | ConflictRow | ProposalRow | DriftRow | DatingRow
)
