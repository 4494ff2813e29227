"""The sieve before reading: what is new goes through; what is known or refused is counted and left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from sayso.errors import RefusedReport
from sayso.ports import Progress
from sayso.records import Report

IsKnown = Callable[[str], bool]


def knows_nothing(_report_id: str) -> bool:
    """Know no report: each is new."""
    return False


class Quiet:
    """A `ports.Progress` for those who do not want to be told."""

    def start(self, total: int | None) -> None:
        """Say nothing."""

    def step(self, label: str) -> None:
        """Say nothing."""

    def note(self, sentence: str) -> None:
        """Say nothing."""


class Sieve:
    """Lets each new report through once, and keeps count of the others."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        # Reports that went through and may not have been stored yet.
        self._passed: set[str] = set()
        self.known = 0
        self.refused: list[RefusedReport] = []

    def new_ones(
        self, items: Iterable[Report | RefusedReport], is_known: IsKnown = knows_nothing
    ) -> Iterator[Report]:
        """The reports among `items` that are neither known nor refused, in order."""
        for item in items:
            if isinstance(item, RefusedReport):
                self.refused.append(item)
                self._progress.note(str(item))
                self._progress.step(item.where)
            elif item.id in self._passed or is_known(item.id):
                self.known += 1
                self._progress.step(label_of(item))
            else:
                self._passed.add(item.id)
                yield item


def label_of(report: Report) -> str:
    """What to call a report while it is worked on: where it came from, or its id."""
    return report.path or report.url or report.id
