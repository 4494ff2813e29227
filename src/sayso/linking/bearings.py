"""What an undated report's own words say of its day: weekdays, full dates, how long something has gone on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise

from sayso.lexicon.words import load
from sayso.linking.passages import split_sentences
from sayso.records import Report, Role

_LEAD = 2  # paragraphs in which a daily report names its day
_BEFORE = 10  # words before a day among which one may say that it is still to come
_OFTEN = 2  # times that a weekday is named, where the lead names none
_AROUND = 60  # characters around a day of the year in which it is told what began then
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "this", "that", "these", "some"})
# Days that 'so many months' may be short or long of what they say, and the same of weeks.
_MONTHS, _WEEKS = (13, 20), (4, 6)
_MONTH_LENGTH, _WEEK = 30.44, 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """Days on which a report may have come out, by one reason: from `first` to `last`, on these weekdays.

    Days are ordinals; `None` leaves a side open, or all weekdays.
    """

    first: int | None = None
    last: int | None = None
    weekdays: frozenset[int] | None = None
    sentence: str = ""
    records: tuple[str, ...] = ()

    def allows(self, day: int) -> bool:
        """Whether the report may be of that day."""
        if self.weekdays is not None and date.fromordinal(day).weekday() not in self.weekdays:
            return False
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)


def own_bearings(report: Report, began: date | None) -> Iterator[Bearing]:
    """What the words of `report` say; `began` is the day on which its matter began, if that is known."""
    yield from _weekday(report)
    yield from _full_dates(report)
    if began is not None:
        yield from _going_on(report, began)


def find_beginning(reports: Iterable[Report]) -> tuple[int, int] | None:
    """Month and day on which, as most of the reports say, their matter began; `None` if no two of them do."""
    told: Counter[tuple[int, int]] = Counter()
    for report in reports:
        told.update(
            {_month_day(found) for found in _days().finditer(report.text) if _is_beginning(report, found)}
        )
    ranked = told.most_common(1)
    return ranked[0][0] if ranked and ranked[0][1] > 1 else None


def _is_beginning(report: Report, found: re.Match[str]) -> bool:
    around = report.text[max(0, found.start() - _AROUND) : found.end() + _AROUND].lower()
    return not found["year"] and bool(_began().search(around))


def _weekday(report: Report) -> Iterator[Bearing]:
    """'said Tuesday' in the lead, or again and again: it came out on that day, or on the day after.

    In the lead the day of a saying goes before all others: 'the blast of Sunday …, officials said Tuesday'.
    """
    paragraphs = [report.text[span.start : span.end] for span in report.paragraphs()]
    said = [found[1].lower() for text in paragraphs[:_LEAD] for found in _sayings().finditer(text)][:1]
    told = [list(_past_weekdays(text)) for text in paragraphs]
    lead = said or [name for names in told[:_LEAD] for name in names][:1]
    (often, times), *others = [*Counter(name for names in told for name in names).most_common(2), ("", 0)]
    name = lead[0] if lead else often if times >= _OFTEN and all(times > n for _, n in others) else None
    if name:
        day = _names().index(name)
        yield Bearing(
            weekdays=frozenset({day, (day + 1) % 7}),
            sentence=f"it tells of {name.capitalize()} as of the day itself or the day before",
            records=(report.id,),
        )


def _past_weekdays(paragraph: str) -> Iterator[str]:
    for sentence in split_sentences(paragraph):
        for found in _weekdays().finditer(sentence):
            if not _is_coming(sentence[: found.start()]):
                yield found[1].lower()


def _is_coming(text: str) -> bool:
    """Whether words before a day put it off: 'will meet', 'to begin', 'until'; not 'went to the port on'."""
    before = text.split()[-_BEFORE:]
    words = {word.lower() for word in before}
    to_do = any(
        one == "to" and other.islower() and other not in _DETERMINERS for one, other in pairwise(before)
    )
    last = {word.lower() for word in before[-1:]}
    bearings = load("bearings")
    return to_do or bool(words & set(bearings["coming"]) or last & set(bearings["not_then"]))


def _full_dates(report: Report) -> Iterator[Bearing]:
    """A day with its year that had come when the report came out; also in captions and credits."""
    latest: tuple[date, str] | None = None
    for text in _texts(report):
        for found in _days().finditer(text):
            day = _day_of(found)
            before = text[max(0, found.start() - _AROUND) : found.start()]
            seen = set(before.lower().split()[-1:]) & set(load("bearings")["seen"])
            had_come = bool(seen) and not _is_coming(before)
            if day and had_come and (latest is None or day > latest[0]):
                latest = day, found[0]
    if latest:
        sentence = f"it knows of {latest[1]}"
        yield Bearing(first=latest[0].toordinal(), sentence=sentence, records=(report.id,))


def _texts(report: Report) -> Iterator[str]:
    yield report.text
    for block in report.blocks:
        if block.role in {Role.CAPTION, Role.CREDIT}:
            yield report.page[block.span.start : block.span.end]


def _going_on(report: Report, began: date) -> Iterator[Bearing]:
    """'six months of war', 'the war began four months ago'."""
    for found in _lengths().finditer(report.text):
        count = _number(found["count"] or found["count2"])
        unit = (found["unit"] or found["unit2"]).lower()
        if count is None:
            continue
        length, (short, long) = (_MONTH_LENGTH, _MONTHS) if unit.startswith("month") else (_WEEK, _WEEKS)
        middle = began.toordinal() + round(count * length)
        yield Bearing(
            first=middle - short,
            last=middle + long,
            sentence=f"'{' '.join(found[0].split())}' since {began.isoformat()}",
            records=(report.id,),
        )
        return


def _number(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    ones: Mapping[str, int] = load("times")["ones"]
    return ones.get(words.lower())


def _month_day(found: re.Match[str]) -> tuple[int, int]:
    name = (found["month"] or found["month2"]).lower().rstrip(".")
    months: Sequence[str] = load("times")["months"]
    month = next(place for place, each in enumerate(months, start=1) if each.startswith(name[:3]))
    return month, int(found["day"] or found["day2"])


def _day_of(found: re.Match[str]) -> date | None:
    """The day, if its year is told and there is such a day."""
    if not found["year"]:
        return None
    month, day = _month_day(found)
    try:
        return date(int(found["year"]), month, day)
    except ValueError:
        return None


def _names() -> Sequence[str]:
    names: Sequence[str] = load("times")["weekdays"]
    return names


@cache
def _began() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('bearings')['began'])})\b")


@cache
def _weekdays() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(_names())})\b", re.IGNORECASE)


@cache
def _sayings() -> re.Pattern[str]:
    """'said here on Tuesday', 'announced late Tuesday'; 'said Tuesday's blast' is none."""
    said = "|".join((*load("cues")["finite"]["words"], *load("bearings")["told"]))
    return re.compile(
        rf"\b(?:{said})(?:\s+(?:here|late|early|on))*\s+({'|'.join(_names())})\b(?!['’]s)", re.IGNORECASE
    )


@cache
def _days() -> re.Pattern[str]:
    """'October 7', 'Oct. 7, 2023', '7 October'."""
    times = load("times")
    month = "|".join([*times["months"], *(f"{each}\\.?" for each in times["short_months"])])
    return re.compile(
        rf"\b(?:(?P<month>{month})\s+(?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}})\s+(?P<month2>{month}))\b"
        rf"(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?",
        re.IGNORECASE,
    )


@cache
def _lengths() -> re.Pattern[str]:
    counts = "|".join(sorted(load("times")["ones"], key=len, reverse=True))
    matter = "|".join(load("bearings")["going_on"])
    return re.compile(
        rf"\b(?P<count>\d{{1,2}}|{counts})[\s-](?P<unit>months?|weeks?)\s+(?:of|into)\s+"
        rf"(?:the\s+)?(?:\w+\s+)?(?:{matter})\b"
        rf"|\b(?:{matter})\s+(?:began|started|broke out|erupted)\s+"
        rf"(?P<count2>\d{{1,2}}|{counts})\s+(?P<unit2>months?|weeks?)\s+ago\b",
        re.IGNORECASE,
    )
