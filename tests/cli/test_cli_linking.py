"""The command link."""

from __future__ import annotations

from pathlib import Path

import pytest

from fakes.command import Command
from fakes.files import write_reports
from fakes.reader import make_fake_reader
from sayso.desk.dossier import Dossier
from sayso.desk.run import Manner


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """A dossier of a report and its copy."""
    path = write_reports(tmp_path / "in", 1)[0]
    copy = tmp_path / "copy.txt"
    copy.write_text(Path(path).read_text("utf8") + "\nBeltrame said no more than that.\n", encoding="utf8")
    with Dossier(tmp_path / "pile.db") as opened:
        opened.take_in([path, str(copy)], Manner(make_reader=make_fake_reader))
    return tmp_path / "pile.db"


def test_groups_are_counted(sayso: Command, pile: Path) -> None:
    """Each kind of group that was found has its line."""
    outcome = sayso("link", pile)
    assert 0 == outcome.code
    assert "1 group of reprints" in outcome.out.splitlines()


def test_linked_groups_are_exported(sayso: Command, pile: Path) -> None:
    """Behind the reports stands in the export what linking made of them."""
    before = sayso("export", pile).out
    counted = sum(int(line.split()[0]) for line in sayso("link", pile).out.splitlines())
    after = sayso("export", pile).out
    assert after.startswith(before)
    assert counted == len(after.splitlines()) - len(before.splitlines())


def test_no_dossier_is_one_sentence(sayso: Command, tmp_path: Path) -> None:
    """To link a dossier that is not there says so and makes none."""
    outcome = sayso("link", tmp_path / "none.db")
    assert (2, "", 1) == (outcome.code, outcome.out, len(outcome.err.splitlines()))
    assert not (tmp_path / "none.db").exists()


def test_stories_and_actors_are_listed(sayso: Command, pile: Path) -> None:
    """After linking both can be asked for; before it there are none."""
    assert "" == sayso("stories", pile).out + sayso("actors", pile).out
    sayso("link", pile)
    assert "2 reports" in sayso("stories", pile).out.splitlines()[0]
    assert "Beltrame" in sayso("actors", pile).out


def test_origins_and_conflicts_are_shown(sayso: Command, pile: Path) -> None:
    """Both answer from a linked dossier, in each form that a brief has."""
    sayso("link", pile)
    for command, title in (("origins", "# Origins"), ("conflicts", "# Conflicts")):
        assert sayso(command, pile).out.startswith(title)
        assert sayso(command, pile, "--format", "json").out.startswith("{")
        assert sayso(command, pile, "--format", "html").out.startswith("<!doctype html>")
