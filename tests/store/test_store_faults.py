"""What SQLite complains of while a dossier is written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes.records import a_report, statements_of
from sayso.errors import DossierError
from sayso.store import Store
from sayso.store.opening import open_or_found


@pytest.fixture
def path(tmp_path: Path) -> str:
    """Where a dossier is founded."""
    return str(tmp_path / "talks.db")


@pytest.fixture
def connection(path: str) -> Iterator[sqlite3.Connection]:
    """The connection of a dossier."""
    connection = open_or_found(path)
    yield connection
    connection.close()


def test_full_disk_is_told_and_nothing_is_half_there(connection: sqlite3.Connection, path: str) -> None:
    """On a full disk the report that found no room is not there at all, and those before it are."""
    store = Store(connection, path)
    store.put(a_report(), ())
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    large = a_report("Adana said the road was open.\n" * 5000)
    with pytest.raises(DossierError, match="disk is full"):
        store.put(large, statements_of(large))
    assert [a_report().id] == [report.id for report in store.reports()]
    assert not list(store.statements())


def test_read_only_file_is_told(connection: sqlite3.Connection, path: str) -> None:
    """A dossier that may not be written says so."""
    connection.execute("PRAGMA query_only = ON")
    with pytest.raises(DossierError, match="read-only"):
        Store(connection, path).put(a_report(), ())


def test_locked_file_is_told(connection: sqlite3.Connection, path: str) -> None:
    """A dossier that another process is writing for long says so."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    connection.execute("PRAGMA busy_timeout = 1")
    with pytest.raises(DossierError, match="in use by another process"):
        Store(connection, path).put(a_report(), ())
    other.close()


def test_mistake_in_our_own_sql_is_no_fault_of_the_dossier(connection: sqlite3.Connection, path: str) -> None:
    """What is wrong with the program is not blamed on the file."""
    connection.execute("DROP TABLE statement_words")
    report = a_report()
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        Store(connection, path).put(report, statements_of(report))
