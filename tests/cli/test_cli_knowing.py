"""The command packs, and packs of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from fakes.command import Command
from fakes.files import write_reports


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A sound pack."""
    path = tmp_path / "ferry.toml"
    path.write_text('name = "ferry"\ntitle = "Ferries"\n[issues.wages]\nnouns = ["fare"]\n')
    return path


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """A pack with a mistake."""
    path = tmp_path / "odd.toml"
    path.write_text('name = "odd"\ntitle = "Odd"\n[fish]\n')
    return path


def test_packs_are_listed(sayso: Command) -> None:
    """The packs that ship are listed with name, title and counts."""
    outcome = sayso("packs")
    assert 0 == outcome.code
    assert "ceasefire: War, truce and peace talks\n" in outcome.out
    assert "event types (" in outcome.out


def test_a_pack_of_ones_own_is_listed(sayso: Command, pack: Path) -> None:
    """A pack given with --pack stands behind those that ship."""
    lines = sayso("packs", "--pack", pack).out.splitlines()
    assert ["ferry: Ferries", "  1 issues (1 words); 0 words for offers"] == lines[-2:]


@pytest.mark.parametrize("command", ["read", "brief", "show", "packs"])
def test_a_mistake_ends_at_once(sayso: Command, odd: Path, tmp_path: Path, command: str) -> None:
    """A pack with a mistake ends the command with code 2 and one sentence, and nothing is read."""
    write_reports(tmp_path / "in", 1)
    reports = [] if command == "packs" else [tmp_path / "in" / "000.txt"]
    outcome = sayso(command, *reports, "--pack", odd)
    assert (2, "") == (outcome.code, outcome.out)
    assert f"{odd}, key fish: there is no such key" in outcome.err
    assert 1 == len(outcome.err.splitlines())


def test_the_reader_tells_of_extra_packs(sayso: Command, pack: Path, tmp_path: Path) -> None:
    """The version of the reader in a record changes with the packs that it read with."""
    write_reports(tmp_path / "in", 1)
    plain, packed = (
        sayso("read", tmp_path / "in", "--format", "jsonl", *more).out.splitlines()[0]
        for more in ([], ["--pack", pack])
    )
    assert plain != packed
