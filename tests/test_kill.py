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
# A little more than the slow reader takes for one report, and the store to put it in.
ONE_REPORT = 0.008


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
    """A process that takes the reports in, and writes a line for each."""
    return subprocess.Popen(
        [sys.executable, str(TESTS / "fakes" / "taking_in.py"), str(path), str(workers), *paths],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(["src", "tests"])},
        cwd=TESTS.parent,
        stdout=subprocess.PIPE,
        text=True,
    )


def kill(process: subprocess.Popen[str], reports: int, seconds: float) -> None:
    """Kill the process, but not its workers, so long after it began so many reports.

    Then wait until nobody is left who could write to its output.
    """
    assert process.stdout is not None
    for _ in range(reports):
        process.stdout.readline()
    time.sleep(seconds)
    process.kill()
    process.communicate(timeout=10)


@pytest.mark.parametrize("moment", range(MOMENTS))
def test_killed_at_any_moment_it_ends_as_undisturbed(
    tmp_path: Path, paths: list[str], undisturbed: bytes, moment: int
) -> None:
    """Killed and run again, a dossier equals that of an undisturbed run, byte for byte but for `learned`."""
    path = tmp_path / "talks.db"
    chance = random.Random(moment)  # noqa: S311 - no secret
    kill(start(path, 1, paths), chance.randint(0, REPORTS), chance.uniform(0, ONE_REPORT))
    assert undisturbed == finish(path, paths)


def test_workers_do_not_outlive_their_parent(tmp_path: Path, paths: list[str], undisturbed: bytes) -> None:
    """Killed while others read for it, a process leaves none behind, and the next run ends as undisturbed."""
    path = tmp_path / "talks.db"
    kill(start(path, 2, paths), 10, 0)
    assert undisturbed == finish(path, paths)
