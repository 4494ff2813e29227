"""Opening a dossier: whether it is one, is ours, is of this version, and may be written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from sayso.errors import DossierError, InputError
from sayso.store.faults import PRIMARY_CODE

# 'sayS': tells our files from those of other programs that keep SQLite files.
APPLICATION_ID = 0x73617953
_MAGIC = b"SQLite format 3\x00"
_SUFFIXES = frozenset({".db", ".sqlite", ".sqlite3"})
_BUSY_SECONDS = 5.0


def is_dossier(path: str) -> bool:
    """Whether `path` is meant as a dossier and not as a report: by its first bytes, or by its name."""
    if Path(path).suffix.lower() in _SUFFIXES:
        return True
    try:
        with Path(path).open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except (OSError, ValueError):
        return False


def open_memory() -> sqlite3.Connection:
    """A dossier that lives only as long as its connection."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    _found(connection)
    _set_up(connection)
    return connection


def open_existing(path: str) -> sqlite3.Connection:
    """The dossier at `path`; never makes one. `InputError` if there is none, `DossierError` if not ours."""
    if not Path(path).is_file():
        raise InputError(f"There is no dossier at {path}. Make one with: sayso read PATH --into {path}")
    connection = _connect_existing(path)
    with _closed_on_error(connection):
        if _is_blank(connection):
            raise InputError(f"{path} holds nothing yet. Fill it with: sayso read PATH --into {path}")
        _check_ownership(connection, path)
        _bring_up_to_date(connection, path)
        _set_up(connection)
    return connection


def open_or_found(path: str) -> sqlite3.Connection:
    """The dossier at `path`, ready to be written; founded if there is no file, or an empty one."""
    if Path(path).is_dir():
        raise DossierError(
            f"{path} is a folder. Name a file for the dossier, such as {Path(path) / 'dossier.db'}"
        )
    connection = _connect(path, "rwc")
    with _closed_on_error(connection):
        if _is_blank(connection):
            _found(connection)
        _check_ownership(connection, path)
        _migrate(connection)
        _set_up(connection)
    return connection


@contextmanager
def _closed_on_error(connection: sqlite3.Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        connection.close()
        raise


def _connect(path: str, mode: str) -> sqlite3.Connection:
    address = f"{Path(path).absolute().as_uri()}?mode={mode}"
    return sqlite3.connect(address, uri=True, isolation_level=None, timeout=_BUSY_SECONDS)


def _connect_existing(path: str) -> sqlite3.Connection:
    connection = _connect(path, "rw")
    try:
        _mark(connection)
    except sqlite3.OperationalError as error:
        connection.close()
        if error.sqlite_errorcode & PRIMARY_CODE not in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}:
            raise
        # In a read-only folder the log beside the file cannot be made; nor does anybody write.
        return _connect(path, "ro&immutable=1")
    return connection


def _set_up(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    # With a write-ahead log a killed process loses nothing by this, and each report costs one write less.
    connection.execute("PRAGMA synchronous = NORMAL")


def _is_blank(connection: sqlite3.Connection) -> bool:
    return not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] and not _mark(
        connection
    )


def _mark(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA application_id").fetchone()[0])


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _check_ownership(connection: sqlite3.Connection, path: str) -> None:
    if _mark(connection) != APPLICATION_ID:
        raise DossierError(f"{path} is no dossier: it is a file of another program. Name another file.")
    if _version(connection) > _newest():
        raise DossierError(f"{path} was written by a newer sayso. Bring this one up to date to open it.")


def _found(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    _migrate(connection)


def _scripts() -> list[tuple[int, str]]:
    folder = files("sayso.store") / "migrations"
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".sql"))
    return [(int(name.removesuffix(".sql")), (folder / name).read_text("utf8")) for name in names]


def _newest() -> int:
    return _scripts()[-1][0]


def _migrate(connection: sqlite3.Connection) -> None:
    """Run the scripts that this file has not seen, each in one transaction with its number."""
    for number, script in _scripts():
        connection.execute("BEGIN IMMEDIATE")
        # Asked inside the transaction: another process may be founding the same file.
        if number > _version(connection):
            for statement in _statements(script):
                connection.execute(statement)
            # A pragma takes no parameters; both numbers are our own integers.
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")


def _bring_up_to_date(connection: sqlite3.Connection, path: str) -> None:
    if _version(connection) == _newest():
        return
    try:
        _migrate(connection)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & PRIMARY_CODE != sqlite3.SQLITE_READONLY:
            raise
        raise DossierError(
            f"{path} was written by an older sayso. Open it once where it may be written to."
        ) from error


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
