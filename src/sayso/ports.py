"""What a room may ask of another, as Protocols that the desk hands over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from sayso.records import Correction, Finding, Group, Report, Statement


class Shelf(Protocol):
    """What views may ask of a store."""

    def reports(self) -> Iterator[Report]:
        """All reports, in order of their ids."""

    def statements(self, report_id: str | None = None) -> Iterator[Statement]:
        """The statements of one report, or of all, in order of report id and place in the text."""

    def findings(self, report_id: str) -> Iterator[Finding]:
        """All findings of one report: statements first, then the other kinds, each in order of the text."""

    def groups(self) -> Iterator[Group]:
        """What the last linking made of the reports: by kind, and each kind in order of its ids."""

    def corrections(self) -> Iterator[Correction]:
        """What people corrected, in the order in which they did."""


class Reader(Protocol):
    """One report in, its findings out: a pure function of the report and the reader's version."""

    version: str

    def read(self, report: Report) -> tuple[Finding, ...]:
        """The findings of `report`: its statements first, then the other kinds, each in order of the text."""


class Clock(Protocol):
    """Where `learned` comes from."""

    def now(self) -> str:
        """The present instant, ISO 8601 in UTC with a trailing Z."""


class Progress(Protocol):
    """Who is told how far a long work has come."""

    def start(self, total: int | None) -> None:
        """Work begins; `total` reports are expected, if that is known."""

    def step(self, label: str) -> None:
        """One more report is done."""

    def note(self, sentence: str) -> None:
        """Something that the user should read, such as a refused file."""


Paths = Iterable[str]
