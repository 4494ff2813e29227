"""The command serve, up to where the server takes over."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from fakes.command import Command
from sayso.web import serving


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, int, str | None]]:
    """With what the server was started, if it was."""
    calls: list[tuple[str, str, int, str | None]] = []
    monkeypatch.setattr(serving, "serve", lambda *given: calls.append(given))
    return calls


def test_on_this_machine_it_is_open(
    sayso: Command, dossier: Path, served: list[tuple[str, str, int, str | None]]
) -> None:
    """Nobody else can come, so no token is asked for."""
    outcome = sayso("serve", dossier, "--port", "9000")
    assert (0, "http://127.0.0.1:9000/\n") == (outcome.code, outcome.out)
    assert [(str(dossier), "127.0.0.1", 9000, None)] == served


def test_to_a_network_it_opens_only_with_a_token(
    sayso: Command, dossier: Path, served: list[tuple[str, str, int, str | None]]
) -> None:
    """One is made that nobody can guess, and told once."""
    outcome = sayso("serve", dossier, "--host", "0.0.0.0")  # noqa: S104 - that is what is tried
    made = parse_qs(urlsplit(outcome.out.strip()).query)["token"][0]
    assert 30 < len(made)
    assert made == served[0][3]


def test_a_token_can_be_chosen(
    sayso: Command, dossier: Path, served: list[tuple[str, str, int, str | None]]
) -> None:
    """Whoever brings a token has it asked for everywhere."""
    sayso("serve", dossier, "--token", "sesame")
    assert "sesame" == served[0][3]


def test_a_file_that_is_no_dossier_is_not_served(
    sayso: Command, tmp_path: Path, served: list[tuple[str, str, int, str | None]]
) -> None:
    """It is said before anything is opened."""
    (tmp_path / "x.db").write_text("no database")
    outcome = sayso("serve", tmp_path / "x.db")
    assert (2, []) == (outcome.code, served)
    assert 1 == outcome.err.count("\n")
