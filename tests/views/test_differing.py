"""What was known on one day and is known on a later one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fakes.findings import a_figure, an_offer, holder
from fakes.reader import FakeReader
from fakes.records import FakeShelf, a_day, a_report
from sayso.errors import InputError
from sayso.records import (
    Cause,
    Conflict,
    ConflictKind,
    Proposal,
    ProposalState,
    Side,
    Status,
)
from sayso.views.brief import Limits
from sayso.views.differing import Between, Diff, ask_diff, lay_out_diff
from sayso.views.markdown import write_blocks

EARLY = a_report("Adana said the road was open. 100 people died.", published=a_day("2031-03-03"))
LATE = a_report("Beltrame said it was not. 120 people died.", published=a_day("2031-03-09"))
SAID, DENIED = FakeReader().read(EARLY)[0], FakeReader().read(LATE)[0]
CONFLICT = Conflict(
    id="1",
    kind=ConflictKind.DENIAL,
    cause=Cause.CONTRADICTION,
    about="the road",
    sides=(Side(records=(DENIED.id,), who=("Beltrame",)), Side(records=(SAID.id,), who=("Adana",))),
    why=(),
)
OFFER = an_offer(LATE, "Beltrame said it was not")
PROPOSAL = Proposal(
    id="p",
    name="the pause",
    author=None,
    offers=(OFFER.id,),
    answers=(),
    status=(Status(state=ProposalState.WITHDRAWN, holder=None, when=None, finding=OFFER.id),),
    why=(),
)
SHELF = FakeShelf(
    held={
        EARLY: (SAID, a_figure(EARLY, "100 people", value=100, counted="people", authority=holder("A"))),
        LATE: (
            DENIED,
            OFFER,
            a_figure(LATE, "120 people", value=120, counted="people", authority=holder("A")),
        ),
    },
    linked=(CONFLICT, PROPOSAL),
)


def diff(start: str = "2031-03-03", end: str = "2031-03-09") -> Diff:
    """What changed between two days."""
    return ask_diff(SHELF, Limits(), Between(start=start, end=end))


def test_revised_denied_and_withdrawn_stand_apart() -> None:
    """A count that was revised, a denial, a proposal that was taken back, each with its place."""
    text = write_blocks(lay_out_diff(diff()))
    assert "1 reports came out between." in text
    for words in ("## Revised", "## Denied", "Beltrame", "## Withdrawn", "the pause: withdrawn [2:1]"):
        assert words in text


def test_nothing_is_new_where_nothing_came() -> None:
    """Between two days without a report, nothing changed."""
    quiet = diff("2031-03-03", "2031-03-08")
    assert (0, (), ()) == (quiet.reports_between, quiet.added.rows, quiet.revised.rows)
    assert (0, 0) == (len(quiet.denied.rows), len(quiet.withdrawn.rows))


def test_a_corrected_report_is_withdrawn() -> None:
    """A correction of an agency takes its earlier version back."""
    corrected = replace(LATE, correction=True, headline="Corrected: the road")
    shelf = FakeShelf(held={EARLY: (), corrected: ()})
    found = ask_diff(shelf, Limits(), Between(start="2031-03-03", end="2031-03-09"))
    assert ["a report corrects an earlier version: Corrected: the road"] == [
        w.words for w in found.withdrawn.rows
    ]


@pytest.mark.parametrize(("start", "end"), [("2031-03-09", "2031-03-03"), ("2031-03-03", "2031-03-03")])
def test_the_later_day_is_the_later(start: str, end: str) -> None:
    """Turned round, it says so in a sentence."""
    with pytest.raises(InputError, match="is not after"):
        diff(start, end)
