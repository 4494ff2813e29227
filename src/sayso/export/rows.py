"""The rows of the public record format; its JSON Schema and its docs are made from these classes."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from sayso.records import (
    Act,
    Anchor,
    Basis,
    Bound,
    Certainty,
    Kind,
    Modality,
    Mode,
    Polarity,
    Role,
    Scope,
    Stance,
    Sureness,
    ToldBy,
)

SpanRow = Annotated[
    tuple[int, int], Meta(description="Start and end, `[start, end)`, in Unicode code points.", title="span")
]
DayRow = Annotated[str, Meta(description="A day, ISO 8601.", examples=["2024-05-28"])]


class IntervalRow(msgspec.Struct, frozen=True, kw_only=True):
    """Days from `earliest` to `latest`; a bound that is null is open."""

    earliest: DayRow | None
    latest: DayRow | None


class PublishedRow(msgspec.Struct, frozen=True, kw_only=True):
    """The days on which a report may have been published, and how that is known."""

    earliest: DayRow | None
    latest: DayRow | None
    basis: Basis


class WhenRow(msgspec.Struct, frozen=True, kw_only=True):
    """When something was said or happened."""

    start: IntervalRow | None
    end: Annotated[IntervalRow | None, Meta(description="Null: one day.")]
    days: Annotated[
        list[DayRow], Meta(description="The days that the words leave open, where they are several.")
    ]
    expression: Annotated[SpanRow | None, Meta(description="Where the words of the time stand.")]
    expression_words: str | None
    anchor: Annotated[Anchor, Meta(description="What the expression is reckoned from.")]
    form: Annotated[
        str | None, Meta(description="The normal form of the words, from which the days are reckoned.")
    ]


class BlockRow(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of the page and its role in it."""

    span: Annotated[SpanRow, Meta(description="Counted in `page`.")]
    role: Role


