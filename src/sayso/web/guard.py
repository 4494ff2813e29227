"""Who may ask, and what a browser may do with the answer.

The page has no login, so it answers only to the name it was opened under: a page elsewhere that makes a browser
ask, or sends it a form, is turned away (DNS rebinding, cross-site posts). Whoever opens it to a network
must give a token.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlsplit

from litestar import Request, Response
from litestar.datastructures import Cookie
from litestar.response import Redirect

COOKIE = "sayso_token"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_ASKING = frozenset({"GET", "HEAD", "OPTIONS"})

Asked = Request[object, object, object]  # type: ignore[type-var]  # litestar binds the last to its own State


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """Lets in who asks for one of the `hosts`, or, if there is a `token`, under any name who has that."""

    hosts: frozenset[str] = LOOPBACK
    token: str | None = None

    def __call__(self, request: Asked) -> Response[object] | None:
        """`None` to let the request in, or else the answer that it gets instead."""
        named = _host_of(f"//{request.headers.get('host', '')}")
        if named is None or (self.token is None and named not in self.hosts):
            return _refusal("This page does not go by that name.", HTTPStatus.MISDIRECTED_REQUEST)
        if request.method not in _ASKING and not self._is_from_here(request):
            return _refusal("A form of another site was turned away.", HTTPStatus.FORBIDDEN)
        if self.token is None or _same(request.cookies.get(COOKIE, ""), self.token):
            return None
        return self._ask_for_token(request)

    def _is_from_here(self, request: Asked) -> bool:
        origin = request.headers.get("origin")
        if origin is None:
            return request.headers.get("sec-fetch-site", "same-origin") in {"same-origin", "none"}
        return urlsplit(origin).netloc == request.headers.get("host")

    def _ask_for_token(self, request: Asked) -> Response[object]:
        told = request.query_params.get("token", "")
        header = request.headers.get("authorization", "").removeprefix("Bearer ")
        if self.token is None or not (_same(told, self.token) or _same(header, self.token)):
            return _refusal("Open this page with ?token=... as it was printed.", HTTPStatus.UNAUTHORIZED)
        kept = Cookie(key=COOKIE, value=self.token, httponly=True, samesite="strict", path="/")
        return Redirect(request.url.path, cookies=[kept])


def _host_of(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())


def _refusal(sentence: str, status: HTTPStatus) -> Response[object]:
    return Response(f"{sentence}\n", status_code=status, media_type="text/plain", headers=HEADERS)
