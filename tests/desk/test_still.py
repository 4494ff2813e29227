"""A dossier held in memory."""

from __future__ import annotations

from pathlib import Path

from fakes.files import write_reports
from fakes.reader import make_fake_reader
from sayso.desk.dossier import Dossier
from sayso.desk.run import Manner
from sayso.desk.still import StillShelf


def test_it_holds_what_the_dossier_holds(tmp_path: Path) -> None:
    """Reports, findings and groups are those of the dossier, in its order."""
    with Dossier(tmp_path / "talks.db") as dossier:
        dossier.take_in(write_reports(tmp_path / "in", 3), Manner(make_reader=make_fake_reader))
        dossier.link()
        still = StillShelf.of(dossier)
        assert list(dossier.reports()) == list(still.reports())
        assert list(dossier.statements()) == list(still.statements())
        assert list(dossier.groups()) == list(still.groups())
        for report in dossier.reports():
            assert list(dossier.findings(report.id)) == list(still.findings(report.id))


def test_records_are_found_by_their_ids(tmp_path: Path) -> None:
    """Findings and groups answer to their ids, and a finding leads to its claim."""
    with Dossier(tmp_path / "talks.db") as dossier:
        dossier.take_in(write_reports(tmp_path / "in", 3), Manner(make_reader=make_fake_reader))
        dossier.link()
        still = StillShelf.of(dossier)
    assert all(still.finding_by_id[found.id] == found for found in still.statements())
    assert all(still.group_by_id[group.id] == group for group in still.groups())
    assert still.claim_of
    assert all(each in claim.statements for each, claim in still.claim_of.items() if claim.statements)
