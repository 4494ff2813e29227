"""A process to be killed: takes reports into a dossier, with a fake reader that takes its time.

`python taking_in.py DOSSIER WORKERS PATH...`; says 'reading' on standard output for each report.
"""

from __future__ import annotations

import sys
import time

from fakes.reader import FakeReader
from sayso.desk.dossier import Dossier
from sayso.desk.run import Manner
from sayso.ports import Reader
from sayso.records import Report, Statement

_SECONDS = 0.004


class SlowReader(FakeReader):
    """A `FakeReader` that can be killed while it reads."""

    def read(self, report: Report) -> tuple[Statement, ...]:
        """What the fake reader finds, some time later."""
        print("reading", flush=True)  # noqa: T201 - told to the one who kills
        time.sleep(_SECONDS)
        return super().read(report)


def make_slow_reader() -> Reader:
    """A `SlowReader`, also in another process."""
    return SlowReader()


if __name__ == "__main__":
    with Dossier(sys.argv[1]) as dossier:
        dossier.take_in(sys.argv[3:], Manner(make_reader=make_slow_reader, workers=int(sys.argv[2])))
