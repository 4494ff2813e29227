"""Records as they stand in the rows of a dossier: JSON, and beside it the columns that queries ask for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec

from sayso.records import (
    Actor,
    Claim,
    Conflict,
    Correction,
    Dating,
    Drift,
    Event,
    Figure,
    Finding,
    Group,
    Offer,
    Position,
    Proposal,
    Report,
    Reprints,
    Standing,
    Statement,
    Story,
    Talks,
)

_REPORT = msgspec.json.Decoder(Report)
_STATEMENT = msgspec.json.Decoder(Statement)
_CORRECTION = msgspec.json.Decoder(Correction)
_OTHERS: dict[str, msgspec.json.Decoder[Any]] = {
    kind.__name__.lower(): msgspec.json.Decoder(kind) for kind in (Figure, Event, Standing, Position, Offer)
}
_GROUPS: dict[str, msgspec.json.Decoder[Any]] = {
    kind.__name__.lower(): msgspec.json.Decoder(kind)
    for kind in (Reprints, Story, Actor, Talks, Claim, Conflict, Proposal, Drift, Dating)
}


def report_row(report: Report) -> dict[str, Any]:
    """The columns of a report, by name."""
    return {
        "id": report.id,
        "source_key": report.source_key,
        "version": report.version,
        "supersedes": report.supersedes,
        "outlet": report.outlet,
        "agency": report.agency,
        "published_earliest": report.published.earliest,
        "published_latest": report.published.latest,
        "correction": int(report.correction),
        "language": report.language,
        "reader": report.reader,
        "learned": report.learned,
        "record": msgspec.json.encode(report).decode(),
    }


def statement_row(statement: Statement, place: int) -> dict[str, Any]:
    """The columns of a statement, by name; `place` is its number among those of its report."""
    speaker = statement.speaker
    return {
        "report": statement.report,
        "place": place,
        "id": statement.id,
        "speaker": speaker.name if speaker else None,
        "anonymous": int(speaker.anonymous) if speaker else None,
        "act": statement.act.value,
        "record": msgspec.json.encode(statement).decode(),
    }


def to_report(row: tuple[Any, ...]) -> Report:
    """The report of a row of record, version, supersedes and learned; these columns rule over the record."""
    record, version, supersedes, learned = row
    return replace(_REPORT.decode(record), version=version, supersedes=supersedes, learned=learned)


def to_statement(row: tuple[Any, ...]) -> Statement:
    """The statement of a row that holds its record alone."""
    return _STATEMENT.decode(row[0])


def finding_row(finding: Finding, place: int) -> dict[str, Any]:
    """The columns of a finding that is no statement, by name; `place` is its number in its report."""
    return {
        "report": finding.report,
        "place": place,
        "kind": type(finding).__name__.lower(),
        "id": finding.id,
        "record": msgspec.json.encode(finding).decode(),
    }


def to_finding(row: tuple[Any, ...]) -> Finding:
    """The finding of a row of kind and record."""
    kind, record = row
    finding: Finding = _OTHERS[kind].decode(record)
    return finding


def group_row(group: Group) -> dict[str, Any]:
    """The columns of a group, by name."""
    return {
        "kind": type(group).__name__.lower(),
        "id": group.id,
        "record": msgspec.json.encode(group).decode(),
    }


def to_group(row: tuple[Any, ...]) -> Group:
    """The group of a row of kind and record."""
    kind, record = row
    group: Group = _GROUPS[kind].decode(record)
    return group


def correction_row(correction: Correction) -> dict[str, Any]:
    """The columns of a correction, by name."""
    return {"id": correction.id, "record": msgspec.json.encode(correction).decode()}


def to_correction(row: tuple[Any, ...]) -> Correction:
    """The correction of a row that holds its record alone."""
    return _CORRECTION.decode(row[0])
