"""How texts and days of reports are put into a line that people read.

Reports are written by strangers: nothing in them may move a cursor, turn a line round or break it.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from functools import lru_cache

from sayso.errors import InputError

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_SPACE = re.compile(r"\s+")
# Not from `calendar`, whose names follow the locale.
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z", re.ASCII)
_UNDATED = "undated"


def visible(text: str, *, keep: str = "") -> str:
    """`text` without control and formatting characters, except those in `keep`.

    Escape sequences, bells, overrides of the writing direction and characters of no width are taken out.
    """
    return "".join(ch for ch in text if ch in keep or unicodedata.category(ch) not in _UNSEEN)


@lru_cache(maxsize=100_000)  # the same names and numbers are asked for again and again
def one_line(text: str) -> str:
    """`text` in one visible line: white space of any kind and length is one space."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return visible(_SPACE.sub(" ", text)).strip()


def shorten(line: str, width: int) -> str:
    """`line` cut after its last whole word within `width` characters, with dots to tell that it was."""
    if len(line) <= width:
        return line
    head = line[: width - 1]
    cut = head.rfind(" ")
    return (head[:cut] if cut > width // 2 else head).rstrip(" ,;:-–—") + " …"


def name_day(day: str) -> str:
    """An ISO day as people write it: '2024-05-28' is '28 May 2024'."""
    year, month, date = day[:10].split("-")
    return f"{int(date)} {_MONTHS[int(month) - 1]} {year}"


def name_days(earliest: str | None, latest: str | None) -> str:
    """The days from `earliest` to `latest` in words: one day, 'from … to …', or one open side."""
    if earliest and latest:
        return name_day(earliest) if earliest == latest else f"{name_day(earliest)} to {name_day(latest)}"
    if earliest:
        return f"{name_day(earliest)} or later"
    return f"{name_day(latest)} or earlier" if latest else _UNDATED


def parse_day(words: str) -> str:
    """The ISO day that `words` are; `InputError` if they are none."""
    try:
        if _DAY.fullmatch(words):
            return date.fromisoformat(words).isoformat()
    except ValueError:
        pass
    raise InputError(f"{shorten(one_line(words), 40)!r} is no day. Write it as year-month-day: 2024-05-28.")


def parse_instant(words: str) -> str:
    """The last second of a day, or a second, as a `Clock` writes it; `InputError` if `words` are neither."""
    try:
        if _INSTANT.fullmatch(words):
            return datetime.fromisoformat(words).strftime("%Y-%m-%dT%H:%M:%SZ")
    except ValueError:
        pass
    try:
        return f"{parse_day(words)}T23:59:59Z"
    except InputError as error:
        told = shorten(one_line(words), 40)
        raise InputError(
            f"{told!r} is no day or instant. Write 2024-05-28 or 2024-05-28T14:30:00Z."
        ) from error
