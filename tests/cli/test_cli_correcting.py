"""The commands that set something right."""

from __future__ import annotations

from pathlib import Path

import pytest

from fakes.command import Command
from sayso.desk.dossier import Dossier
from sayso.records import Statement

SIGNED = ("--by", "Ines", "--why", "she is named above")


@pytest.fixture
def told(dossier: Path) -> Statement:
    """The first statement of the dossier."""
    with Dossier(dossier) as opened:
        return next(opened.statements())


def speakers(dossier: Path) -> list[str]:
    """The names of all speakers."""
    with Dossier(dossier) as opened:
        return [speaker.name for found in opened.statements() for speaker in found.speakers]


def test_a_speaker_is_set_listed_and_set_back(sayso: Command, dossier: Path, told: Statement) -> None:
    """The id of the correction is what is printed, and what undo takes."""
    before = speakers(dossier)
    made = sayso("correct", "set", dossier, told.id[:8], "speaker", "Ana Ruel", *SIGNED)
    assert (0, "") == (made.code, made.err)
    assert "Ana Ruel" in speakers(dossier)
    assert "speaker: Adana -> Ana Ruel (Ines, " in sayso("correct", "list", dossier).out
    assert 0 == sayso("correct", "undo", dossier, made.out.strip(), *SIGNED).code
    assert before == speakers(dossier)
    assert "undone" in sayso("correct", "list", dossier).out


def test_a_linked_dossier_is_linked_anew(sayso: Command, dossier: Path, told: Statement) -> None:
    """Claims and origins follow the correction at once."""
    sayso("link", dossier)
    outcome = sayso("correct", "remove", dossier, told.id, *SIGNED)
    assert (0, "The dossier was linked anew.\n") == (outcome.code, outcome.err)


def test_a_missed_statement_is_added_by_its_words(sayso: Command, dossier: Path, told: Statement) -> None:
    """The words are looked up in the report."""
    words = "Nobody was seen at the crossing"
    assert 0 == sayso("correct", "add", dossier, told.report, words, "Osk", *SIGNED).code
    assert "Osk" in speakers(dossier)


def test_words_that_do_not_stand_there_once_are_refused(
    sayso: Command, dossier: Path, told: Statement
) -> None:
    """It must be plain which place is meant."""
    for words, times in (("xyzzy", 0), ("", 0), ("on day", 4)):
        outcome = sayso("correct", "add", dossier, told.report, words, "Osk", *SIGNED)
        assert (2, True) == (outcome.code, f"stands {times} times" in outcome.err)


def test_nothing_is_corrected_unsigned(sayso: Command, dossier: Path, told: Statement) -> None:
    """Who and why are asked for."""
    assert 2 == sayso("correct", "remove", dossier, told.id).code
    outcome = sayso("correct", "remove", dossier, told.id, "--by", " ", "--why", "x")
    assert (2, 1) == (outcome.code, outcome.err.count("\n"))


def test_show_lists_the_ids_that_correct_takes(sayso: Command, dossier: Path, told: Statement) -> None:
    """Each finding with its kind, paragraph, chain and words."""
    out = sayso("show", told.report, "--dossier", dossier, "--ids").out
    assert f"{told.id} statement [" in out
