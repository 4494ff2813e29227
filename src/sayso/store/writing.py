"""Putting a report into a dossier: with everything that was found in it, or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sayso.records import Correction, Finding, Group, Report, Statement
from sayso.store.rows import correction_row, finding_row, group_row, report_row, statement_row
from sayso.store.versions import renumber

_PUT_REPORT = """
INSERT INTO reports (id, source_key, version, supersedes, outlet, agency, published_earliest,
                     published_latest, correction, language, reader, learned, record)
VALUES (:id, :source_key, :version, :supersedes, :outlet, :agency, :published_earliest,
        :published_latest, :correction, :language, :reader, :learned, :record)
ON CONFLICT (id) DO NOTHING
"""
_PUT_STATEMENT = """
INSERT INTO statements (report, place, id, speaker, anonymous, act, record)
VALUES (:report, :place, :id, :speaker, :anonymous, :act, :record)
"""


_PUT_FINDING = """
INSERT INTO findings (report, place, kind, id, record) VALUES (:report, :place, :kind, :id, :record)
"""


def put(connection: sqlite3.Connection, report: Report, findings: Iterable[Finding]) -> bool:
    """Put in a report with its findings, all or nothing; false, and no change, if it is there already."""
    with _transaction(connection):
        cursor = connection.execute(_PUT_REPORT, report_row(report))
        if not cursor.rowcount:
            return False
        connection.execute(
            "INSERT INTO report_words (rowid, headline, text) VALUES (?, ?, ?)",
            (cursor.lastrowid, report.headline, report.text),
        )
        for place, finding in enumerate(findings):
            if isinstance(finding, Statement):
                _put_statement(connection, finding, place)
            else:
                connection.execute(_PUT_FINDING, finding_row(finding, place))
        if report.source_key is not None:
            renumber(connection, report.source_key)
    return True


def replace_groups(connection: sqlite3.Connection, groups: Iterable[Group]) -> None:
    """Put `groups`, in their order, in the place of all that were there."""
    with _transaction(connection):
        connection.execute("DELETE FROM groups")
        connection.executemany(
            "INSERT INTO groups (kind, id, record) VALUES (:kind, :id, :record)", map(group_row, groups)
        )


def put_correction(connection: sqlite3.Connection, correction: Correction) -> None:
    """Put in a correction behind the others; the same once more changes nothing."""
    with _transaction(connection):
        connection.execute(
            "INSERT INTO corrections (id, record) VALUES (:id, :record) ON CONFLICT (id) DO NOTHING",
            correction_row(correction),
        )


def _put_statement(connection: sqlite3.Connection, statement: Statement, place: int) -> None:
    cursor = connection.execute(_PUT_STATEMENT, statement_row(statement, place))
    connection.execute(
        "INSERT INTO statement_words (rowid, content) VALUES (?, ?)",
        (cursor.lastrowid, " ".join(piece.words for piece in statement.content)),
    )


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    # Immediate: to wait for another writer here, and not to fail after half the work.
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk may have ended the transaction already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
