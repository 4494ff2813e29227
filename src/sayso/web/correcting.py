"""The pages on which people set something right: the form, the list of corrections, and what they send."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from urllib.parse import urlencode

from litestar import Request, get, post
from litestar.datastructures import FormMultiDict
from litestar.exceptions import NotFoundException
from litestar.params import FromQuery
from litestar.response import Redirect, Template

from sayso.desk.changes import Add, Change, Merge, Remove, Set, Signed, Split, Undo
from sayso.desk.dossier import Dossier
from sayso.desk.still import StillShelf
from sayso.errors import InputError
from sayso.records import (
    Action,
    Actor,
    Claim,
    Correction,
    Fate,
    Field,
    Figure,
    Finding,
    Group,
    Report,
    Statement,
    fates_of,
)
from sayso.views.brief.corrections import say_what
from sayso.views.wording import one_line
from sayso.web.handed import TheRoom
from sayso.web.room import Room
from sayso.web.sheets import Place, saying_of

_ONE_AT_A_TIME = Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A correction as the list shows it."""

    correction: Correction
    did: str
    words: str
    fate: Fate
    place: Place | None


@get("/corrections", sync_to_thread=True, include_in_schema=False)
def corrections_page(room: TheRoom, made: FromQuery[str] = "") -> Template:
    """All corrections, the latest first; `made` is one that was made just now."""
    shelf = room.shelf()
    corrections = tuple(shelf.corrections())
    fates = fates_of(corrections)
    rows = [_made(shelf, each, fates[each.id]) for each in reversed(corrections)]
    return Template("corrections.html", context={"rows": rows, "made": made})


@get("/corrections/new", sync_to_thread=True, include_in_schema=False)
def correction_form(room: TheRoom, record: FromQuery[str] = "") -> Template:
    """The form for one record: a finding, a report, a claim or an actor."""
    shelf = room.shelf()
    found: Finding | Report | Group | None = (
        shelf.finding_by_id.get(record) or shelf.by_id.get(record) or shelf.group_by_id.get(record)
    )
    if found is None:
        raise NotFoundException(detail="There is nothing of this id in the dossier.")
    context = {"record": record, "fields": _fields(found), "kind": type(found).__name__.lower()}
    return Template("correct.html", context={**context, **_shown(shelf, found)})


@post("/correct", include_in_schema=False)
async def make_correction(
    room: TheRoom,
    request: Request[object, object, object],  # type: ignore[type-var]
) -> Redirect:
    """Make the correction that a form asks for, and go to the list of all."""
    form = await request.form()
    correction = await to_thread(_correct, room, form)
    return Redirect("/corrections?" + urlencode({"made": correction.id}), status_code=303)


def _correct(room: Room, form: FormMultiDict) -> Correction:
    with _ONE_AT_A_TIME, room.opened() as dossier:
        linked = next(dossier.groups(), None) is not None
        signed = Signed(by=_field(form, "by"), why=_field(form, "why"))
        correction = dossier.correct(_change(dossier, form), signed)
        if linked:
            dossier.link()
    room.renew()
    return correction


def _change(dossier: Dossier, form: FormMultiDict) -> Change:
    record, now = _field(form, "record"), _field(form, "now")
    members = tuple(each for each in form.getall("member", []) if isinstance(each, str))
    makers: dict[str, Callable[[], Change]] = {
        Action.SET: lambda: Set(record=record, field=_parse_field(_field(form, "field")), now=now),
        Action.ADD: lambda: _add(dossier, record, form),
        Action.REMOVE: lambda: Remove(record=record),
        Action.MERGE: lambda: Merge(groups=tuple(filter(None, (record, now.rpartition("/")[2], *members)))),
        Action.SPLIT: lambda: Split(group=record, members=members),
        Action.UNDO: lambda: Undo(correction=record),
    }
    action = _field(form, "action")
    if action not in makers:
        raise InputError("This form asks for nothing that can be done. Go back and choose an action.")
    return makers[action]()


def _add(dossier: Dossier, report_id: str, form: FormMultiDict) -> Add:
    """The place of the words that were marked: in their paragraph, or where else they stand but once."""
    report = next((each for each in dossier.reports(report_id) if each.id == report_id), None)
    words, number = _field(form, "words").strip(), _field(form, "paragraph")
    if report is None or not words:
        raise InputError("Mark the words of the statement in the report, or copy them from there.")
    spans = report.paragraphs()
    chosen = [spans[int(number) - 1]] if number.isdecimal() and 0 < int(number) <= len(spans) else spans
    starts = [at for span in chosen if (at := report.text.find(words, span.start, span.end)) >= 0]
    if len(starts) != 1:
        raise InputError(f"These words stand in {len(starts)} paragraphs. Mark them anew in one of them.")
    return Add(report=report.id, start=starts[0], end=starts[0] + len(words), speaker=_field(form, "now"))


def _parse_field(name: str) -> Field:
    try:
        return Field(name)
    except ValueError as error:
        raise InputError(f"'{name}' is no field. Choose one of: {', '.join(Field)}.") from error


def _field(form: FormMultiDict, name: str) -> str:
    value = form.get(name)
    return value if isinstance(value, str) else ""


def _fields(found: Finding | Report | Group) -> tuple[Field, ...]:
    """What of a record can be set."""
    if isinstance(found, Report):
        return (Field.PUBLISHED,)
    if isinstance(found, Statement):
        return (Field.SPEAKER, Field.CHAIN, Field.SAID)
    if isinstance(found, Figure):
        return (Field.VALUE, Field.AUTHORITY, Field.CHAIN)
    return () if isinstance(found, Group) else (Field.CHAIN,)


def _shown(shelf: StillShelf, found: Finding | Report | Group) -> dict[str, object]:
    """What the form shows of a record: its words, and the members that can be parted from it."""
    if isinstance(found, Actor):
        return {"words": found.name, "members": [(name, name) for name in (found.name, *found.aliases)]}
    if isinstance(found, Claim):
        ids = (*found.statements, *found.figures, *found.standing, *found.events)
        sayings = [(each, saying_of(shelf, shelf.finding_by_id[each])) for each in ids]
        members = [(each, f"{said.who}: {said.words}") for each, said in sayings if said]
        return {"words": members[0][1] if members else "", "members": members}
    if isinstance(found, Report):
        return {"words": Place.of(found).title, "members": []}
    said = saying_of(shelf, found) if isinstance(found, Finding) else None
    return {"words": f"{said.who}: {said.words}" if said else "", "members": []}


def _made(shelf: StillShelf, correction: Correction, fate: Fate) -> Made:
    anchors = correction.anchors
    report = shelf.by_id.get(anchors[0].report) if anchors else None
    words = " … ".join(piece.words for anchor in anchors for piece in anchor.evidence)
    return Made(
        correction=correction,
        did="".join(say_what(correction)),
        words=one_line(words),
        fate=fate,
        place=Place.of(report) if report else None,
    )
