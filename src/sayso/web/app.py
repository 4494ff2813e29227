"""The application: which addresses there are, what guards them, and what becomes of an error."""

from __future__ import annotations

from http import HTTPStatus
from pathlib import Path
from threading import Thread

from anyio.to_thread import current_default_thread_limiter
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from litestar import Litestar, Request, Response, get
from litestar.di import Provide
from litestar.exceptions import HTTPException
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.plugins.jinja import JinjaTemplateEngine
from litestar.response import Template
from litestar.static_files import create_static_files_router
from litestar.template import TemplateConfig
from markupsafe import Markup

from sayso.errors import InputError, SaysoError
from sayso.views.wording import visible
from sayso.web import api, asking, correcting, pages
from sayso.web.guard import Guard, Guarded
from sayso.web.handed import parse_query
from sayso.web.room import Room

_HERE = Path(__file__).parent
_LARGEST = 20_000_000  # bytes of a request
_THREADS = 200
_PAGES = (
    pages.dossier_page,
    pages.brief_page,
    pages.reports_page,
    pages.report_page,
    pages.claim_page,
    asking.question_page,
    asking.diff_page,
    pages.actors_page,
    pages.search_page,
    pages.search_table,
    pages.add_page,
    pages.add_reports,
    correcting.corrections_page,
    correcting.correction_form,
    correcting.make_correction,
)
_API = (
    api.list_reports,
    api.get_report,
    api.get_findings,
    api.list_groups,
    api.list_corrections,
    api.get_group,
    api.get_brief,
    asking.get_diff,
    *asking.answer_handlers(),
    api.search,
)


def make_app(path: str, guard: Guard) -> Guarded:
    """The page and API of the dossier at `path`, open to whom `guard` lets in: an ASGI application."""
    room = Room(path)
    Thread(target=pages.warm, args=(room,), daemon=True).start()  # ready when the first page is asked for
    return Guarded(_inner(room), guard)


async def _take_in_all() -> None:
    """Give each reader a thread: one who waits for a large answer must not keep the others waiting."""
    current_default_thread_limiter().total_tokens = _THREADS


def _inner(room: Room) -> Litestar:
    return Litestar(
        route_handlers=[*_PAGES, *_API, describe, create_static_files_router("/static", [_HERE / "static"])],
        on_startup=[_take_in_all],
        dependencies={
            "room": Provide(lambda: room, sync_to_thread=False),
            "asked": Provide(parse_query, sync_to_thread=False),
        },
        template_config=TemplateConfig(engine=JinjaTemplateEngine.from_environment(_environment())),
        exception_handlers={SaysoError: _sorry, HTTPException: _sorry, Exception: _sorry},
        request_max_body_size=_LARGEST,
        openapi_config=OpenAPIConfig(
            title="sayso", version="1", path="/api", render_plugins=[JsonRenderPlugin(path="/openapi.json")]
        ),
    )


@get("/docs", include_in_schema=False, sync_to_thread=False)
def describe(request: Request[object, object, object]) -> Template:  # type: ignore[type-var]
    """The API, described on a page."""
    paths = sorted((request.app.openapi_schema.to_schema()["paths"]).items())
    return Template("docs.html", context={"paths": paths})


def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_seen,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _seen(value: object) -> object:
    """Texts of reports without what cannot be seen: no override of the writing direction, no escape."""
    return visible(value, keep="\n\t") if isinstance(value, str) and not isinstance(value, Markup) else value


def _sorry(request: Request[object, object, object], error: Exception) -> Response[object] | Template:  # type: ignore[type-var]
    """One sentence on what went wrong; to programs as JSON. Nothing of the machine is told."""
    status, sentence = _told(error)
    if request.url.path.startswith("/api"):
        return Response({"status_code": status, "detail": sentence}, status_code=status)
    return Template("problem.html", context={"sentence": sentence}, status_code=status)


def _told(error: Exception) -> tuple[int, str]:
    if isinstance(error, InputError):
        return HTTPStatus.BAD_REQUEST, str(error)
    if isinstance(error, HTTPException) and error.status_code < HTTPStatus.INTERNAL_SERVER_ERROR:
        return error.status_code, error.detail or HTTPStatus(error.status_code).phrase
    if isinstance(error, SaysoError):
        return HTTPStatus.INTERNAL_SERVER_ERROR, str(error)
    return HTTPStatus.INTERNAL_SERVER_ERROR, "This is a mistake in sayso. Please report what you did."