class StretchRow(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of `text` and where it stands in `page`."""

    text_start: int
    page_start: int
    length: int


class CountRow(msgspec.Struct, frozen=True, kw_only=True):
    """How many people a speaker stands for."""

    least: int
    most: Annotated[int | None, Meta(description="Null: the words do not say.")]


class SpeakerRow(msgspec.Struct, frozen=True, kw_only=True):
    """Who speaks, as the report tells. An unnamed speaker has its role as its name."""

    id: str
    name: Annotated[str, Meta(examples=["unnamed Hamas official"])]
    kind: Kind
    party: str | None
    anonymous: bool
    count: CountRow
    span: Annotated[SpanRow | None, Meta(description="The mention that gives the name.")]
    words: str | None


class LinkRow(msgspec.Struct, frozen=True, kw_only=True):
    """One hand that a statement went through."""

    name: str
    kind: Kind
    anonymous: bool
    span: Annotated[SpanRow | None, Meta(description="Null: the agency is known from the header alone.")]
    words: str | None


class ReportRow(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="report"):
    """One report: what came in, what of it is the story, and what is known of its making."""

    id: str
    path: str | None
    url: str | None
    sha256: Annotated[str, Meta(description="Of the raw bytes.")]
    headline: str | None
    slug: str | None
    outlet: str | None
    agency: str | None
    authors: list[str]
    dateline: str | None
    published: PublishedRow
    language: str
    source_key: Annotated[str | None, Meta(description="The address under which versions of it are known.")]
    version: int
    supersedes: Annotated[str | None, Meta(description="The id of the version before.")]
    correction: bool
    notes: Annotated[list[str], Meta(description="What was mended or is doubtful.")]
    reader: Annotated[str | None, Meta(description="The version of the reader and its models.")]
    learned: Annotated[
        str | None,
        Meta(
            description="The instant at which the dossier took it in; part of no id, null without a dossier."
        ),
    ]
    text: Annotated[str, Meta(description="Deck and body: what all spans of findings count in.")]
    page: Annotated[str, Meta(description="All that came in, as plain text.")]
    blocks: list[BlockRow]
    text_map: list[StretchRow]


class StatementRow(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="statement"):
    """Something that a report attributes to somebody."""

    id: str
    report: Annotated[str, Meta(description="The id of its report.")]
    content: Annotated[list[SpanRow], Meta(description="What is said.")]
    content_words: list[str]
    cue: Annotated[list[SpanRow], Meta(description="The words that tell of speaking.")]
    cue_words: list[str]
    source: Annotated[list[SpanRow], Meta(description="The words that name the speaker.")]
    source_words: list[str]
    speaker: Annotated[SpeakerRow | None, Meta(description="The first of `speakers`.")]
    speakers: list[SpeakerRow]
    chain: Annotated[list[LinkRow], Meta(description="From the speaker outwards, the agency last.")]
    act: Act
    mode: Mode
    said: WhenRow | None
    within: Annotated[str | None, Meta(description="The id of the statement that this one is told in.")]
    sureness: Sureness
    does: Annotated[Act | None, Meta(description="What is done by the words where the cue is neutral.")]
    certainty: Certainty
    polarity: Polarity
    issues: Annotated[list[str], Meta(description="Codes of the issues it is about.")]


class NamedRow(msgspec.Struct, frozen=True, kw_only=True):
    """Where a name comes from: the mention that bears it out."""

    name: str
    span: SpanRow
    words: str


class HolderRow(msgspec.Struct, frozen=True, kw_only=True):
    """On whose word a figure or an assessment stands."""

    name: str
    id: Annotated[str | None, Meta(description="The id of the speaker, if it is one.")]
    span: SpanRow
    words: str


Number = int | float
ChainOfHands = Annotated[list[LinkRow], Meta(description="From the speaker outwards, the agency last.")]
Told = Annotated[str | None, Meta(description="The id of the statement in which it stands.")]
Where = Annotated[str | None, Meta(description="The place, as the report names it.")]


class FigureRow(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="figure"):
    """A number with what it counts."""

    id: str
    report: str
    span: SpanRow
    words: str
    value: Annotated[Number | None, Meta(description="Null for a range.")]
    low: Number | None
    high: Number | None
    unit: Annotated[str | None, Meta(description="A currency, or a unit of measure.")]
    bound: Bound
    measure: Annotated[str, Meta(description="What sort of count it is; packs have the list.")]
    counted: Annotated[str | None, Meta(description="Who or what is counted.")]
    place: Where
    scope: Scope
    since: WhenRow | None
    as_of: WhenRow | None
    authority: Annotated[
        HolderRow | None, Meta(description="On whose word; null where the report names nobody.")
    ]
    chain: ChainOfHands
    part_of: Annotated[str | None, Meta(description="The id of the figure that this one is a part of.")]
    event: Annotated[str | None, Meta(description="The id of the event that it counts.")]
    statement: Told
    sureness: Sureness


class EventRow(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="event"):
    """What parties, mediators and fighters did, met for or plan."""

    id: str
    report: str
    span: SpanRow
    words: str
    type: Annotated[str, Meta(description="Packs have the list.")]
    plover: Annotated[str | None, Meta(description="The PLOVER code of the type.")]
    actors: Annotated[list[str], Meta(description="Who does it.")]
    actor_mentions: list[NamedRow]
    others: Annotated[list[str], Meta(description="To, with or against whom; hosts and mediators.")]
    other_mentions: list[NamedRow]
    place: Where
    when: WhenRow | None
    modality: Modality
    chain: ChainOfHands
    statement: Told
    sureness: Sureness


class StandingRow(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="standing"):
    """How talks stand, and who says so."""

    id: str
    report: str
    span: SpanRow
    words: str
    state: Annotated[str, Meta(description="Packs have the list.")]
    holder: Annotated[HolderRow | None, Meta(description="Null: the report's own voice.")]
    when: WhenRow | None
    chain: ChainOfHands
    statement: Told
    sureness: Sureness


class PositionRow(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="position"):
    """What a party wants, offers, accepts or refuses on an issue."""

    id: str
    report: str
    span: SpanRow
    words: str
    detail: Annotated[str, Meta(description="The words of what is wanted; those of the span.")]
    party: str
    party_mention: NamedRow
    issue: Annotated[str, Meta(description="A code; packs have the list.")]
    stance: Stance
    told_by: Annotated[ToldBy, Meta(description="In whose mouth it stands.")]
    when: WhenRow | None
    chain: ChainOfHands
    statement: Told
    sureness: Sureness


class TermRow(msgspec.Struct, frozen=True, kw_only=True):
    """One term of an offer."""

    span: SpanRow
    words: str
    issue: str
    stage: Annotated[int | None, Meta(description="The number of the stage that it belongs to.")]


class OfferRow(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="offer"):
    """What a report tells of a plan or draft."""

    id: str
    report: str
    span: SpanRow
    words: str
    author: str | None
    author_mention: NamedRow | None
    name: str | None
    terms: list[TermRow]
    answers: Annotated[SpanRow | None, Meta(description="The words that name what it answers.")]
    answers_words: str | None
    when: WhenRow | None
    chain: ChainOfHands
    statement: Told
    sureness: Sureness


Row = ReportRow | StatementRow | FigureRow | EventRow | StandingRow | PositionRow | OfferRow
