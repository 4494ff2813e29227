"""The command read, with the reader that ships."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fakes.command import Command
from fakes.files import write_reports


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder of two reports, and a file that is none."""
    write_reports(tmp_path / "in", 2)
    (tmp_path / "in" / "empty.txt").touch()
    return tmp_path / "in"


def test_reports_go_into_a_dossier(sayso: Command, reports: Path, tmp_path: Path) -> None:
    """What is read is kept; what is refused is named, and the rest goes on."""
    outcome = sayso("read", reports, "--into", tmp_path / "talks.db")
    assert (0, "") == (outcome.code, outcome.out)
    assert "empty.txt: " in outcome.err
    assert "2 reports new, 0 already known, 1 refused" in outcome.err
    assert (tmp_path / "talks.db").exists()


def test_same_reports_again_are_known(sayso: Command, reports: Path, tmp_path: Path) -> None:
    """The same command again adds nothing."""
    sayso("read", reports, "--into", tmp_path / "talks.db")
    assert "0 reports new, 2 already known" in sayso("read", reports, "--into", tmp_path / "talks.db").err


def test_records_go_to_standard_output(sayso: Command, reports: Path) -> None:
    """With a format, records go to standard output and everything else to standard error."""
    outcome = sayso("read", reports, "--format", "jsonl")
    rows = [json.loads(line) for line in outcome.out.splitlines()]
    assert [str(reports / "000.txt"), str(reports / "001.txt")] == [
        row["path"] for row in rows if row["record"] == "report"
    ]
    assert "statements" in outcome.err


def test_reading_and_keeping_writes_what_is_kept(sayso: Command, reports: Path, tmp_path: Path) -> None:
    """With both, the dossier is filled and then written out."""
    read = sayso("read", reports, "--into", tmp_path / "talks.db", "--format", "jsonl")
    assert sayso("export", tmp_path / "talks.db").out == read.out


def test_nothing_kept_is_told(sayso: Command, reports: Path) -> None:
    """Without a dossier and a format, the user is told how to keep what was read."""
    outcome = sayso("read", reports)
    assert (0, "") == (outcome.code, outcome.out)
    assert "--into DOSSIER.db" in outcome.err


def test_nothing_usable_is_an_error_of_use(sayso: Command, reports: Path) -> None:
    """Where all is refused, the code is 2."""
    assert 2 == sayso("read", reports / "empty.txt").code


def test_missing_path_is_an_error_of_use(sayso: Command, tmp_path: Path) -> None:
    """A path that leads nowhere is told, and no dossier is made."""
    outcome = sayso("read", tmp_path / "nowhere", "--into", tmp_path / "talks.db")
    assert 2 == outcome.code
    assert "nowhere" in outcome.err
    assert not list(tmp_path.iterdir())


def test_brief_of_reports_reads_them_first(sayso: Command, reports: Path) -> None:
    """A brief can be had straight from reports."""
    assert sayso("brief", reports).out.startswith("# 2 reports")


def test_show_reads_a_file(sayso: Command, reports: Path) -> None:
    """A report can be shown straight from its file."""
    assert "Talks at the river, day 0" in sayso("show", reports / "000.txt").out
