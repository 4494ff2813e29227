"""A report as all readers see it."""

from __future__ import annotations

import pytest

from fakes.records import a_report
from reading.made import a_day
from sayso.reading.scene import Scene
from sayso.records import Basis, Published

THURSDAY = "2031-05-08"


@pytest.mark.parametrize(
    ("told", "text", "day"),
    [
        (True, "The road was open on Thursday.", THURSDAY),
        (True, "The road is open today.", THURSDAY),
        (False, "The road was open on Tuesday.", THURSDAY),
        (False, "The road was open.", THURSDAY),
        (False, "The road was open on Thursday.", None),
    ],
)
def test_a_report_is_of_the_day_that_it_names(told: bool, text: str, day: str | None) -> None:  # noqa: FBT001
    """A report of the day's events names the day of its publication somewhere."""
    assert told is Scene.of(a_report(text, published=a_day(day))).is_of_its_day


def test_a_report_of_an_uncertain_day_is_of_no_day() -> None:
    """Where the day of publication is a stretch, none of its days is presumed."""
    vague = Published(earliest="2031-05-01", latest="2031-05-08", basis=Basis.GIVEN)

    assert not Scene.of(a_report("It was open on Thursday.", published=vague)).is_of_its_day
