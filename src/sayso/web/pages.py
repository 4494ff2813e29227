"""The pages: each one address, one question, one template."""

from __future__ import annotations

import time
from asyncio import to_thread
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlencode

from litestar import Request, Response, get, post
from litestar.datastructures import FormMultiDict, UploadFile
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, FromQuery
from litestar.response import Template
from markupsafe import Markup

from sayso.desk.still import StillShelf
from sayso.errors import SaysoError
from sayso.records import Actor, Claim, Position, Report
from sayso.views.beside import put_beside
from sayso.views.blocks import Block, Heading, Source
from sayso.views.brief import Brief, Window, build_brief
from sayso.views.brief.collecting import day_of_report
from sayso.views.html import HtmlWriter
from sayso.views.layout import lay_out
from sayso.views.questions import Question
from sayso.web.adding import Pasted, Upload, add
from sayso.web.chart import charts_of
from sayso.web.finding import PAGE, Query, Sort, as_csv
from sayso.web.handed import TheQuery, TheRoom, all_of, answer
from sayso.web.markup import linking_writer, write_plain
from sayso.web.room import SHOWN, Room
from sayso.web.sheets import Place, claim_sheet, report_sheet

T = TypeVar("T")

_ACTORS = 200
_SLIDES = 300  # days of the slider, the last ones, that are made ready
_REST = 2.0  # times as long as it took is rested after each


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of the dossier page: its heading, its anchor, and what stands in it."""

    title: str
    anchor: str
    body: Markup


@get("/", sync_to_thread=True, include_in_schema=False)
def dossier_page(room: TheRoom, as_of: FromQuery[str] = "", since: FromQuery[str] = "") -> Template:
    """Where all stands, as of a day."""
    window = Window(as_of=as_of or None, since=since or None)
    return Template(
        "dossier.html",
        context={
            **_dossier_at(room, window),
            "questions": [question.value for question in Question],
            "as_of": as_of,
            "since": since,
        },
    )


def warm(room: Room) -> None:
    """Have the page of the dossier, the search, and then the slider ready before they are asked for.

    It takes a third of the time, so that who asks meanwhile is answered.
    """
    with suppress(SaysoError, OSError):  # whoever asks for the page is told what is wrong
        _dossier_at(room, Window())
        for sort in Sort:
            all_of(room, sort)
        for day in reversed(_days(room.shelf())[-_SLIDES:]):
            began = time.monotonic()
            _dossier_at(room, Window(as_of=day))
            time.sleep(_REST * (time.monotonic() - began))


def _dossier_at(room: Room, window: Window) -> dict[str, object]:
    return room.answer(("dossier", window), lambda shelf: _dossier(shelf, window))


@get("/brief", sync_to_thread=True, include_in_schema=False)
def brief_page(room: TheRoom, as_of: FromQuery[str] = "", since: FromQuery[str] = "") -> Template:
    """The brief alone, for print; citations lead to the passages at its end."""
    window = Window(as_of=as_of or None, since=since or None)
    return Template(
        "brief.html", context=room.answer(("brief page", window), lambda shelf: _printed(shelf, window))
    )


@get("/reports", sync_to_thread=True, include_in_schema=False)
def reports_page(room: TheRoom, page: FromQuery[int] = 1) -> Template:
    """All reports, by their days."""
    shelf = room.shelf()
    reports = room.answer("reports", lambda shelf: sorted(shelf.reports(), key=day_of_report))
    shown, pages = _page(reports, page)
    counts = {report.id: len(shelf.found_in[report.id]) for report in shown}
    rows = [(Place.of(report), counts[report.id]) for report in shown]
    return Template(
        "reports.html", context={"rows": rows, "page": page, "pages": pages, "total": len(reports)}
    )


@get("/reports/{report_id:str}", sync_to_thread=True, include_in_schema=False)
def report_page(room: TheRoom, report_id: FromPath[str], beside: FromQuery[str] = "") -> Template:
    """One report with what was found in it; `beside` another, side by side."""
    shelf = room.shelf()
    report = _report(room, report_id)
    if beside:
        other = _report(room, beside)
        halves = zip((report, other), put_beside(report, other), strict=True)
        both = {report.id, other.id}
        drifts = [each for each in shelf.drifts if {each.before.report, each.after.report} == both]
        context = {
            "halves": [(Place.of(each), paragraphs) for each, paragraphs in halves],
            "drifts": drifts,
        }
        return Template("beside.html", context=context)
    return Template("report.html", context={"sheet": report_sheet(shelf, report)})


@get("/claims/{claim_id:str}", sync_to_thread=True, include_in_schema=False)
def claim_page(room: TheRoom, claim_id: FromPath[str]) -> Template:
    """One claim: its ladder of origins, its wordings, and what speaks against it."""
    shelf = room.shelf()
    claim = shelf.group_by_id.get(claim_id)
    if not isinstance(claim, Claim):
        raise NotFoundException(detail="There is no claim of this id. The dossier may have been linked anew.")
    return Template("claim.html", context={"sheet": claim_sheet(shelf, claim)})


@get("/actors", sync_to_thread=True, include_in_schema=False)
def actors_page(room: TheRoom) -> Template:
    """Persons, bodies and governments with all their names."""
    actors = [group for group in room.shelf().groups() if isinstance(group, Actor)]
    actors.sort(key=lambda actor: (-len({m.report for m in actor.mentions}), actor.name))
    rows = [(actor, len({m.report for m in actor.mentions})) for actor in actors[:_ACTORS]]
    return Template("actors.html", context={"rows": rows, "more": max(0, len(actors) - _ACTORS)})


@get("/search", sync_to_thread=True, include_in_schema=False)
def search_page(room: TheRoom, asked: TheQuery, page: FromQuery[int] = 1) -> Template:
    """What fits, a page of it."""
    hits = answer(room, asked)
    shown, pages = _page(hits, page)
    acts = room.answer("acts", lambda shelf: sorted({found.act.value for found in shelf.statements()}))
    issues = room.answer("issues", _issues)
    fields = {name: str(value) for name in Query.__slots__ if (value := getattr(asked, name))}
    choices = {"acts": acts, "issues": issues, "sorts": list(Sort), "address": urlencode(fields)}
    context = {"query": asked, "hits": shown, "total": len(hits), "page": page, "pages": pages}
    return Template("search.html", context={**context, **choices})


@get("/search.csv", sync_to_thread=True, include_in_schema=False)
def search_table(room: TheRoom, asked: TheQuery) -> Response[str]:
    """All that fits, as a table for spreadsheets."""
    hits = answer(room, asked)
    headers = {"Content-Disposition": 'attachment; filename="sayso.csv"'}
    return Response(as_csv(hits), media_type="text/csv; charset=utf-8", headers=headers)


@get("/add", include_in_schema=False, sync_to_thread=False)
def add_page() -> Template:
    """The form for more reports."""
    return Template("add.html", context={"added": None})


@post("/add", include_in_schema=False, status_code=200)
async def add_reports(room: TheRoom, request: Request[object, object, object]) -> Template:  # type: ignore[type-var]
    """Take in what was pasted and uploaded, and say what came of it."""
    form = await request.form()
    files = [each for each in form.getall("files", []) if isinstance(each, UploadFile)]
    uploads = [Upload(name=file.filename or "", content=await file.read()) for file in files]
    pasted = Pasted(**{name: _field(form, name) for name in Pasted.__slots__})
    added = await to_thread(add, room, pasted, uploads)
    return Template("add.html", context={"added": added})


def _field(form: FormMultiDict, name: str) -> str:
    """A field of a form; empty where there is none, or a file in its place."""
    value = form.get(name)
    return value if isinstance(value, str) else ""


def _issues(shelf: StillShelf) -> list[str]:
    """The issues that parties hold something on."""
    found = (each for several in shelf.found_in.values() for each in several)
    return sorted({each.issue.replace("_", " ") for each in found if isinstance(each, Position)})


def _report(room: Room, report_id: str) -> Report:
    report = room.shelf().by_id.get(report_id)
    if report is None:
        raise NotFoundException(detail="There is no report of this id in the dossier.")
    return report


def _page(rows: Sequence[T], page: int) -> tuple[Sequence[T], int]:
    """The rows of a page, counted from 1, and how many pages there are."""
    pages = max(1, -(-len(rows) // PAGE))
    start = (min(max(page, 1), pages) - 1) * PAGE
    return rows[start : start + PAGE], pages


def _dossier(shelf: StillShelf, window: Window) -> dict[str, object]:
    """What the page of the dossier shows as of a day: kept as it is written, so that it is written once."""
    brief = build_brief(shelf, SHOWN, window)
    return {
        "head": brief.head,
        "sections": _sections(brief),
        "charts": tuple(charts_of(brief.figures.rows)),
        "days": _days(shelf),
        "addresses": _addresses(brief),
    }


def _days(shelf: StillShelf) -> list[str]:
    """The days on which reports came out."""
    return sorted({report.published.latest for report in shelf.reports() if report.published.latest})


def _printed(shelf: StillShelf, window: Window) -> dict[str, object]:
    brief = build_brief(shelf, SHOWN, window)
    return {"title": brief.head.title, "body": write_plain(HtmlWriter(), lay_out(brief))}


def _addresses(brief: Brief) -> dict[int, str]:
    return {listed.number: f"/reports/{listed.id}" for listed in brief.reports.rows}


def _sections(brief: Brief) -> list[Section]:
    """The sections of the brief; the list of its reports is a page of its own."""
    writer = linking_writer(brief.reports.rows)
    sections: list[Section] = []
    parts: list[list[Block]] = []
    for block in lay_out(brief):
        if isinstance(block, Heading) and block.level == 2:  # noqa: PLR2004 - sections are headings of level 2
            parts.append([])
        if parts and not isinstance(block, Source):
            parts[-1].append(block)
    for heading, *rest in parts:
        if rest and isinstance(heading, Heading):
            anchor = "-".join(heading.text.lower().split())
            sections.append(Section(title=heading.text, anchor=anchor, body=write_plain(writer, rest)))
    return sections
