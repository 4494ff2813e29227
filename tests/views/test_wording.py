"""How texts and days are put into a line."""

from __future__ import annotations

import pytest

from sayso.views.wording import name_day, name_days, one_line, shorten, visible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no\x1b[2J progress", "no[2J progress"),
        ("no\x9b2J progress", "no2J progress"),
        ("no\u202e progress", "no progress"),
        ("no\u200b progress\x07", "no progress"),
        ("keine Fortschritte – «süß»", "keine Fortschritte – «süß»"),
    ],
)
def test_what_cannot_be_seen_is_taken_out(text: str, expected: str) -> None:
    """Escape sequences, bells, overrides of direction and characters of no width are gone; letters stay."""
    assert expected == visible(text)


def test_line_has_single_spaces() -> None:
    """Breaks and runs of white space are one space."""
    assert "no progress yet" == one_line(" no\n\n progress\t\u2028 yet ")


@pytest.mark.parametrize(
    ("line", "width", "expected"),
    [
        ("no progress", 11, "no progress"),
        ("no progress yet", 12, "no progress …"),
        ("no progress, yet", 14, "no progress …"),
        ("unbrokenlongword", 8, "unbroke …"),
    ],
)
def test_line_is_cut_after_a_word(line: str, width: int, expected: str) -> None:
    """A line that is too long ends with its last whole word and dots."""
    assert expected == shorten(line, width)


def test_day_is_written_out() -> None:
    """An ISO day is written as people write it."""
    assert "28 May 2031" == name_day("2031-05-28")


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        ("2031-05-28", "2031-05-28", "28 May 2031"),
        ("2031-05-01", "2031-05-28", "1 May 2031 to 28 May 2031"),
        ("2031-05-01", None, "1 May 2031 or later"),
        (None, "2031-05-28", "28 May 2031 or earlier"),
        (None, None, "undated"),
    ],
)
def test_days_are_named_with_their_bounds(earliest: str | None, latest: str | None, expected: str) -> None:
    """An interval says which of its bounds are known."""
    assert expected == name_days(earliest, latest)
