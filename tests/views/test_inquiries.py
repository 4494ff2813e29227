"""Questions to a linked dossier."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from fakes.records import FakeShelf, a_report, statements_of
from sayso.errors import InputError
from sayso.ports import Shelf
from sayso.records import Cause, Conflict, ConflictKind, Side
from sayso.views.brief import Limits, Window
from sayso.views.data import render_json
from sayso.views.inquiries import ask_conflicts, ask_origins, lay_out_conflicts, lay_out_origins
from sayso.views.markdown import write_blocks

REPORT = a_report()
ONE, OTHER = statements_of(REPORT)
CONFLICT = Conflict(
    id="1",
    kind=ConflictKind.DENIAL,
    cause=Cause.CONTRADICTION,
    about="the road",
    sides=(Side(records=(ONE.id,), who=("Adana",)), Side(records=(OTHER.id,), who=("Beltrame",))),
    why=(),
)
GROWN = replace(CONFLICT, id="2", cause=Cause.GROWTH, about="the toll")
SHELF = FakeShelf(held={REPORT: (ONE, OTHER)}, linked=(GROWN, CONFLICT))


def test_conflicts_stand_by_cause_contradictions_first() -> None:
    """What cannot both be so comes before what has a cause."""
    text = write_blocks(lay_out_conflicts(ask_conflicts(SHELF, Limits())))

    assert text.index("## contradiction") < text.index("- the road") < text.index("## growth")
    assert "- Beltrame, undated: it was not [1:2]" in text


def test_conflicts_beyond_the_limit_are_counted() -> None:
    """No limit hides that there is more."""
    assert 1 == ask_conflicts(SHELF, Limits(groups=1)).conflicts.more


def test_a_dossier_that_was_not_linked_says_so() -> None:
    """An empty answer says why it may be empty."""
    bare = FakeShelf(held={REPORT: (ONE, OTHER)})

    assert "not linked" in write_blocks(lay_out_conflicts(ask_conflicts(bare, Limits())))
    assert "not linked" in write_blocks(lay_out_origins(ask_origins(bare, Limits())))


def test_answers_are_json_too() -> None:
    """A program finds cause and sides under their names."""
    answer = json.loads(render_json(ask_conflicts(SHELF, Limits())))

    assert "contradiction" == answer["conflicts"]["rows"][0]["cause"]
    assert 0 == json.loads(render_json(ask_origins(SHELF, Limits())))["rests"]["told"]


@pytest.mark.parametrize("build", [ask_origins, ask_conflicts])
def test_what_is_no_day_is_refused(build: Callable[[Shelf, Limits, Window], object]) -> None:
    """A day that cannot be is a mistake of who asks."""
    with pytest.raises(InputError, match="is no day"):
        build(SHELF, Limits(), Window(as_of="2031-02-30"))
