"""Which of several texts from one address came before which."""

from __future__ import annotations

import sqlite3


def renumber(connection: sqlite3.Connection, source_key: str) -> None:
    """Number the versions of the report at `source_key` anew.

    They are ordered by what the reports themselves say (day of publication, then whether it is a correction)
    and not by when they were taken in: the same reports must give the same dossier in any order.
    Versions of one day that nothing else tells apart stand in the order of their ids.
    """
    rows = connection.execute(
        "SELECT id, version, supersedes FROM reports WHERE source_key = ?"
        " ORDER BY coalesce(published_earliest, ''), coalesce(published_latest, ''), correction, id",
        (source_key,),
    ).fetchall()
    before: str | None = None
    for number, (report_id, version, supersedes) in enumerate(rows, start=1):
        if (version, supersedes) != (number, before):
            connection.execute(
                "UPDATE reports SET version = ?, supersedes = ? WHERE id = ?", (number, before, report_id)
            )
        before = report_id
