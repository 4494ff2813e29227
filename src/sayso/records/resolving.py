"""Times as words leave them to days: a pure function of a normal form and the day of publication.

A normal form is written like a TIMEX3 value (TimeML, Pustejovsky et al. 2003) where the words say all
('1998-02-13', '1998-Q1', '199' for a decade); otherwise it says what has to be known:

- `XXXX-02-13~`, `XXXX-02<`, `XXXX-Q3>`, `WXX-5<`: the day, month, quarter or weekday that is nearest (~) to
  the day of publication, the last one up to it (<) or before it (-), or the next one from it on (>);
- `PUB-1D`, `PUB+0M`, `PUB-2Y`, `PUB-0WE`: so many days, weeks, months, quarters, years, weekends from it on;
- `PUB-1Y-07`, `PUB+0Y-12-31`: that month or day of the year so many from it on;
- any of these with `-1Y` behind it, in a further year; two of them with `/` between, from one to the other;
- `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`: no more than which side of now;
- `EVENT`: reckoned from an event of which the day is not known.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sayso.records.when import Interval, Published, When

LATER = re.compile(r"(?P<base>.+?[<>~])(?P<years>[-+]\d+)Y$")
OFFSET = re.compile(r"PUB(?P<count>[-+]\d+)(?P<unit>D|WE|W|M|Q|Y|X)$")
OF_YEAR = re.compile(r"PUB(?P<count>[-+]\d+)Y-(?P<rest>\d\d-\d\d|\d\d)$")
WEEKDAY = re.compile(r"WXX-(?P<day>[1-7])(?P<way>[<>-])$")
YEARLESS = re.compile(r"XXXX-(?P<rest>\d\d-\d\d|\d\d|Q[1-4]|H[12]|SP|SU|FA|WI)(?P<way>[<>~])$")
WHOLE = re.compile(r"(?P<year>\d{4})(?:-(?P<rest>\d\d-\d\d|\d\d|Q[1-4]|H[12]|SP|SU|FA|WI))?$")
SPAN = re.compile(r"(?P<digits>\d{2,3})$")
SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
MOST_DAYS = 366  # days of publication that are tried one by one
MOST_CANDIDATES = 14
FIRST_YEAR, LAST_YEAR = 1, 9998


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoned:
    """Days `first` to `last` with their TIMEX3 value."""

    first: date
    last: date
    value: str


def resolve(when: When, published: Published) -> When:
    """`when` with its days, reckoned from its form; open as far as the day of publication is not known.

    A form of several days that is one span ('Nov. 15 to 26') gives `start` and `end`; one that leaves the day
    open ('last month') gives the interval in which it lies. Of an unknown day of publication all days are
    tried, and what comes out is the interval that holds all results, with the candidates if they are few.
    """
    if when.form is None:
        return when
    bare = replace(when, start=None, end=None, days=())
    first, slash, last = when.form.partition("/")
    start = _interval(first, published)
    if start is None:
        return bare
    if slash:
        end = _interval(last, published)
        return bare if end is None else replace(bare, start=start[0], end=end[0])
    return replace(bare, start=start[0], days=start[1])


def reckon(form: str, published: date) -> Reckoned | None:
    """The days that `form` means for a report of the day `published`; `None` if it means none."""
    try:
        return _reckon(form, published)
    except (ValueError, OverflowError):  # 'Feb. 30', a year beyond the calendar
        return None


def _interval(form: str, published: Published) -> tuple[Interval, tuple[str, ...]] | None:
    days = _days_of(published)
    if WHOLE.fullmatch(form) or SPAN.fullmatch(form):
        days = [date.min.replace(year=2000)]  # it stands for itself
    found = [stretch for day in days if (stretch := reckon(form, day))]
    if not found:
        return None
    earliest, latest = min(s.first for s in found), max(s.last for s in found)
    single = {s.first.isoformat() for s in found if s.first == s.last}
    few = 1 < len(single) <= MOST_CANDIDATES and len(single) == len({s.first for s in found})
    return Interval(earliest=earliest.isoformat(), latest=latest.isoformat()), tuple(
        sorted(single)
    ) if few else ()


def _days_of(published: Published) -> list[date]:
    if not published.earliest or not published.latest:
        return []
    first, last = date.fromisoformat(published.earliest), date.fromisoformat(published.latest)
    if (last - first).days > MOST_DAYS:
        return []
    return [first + timedelta(days=k) for k in range((last - first).days + 1)]


def _reckon(form: str, day: date) -> Reckoned | None:
    if m := LATER.fullmatch(form):
        base = _reckon(m["base"], day)
        return _whole(f"{_year(base.value) + int(m['years'])}{base.value[4:]}") if base else None
    if form.startswith("PUB"):
        return _from_day(form, day)
    if m := WEEKDAY.fullmatch(form):
        return _one(_weekday(day, int(m["day"]), m["way"]))
    if m := YEARLESS.fullmatch(form):
        return _yearless(day, m["rest"], m["way"])
    if WHOLE.fullmatch(form) or SPAN.fullmatch(form):
        return _whole(form)
    return None


def _from_day(form: str, day: date) -> Reckoned | None:
    if m := OFFSET.fullmatch(form):
        return _offset(day, int(m["count"]), m["unit"])
    m = OF_YEAR.fullmatch(form)
    return _whole(f"{_counted(day, int(m['count']), 'Y')}-{m['rest']}") if m else None


def _weekday(day: date, wanted: int, way: str) -> date:
    back = (day.isoweekday() - wanted) % 7
    if way == ">":
        return day + timedelta(days=(wanted - day.isoweekday()) % 7)
    if way == "-":
        return day - timedelta(days=back or 7)
    return day - timedelta(days=back)


def _yearless(day: date, rest: str, way: str) -> Reckoned | None:
    """The stretch of the year that fits best: of last year, this one, and the next."""
    years = range(day.year - (8 if rest == "02-29" else 1), day.year + (9 if rest == "02-29" else 2))
    found = [s for year in years if (s := reckon(f"{year}-{rest}", day))]
    if way == "<":
        found = [s for s in found if s.first <= day]
        return max(found, key=lambda s: s.first, default=None)
    if way == ">":
        found = [s for s in found if s.last >= day]
        return min(found, key=lambda s: s.first, default=None)
    return min(found, key=lambda s: (_distance(s, day), s.first), default=None)


def _distance(stretch: Reckoned, day: date) -> int:
    """Days between; those to come count double, since reports tell more of what lies behind."""
    gap = (_middle(stretch) - day).days
    return gap * 2 if gap > 0 else -gap


def _middle(stretch: Reckoned) -> date:
    return stretch.first + (stretch.last - stretch.first) / 2


def _offset(day: date, count: int, unit: str) -> Reckoned | None:
    if unit == "D":
        return _one(day + timedelta(days=count))
    if unit == "W":
        monday = day - timedelta(days=day.isoweekday() - 1) + timedelta(weeks=count)
        return Reckoned(first=monday, last=monday + timedelta(days=6), value=_week(monday))
    if unit == "WE":
        saturday = day - timedelta(days=(day.isoweekday() - 6) % 7) + timedelta(weeks=count)
        return Reckoned(first=saturday, last=saturday + timedelta(days=1), value=f"{_week(saturday)}-WE")
    return _whole(_counted(day, count, unit))


def _counted(day: date, count: int, unit: str) -> str:
    """The month, quarter, decade or year that is `count` away."""
    if unit == "M":
        year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
        return f"{year:04}-{month + 1:02}"
    if unit == "Q":
        year, quarter = divmod(day.year * 4 + (day.month - 1) // 3 + count, 4)
        return f"{year:04}-Q{quarter + 1}"
    return f"{day.year // 10 + count}" if unit == "X" else f"{day.year + count:04}"


def _whole(form: str) -> Reckoned | None:
    """The stretch of a form that says all."""
    if m := SPAN.fullmatch(form):
        size = 10 ** (4 - len(m["digits"]))
        first = int(m["digits"]) * size
        return _stretch((first, 1), (first + size - 1, 12), form)
    m = WHOLE.fullmatch(form)
    if m is None:
        return None
    year, rest = int(m["year"]), m["rest"] or ""
    if "-" in rest:
        return _one(date.fromisoformat(form))
    first, last = _months(rest)
    return _stretch((year, first), (year + (last > 12), (last - 1) % 12 + 1), form)  # noqa: PLR2004 - months


def _months(rest: str) -> tuple[int, int]:
    """First and last month of a part of a year; winter goes on in the next."""
    if not rest:
        return 1, 12
    if rest[0] in "QH" and rest[1].isdigit():
        size = 3 if rest[0] == "Q" else 6
        return size * (int(rest[1]) - 1) + 1, size * int(rest[1])
    return SEASONS[rest] if rest in SEASONS else (int(rest), int(rest))


def _stretch(first: tuple[int, int], last: tuple[int, int], value: str) -> Reckoned:
    return Reckoned(first=date(first[0], first[1], 1), last=date(*last, monthrange(*last)[1]), value=value)


def _one(day: date) -> Reckoned:
    return Reckoned(first=day, last=day, value=day.isoformat())


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _year(value: str) -> int:
    return int(value[:4])
