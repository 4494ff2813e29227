"""Times found in texts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.times import find_times

PIECES = (
    "on last next Tuesday Monday Nov. 15 to 26 May March 2031 the third quarter a year ago since 1990s 30 ,"
)


@pytest.mark.parametrize(
    ("text", "words", "form"),
    [
        ("They met on Tuesday night.", "Tuesday night", "WXX-2<"),
        ("They will meet on Tuesday.", "Tuesday", "WXX-2>"),
        ("It fell last Tuesday.", "last Tuesday", "WXX-2-"),
        ("The visit, from Nov. 15 to 26, was long.", "Nov. 15 to 26", "XXXX-11-15~/XXXX-11-26~"),
        ("It was signed on 3 March 2031.", "3 March 2031", "2031-03-03"),
        ("It began last June.", "last June", "XXXX-06<"),
        ("Sales rose in the third quarter.", "the third quarter", "XXXX-Q3<"),
        ("They fled four months ago.", "four months ago", "PUB-4M"),
        ("It ended over the weekend.", "over the weekend", "PUB+0WE"),
        ("He spoke yesterday.", "yesterday", "PUB-1D"),
        ("She recently left.", "recently", "PAST_REF"),
        ("Built in the 1990s.", "the 1990s", "199"),
        ("Built in the 1990's.", "the 1990's", "199"),
        ("They met in July last year.", "July last year", "PUB-1Y-07"),
        ("It is due this September.", "this September", "PUB+0Y-09"),
        ("It is due by year-end.", "year-end", "PUB+0Y-12-31"),
        ("On 2031-05-08 it rained.", "2031-05-08", "2031-05-08"),
    ],
)
def test_a_time_has_its_form(text: str, words: str, form: str) -> None:
    """The words and the normal form."""
    time = find_times(text)[0]

    assert (words, form) == (text[time.span.start : time.span.end], time.form)


@pytest.mark.parametrize(
    "text",
    [
        "He may march.",
        "File 20061122.0299 was lost.",
        "A sum of 1,990 crowns.",
        "They flew to Mar del Orun.",
        "They march each July.",
        "She spoke on This Week.",
        "It fell soon after the raid.",
        "It is the future of the port.",
        "Sales in the year ended with a loss.",
    ],
)
def test_what_is_no_time_is_left(text: str) -> None:
    """Verbs, numbers of files, sums."""
    assert () == find_times(text)


@given(st.lists(st.sampled_from(PIECES.split()), max_size=30).map(" ".join))
def test_times_stand_in_order_and_apart(text: str) -> None:
    """No two overlap, whatever the text."""
    times = find_times(text)

    assert all(a.span.end <= b.span.start for a, b in pairwise(times))
