"""Single questions to the dossier, each with its page and its address in the API."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

import msgspec
from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery, QueryParameter
from litestar.response import Template
from markupsafe import Markup

from sayso.ports import Shelf
from sayso.views.blocks import Block
from sayso.views.brief import Limits, Window
from sayso.views.brief.places import Citation, Listed
from sayso.views.differing import Between, ask_diff, lay_out_diff
from sayso.views.histories import (
    ask_positions,
    ask_series,
    ask_timeline,
    lay_out_positions,
    lay_out_series,
    lay_out_timeline,
)
from sayso.views.html import HtmlWriter
from sayso.views.inquiries import build_conflicts, build_origins, lay_conflicts, lay_origins
from sayso.views.tracing import ask_drift, ask_proposals, lay_out_drift, lay_out_proposals
from sayso.web.handed import TheRoom
from sayso.web.room import Room

_SHOWN = Limits(groups=60, lines=20)
_MOST = 500

Limit = Annotated[int, QueryParameter(ge=1, le=_MOST, description="So many at most.")]
AsOf = Annotated[str, QueryParameter(description="An ISO day: what came out later is hidden.")]
KnownAt = Annotated[
    str, QueryParameter(description="An ISO day or instant: what was learned later is hidden.")
]
Start = Annotated[str, QueryParameter(description="The earlier ISO day.")]
End = Annotated[str, QueryParameter(description="The later ISO day.")]


class Question(StrEnum):
    """What can be asked."""

    ORIGINS = "origins"
    CONFLICTS = "conflicts"
    DRIFT = "drift"
    SERIES = "series"
    TIMELINE = "timeline"
    POSITIONS = "positions"
    PROPOSALS = "proposals"


@dataclass(frozen=True, slots=True)
class _Answering:
    """How a question is answered, how the answer is laid out, and what it tells."""

    ask: Callable[[Shelf, Limits, Window], Any]
    lay: Callable[[Any], Iterator[Block]]
    tells: str


_ANSWERS: Mapping[Question, _Answering] = {
    Question.ORIGINS: _Answering(build_origins, lay_origins, "On whose word it rests."),
    Question.CONFLICTS: _Answering(build_conflicts, lay_conflicts, "What does not go together."),
    Question.DRIFT: _Answering(ask_drift, lay_out_drift, "What copies and retellings made of words."),
    Question.SERIES: _Answering(ask_series, lay_out_series, "How counts went, and what is odd about them."),
    Question.TIMELINE: _Answering(ask_timeline, lay_out_timeline, "What happened, day by day."),
    Question.POSITIONS: _Answering(ask_positions, lay_out_positions, "Who stands where on what."),
    Question.PROPOSALS: _Answering(ask_proposals, lay_out_proposals, "What is on the table."),
}


@get("/ask/{question:str}", sync_to_thread=True, include_in_schema=False)
def question_page(
    room: TheRoom, question: FromPath[str], as_of: FromQuery[str] = "", known_at: FromQuery[str] = ""
) -> Template:
    """The answer to one question."""
    if question not in list(Question):
        raise NotFoundException(detail="Nobody can ask that. The dossier page lists what can be asked.")
    asked = Question(question)
    window = Window(as_of=as_of or None, known_at=known_at or None)
    body = room.answer(("page", asked, window), lambda shelf: _body(shelf, asked, window))
    context = {"title": question.capitalize(), "body": body, "address": f"/ask/{question}", "as_of": as_of}
    return Template("answer.html", context=context)


@get("/diff", sync_to_thread=True, include_in_schema=False)
def diff_page(room: TheRoom, start: FromQuery[str] = "", end: FromQuery[str] = "") -> Template:
    """What was known on one day and on another."""
    body = Markup()
    if start and end:
        between = Between(start=start, end=end)
        answer = room.answer(("diff", between), lambda shelf: ask_diff(shelf, _SHOWN, between))
        body = _written(lay_out_diff(answer), answer.reports.rows)
    return Template("diff.html", context={"body": body, "start": start, "end": end})


@get("/api/diff", sync_to_thread=True, tags=["answers"])
def get_diff(room: TheRoom, start: Start, end: End, limit: Limit = 50) -> Response[dict[str, Any]]:
    """What was known on one day and on another: added, revised, denied, withdrawn."""
    between = Between(start=start, end=end)
    key = ("diff", between, limit)
    answer = room.answer(key, lambda shelf: ask_diff(shelf, Limits(groups=limit), between))
    return Response(msgspec.to_builtins(answer))


def answer_handlers() -> Iterator[HTTPRouteHandler]:
    """For each question its address in the API."""
    for question, answering in _ANSWERS.items():
        yield get(
            f"/api/{question.value}",
            sync_to_thread=True,
            tags=["answers"],
            operation_id=f"get_{question.value}",
            description=answering.tells,
        )(_handler(question))


def _handler(question: Question) -> Callable[..., Response[dict[str, Any]]]:
    def handle(
        room: TheRoom, as_of: AsOf = "", known_at: KnownAt = "", limit: Limit = 50
    ) -> Response[dict[str, Any]]:
        window = Window(as_of=as_of or None, known_at=known_at or None)
        return Response(msgspec.to_builtins(_answer(room, question, window, Limits(groups=limit))))

    return handle


def _answer(room: Room, question: Question, window: Window, limits: Limits) -> Any:  # noqa: ANN401 - of its own class each
    return room.answer(
        (question, window, limits), lambda shelf: _ANSWERS[question].ask(shelf, limits, window)
    )


def _body(shelf: Shelf, question: Question, window: Window) -> Markup:
    answer = _ANSWERS[question].ask(shelf, _SHOWN, window)
    return _written(_ANSWERS[question].lay(answer), answer.reports.rows)


def _written(blocks: Iterator[Block], reports: tuple[Listed, ...]) -> Markup:
    """The blocks as markup; each citation leads to its paragraph."""
    ids = {listed.number: listed.id for listed in reports}

    def address(citation: Citation) -> str:
        return f"/reports/{ids[citation.report]}#p{citation.paragraph}"

    writer = HtmlWriter(address=address, claim_address=lambda claim: f"/claims/{claim}")
    return Markup(writer.write(list(blocks)))  # noqa: S704 - the writer escapes all text
