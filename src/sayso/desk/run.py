"""One run over a pile of reports: sieved, read, counted; what becomes of each report is up to who runs it."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sayso.desk import rooms
from sayso.desk.hands import Findings, MakeReader, read_all, reader_of
from sayso.desk.sieve import IsKnown, Quiet, Sieve, knows_nothing, label_of
from sayso.ports import Progress
from sayso.records import Report

_QUIET = Quiet()


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What came of a run: reports by their fate, what was found in them, and how long it took."""

    new: int
    known: int
    refused: tuple[str, ...]
    statements: int
    seconds: float

    @property
    def did_something(self) -> bool:
        """Whether at least one report could be used."""
        return bool(self.new or self.known)

    def __str__(self) -> str:
        return (
            f"{self.new} reports new, {self.known} already known, {len(self.refused)} refused; "
            f"{self.statements} statements; {self.seconds:.1f} s"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How to read: with which reader, in how many processes, and who is told of it.

    `make_reader` is called once in each process, so it must be a function of a module.
    """

    make_reader: MakeReader = rooms.open_reader
    workers: int = 1
    progress: Progress = _QUIET


class Run:
    """The new reports at some paths with their statements, to be gone through once; then the summary.

    `InputError` at once if a path leads nowhere, before anything is begun.
    """

    def __init__(self, paths: Iterable[str], manner: Manner) -> None:
        self._paths = list(paths)
        self._manner = manner
        self._began = time.monotonic()
        self._total = rooms.count(self._paths)
        self._sieve = Sieve(manner.progress)
        self._new = 0
        self._statements = 0

    def findings(self, is_known: IsKnown = knows_nothing) -> Iterator[Findings]:
        """Each report that is not known, with its statements, in order, as soon as it is read."""
        manner = self._manner
        manner.progress.start(self._total)
        for report, statements in read_all(self._new_reports(is_known), manner.make_reader, manner.workers):
            yield report, statements
            # Only now has the report been dealt with.
            self._new += 1
            self._statements += len(statements)
            manner.progress.step(label_of(report))

    def summary(self) -> Summary:
        """What has come of it up to now."""
        return Summary(
            new=self._new,
            known=self._sieve.known,
            refused=tuple(map(str, self._sieve.refused)),
            statements=self._statements,
            seconds=time.monotonic() - self._began,
        )

    def _new_reports(self, is_known: IsKnown) -> Iterator[Report]:
        for report in self._sieve.new_ones(rooms.gather(self._paths), is_known):
            # Asked for here, so that a run over known reports never opens a reader.
            yield replace(report, reader=reader_of(self._manner.make_reader).version)
