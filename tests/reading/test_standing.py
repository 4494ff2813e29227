"""How talks stand."""

from __future__ import annotations

import pytest

from fakes.findings import a_standing
from fakes.records import a_day, a_report
from sayso.lexicon.packs import all_packs, join_packs
from sayso.reading.field import Field
from sayso.reading.scene import Scene
from sayso.reading.standing import is_denied, long_past
from sayso.records import Span


@pytest.mark.parametrize(
    ("denied", "text", "state"),
    [
        (True, "The round had not collapsed.", "collapsed"),
        (True, "The talks haven't yet collapsed.", "collapsed"),
        (False, "The round had collapsed.", "collapsed"),
        (False, "The envoys did not come and the round collapsed.", "collapsed"),
        (False, "There was no progress.", "deadlock"),
    ],
)
def test_what_is_not_so_is_no_standing(denied: bool, text: str, state: str) -> None:  # noqa: FBT001
    """'had not collapsed' tells of no collapse."""
    field = Field.of(join_packs(all_packs(())))
    standing = a_standing(a_report(text), text.rstrip("."), state=state)

    assert denied is is_denied(text, standing, field)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Both signed a peace treaty in 1979.", "1979"),
        ("Both signed a peace treaty on Monday.", None),
        ("Both signed a peace treaty.", None),
    ],
)
def test_what_is_long_past_has_its_own_time(text: str, year: str | None) -> None:
    """A treaty of decades ago tells nothing of how the talks stand on the day of the report."""
    report = a_report(text, published=a_day("2031-04-01"))
    when = long_past(Scene.of(report), Span(start=0, end=len(text)))

    assert year == (when and when.start and (when.start.earliest or "")[:4])
