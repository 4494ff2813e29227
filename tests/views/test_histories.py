"""Timeline, positions and series as answers of their own."""

from __future__ import annotations

import pytest

from fakes.findings import a_figure, a_position, an_event, on
from fakes.records import FakeShelf, a_day, a_report
from sayso.errors import InputError
from sayso.views.brief import Limits, Window
from sayso.views.histories import (
    ask_positions,
    ask_series,
    ask_timeline,
    lay_out_positions,
    lay_out_series,
    lay_out_timeline,
)
from sayso.views.markdown import write_blocks

EARLY = a_report("Envoys met. Marvia wants a truce. 100 people died.", published=a_day("2031-03-03"))
LATE = a_report("Envoys met again. 120 people died.", published=a_day("2031-03-09"))
SHELF = FakeShelf(
    held={
        EARLY: (
            an_event(EARLY, "Envoys met", when=on("2031-03-03")),
            a_position(EARLY, "Marvia", "Marvia wants a truce"),
            a_figure(EARLY, "100 people", value=100, counted="people"),
        ),
        LATE: (
            an_event(LATE, "Envoys met again", when=on("2031-03-09")),
            a_figure(LATE, "120 people", value=120, counted="people"),
        ),
    }
)
EMPTY = FakeShelf(held={EARLY: ()})


def test_the_timeline_goes_by_day() -> None:
    """Each day has its heading, and the day asked for hides what came later."""
    whole = write_blocks(lay_out_timeline(ask_timeline(SHELF, Limits())))
    assert whole.index("3 March 2031") < whole.index("9 March 2031")
    as_of = write_blocks(lay_out_timeline(ask_timeline(SHELF, Limits(), Window(as_of="2031-03-04"))))
    assert "Envoys met again" not in as_of


def test_positions_stand_by_issue_and_party() -> None:
    """The table of the brief, alone."""
    text = write_blocks(lay_out_positions(ask_positions(SHELF, Limits())))
    assert "Marvia" in text
    assert "truce" in text


def test_a_series_has_its_points() -> None:
    """Measure, whom, and the values by day."""
    text = write_blocks(lay_out_series(ask_series(SHELF, Limits())))
    assert "## killed: people (cumulative)" in text
    assert text.index("100") < text.index("120")


def test_what_is_not_told_is_said_in_a_sentence() -> None:
    """No empty table."""
    assert "No report tells of an event." in write_blocks(lay_out_timeline(ask_timeline(EMPTY, Limits())))
    assert "No report tells of a position." in write_blocks(lay_out_positions(ask_positions(EMPTY, Limits())))
    assert "No count is told twice." in write_blocks(lay_out_series(ask_series(EMPTY, Limits())))


def test_a_day_that_is_none_is_refused() -> None:
    """One sentence that says how a day is written."""
    with pytest.raises(InputError, match="is no day"):
        ask_timeline(SHELF, Limits(), Window(as_of="soon"))
