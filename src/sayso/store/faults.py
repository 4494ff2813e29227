"""What SQLite complains of, in sentences that tell the user what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sayso.errors import DossierError

_SENTENCES = {
    sqlite3.SQLITE_NOTADB: "{path} is no dossier: it is not an SQLite file. Name another file.",
    sqlite3.SQLITE_CORRUPT: "{path} is damaged. Read the reports again into a new dossier.",
    sqlite3.SQLITE_FULL: (
        "The disk is full: {path} could not take the next report. What it holds is whole; "
        "free some space and run the same command again."
    ),
    sqlite3.SQLITE_READONLY: "{path} cannot be written: it or its folder is read-only.",
    sqlite3.SQLITE_CANTOPEN: "{path} cannot be opened: its folder is missing or may not be written.",
    sqlite3.SQLITE_PERM: "{path} cannot be opened: permission is denied.",
    sqlite3.SQLITE_IOERR: "{path} cannot be read or written: the disk reports an error.",
    sqlite3.SQLITE_BUSY: "{path} is in use by another process. Try again when that has finished.",
    sqlite3.SQLITE_LOCKED: "{path} is in use by another process. Try again when that has finished.",
}
# Extended codes carry their primary code in the lowest byte.
PRIMARY_CODE = 0xFF


@contextmanager
def told(path: str) -> Iterator[None]:
    """Turn what SQLite raises about the file at `path` into a `DossierError`; mistakes in our SQL stay."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        sentence = _SENTENCES.get(getattr(error, "sqlite_errorcode", 0) & PRIMARY_CODE)
        if sentence is None:
            raise
        raise DossierError(sentence.format(path=path)) from error
