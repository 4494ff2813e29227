"""The row of what a person corrected; beside `rows`, a part of the public record format."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from sayso.export.linked import IdsRow
from sayso.export.rows import SpanRow
from sayso.records import Action, Correction, Fate, Field


class AnchorRow(msgspec.Struct, frozen=True, kw_only=True):
    """What a correction holds on to, should ids change: a report, a kind of record, and its words."""

    report: str
    kind: str
    spans: list[SpanRow]
    words: list[str]


class CorrectionRow(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="correction"):
    """What a person set right. The other records are written as the corrections that hold make them."""

    id: str
    action: Action
    targets: IdsRow
    field: Field | None
    was: Annotated[str | None, Meta(description="What it was before, in words.")]
    now: Annotated[str | None, Meta(description="What it is to be, in words.")]
    by: Annotated[str, Meta(description="Who corrected it.")]
    at: Annotated[str, Meta(description="When, as ISO 8601 in UTC.")]
    reason: str
    undoes: Annotated[str | None, Meta(description="The id of the correction that this one takes back.")]
    fate: Annotated[Fate, Meta(description="Whether it holds among the others.")]
    anchors: list[AnchorRow]


def correction_row(correction: Correction, fate: Fate) -> CorrectionRow:
    """A correction as a row of the record format."""
    return CorrectionRow(
        id=correction.id,
        action=correction.action,
        targets=list(correction.targets),
        field=correction.field,
        was=correction.was,
        now=correction.now,
        by=correction.by,
        at=correction.at,
        reason=correction.reason,
        undoes=correction.undoes,
        fate=fate,
        anchors=[
            AnchorRow(
                report=anchor.report,
                kind=anchor.kind,
                spans=[(piece.span.start, piece.span.end) for piece in anchor.evidence],
                words=[piece.words for piece in anchor.evidence],
            )
            for anchor in correction.anchors
        ],
    )
