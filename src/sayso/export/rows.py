"""The rows of the public record format; its JSON Schema and its docs are made from these classes."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from sayso.records import Act, Anchor, Basis, Kind, Mode, Role, Sureness

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
    """When something was said."""

    start: IntervalRow | None
    end: Annotated[IntervalRow | None, Meta(description="Null: one day.")]
    days: Annotated[
        list[DayRow], Meta(description="The days that the words leave open, where they are several.")
    ]
    expression: Annotated[SpanRow | None, Meta(description="Where the words of the time stand.")]
    expression_words: str | None
    anchor: Annotated[Anchor, Meta(description="What the expression is reckoned from.")]


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


Row = ReportRow | StatementRow
