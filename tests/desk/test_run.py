"""A run over a pile of reports without a dossier."""

from __future__ import annotations

from pathlib import Path

import pytest

from fakes.files import write_reports
from fakes.reader import make_fake_reader
from sayso.desk.run import Manner, Run, Summary
from sayso.errors import InputError

FAKE = Manner(make_reader=make_fake_reader)


def test_findings_come_in_the_order_of_the_paths(tmp_path: Path) -> None:
    """Each report comes with its statements, in the order in which they were given."""
    paths = write_reports(tmp_path, 3)[::-1]
    assert [(path, 3) for path in paths] == [
        (report.path, len(statements)) for report, statements in Run(paths, FAKE).findings()
    ]


def test_known_reports_are_left_out_and_counted(tmp_path: Path) -> None:
    """What is known is not read."""
    run = Run(write_reports(tmp_path, 3), FAKE)
    assert [] == list(run.findings(lambda _: True))
    assert (0, 3) == (run.summary().new, run.summary().known)


def test_path_that_leads_nowhere_is_told_before_anything_is_begun(tmp_path: Path) -> None:
    """A wrong path is an error of use, at once."""
    with pytest.raises(InputError):
        Run([str(tmp_path / "nowhere")], FAKE)


def test_summary_says_itself_in_a_line() -> None:
    """A summary reads as a sentence."""
    summary = Summary(
        new=5,
        known=2,
        refused=("a.txt: it is empty",),
        found=(("statements", 30), ("figures", 4)),
        seconds=1.26,
    )
    assert "5 reports new, 2 already known, 1 refused; 30 statements, 4 figures; 1.3 s" == str(summary)
