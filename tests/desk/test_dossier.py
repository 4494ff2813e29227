"""A dossier, filled and asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from fakes.clock import FixedClock
from fakes.files import write_reports
from fakes.progress import RememberedProgress
from fakes.reader import make_broken_reader, make_fake_reader, make_no_reader
from sayso.desk.dossier import Dossier
from sayso.desk.run import Manner
from sayso.errors import InputError
from sayso.export.jsonl import shelf_lines

FAKE = Manner(make_reader=make_fake_reader)


def export(dossier: Dossier) -> bytes:
    """All that a dossier holds."""
    return b"".join(shelf_lines(dossier))


def test_summary_counts_new_reports_and_statements(tmp_path: Path) -> None:
    """The first run takes in everything and says so."""
    with Dossier(tmp_path / "talks.db") as dossier:
        summary = dossier.take_in(write_reports(tmp_path / "in", 3), FAKE)
    assert (3, 0, (), 9) == (summary.new, summary.known, summary.refused, summary.number_of("statements"))


def test_same_reports_again_add_nothing(tmp_path: Path) -> None:
    """The second run knows them all, changes nothing, and opens no reader."""
    paths = write_reports(tmp_path / "in", 3)
    with Dossier(tmp_path / "talks.db") as dossier:
        dossier.take_in(paths, FAKE)
        before = export(dossier)
        summary = dossier.take_in(paths, Manner(make_reader=make_no_reader))
        assert (0, 3, 0) == (summary.new, summary.known, summary.number_of("statements"))
        assert before == export(dossier)


def test_report_twice_in_one_run_is_taken_once(tmp_path: Path) -> None:
    """A report that comes twice in one run is new once and then known."""
    path = write_reports(tmp_path / "in", 1)[0]
    copy = tmp_path / "copy.txt"
    copy.write_bytes(Path(path).read_bytes())
    with Dossier() as dossier:
        summary = dossier.take_in([path, str(copy)], FAKE)
    assert (1, 1) == (summary.new, summary.known)


def test_refused_report_is_noted_and_the_others_go_on(tmp_path: Path) -> None:
    """An empty file is refused with its name; the reports beside it are taken in."""
    paths = write_reports(tmp_path / "in", 2)
    Path(paths[0]).write_bytes(b"")
    progress = RememberedProgress()
    with Dossier() as dossier:
        summary = dossier.take_in(paths, Manner(make_reader=make_fake_reader, progress=progress))
    assert 1 == summary.new
    assert list(summary.refused) == progress.notes
    assert summary.refused[0].startswith(paths[0])


def test_nothing_usable_did_nothing(tmp_path: Path) -> None:
    """A run in which all was refused did not do anything."""
    path = tmp_path / "empty.txt"
    path.touch()
    with Dossier() as dossier:
        assert not dossier.take_in([str(path)], FAKE).did_something


def test_progress_hears_of_every_report(tmp_path: Path) -> None:
    """Progress is told how many there are, and of each when it is done."""
    paths = write_reports(tmp_path / "in", 3)
    progress = RememberedProgress()
    with Dossier() as dossier:
        dossier.take_in(paths, Manner(make_reader=make_fake_reader, progress=progress))
    assert ([3], paths) == (progress.totals, progress.labels)


def test_reports_learn_their_instant_and_their_reader(tmp_path: Path) -> None:
    """A report in a dossier says when it was learned, and by which reader it was read."""
    with Dossier(clock=FixedClock("2031-03-05T12:00:00Z")) as dossier:
        dossier.take_in(write_reports(tmp_path / "in", 1), FAKE)
        report = next(dossier.reports())
    assert ("2031-03-05T12:00:00Z", "fake 1") == (report.learned, report.reader)


def test_stopped_run_keeps_what_was_done(tmp_path: Path) -> None:
    """What was read before a failure is there; the next run does the rest."""
    paths = write_reports(tmp_path / "in", 3)
    Path(paths[1]).write_text("Talks at the river\n\nThe envoys stumble on the last of the stairs.\n")
    with Dossier(tmp_path / "talks.db") as dossier:
        with pytest.raises(RuntimeError, match="stumbled"):
            dossier.take_in(paths, Manner(make_reader=make_broken_reader))
        assert [paths[0]] == [report.path for report in dossier.reports()]
        assert (2, 1) == ((summary := dossier.take_in(paths, FAKE)).new, summary.known)


def test_workers_change_nothing(tmp_path: Path) -> None:
    """Read in two processes, a pile gives the same dossier as in one."""
    paths = write_reports(tmp_path / "in", 40)
    clock = FixedClock()
    with Dossier(clock=clock) as alone, Dossier(clock=clock) as together:
        alone.take_in(paths, FAKE)
        progress = RememberedProgress()
        together.take_in(paths, Manner(make_reader=make_fake_reader, workers=2, progress=progress))
        assert export(alone) == export(together)
        assert paths == progress.labels


def test_failure_in_a_worker_is_raised_here(tmp_path: Path) -> None:
    """What goes wrong in a worker stops the run with the same error."""
    paths = write_reports(tmp_path / "in", 30)
    Path(paths[28]).write_text("Talks at the river\n\nThe envoys stumble on the last of the stairs.\n")
    with Dossier() as dossier, pytest.raises(RuntimeError, match="stumbled"):
        dossier.take_in(paths, Manner(make_reader=make_broken_reader, workers=2))


def test_missing_dossier_cannot_be_asked(tmp_path: Path) -> None:
    """To ask a dossier that is not there is told, and makes none."""
    with Dossier(tmp_path / "talks.db") as dossier, pytest.raises(InputError, match="There is no dossier"):
        dossier.reports()
    assert not list(tmp_path.iterdir())


def test_closed_dossier_in_memory_is_gone() -> None:
    """A dossier in memory ends when it is closed."""
    dossier = Dossier()
    dossier.close()
    with pytest.raises(InputError, match="kept in memory"):
        dossier.reports()


def test_closed_dossier_in_a_file_opens_again(tmp_path: Path) -> None:
    """A dossier in a file can be asked again after it was closed."""
    dossier = Dossier(tmp_path / "talks.db")
    dossier.take_in(write_reports(tmp_path / "in", 1), FAKE)
    dossier.close()
    assert 1 == len(list(dossier.reports()))
    dossier.close()


def test_dossier_of_the_fake_reader_checks_clean(tmp_path: Path) -> None:
    """What intake and a true reader wrote is borne out."""
    with Dossier() as dossier:
        dossier.take_in(write_reports(tmp_path / "in", 2), FAKE)
        assert () == dossier.check()


def test_dossier_shows_itself_as_its_brief(tmp_path: Path) -> None:
    """In a notebook a dossier is its brief."""
    with Dossier() as dossier:
        dossier.take_in(write_reports(tmp_path / "in", 1), FAKE)
        assert "<h3>Adana" in dossier._repr_html_()


def test_links_are_kept_and_found_again(tmp_path: Path) -> None:
    """What linking finds stands in the dossier, and linking again finds the same and no more."""
    paths = write_reports(tmp_path / "in", 1)
    copy = tmp_path / "copy.txt"
    copy.write_text(
        Path(paths[0]).read_text("utf8") + "\nBeltrame said no more than that.\n", encoding="utf8"
    )
    with Dossier(tmp_path / "talks.db") as dossier:
        dossier.take_in([*paths, str(copy)], FAKE)
        groups = dossier.link()
        assert groups
        assert groups == tuple(dossier.groups())
        before = export(dossier)
        assert groups == dossier.link()
        assert before == export(dossier)


def test_order_of_coming_changes_no_link(tmp_path: Path) -> None:
    """The same reports taken in the other way round give the same dossier, groups and all."""
    paths = write_reports(tmp_path / "in", 4)
    exports = []
    for order in (paths, paths[::-1]):
        with Dossier(clock=FixedClock()) as dossier:
            dossier.take_in(order, FAKE)
            dossier.link()
            exports.append(export(dossier))
    assert exports[0] == exports[1]
