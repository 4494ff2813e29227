"""One run over a pile of reports: sieved, read, counted; what becomes of each report is up to who runs it."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sayso.desk import rooms
from sayso.desk.hands import Findings, MakeReader, read_all, reader_of
from sayso.desk.sieve import IsKnown, Quiet, Sieve, knows_nothing, label_of
from sayso.ports import Progress
from sayso.records import Finding, Report

_QUIET = Quiet()
_KINDS = ("statements", "figures", "events", "standings", "positions", "offers")


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What came of a run: reports by their fate, what was found in them, and how long it took."""

    new: int
    known: int
    refused: tuple[str, ...]
    found: tuple[tuple[str, int], ...]
    seconds: float

    @property
    def did_something(self) -> bool:
        """Whether at least one report could be used."""
        return bool(self.new or self.known)

    def number_of(self, kind: str) -> int:
        """How many findings of `kind` ('statements', 'figures', …) were made."""
        return dict(self.found).get(kind, 0)

    def _kinds(self) -> str:
        return ", ".join(f"{number} {kind}" for kind, number in self.found) or "nothing found"

    def __str__(self) -> str:
        return (
            f"{self.new} reports new, {self.known} already known, {len(self.refused)} refused; "
            f"{self._kinds()}; {self.seconds:.1f} s"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How to read: with which reader, in how many processes, and who is told of it.

    `make_reader` is called once in each process, so it must be a function of a module. Without `keeps_paths`
    a report forgets which file it came from.
    """

    make_reader: MakeReader = rooms.open_reader
    workers: int = 1
    progress: Progress = _QUIET
    keeps_paths: bool = True


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
        self._found: Counter[str] = Counter()

    def findings(self, is_known: IsKnown = knows_nothing) -> Iterator[Findings]:
        """Each report that is not known, with its findings, in order, as soon as it is read."""
        manner = self._manner
        manner.progress.start(self._total)
        for report, findings in read_all(self._new_reports(is_known), manner.make_reader, manner.workers):
            yield report, findings
            # Only now has the report been dealt with.
            self._new += 1
            self._found.update(map(_kind_of, findings))
            manner.progress.step(label_of(report))

    def summary(self) -> Summary:
        """What has come of it up to now."""
        return Summary(
            new=self._new,
            known=self._sieve.known,
            refused=tuple(map(str, self._sieve.refused)),
            found=tuple((kind, self._found[kind]) for kind in _KINDS if self._found[kind]),
            seconds=time.monotonic() - self._began,
        )

    def _new_reports(self, is_known: IsKnown) -> Iterator[Report]:
        for report in self._sieve.new_ones(rooms.gather(self._paths), is_known):
            # Asked for here, so that a run over known reports never opens a reader.
            version = reader_of(self._manner.make_reader).version
            yield replace(report, reader=version, path=report.path if self._manner.keeps_paths else None)


def _kind_of(finding: Finding) -> str:
    return f"{type(finding).__name__.lower()}s"
