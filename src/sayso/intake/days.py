"""Days of publication as headers write them.

'Published May 02,2031', 'Updated 8 May 2031 14:03 GMT', '2031-05-08T09:00Z'.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from sayso.lexicon.words import load

_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)")
_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*")
_LONGEST_LINE = 120
_LAST_MONTH = 12


def parse_iso_day(words: str) -> str | None:
    """The day that an ISO date or instant opens with: '2031-05-08T09:00Z' gives '2031-05-08'."""
    found = _ISO.match(words.strip())
    return _day(*(int(part) for part in found.groups())) if found else None


def find_day(words: str) -> str | None:
    """The first full day named in a short line, as an ISO day.

    `None` if day, month or year is missing or may be read two ways.
    """
    return _named_day(words) or _numbered_day(words)


def find_day_start(words: str) -> int | None:
    """Where a day and a month are named, with or without a year: 6 in 'CAIRO Nov. 22'."""
    found = _patterns()[2].search(words)
    return found.start() if found else None


def read_date_line(words: str) -> tuple[str, bool] | None:
    """The day of a line that only tells when the report came out, and whether it was changed then."""
    if len(words) > _LONGEST_LINE or not (day := find_day(words)):
        return None
    flat = words.casefold().lstrip("[(|•·-–— ")
    names: Mapping[str, list[str]] = load("header")["days"]
    if flat.startswith(tuple(names["updated"])):
        return day, True
    if flat.startswith(tuple(names["published"])) or _holds_nothing_else(flat):
        return day, False
    return None


def is_time_line(words: str) -> bool:
    """Whether a line only tells at what hour the report came out or was changed: 'Updated at 5:00 pm'."""
    flat = words.casefold()
    names: Mapping[str, list[str]] = load("header")["days"]
    openings = (*names["published"], *names["updated"])
    return len(words) <= _LONGEST_LINE and flat.startswith(openings) and _holds_nothing_else(flat)


def _holds_nothing_else(flat: str) -> bool:
    names = load("header")["days"]
    known = {
        *names["beside"],
        *names["weekdays"],
        *names["months"],
        *(month[:3] for month in names["months"]),
        "sept",
        "t",
    }
    return all(word in known for word in _WORD.findall(flat))


def _named_day(words: str) -> str | None:
    month_first, day_first, _ = _patterns()
    if found := month_first.search(words):
        month, day, year = found.groups()
    elif found := day_first.search(words):
        day, month, year = found.groups()
    else:
        return None
    return _day(int(year), _month_number(month), int(day))


def _numbered_day(words: str) -> str | None:
    if found := _ISO.search(words):
        return _day(*(int(part) for part in found.groups()))
    if not (found := _SLASHED.search(words)):
        return None
    first, second, year = (int(part) for part in found.groups())
    if first <= _LAST_MONTH and second <= _LAST_MONTH and first != second:
        return None
    return _day(year, min(first, second), max(first, second))


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _month_number(name: str) -> int:
    months: list[str] = load("header")["days"]["months"]
    return next(number for number, month in enumerate(months, 1) if month.startswith(name.casefold()[:3]))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Month before day, day before month, and day with month in either order without a year."""
    names = load("header")["days"]["months"]
    month = rf"\b({'|'.join([*names, *(name[:3] for name in names), 'sept'])})\b\.?"
    day = r"(\d{1,2})(?:st|nd|rd|th)?\b"
    year = r"(\d{4})\b"
    return (
        re.compile(rf"{month} ?{day},? ?{year}", re.IGNORECASE),
        re.compile(rf"\b{day}[ -](?:of )?{month},?[ -]?{year}", re.IGNORECASE),
        re.compile(rf"{month} ?{day}|\b{day} {month}", re.IGNORECASE),
    )
