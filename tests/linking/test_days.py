"""Days as linking compares them."""

from __future__ import annotations

import pytest

from fakes.records import a_day, a_report
from sayso.linking.days import days_apart, days_between, days_from, first_day


@pytest.mark.parametrize(
    ("apart", "one", "other"),
    [(0, (1, 3), (2, 5)), (2, (1, 3), (5, 9)), (2, (5, 9), (1, 3)), (None, (1, 1), None), (None, None, None)],
)
def test_stretches_lie_apart_by_what_is_between_them(
    apart: int | None, one: tuple[int, int] | None, other: tuple[int, int] | None
) -> None:
    """Overlapping stretches are no day apart, and of an unknown day nothing is said."""
    assert apart == days_between(one, other)


@pytest.mark.parametrize(("first", "last"), [(None, "2031-03-04"), ("2031-03-04", None), (None, None)])
def test_an_open_stretch_is_not_known(first: str | None, last: str | None) -> None:
    """Both ends are needed."""
    assert days_from(first, last) is None


def test_reports_lie_apart_by_their_days() -> None:
    """A report without a day comes last, and lies nowhere."""
    early, late = (a_report(published=a_day(day)) for day in ("2031-03-04", "2031-03-06"))

    assert 2 == days_apart(early, late)
    assert days_apart(early, a_report()) is None
    assert sorted(["2031-03-04", first_day(a_report())]) == [first_day(early), first_day(a_report())]
