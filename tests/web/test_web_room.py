"""What is kept of a dossier, and until when."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from sayso.desk.dossier import Dossier
from sayso.errors import InputError
from sayso.web.room import Room


def test_an_answer_is_found_once(example: Path) -> None:
    """The same question is answered from memory."""
    room = Room(str(example))
    asked: list[object] = []
    for _ in range(3):
        room.answer("question", asked.append)
    assert 1 == len(asked)


def test_a_changed_dossier_is_read_anew(example: Path, tmp_path: Path) -> None:
    """What another program added is there at the next question."""
    path = Path(shutil.copy(example, tmp_path / "changing.db"))
    room = Room(str(path))
    before = len(room.shelf().by_id)
    (tmp_path / "new.txt").write_text("Ana Ruel said that talks would go on.\n", encoding="utf8")
    with Dossier(path) as dossier:
        dossier.take_in([str(tmp_path / "new.txt")])
    assert before + 1 == len(room.shelf().by_id)


def test_a_question_that_cannot_be_answered_leaves_the_room_usable(example: Path) -> None:
    """After a mistake the next one is answered."""
    room = Room(str(example))
    with pytest.raises(InputError):
        room.brief("soon")
    assert room.brief("2031-03-05").head.total


def changed(path: Path, folder: Path, words: str) -> None:
    """Take one more report in."""
    (folder / f"{len(words)}.txt").write_text(f"Ana Ruel said that {words}.\n", encoding="utf8")
    with Dossier(path) as dossier:
        dossier.take_in([str(folder / f"{len(words)}.txt")])


def test_a_large_dossier_is_shown_as_it_was_until_it_is_read(
    example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits: the old answer is given, then the new one, found beside."""
    monkeypatch.setattr("sayso.web.room._AT_ONCE", -1.0)
    monkeypatch.setattr("sayso.web.room._REST", 0.0)
    path = Path(shutil.copy(example, tmp_path / "large.db"))
    room = Room(str(path))

    def count() -> int:
        return room.answer("count", lambda shelf: len(shelf.by_id))

    before = count()
    changed(path, tmp_path, "talks would go on")
    assert before == count()
    waited = time.monotonic() + 20
    while count() == before and time.monotonic() < waited:
        time.sleep(0.05)
    assert before + 1 == count()


def test_whoever_changed_it_sees_it_at_once(
    example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However large it is."""
    monkeypatch.setattr("sayso.web.room._AT_ONCE", -1.0)
    path = Path(shutil.copy(example, tmp_path / "own.db"))
    room = Room(str(path))
    before = len(room.shelf().by_id)
    changed(path, tmp_path, "talks would end")
    room.renew()
    assert before + 1 == len(room.shelf().by_id)
