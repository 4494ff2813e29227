"""What may be opened as a dossier, and what is said of the rest."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from fakes.records import a_report
from sayso.errors import DossierError, InputError
from sayso.store import Store, is_dossier
from sayso.store.opening import APPLICATION_ID, open_existing, open_or_found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a dossier may be founded."""
    return tmp_path / "a talk?.db"


def filled(path: Path) -> Path:
    """A dossier at `path` with one report."""
    store = Store.found(str(path))
    store.put(a_report(), ())
    store.close()
    return path


def test_missing_dossier_is_told_and_not_made(path: Path) -> None:
    """To open a dossier that is not there tells how to make one, and makes nothing."""
    with pytest.raises(InputError, match=r"There is no dossier at .* --into"):
        Store.open(str(path))
    assert [] == list(path.parent.iterdir())


def test_reading_leaves_no_files(path: Path) -> None:
    """To read a dossier leaves its folder as it was."""
    store = Store.open(str(filled(path)))
    assert 1 == len(list(store.reports()))
    store.close()
    assert [path] == list(path.parent.iterdir())


def test_text_file_is_no_dossier(path: Path) -> None:
    """A file that is not SQLite is named as such."""
    path.write_text("The talks went on. " * 100)
    with pytest.raises(DossierError, match="not an SQLite file"):
        Store.open(str(path))


def test_text_file_is_not_written_over(path: Path) -> None:
    """A file that is not SQLite is left alone where a dossier should be founded."""
    path.write_text("The talks went on. " * 100)
    with pytest.raises(DossierError, match="not an SQLite file"):
        Store.found(str(path))
    assert path.read_text().startswith("The talks went on.")


@pytest.mark.parametrize("open_it", [Store.open, Store.found])
def test_file_of_another_program_is_refused(path: Path, open_it: Callable[[str], Store]) -> None:
    """An SQLite file of another program is neither read nor written."""
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    with pytest.raises(DossierError, match="another program"):
        open_it(str(path))


def test_newer_dossier_is_refused(path: Path) -> None:
    """A dossier of a newer version asks for a newer sayso."""
    with sqlite3.connect(filled(path)) as newer:
        newer.execute("PRAGMA user_version = 999")
    newer.close()
    with pytest.raises(DossierError, match="newer sayso"):
        Store.found(str(path))


def test_folder_is_no_dossier(tmp_path: Path) -> None:
    """A folder in place of a dossier is told, with a name that would do."""
    with pytest.raises(DossierError, match=r"is a folder.*dossier\.db"):
        Store.found(str(tmp_path))


def test_missing_folder_is_told(tmp_path: Path) -> None:
    """A dossier in a folder that is not there is told."""
    with pytest.raises(DossierError, match="folder is missing"):
        Store.found(str(tmp_path / "nowhere" / "talks.db"))


def test_empty_file_is_founded(path: Path) -> None:
    """An empty file, as a process killed at once may leave it, becomes a dossier."""
    path.touch()
    assert 1 == len(list(Store.open(str(filled(path))).reports()))


def test_empty_file_cannot_be_asked(path: Path) -> None:
    """An empty file is no dossier to ask."""
    path.touch()
    with pytest.raises(InputError, match="holds nothing yet"):
        Store.open(str(path))


def test_file_is_marked_as_ours(path: Path) -> None:
    """The file carries our application id and the number of its last migration."""
    with sqlite3.connect(filled(path)) as connection:
        marks = [
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
        ]
    connection.close()
    assert [APPLICATION_ID, 4] == marks


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_dossier_in_read_only_folder_is_read(path: Path) -> None:
    """A dossier can be asked where nothing can be written."""
    filled(path).parent.chmod(0o500)
    try:
        assert 1 == len(list(Store.open(str(path)).reports()))
    finally:
        path.parent.chmod(0o700)


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("talks.db", None, True),
        ("talks.txt", b"The talks went on.", False),
        ("talks.keep", b"SQLite format 3\x00 and more", True),
        ("talks", None, False),
    ],
)
def test_dossier_is_known_by_name_or_first_bytes(
    tmp_path: Path,
    name: str,
    content: bytes | None,
    expected: bool,  # noqa: FBT001
) -> None:
    """A dossier is told from a report by its suffix, or else by how it begins."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    assert expected == is_dossier(str(tmp_path / name))


def test_an_older_file_is_brought_up_to_date(tmp_path: Path) -> None:
    """A dossier of the first schema is opened, and then has the tables of the newest."""
    path = str(tmp_path / "old.db")
    connection = open_or_found(path)
    connection.execute("DROP TABLE findings")
    connection.execute("DROP TABLE groups")
    connection.execute("DROP TABLE corrections")
    connection.execute("PRAGMA user_version = 1")
    connection.close()

    connection = open_existing(path)
    assert [] == connection.execute("SELECT * FROM findings").fetchall()
    assert [] == connection.execute("SELECT * FROM corrections").fetchall()
    connection.close()
