"""Reading without a dossier."""

from __future__ import annotations

from pathlib import Path

import pytest

from fakes.files import write_reports
from fakes.reader import make_fake_reader
from sayso.desk.once import Source, read
from sayso.errors import InputError, RefusedReport
from sayso.records import Finding, Report, Statement

TEXT = "Adana said the road to the river was open, and nobody at the crossing had heard of it."


def reports_in(records: tuple[Report | Finding, ...]) -> list[Report]:
    """The reports among records."""
    return [record for record in records if isinstance(record, Report)]


def test_text_is_read_as_a_text() -> None:
    """A string that names no file is a text: its report comes first, then its statements."""
    report, statement = read(TEXT, make_reader=make_fake_reader)
    assert isinstance(report, Report)
    assert isinstance(statement, Statement)
    assert (TEXT, "Adana") == (report.text, statement.source[0].words)


def test_string_that_names_a_file_is_a_path(tmp_path: Path) -> None:
    """A string that names a file is a path."""
    path = write_reports(tmp_path, 1)[0]
    assert [path] == [report.path for report in reports_in(read(path, make_reader=make_fake_reader))]


def test_path_is_a_path(tmp_path: Path) -> None:
    """A `Path` to a folder gives its reports in order."""
    paths = write_reports(tmp_path, 3)
    assert paths == [report.path for report in reports_in(read(tmp_path, make_reader=make_fake_reader))]


def test_missing_path_is_told(tmp_path: Path) -> None:
    """A `Path` that leads nowhere is never taken for a text."""
    with pytest.raises(InputError):
        read(tmp_path / "nowhere.txt", make_reader=make_fake_reader)


def test_texts_and_paths_can_be_mixed(tmp_path: Path) -> None:
    """An iterable may hold both, and keeps its order."""
    path = write_reports(tmp_path, 1)[0]
    sources: list[Source] = [TEXT, Path(path)]
    assert [None, path] == [report.path for report in reports_in(read(sources, make_reader=make_fake_reader))]


def test_same_report_twice_is_read_once() -> None:
    """A report that comes twice is one."""
    assert 1 == len(reports_in(read([TEXT, TEXT], make_reader=make_fake_reader)))


def test_text_that_no_path_may_hold_is_a_text() -> None:
    """A long text is not mistaken for a path."""
    assert 1 == len(reports_in(read(TEXT * 200, make_reader=make_fake_reader)))


def test_refused_alone_is_raised() -> None:
    """Where there is nothing but what is no report, that is raised."""
    with pytest.raises(RefusedReport):
        read(" ", make_reader=make_fake_reader)


def test_refused_among_others_is_warned_of() -> None:
    """What is no report among others is warned of and left out."""
    with pytest.warns(UserWarning, match="empty"):
        assert 1 == len(reports_in(read([TEXT, " "], make_reader=make_fake_reader)))


def test_report_that_no_dossier_learned_has_no_instant() -> None:
    """Without a dossier nothing is learned, so the same text always gives the same records."""
    assert [None] == [report.learned for report in reports_in(read(TEXT, make_reader=make_fake_reader))]
