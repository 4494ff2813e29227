"""Reading without a dossier: texts or files in, records out, nothing kept."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from sayso.desk import rooms
from sayso.desk.hands import MakeReader, reader_of
from sayso.desk.sieve import Quiet, Sieve
from sayso.errors import RefusedReport
from sayso.records import Finding, Report

Source = str | Path


def read(
    source: Source | Iterable[Source], *, make_reader: MakeReader = rooms.open_reader
) -> tuple[Report | Finding, ...]:
    """Read reports and return their records: each report, then its findings in the order of its text.

    `source` is a text, a path, or an iterable of either. A `Path` is a path; a `str` is a path if a file or
    folder of that name exists, and a text if not. A report that comes twice is read once. A file that is no
    report is warned of and left out; if nothing else is left, that is raised as `RefusedReport`.

    >>> records = sayso.read("CAIRO (AFP): A minister said there was no deal.")  # doctest: +SKIP
    """
    sources = [source] if isinstance(source, str | Path) else source
    sieve = Sieve(Quiet())
    reader = reader_of(make_reader)
    records: list[Report | Finding] = []
    for report in sieve.new_ones(_open_all(sources)):
        records += [replace(report, reader=reader.version), *reader.read(report)]
    if sieve.refused and not records:
        raise sieve.refused[0]
    for refused in sieve.refused:
        warnings.warn(str(refused), stacklevel=2)
    return tuple(records)


def _open_all(sources: Iterable[Source]) -> Iterator[Report | RefusedReport]:
    for source in sources:
        # A text may be too long for a path, or hold what no path may hold: `exists` says false to both.
        if isinstance(source, Path) or os.path.exists(source):  # noqa: PTH110
            yield from rooms.gather([str(source)])
        else:
            yield _as_text(source)


def _as_text(text: str) -> Report | RefusedReport:
    try:
        return rooms.from_text(text)
    except RefusedReport as refusal:
        return refusal
