"""Opening the page to browsers."""

from __future__ import annotations

import uvicorn

from sayso.web.app import make_app
from sayso.web.guard import Guard


def serve(path: str, host: str, port: int, token: str | None) -> None:
    """Serve the dossier at `path` until interrupted; with a `token` only to those who have it."""
    app = make_app(path, Guard(token=token))
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False)
