"""A dossier as people corrected it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes.clock import FixedClock
from fakes.files import write_reports
from fakes.reader import make_fake_reader
from sayso.desk.changes import Add, Merge, Remove, Set, Signed, Split, Undo
from sayso.desk.dossier import Dossier
from sayso.desk.run import Manner
from sayso.errors import InputError
from sayso.records import Claim, Field, Mode, Statement

INES, TOM = Signed(by="Ines", why="she is named above"), Signed(by="Tom", why="no")


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    """Two linked reports."""
    with Dossier(tmp_path / "talks.db", clock=FixedClock()) as opened:
        opened.take_in(write_reports(tmp_path / "in", 2), Manner(make_reader=make_fake_reader))
        opened.link()
        yield opened


def first(dossier: Dossier) -> Statement:
    """The first statement."""
    return next(dossier.statements())


def set_speaker(dossier: Dossier, name: str = "Ana Ruel", signed: Signed = INES) -> str:
    """Set the speaker of the first statement; the id of the correction."""
    return dossier.correct(Set(record=first(dossier).id, field=Field.SPEAKER, now=name), signed).id


def names(statement: Statement) -> tuple[list[str], list[str]]:
    """Its speakers and the hands of its chain."""
    return [each.name for each in statement.speakers], [link.name for link in statement.chain]


def test_a_speaker_is_set_and_stands_first_in_the_chain(dossier: Dossier) -> None:
    """Everything else of the statement stays, its id too."""
    before = first(dossier)
    set_speaker(dossier)
    after = first(dossier)
    assert (before.id, before.content) == (after.id, after.content)
    assert ["Ana Ruel"] == names(after)[0]
    assert ["Ana Ruel", *names(before)[1][1:]] == names(after)[1]


def test_an_undo_brings_the_reading_back(dossier: Dossier) -> None:
    """Nothing of the reading was lost."""
    before = list(dossier.statements())
    made = set_speaker(dossier)
    dossier.correct(Undo(correction=made), TOM)
    assert before == list(dossier.statements())
    assert 2 == len(list(dossier.corrections()))


def test_two_who_disagree_change_nothing(dossier: Dossier) -> None:
    """Contested corrections are kept, and not done."""
    before = first(dossier)
    set_speaker(dossier)
    set_speaker(dossier, "Ben Osk", TOM)
    assert before == first(dossier)


def test_a_chain_a_day_and_a_removal(dossier: Dossier) -> None:
    """Each field is set in its own way."""
    told = first(dossier)
    dossier.correct(Set(record=told.id, field=Field.CHAIN, now="Ana <- Corvin ← MNS"), INES)
    dossier.correct(Set(record=told.id, field=Field.SAID, now="2031-03-01"), INES)
    after = first(dossier)
    assert ["Ana", "Corvin", "MNS"] == names(after)[1]
    assert after.said
    assert after.said.start
    assert "2031-03-01" == after.said.start.latest
    dossier.correct(Remove(record=told.id), INES)
    assert told.id not in {each.id for each in dossier.statements()}


def test_a_missed_statement_is_added_at_its_place(dossier: Dossier) -> None:
    """The words are those of the report, without the white space around them."""
    report = next(dossier.reports())
    start = report.text.index("Nobody was seen")
    dossier.correct(Add(report=report.id, start=start, end=start + 16, speaker="unnamed guard"), INES)
    found = [each for each in dossier.statements(report.id) if each.content[0].words == "Nobody was seen"]
    assert [["unnamed guard"]] == [names(each)[0] for each in found]
    assert [Mode.INDIRECT] == [each.mode for each in found]
    places = [each.content[0].span.start for each in dossier.statements(report.id)]
    assert sorted(places) == places


def test_a_report_gets_its_day(dossier: Dossier) -> None:
    """The days of its findings are reckoned again."""
    report = next(dossier.reports())
    dossier.correct(Set(record=report.id, field=Field.PUBLISHED, now="2031-03-02"), INES)
    assert "2031-03-02" == next(dossier.reports()).published.latest


def claims(dossier: Dossier) -> list[Claim]:
    """The claims of several statements first, as they are linked now."""
    dossier.link()
    found = [each for each in dossier.groups() if isinstance(each, Claim)]
    return sorted(found, key=lambda each: -len(each.statements))


def test_claims_that_were_merged_stay_one(dossier: Dossier) -> None:
    """However often the dossier is linked; the reason is told."""
    one, other = claims(dossier)[:2]
    dossier.correct(Merge(groups=(one.id, other.id)), INES)
    whole = claims(dossier)[0]
    assert {*one.statements, *other.statements} == set(whole.statements)
    assert "Ines: she is named above" in [why.sentence for why in whole.why]


def test_what_was_split_from_a_claim_stays_apart(dossier: Dossier) -> None:
    """The rest stays together."""
    one = claims(dossier)[0]
    dossier.correct(Split(group=one.id, members=one.statements[:1]), TOM)
    after = [each.statements for each in claims(dossier)]
    assert one.statements not in after
    assert one.statements[:1] in after
    assert one.statements[1:] in after


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (Set(record="", field=Field.SPEAKER, now="Ana"), "No finding has an id"),
        (Set(record="nothing", field=Field.SPEAKER, now="Ana"), "No finding has an id"),
        (Merge(groups=("nothing", "other")), "No claim or actor has an id"),
        (Undo(correction=""), "0 corrections"),
        (Add(report="", start=0, end=1, speaker="Ana"), "No report has"),
    ],
)
def test_what_does_not_fit_is_said(dossier: Dossier, change: Set | Merge | Undo | Add, told: str) -> None:
    """One sentence, and nothing is kept."""
    with pytest.raises(InputError, match=told):
        dossier.correct(change, INES)
    assert not list(dossier.corrections())


@pytest.mark.parametrize(
    ("field", "now"),
    [(Field.VALUE, "12"), (Field.SAID, "soon"), (Field.SPEAKER, " "), (Field.SPEAKER, "x" * 500)],
)
def test_a_value_that_cannot_be_is_refused(dossier: Dossier, field: Field, now: str) -> None:
    """A statement has no number, a day has a form, a name is neither nothing nor a page."""
    with pytest.raises(InputError):
        dossier.correct(Set(record=first(dossier).id, field=field, now=now), INES)


def test_nobody_corrects_unsigned(dossier: Dossier) -> None:
    """Who and why must be said."""
    for signed in (Signed(by="", why="x"), Signed(by="Ines", why=" ")):
        with pytest.raises(InputError):
            set_speaker(dossier, signed=signed)


def test_a_correction_that_lost_its_place_is_told(dossier: Dossier) -> None:
    """`check` knows corrections whose finding another reading does not have."""
    set_speaker(dossier)
    assert not dossier.check()
    dossier._shelf()._connection.execute("DELETE FROM statements")
    assert ["it is about a statement that was not found again; undo it, or correct anew"] == [
        problem.sentence for problem in dossier.check()
    ]


def test_the_brief_lists_corrections(dossier: Dossier) -> None:
    """With who, what and where."""
    set_speaker(dossier)
    rows = dossier.brief().corrections.rows
    assert [("speaker: Ana Ruel, not Adana", "Ines", True)] == [
        (row.did, row.by, row.citation is not None) for row in rows
    ]
