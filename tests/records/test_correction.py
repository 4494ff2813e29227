"""What becomes of corrections among each other, and where they hold on to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fakes.records import a_report, statements_of
from sayso.records import (
    Action,
    Correction,
    Evidence,
    Fate,
    Field,
    anchor_of,
    fates_of,
    find_anchored,
)


def made(number: int, *, by: str = "Ines", now: str | None = "Ana", **fields: object) -> Correction:
    """The correction of this number: of the speaker of record r, if nothing else is said."""
    plain = Correction(
        id=f"c{number}",
        action=Action.SET,
        targets=("r",),
        field=Field.SPEAKER,
        was=None,
        now=now,
        by=by,
        at=f"2031-03-0{number}T12:00:00Z",
        reason="so it is",
        undoes=None,
        anchors=(),
    )
    return replace(plain, **fields)  # type: ignore[arg-type]


def undo(number: int, of: int) -> Correction:
    """Takes back the correction of the number `of`."""
    return made(number, action=Action.UNDO, field=None, undoes=f"c{of}", targets=(f"c{of}",))


def fates(*corrections: Correction) -> list[Fate]:
    """What becomes of each."""
    return list(fates_of(corrections).values())


def test_a_single_correction_holds() -> None:
    """Nobody says otherwise."""
    assert [Fate.HOLDS] == fates(made(1))


def test_what_is_undone_does_not_hold() -> None:
    """An undo takes it back and stays itself."""
    assert [Fate.UNDONE, Fate.HOLDS] == fates(made(1), undo(2, of=1))


def test_an_undo_can_be_undone() -> None:
    """Then the correction holds again."""
    assert [Fate.HOLDS, Fate.UNDONE, Fate.HOLDS] == fates(made(1), undo(2, of=1), undo(3, of=2))


def test_the_later_word_of_one_person_goes() -> None:
    """Who changes their mind overrules themselves."""
    assert [Fate.OVERRULED, Fate.HOLDS] == fates(made(1), made(2, now="Ben"))


def test_two_people_who_disagree_are_both_contested() -> None:
    """Nobody is overwritten."""
    assert [Fate.CONTESTED, Fate.CONTESTED] == fates(made(1), made(2, by="Tom", now="Ben"))


def test_two_people_who_agree_both_hold() -> None:
    """The same value twice is no quarrel."""
    assert [Fate.HOLDS, Fate.HOLDS] == fates(made(1), made(2, by="Tom"))


def test_other_fields_do_not_touch_each_other() -> None:
    """A day and a speaker of one record are two matters."""
    day = made(2, by="Tom", field=Field.SAID, now="2031-03-01")
    assert [Fate.HOLDS, Fate.HOLDS] == fates(made(1), day)


def test_who_removes_what_another_mends_disagrees() -> None:
    """It cannot be both gone and right."""
    gone = made(2, by="Tom", action=Action.REMOVE, field=None, now=None)
    assert [Fate.CONTESTED, Fate.CONTESTED] == fates(made(1), gone)


def test_undoing_one_side_ends_a_quarrel() -> None:
    """The other holds then."""
    assert [Fate.UNDONE, Fate.HOLDS, Fate.HOLDS] == fates(
        made(1), made(2, by="Tom", now="Ben"), undo(3, of=1)
    )


@pytest.mark.parametrize(("cut", "attached"), [(0, True), (6, True), (14, False)])
def test_an_anchor_finds_what_overlaps_by_half(cut: int, attached: bool) -> None:  # noqa: FBT001
    """After another reading the same words under another id are found, if half of them are left."""
    report = a_report()
    first = statements_of(report)[0]
    start, end = first.content[0].span.start, first.content[0].span.end
    other = replace(first, id="other", content=(Evidence.cut(report.text, start + cut, end),))
    assert attached == (find_anchored(anchor_of(first), first.id, (other,)) is other)


def test_an_anchor_goes_by_the_id_first() -> None:
    """Twins at one place are told apart by their ids."""
    first = statements_of(a_report())[0]
    twin = replace(first, id="twin")
    assert first is find_anchored(anchor_of(first), first.id, (twin, first))
