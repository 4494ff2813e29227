"""The commands brief, show, check and export, on a dossier."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from fakes.command import Command
from sayso.desk.dossier import Dossier


def test_brief_of_a_dossier_is_markdown(sayso: Command, dossier: Path) -> None:
    """A brief is written to standard output, as Markdown if nothing else is wanted."""
    outcome = sayso("brief", dossier)
    assert (0, "") == (outcome.code, outcome.err)
    assert outcome.out.startswith("# 2 reports")
    assert "## Adana (2)" in outcome.out


@pytest.mark.parametrize(("form", "beginning"), [("md", "# 2"), ("html", "<!doctype html>"), ("json", "{")])
def test_brief_has_several_forms(sayso: Command, dossier: Path, form: str, beginning: str) -> None:
    """The form of a brief can be chosen."""
    assert sayso("brief", dossier, "--format", form).out.startswith(beginning)


def test_brief_can_be_limited(sayso: Command, dossier: Path) -> None:
    """What a limit leaves out is counted."""
    assert "2 more named speakers" in sayso("brief", dossier, "--limit", "1").out


def test_show_finds_a_report_by_the_beginning_of_its_id(sayso: Command, dossier: Path) -> None:
    """An id need not be given whole."""
    with Dossier(dossier) as opened:
        report = next(opened.reports())
    outcome = sayso("show", report.id[:8], "--dossier", dossier)
    assert 0 == outcome.code
    assert "  1  Adana said the road" in outcome.out


def test_show_tells_what_it_does_not_find(sayso: Command, dossier: Path) -> None:
    """An id that no report has is an error of use."""
    outcome = sayso("show", "zzzz", "--dossier", dossier)
    assert (2, "") == (outcome.code, outcome.out)
    assert "No report in" in outcome.err


def test_show_asks_for_more_of_an_id_that_several_have(sayso: Command, dossier: Path) -> None:
    """An id that is not given far enough is an error of use."""
    outcome = sayso("show", "", "--dossier", dossier)
    assert 2 == outcome.code
    assert "2 reports" in outcome.err


def test_check_of_a_true_dossier_is_content(sayso: Command, dossier: Path) -> None:
    """A dossier that is borne out ends with 0."""
    outcome = sayso("check", dossier)
    assert (0, "", "8 records checked, 0 problems\n") == (outcome.code, outcome.out, outcome.err)


def test_check_names_what_is_not_borne_out(sayso: Command, dossier: Path) -> None:
    """A record that was tampered with is named, and the code is 1."""
    with sqlite3.connect(dossier) as connection:
        connection.execute(
            'UPDATE statements SET record = replace(record, \'"name":"Adana"\', \'"name":"Corvo"\')'
        )
    connection.close()
    outcome = sayso("check", dossier)
    assert 1 == outcome.code
    assert "names the speaker 'Corvo'" in outcome.out


def test_export_writes_the_record_format(sayso: Command, dossier: Path) -> None:
    """Every line is a record."""
    kinds = [json.loads(line)["record"] for line in sayso("export", dossier).out.splitlines()]
    assert ["report", "statement", "statement", "statement"] * 2 == kinds


def test_export_to_a_file_is_the_same(sayso: Command, dossier: Path, tmp_path: Path) -> None:
    """A file gets what standard output would."""
    target = tmp_path / "talks.jsonl"
    assert "" == sayso("export", dossier, "--format", "jsonl", "--out", target).out
    assert sayso("export", dossier).out == target.read_text("utf8")


@pytest.mark.parametrize("command", ["brief", "check", "export"])
def test_missing_dossier_is_told_and_not_made(sayso: Command, tmp_path: Path, command: str) -> None:
    """To ask a dossier that is not there is an error of use, and makes no file."""
    outcome = sayso(command, tmp_path / "talks.db")
    assert (2, "") == (outcome.code, outcome.out)
    assert outcome.err.startswith("There is no dossier at")
    assert not list(tmp_path.iterdir())
