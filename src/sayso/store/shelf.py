"""The dossier as a shelf: what was put in whole comes out equal, in an order of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any, Self

from sayso.records import Correction, Finding, Group, Report, Statement
from sayso.store import opening, writing
from sayso.store.faults import told
from sayso.store.rows import to_correction, to_finding, to_group, to_report, to_statement

_REPORTS = "SELECT record, version, supersedes, learned FROM reports"
_STATEMENTS = "SELECT record FROM statements"
_OTHERS = "SELECT kind, record FROM findings WHERE report = ? ORDER BY place"


class Store:
    """One dossier, open. It fulfils `ports.Shelf`."""

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        self._connection = connection
        self._path = path

    @classmethod
    def open(cls, path: str) -> Self:
        """The dossier at `path`, which must be there."""
        with told(path):
            return cls(opening.open_existing(path), path)

    @classmethod
    def found(cls, path: str | None) -> Self:
        """The dossier at `path`, made if it is not there; without a path, one that closing ends."""
        if path is None:
            return cls(opening.open_memory(), "the dossier in memory")
        with told(path):
            return cls(opening.open_or_found(path), path)

    def put(self, report: Report, findings: Iterable[Finding]) -> bool:
        """Put in a report with its findings, all or nothing; false, and no change, if it is there."""
        with told(self._path):
            return writing.put(self._connection, report, findings)

    def knows(self, report_id: str) -> bool:
        """Whether this very report is in the dossier."""
        return bool(self._rows("SELECT 1 FROM reports WHERE id = ?", report_id))

    def reports(self, prefix: str = "") -> Iterator[Report]:
        """The reports whose id begins with `prefix`, without it all, in order of their ids."""
        for report_id in self._ids(prefix):
            yield from map(to_report, self._rows(f"{_REPORTS} WHERE id = ?", report_id))

    def statements(self, report_id: str | None = None) -> Iterator[Statement]:
        """The statements of one report, or of all, in order of report id and place in the text."""
        for each in self._ids() if report_id is None else [report_id]:
            yield from map(to_statement, self._rows(f"{_STATEMENTS} WHERE report = ? ORDER BY place", each))

    def findings(self, report_id: str) -> Iterator[Finding]:
        """All findings of one report: statements first, then the other kinds, each in order of the text."""
        yield from self.statements(report_id)
        yield from map(to_finding, self._rows(_OTHERS, report_id))

    def put_groups(self, groups: Iterable[Group]) -> None:
        """Put in what linking made, in the place of all that it made before; all or nothing."""
        with told(self._path):
            writing.replace_groups(self._connection, groups)

    def groups(self) -> Iterator[Group]:
        """What the last linking made of the reports: by kind, and each kind in order of its ids."""
        yield from map(to_group, self._rows("SELECT kind, record FROM groups ORDER BY number"))

    def put_correction(self, correction: Correction) -> None:
        """Keep a correction, behind all that were made before; it is never taken out again."""
        with told(self._path):
            writing.put_correction(self._connection, correction)

    def corrections(self) -> Iterator[Correction]:
        """What people corrected, in the order in which they did."""
        yield from map(to_correction, self._rows("SELECT record FROM corrections ORDER BY number"))

    def search(self, text: str) -> tuple[tuple[Report, ...], tuple[Statement, ...]]:
        """The reports, and the statements, that hold all words of `text`, each in their order."""
        query = _as_query(text)
        if not query:
            return (), ()
        reports = "WHERE number IN (SELECT rowid FROM report_words WHERE report_words MATCH ?) ORDER BY id"
        statements = (
            "WHERE number IN (SELECT rowid FROM statement_words WHERE statement_words MATCH ?)"
            " ORDER BY report, place"
        )
        return (
            tuple(map(to_report, self._rows(f"{_REPORTS} {reports}", query))),
            tuple(map(to_statement, self._rows(f"{_STATEMENTS} {statements}", query))),
        )

    def close(self) -> None:
        """Close the file; what was put in is kept."""
        self._connection.close()

    def _ids(self, prefix: str = "") -> list[str]:
        query = "SELECT id FROM reports WHERE substr(id, 1, length(?1)) = ?1 ORDER BY id"
        return [row[0] for row in self._rows(query, prefix)]

    def _rows(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        with told(self._path):
            return self._connection.execute(query, values).fetchall()


def _as_query(text: str) -> str:
    """The words of `text`, each in quotation marks, so that none is an operator of the query language."""
    words = text.replace("\0", " ").split()
    return " ".join('"' + word.replace('"', '""') + '"' for word in words)
