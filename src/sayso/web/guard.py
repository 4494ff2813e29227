"""Who may ask, and what a browser may do with the answer.

The page has no login, so it answers only to the name it was opened under: a page elsewhere that makes a
browser ask, or sends it a form, is turned away (DNS rebinding, cross-site posts). Whoever opens it to a
network must give a token. This stands before everything else, so that no answer leaves without its headers.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs, quote, unquote, urlsplit

from litestar.enums import ScopeType
from litestar.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "sayso_token"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # with no-referrer, browsers hide the Origin of our own forms
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_ASKING = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """What is answered instead."""

    status: HTTPStatus
    sentence: str
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """Lets in who asks for one of the `hosts`, or, if there is a `token`, under any name who has that."""

    hosts: frozenset[str] = LOOPBACK
    token: str | None = None

    def refuse(self, method: str, path: str, query: str, headers: Mapping[str, str]) -> Refusal | None:
        """Why a request is not let in, or `None` if it is."""
        named = _host_of(headers.get("host", ""))
        if named is None or (self.token is None and named not in self.hosts):
            return Refusal(
                status=HTTPStatus.MISDIRECTED_REQUEST, sentence="This page does not go by that name."
            )
        if method not in _ASKING and not _is_from_here(headers):
            return Refusal(status=HTTPStatus.FORBIDDEN, sentence="A form of another site was turned away.")
        if self.token is None or any(_same(each, self.token) for each in _tokens_in(headers)):
            return None
        if not any(_same(each, self.token) for each in parse_qs(query).get("token", ())):
            told = "Open this page with ?token=... as it was printed."
            return Refusal(status=HTTPStatus.UNAUTHORIZED, sentence=told)
        # Whoever brings the token in the address gets it as a cookie, and goes on without it.
        kept = f"{COOKIE}={quote(self.token)}; HttpOnly; SameSite=Strict; Path=/"
        address = (("location", quote(path) or "/"), ("set-cookie", kept))
        return Refusal(status=HTTPStatus.SEE_OTHER, sentence="Go on.", headers=address)


class Guarded:
    """An application behind a guard."""

    def __init__(self, app: ASGIApp, guard: Guard) -> None:
        self._app = app
        self._guard = guard

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or turn it away; either answer carries `HEADERS`."""
        if scope["type"] != ScopeType.HTTP:  # start and end of the program
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = [
                    pair for pair in message["headers"] if pair[0].decode("latin-1").title() not in HEADERS
                ]
                message["headers"] = [*own, *_encoded(HEADERS.items())]
            await send(message)

        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        query = scope["query_string"].decode("latin-1")
        refusal = self._guard.refuse(scope["method"], scope["path"], query, headers)
        if refusal is None:
            await self._app(scope, receive, send_with_headers)
            return
        told = (("content-type", "text/plain; charset=utf-8"), *refusal.headers)
        await send_with_headers(
            {"type": "http.response.start", "status": refusal.status.value, "headers": _encoded(told)}
        )
        body = f"{refusal.sentence}\n".encode()
        await send_with_headers({"type": "http.response.body", "body": body, "more_body": False})


def _encoded(pairs: Iterable[tuple[str, str]]) -> list[tuple[bytes, bytes]]:
    return [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in pairs]


def _is_from_here(headers: Mapping[str, str]) -> bool:
    origin = headers.get("origin")
    if origin is None:
        return headers.get("sec-fetch-site", "same-origin") in {"same-origin", "none"}
    return origin.partition("://")[2] == headers.get("host")


def _tokens_in(headers: Mapping[str, str]) -> tuple[str, ...]:
    told = headers.get("authorization", "").removeprefix("Bearer ")
    try:
        kept = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        kept = None
    return (told,) if kept is None else (told, unquote(kept.value))


def _host_of(header: str) -> str | None:
    try:
        return urlsplit(f"//{header}").hostname
    except ValueError:
        return None


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())
