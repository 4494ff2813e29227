"""The command line under test."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from fakes.clock import FixedClock
from fakes.command import Command, Outcome
from fakes.files import write_reports
from fakes.reader import make_fake_reader
from sayso.cli.main import run
from sayso.desk.dossier import Dossier
from sayso.desk.run import Manner


@pytest.fixture
def sayso(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs `sayso` with some arguments, as the shell would."""

    def command(*arguments: str | Path) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["sayso", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            run()
        written = capsys.readouterr()
        return Outcome(code=int(ended.value.code or 0), out=written.out, err=written.err)

    return command


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A dossier of two reports, read by the fake reader."""
    path = tmp_path / "talks.db"
    with Dossier(path, clock=FixedClock()) as opened:
        opened.take_in(write_reports(tmp_path / "in", 2), Manner(make_reader=make_fake_reader))
    return path
