"""What growing counts say of a report's day."""

from __future__ import annotations

from datetime import date

from sayso.linking.tolls import Toll, toll_bearings


def toll(value: float, first: str | None, last: str | None = None) -> Toll:
    """A count of people killed in a report of these days."""
    days = (
        (date.fromisoformat(first).toordinal(), date.fromisoformat(last or first).toordinal())
        if first
        else None
    )
    return Toll(value=value, measure="killed", days=days, figure=f"{value}")


def allowed(own: float, *others: Toll) -> list[str]:
    """The days of 2031 that these tolls leave to a report with its own."""
    bearings = list(toll_bearings([toll(own, None)], others))
    every = range(date(2031, 1, 1).toordinal(), date(2032, 1, 1).toordinal())
    days = [date.fromordinal(day) for day in every if all(each.allows(day) for each in bearings)]
    return [day.isoformat() for day in days]


def test_a_toll_lies_between_a_lesser_and_a_greater_one() -> None:
    """Not before the one, not after the other."""
    days = allowed(1300, toll(1240, "2031-03-03"), toll(1402, "2031-03-12"))
    assert "2031-03-03" <= days[0] < days[-1] <= "2031-03-12"
    assert [] == allowed(1300, toll(1240, "2031-03-12"), toll(1402, "2031-03-03"))


def test_how_fast_it_grew_says_how_much_later() -> None:
    """Fifty a day for twenty days: five hundred more are some ten days later, give or take."""
    days = allowed(2500, toll(1800, "2031-03-01"), toll(2300, "2031-03-11"))
    assert "2031-03-15" in days
    assert "2031-04-15" not in days


def test_tolls_of_other_matters_and_rounded_ones_say_nothing() -> None:
    """Ten times as many are other people; 1,240 and 1,241 are told of one day."""
    assert 365 == len(allowed(1240, toll(12_400, "2031-03-03")))
    assert 365 == len(allowed(1240, toll(1241, "2031-03-03")))


def test_a_round_number_may_be_the_other_one() -> None:
    """1,200 is told of 1,170 as well: neither has grown. To 30,000 more than two digits say something."""
    assert 365 == len(allowed(1170, toll(1200, "2031-03-03")))
    assert 365 > len(allowed(28_400, toll(30_000, "2031-03-03")))


def test_a_wide_day_leaves_a_wide_bearing() -> None:
    """Where the other report may be of many days, only its ends count."""
    assert "2031-03-04" in allowed(1300, toll(1240, "2031-03-03", "2031-05-03"))
