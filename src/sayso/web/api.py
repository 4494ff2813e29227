"""The same answers for programs: JSON in the record format, described by OpenAPI."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, FromQuery, QueryParameter

from sayso.export.corrected import CorrectionRow, correction_row
from sayso.export.grouping import group_row
from sayso.export.making import finding_row, report_row
from sayso.export.rows import ReportRow
from sayso.records import Report, fates_of
from sayso.views.brief.collecting import day_of_report
from sayso.web.asking import AsOf, Limit
from sayso.web.finding import PAGE
from sayso.web.handed import TheQuery, TheRoom, answer

Offset = Annotated[int, QueryParameter(ge=0, le=10**9, description="After so many.")]


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """A report in a list."""

    id: str
    headline: str | None
    outlet: str | None
    agency: str | None
    earliest: str | None
    latest: str | None
    findings: int


class Listing(msgspec.Struct, frozen=True, kw_only=True):
    """Some of all reports."""

    total: int
    reports: list[Summary]


class HitRow(msgspec.Struct, frozen=True, kw_only=True):
    """Something found: its words, whose they are, through whose hands, and where they stand."""

    kind: str
    words: str
    who: str
    chain: list[str]
    act: str
    report: str
    paragraph: int
    claim: str | None


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """Some of all that was found."""

    total: int
    hits: list[HitRow]


@get("/api/reports", sync_to_thread=True, tags=["reports"])
def list_reports(room: TheRoom, limit: Limit = PAGE, offset: Offset = 0) -> Listing:
    """The reports by their days, the undated last."""
    shelf = room.shelf()
    reports = sorted(shelf.reports(), key=day_of_report)
    rows = [_summary(each, len(shelf.found_in[each.id])) for each in reports[offset : offset + limit]]
    return Listing(total=len(reports), reports=rows)


@get("/api/reports/{report_id:str}", sync_to_thread=True, tags=["reports"])
def get_report(room: TheRoom, report_id: FromPath[str]) -> ReportRow:
    """One report, as in the record format."""
    report = room.shelf().by_id.get(report_id)
    if report is None:
        raise NotFoundException(detail="There is no report of this id in the dossier.")
    return report_row(report)


@get("/api/reports/{report_id:str}/findings", sync_to_thread=True, tags=["reports"])
def get_findings(room: TheRoom, report_id: FromPath[str]) -> Response[list[dict[str, Any]]]:
    """What was found in one report, as in the record format."""
    shelf = room.shelf()
    if report_id not in shelf.by_id:
        raise NotFoundException(detail="There is no report of this id in the dossier.")
    return _rows([finding_row(found) for found in shelf.findings(report_id)])


@get("/api/groups", sync_to_thread=True, tags=["groups"])
def list_groups(
    room: TheRoom, kind: FromQuery[str] = "", limit: Limit = PAGE, offset: Offset = 0
) -> Response[list[dict[str, Any]]]:
    """What linking found, of one kind (`claim`, `story`, …) or of all, as in the record format."""
    groups = [each for each in room.shelf().groups() if kind in {"", type(each).__name__.lower()}]
    return _rows([group_row(each) for each in groups[offset : offset + limit]])


@get("/api/groups/{group_id:str}", sync_to_thread=True, tags=["groups"])
def get_group(room: TheRoom, group_id: FromPath[str]) -> Response[dict[str, Any]]:
    """One of them, by its id."""
    group = room.shelf().group_by_id.get(group_id)
    if group is None:
        raise NotFoundException(detail="There is nothing of this id in the dossier.")
    return Response(msgspec.to_builtins(group_row(group)))


@get("/api/corrections", sync_to_thread=True, tags=["groups"])
def list_corrections(room: TheRoom, limit: Limit = PAGE, offset: Offset = 0) -> list[CorrectionRow]:
    """What people corrected, in the order in which they did, as in the record format."""
    corrections = tuple(room.shelf().corrections())
    fates = fates_of(corrections)
    return [correction_row(each, fates[each.id]) for each in corrections[offset : offset + limit]]


@get("/api/brief", sync_to_thread=True, tags=["answers"])
def get_brief(room: TheRoom, as_of: AsOf = "", since: FromQuery[str] = "") -> Response[dict[str, Any]]:
    """The brief, section by section."""
    return Response(msgspec.to_builtins(room.brief(as_of or None, since or None)))


@get("/api/search", sync_to_thread=True, tags=["answers"])
def search(room: TheRoom, asked: TheQuery, limit: Limit = PAGE, offset: Offset = 0) -> Found:
    """Statements, figures or reports that hold all `words`, and fit what else is asked."""
    hits = answer(room, asked)
    rows = [
        HitRow(
            kind=hit.kind,
            words=hit.words,
            who=hit.who,
            chain=list(hit.chain),
            act=hit.act,
            report=hit.report.id,
            paragraph=hit.paragraph,
            claim=hit.claim,
        )
        for hit in hits[offset : offset + limit]
    ]
    return Found(total=len(hits), hits=rows)


def _summary(report: Report, findings: int) -> Summary:
    published = report.published
    return Summary(
        id=report.id,
        headline=report.headline,
        outlet=report.outlet,
        agency=report.agency,
        earliest=published.earliest,
        latest=published.latest,
        findings=findings,
    )


def _rows(rows: list[Any]) -> Response[list[dict[str, Any]]]:
    return Response(msgspec.to_builtins(rows))
