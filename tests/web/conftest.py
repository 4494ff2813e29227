"""The page under test: a dossier of the invented reports, and one of hostile ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar.testing import TestClient

from sayso.desk.dossier import Dossier
from sayso.web.app import make_app
from sayso.web.guard import Guard, Guarded

NAME = "sayso.local"
EXAMPLE = Path(__file__).parents[2] / "examples" / "tessaly"

Client = TestClient[Guarded]


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A linked dossier of the example."""
    path = tmp_path_factory.mktemp("web") / "tessaly.db"
    with Dossier(path) as dossier:
        dossier.take_in([str(EXAMPLE)])
        dossier.link()
    return path


def client_of(path: Path, guard: Guard | None = None) -> Client:
    """A browser's stand-in for the page of the dossier at `path`."""
    app = make_app(str(path), guard or Guard(hosts=frozenset({NAME})))
    return TestClient(app, base_url=f"http://{NAME}", raise_server_exceptions=False)


@pytest.fixture(scope="session")
def client(example: Path) -> Iterator[Client]:
    """The page of the example."""
    with client_of(example) as opened:
        yield opened
