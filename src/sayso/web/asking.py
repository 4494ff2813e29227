"""Single questions to the dossier, each with its page and its address in the API."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Annotated, Any

import msgspec
from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery, QueryParameter
from litestar.response import Template
from markupsafe import Markup

from sayso.ports import Shelf
from sayso.views.brief import Limits, Window
from sayso.views.differing import Between, ask_diff, lay_out_diff
from sayso.views.questions import ANSWERS, Question
from sayso.web.finding import PAGE
from sayso.web.handed import TheRoom
from sayso.web.markup import write_linked
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
        body = write_linked(lay_out_diff(answer), answer.reports.rows)
    return Template("diff.html", context={"body": body, "start": start, "end": end})


@get("/api/diff", sync_to_thread=True, tags=["answers"])
def get_diff(room: TheRoom, start: Start, end: End, limit: Limit = PAGE) -> Response[dict[str, Any]]:
    """What was known on one day and on another: added, revised, denied, withdrawn."""
    between = Between(start=start, end=end)
    key = ("diff", between, limit)
    answer = room.answer(key, lambda shelf: ask_diff(shelf, Limits(groups=limit), between))
    return Response(msgspec.to_builtins(answer))


def answer_handlers() -> Iterator[HTTPRouteHandler]:
    """For each question its address in the API."""
    for question, answering in ANSWERS.items():
        yield get(
            f"/api/{question.value}",
            sync_to_thread=True,
            tags=["answers"],
            operation_id=f"get_{question.value}",
            description=f"{answering.tells.capitalize()}.",
        )(_handler(question))


def _handler(question: Question) -> Callable[..., Response[dict[str, Any]]]:
    def handle(
        room: TheRoom, as_of: AsOf = "", known_at: KnownAt = "", limit: Limit = PAGE
    ) -> Response[dict[str, Any]]:
        window = Window(as_of=as_of or None, known_at=known_at or None)
        return Response(msgspec.to_builtins(_answer(room, question, window, Limits(groups=limit))))

    return handle


def _answer(room: Room, question: Question, window: Window, limits: Limits) -> Any:  # noqa: ANN401 - of its own class each
    return room.answer((question, window, limits), lambda shelf: ANSWERS[question].ask(shelf, limits, window))


def _body(shelf: Shelf, question: Question, window: Window) -> Markup:
    answer = ANSWERS[question].ask(shelf, _SHOWN, window)
    return write_linked(ANSWERS[question].lay(answer), answer.reports.rows)
