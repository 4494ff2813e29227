"""What is told to the user while work goes on: a bar on a terminal, else plain lines; on standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar
from rich.text import Text

from sayso.ports import Progress
from sayso.views.wording import one_line, shorten

_LABEL_WIDTH = 40
_LINE_EVERY = 100


@contextmanager
def telling() -> Iterator[Progress]:
    """A `ports.Progress` that suits where standard error leads."""
    if not sys.stderr.isatty():
        yield PlainLines()
        return
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        yield TerminalBar(bar)


def say(sentence: str) -> None:
    """Tell the user something on standard error."""
    typer.echo(one_line(sentence), err=True)


class PlainLines:
    """Tells in lines: what was refused, and now and then how far it has come."""

    def __init__(self) -> None:
        self._done = 0
        self._total: int | None = None

    def start(self, total: int | None) -> None:
        """Remember how many reports are expected."""
        self._total = total

    def step(self, _label: str) -> None:
        """Count one more report, and tell of every hundredth."""
        self._done += 1
        if self._done % _LINE_EVERY == 0:
            of = "" if self._total is None else f" of {self._total}"
            say(f"{self._done}{of} reports done")

    def note(self, sentence: str) -> None:
        """Pass the sentence on."""
        say(sentence)


class TerminalBar:
    """Tells with a bar, and writes notes above it."""

    def __init__(self, bar: Bar) -> None:
        self._bar = bar
        self._task: TaskID = bar.add_task("reading", total=None)

    def start(self, total: int | None) -> None:
        """Give the bar its length."""
        self._bar.update(self._task, total=total)

    def step(self, label: str) -> None:
        """Move the bar on by one report."""
        self._bar.update(self._task, advance=1, description=shorten(one_line(label), _LABEL_WIDTH))

    def note(self, sentence: str) -> None:
        """Write the sentence above the bar."""
        self._bar.console.print(Text(one_line(sentence)))
