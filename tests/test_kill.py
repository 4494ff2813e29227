"""A reading process is killed at any moment; the next run ends as if nothing had happened."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fakes.clock import FixedClock
from fakes.files import write_reports
from fakes.reader import make_fake_reader
from sayso.desk.dossier import Dossier
from sayso.desk.run import Manner
from sayso.export.jsonl import shelf_lines

TESTS = Path(__file__).parent
MOMENTS = 30
REPORTS = 40
# What the slow reader needs for all of them, with what it costs to store them.
WHOLE_RUN = 0.4


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The reports that are read again and again."""
    return write_reports(tmp_path_factory.mktemp("reports"), REPORTS)


@pytest.fixture(scope="module")
def undisturbed(paths: list[str]) -> bytes:
    """The export of a run that nobody killed."""
    return finish(None, paths)


def finish(path: Path | None, paths: list[str]) -> bytes:
    """Take in what is not there yet, and export everything but `learned`."""
    with Dossier(path, clock=FixedClock()) as dossier:
        dossier.take_in(paths, Manner(make_reader=make_fake_reader))
        learned = {report.learned for report in dossier.reports()}
        export = b"".join(shelf_lines(dossier))
    for instant in learned:
        export = export.replace(f'"learned":"{instant}"'.encode(), b'"learned":null')
    return export


def start(path: Path, workers: int, paths: list[str]) -> subprocess.Popen[str]:
    """A process that has begun to read."""
    process = subprocess.Popen(
        [sys.executable, str(TESTS / "fakes" / "taking_in.py"), str(path), str(workers), *paths],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(["src", "tests"])},
        cwd=TESTS.parent,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    process.stdout.readline()
    return process


def kill(process: subprocess.Popen[str], after: float) -> None:
    """Kill the process, and not its workers, after so many seconds; wait until nobody can write to its output."""
    time.sleep(after)
    process.kill()
    process.communicate(timeout=10)


@pytest.mark.parametrize("moment", range(MOMENTS))
def test_killed_at_any_moment_it_ends_as_undisturbed(
    tmp_path: Path, paths: list[str], undisturbed: bytes, moment: int
) -> None:
    """Killed and run again, a dossier equals that of an undisturbed run, byte for byte but for `learned`."""
    path = tmp_path / "talks.db"
    kill(start(path, 1, paths), random.Random(moment).uniform(0, WHOLE_RUN))  # noqa: S311 - no secret
    assert undisturbed == finish(path, paths)


def test_workers_do_not_outlive_their_parent(tmp_path: Path, paths: list[str], undisturbed: bytes) -> None:
    """Killed while others read for it, a process leaves no worker behind, and the next run ends as undisturbed."""
    path = tmp_path / "talks.db"
    kill(start(path, 2, paths), 0.05)
    assert undisturbed == finish(path, paths)
