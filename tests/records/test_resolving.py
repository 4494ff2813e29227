"""Forms of times to days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.records import Basis, Interval, Published, When, reckon, resolve

DAY = date(2031, 5, 8)  # a Thursday


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ("2031-02-13", "2031-02-13"),
        ("XXXX-06-01>", "2031-06-01"),
        ("XXXX-11<", "2030-11"),
        ("WXX-4<", "2031-05-08"),
        ("WXX-4-", "2031-05-01"),
        ("WXX-2>", "2031-05-13"),
        ("PUB-1D", "2031-05-07"),
        ("PUB-1Y-07", "2030-07"),
        ("PUB+0Y-12-31", "2031-12-31"),
        ("PUB-1W", "2031-W18"),
        ("PUB-5M", "2030-12"),
        ("PUB+0Q", "2031-Q2"),
        ("XXXX-Q1<-1Y", "2030-Q1"),
        ("PUB+0WE", "2031-W18-WE"),
        ("2030-WI", "2030-WI"),
        ("199", "199"),
    ],
)
def test_a_form_means_days(form: str, value: str) -> None:
    """Each kind of form has the value that TIMEX3 gives it."""
    found = reckon(form, DAY)

    assert found is not None
    assert value == found.value


@pytest.mark.parametrize("form", ["2031-02-30", "XXXX-02-30~", "EVENT+1D", "PAST_REF", "9999-12-40", ""])
def test_what_is_no_day_means_none(form: str) -> None:
    """A date that cannot be, and words that name no day."""
    assert reckon(form, DAY) is None


def test_a_span_has_two_ends() -> None:
    """From one day to another."""
    when = resolve(When(form="2031-11-15/2031-11-26"), published("2031-11-01", "2031-11-01"))

    assert Interval(earliest="2031-11-26", latest="2031-11-26") == when.end


def test_an_open_day_of_publication_leaves_candidates() -> None:
    """'Thursday' in a report of one of two weeks is one of their Thursdays."""
    when = resolve(When(form="WXX-4<"), published("2031-05-08", "2031-05-16"))

    assert ("2031-05-08", "2031-05-15") == when.days


def test_without_any_day_it_stays_open() -> None:
    """Nothing is invented."""
    assert resolve(When(form="WXX-4<"), published(None, None)).start is None


@given(st.text("XPUBWQ0123456789-+<>~/DMY", max_size=14), st.dates())
def test_any_form_is_taken(form: str, day: date) -> None:
    """No form raises, and what comes out comes out again."""
    once = resolve(When(form=form), published(day.isoformat(), day.isoformat()))

    assert once == resolve(once, published(day.isoformat(), day.isoformat()))


def published(earliest: str | None, latest: str | None) -> Published:
    """A day of publication."""
    return Published(earliest=earliest, latest=latest, basis=Basis.STATED)
