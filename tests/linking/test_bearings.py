"""What a report's own words say of its day."""

from __future__ import annotations

from datetime import date

import pytest

from fakes.records import a_report
from sayso.linking.bearings import find_beginning, own_bearings
from sayso.records import Report

MONDAY, TUESDAY = 0, 1


def weekdays(text: str) -> frozenset[int] | None:
    """The weekdays that a text leaves to its report."""
    return next((each.weekdays for each in own_bearings(a_report(text), None) if each.weekdays), None)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Envoys met, an official said Monday.", {MONDAY, TUESDAY}),
        ("The talks will resume on Monday.", None),
        ("They agreed to meet on Monday.", None),
        ("The road is closed until Monday.", None),
        ("They sent teams to Karsa on Monday.", {MONDAY, TUESDAY}),
        ("Two died in Sunday's blast, rescuers said Monday.", {MONDAY, TUESDAY}),
        ("Envoys will meet Sunday, a minister announced late on Monday.", {MONDAY, TUESDAY}),
        ("The quake of Monday, officials said Sunday's rain made worse, is over.", {MONDAY, TUESDAY}),
        ("Clubs from all twelve towns of the river valley will join hands on Monday.", None),
        ("It rained.\nIt rained.\nHe said so Monday.\nShe said so Monday.", {MONDAY, TUESDAY}),
        ("It rained.\nIt rained.\nHe said so Monday.\nShe said so Sunday.", None),
    ],
)
def test_a_weekday_of_the_lead_is_the_day_or_the_one_before(text: str, days: set[int] | None) -> None:
    """The day of a saying goes first; what is to come says nothing; further down a day must stand often."""
    assert days == weekdays(text)


def test_a_full_date_that_had_come_is_the_earliest_day() -> None:
    """'released April 6, 2031': it came out then or later; a day to come does not count."""
    (bearing,) = own_bearings(a_report("A picture released April 6, 2031, shows the bridge."), None)
    assert date(2031, 4, 6).toordinal() == bearing.first
    assert [] == list(own_bearings(a_report("The law will be in force on April 6, 2031."), None))
    assert [] == list(own_bearings(a_report("Nobody was there on February 30, 2031."), None))


@pytest.mark.parametrize(
    "text", ["Six months of war.", "The war began six months ago.", "6 months into the war."]
)
def test_how_long_it_has_gone_on_leaves_some_weeks(text: str) -> None:
    """Counted from the day on which it began."""
    (bearing,) = own_bearings(a_report(text), date(2031, 1, 6))
    assert bearing.allows(date(2031, 7, 8).toordinal())
    assert not bearing.allows(date(2031, 5, 8).toordinal())
    assert not bearing.allows(date(2031, 9, 8).toordinal())


def reports(*texts: str) -> tuple[Report, ...]:
    """Reports of these texts."""
    return tuple(a_report(text, outlet=f"paper {k}") for k, text in enumerate(texts))


def test_a_matter_began_when_several_reports_say_so() -> None:
    """One report alone, or a day on which nothing began, is not enough."""
    assert (1, 6) == find_beginning(
        reports(
            "The war began on January 6.",
            "They were killed in the attack on Jan. 6.",
            "On March 3 it rained.",
        )
    )
    assert find_beginning(reports("The war began on January 6.", "It rained on March 3.")) is None
