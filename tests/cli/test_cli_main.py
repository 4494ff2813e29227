"""The program as a whole: help, version, and what becomes of an error."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from fakes.command import Command
from sayso.desk.dossier import Dossier
from sayso.errors import ModelError

COMMANDS = ["read", "brief", "show", "check", "export"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_help_has_an_example(sayso: Command, command: str) -> None:
    """Each command shows how it is used."""
    assert f"Example: sayso {command} " in " ".join(sayso(command, "--help").out.split())


def test_help_names_every_command(sayso: Command) -> None:
    """The program's help lists its commands."""
    listed = sayso("--help").out
    assert [] == [command for command in COMMANDS if command not in listed]


def test_version_is_one_line(sayso: Command) -> None:
    """The version is written alone."""
    outcome = sayso("--version")
    assert (0, 1) == (outcome.code, outcome.out.count("\n"))


@pytest.mark.parametrize(
    ("error", "code"),
    [(ModelError("The model is missing."), 1), (ZeroDivisionError("oh"), 3), (KeyboardInterrupt(), 130)],
)
def test_error_becomes_its_code(
    sayso: Command, monkeypatch: pytest.MonkeyPatch, dossier: Path, error: BaseException, code: int
) -> None:
    """A known error is 1, a mistake of ours 3, an interruption 130; none shows a traceback."""

    def fail(_: Dossier) -> None:
        raise error

    monkeypatch.setattr(Dossier, "check", fail)
    outcome = sayso("check", dossier)
    assert code == outcome.code
    assert "Traceback" not in outcome.err


def test_wrong_option_is_an_error_of_use(sayso: Command, dossier: Path) -> None:
    """What the program does not know is an error of use."""
    assert 2 == sayso("brief", dossier, "--colour").code


def test_reader_that_leaves_early_is_no_error_to_speak_of(dossier: Path) -> None:
    """Where the other end of the pipe is gone, nothing is said."""
    reading, writing = os.pipe()
    os.close(reading)
    program = "import sys; from sayso.cli.main import run; run()"
    done = subprocess.run(
        [sys.executable, "-c", program, "export", str(dossier)],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")},
    )
    os.close(writing)
    assert b"" == done.stderr
