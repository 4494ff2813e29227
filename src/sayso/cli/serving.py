"""The command that opens the page: serve."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from secrets import token_urlsafe
from typing import Annotated

import typer

from sayso.cli.options import DossierPath
from sayso.desk.dossier import Dossier
from sayso.errors import InputError

_PORT, _HOST = 8765, "127.0.0.1"
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_NEEDED = ("litestar", "jinja2", "uvicorn")

Port = Annotated[int, typer.Option(min=1, max=65535, help="The port to listen at.")]
Host = Annotated[
    str, typer.Option(help="The name or address to listen at; beyond this machine with a token.")
]
Token = Annotated[str | None, typer.Option(metavar="TOKEN", help="Let in only who has this token.")]


def serve(dossier: DossierPath, port: Port = _PORT, host: Host = _HOST, token: Token = None) -> None:
    """Open a dossier as a page in the browser, and as an API with its description at /docs.

    It is open to this machine alone. With another --host whoever comes must have the token, which is
    printed once.

    Example: sayso serve talks.db
    """
    if any(find_spec(name) is None for name in _NEEDED):
        raise InputError("The page needs more than sayso alone. Install it: pip install 'sayso[web]'")
    with Dossier(dossier) as opened:
        next(iter(opened.reports()), None)  # is it one, and can it be read?
    if token is None and host not in _LOOPBACK:
        token = token_urlsafe(24)
    typer.echo(f"http://{f'[{host}]' if ':' in host else host}:{port}/{f'?token={token}' if token else ''}")
    import_module("sayso.web.serving").serve(dossier, host, port, token)
