"""Numbers that count nothing: dates, years, hours, ages, scores, ordinals, numbers in names and addresses."""

from __future__ import annotations

import calendar
import re
from functools import cache

from sayso.lexicon.words import load
from sayso.reading.numerals import Number
from sayso.records import Span

BESIDE = 40  # characters on either side that are looked at
YEARS = range(1000, 2200)
MONTH = (
    rf"(?:{'|'.join([*calendar.month_name[1:], *(m + '[.]?' for m in calendar.month_abbr[1:]), 'Sept[.]?'])})"
)
# A day of the month, before or after its month.
MONTH_BEFORE = re.compile(rf"\b{MONTH} (?:the )?(?:\d{{1,2}}(?:,? (?:and|to|or) |[-–, ]+))?$")
MONTH_AFTER = re.compile(rf"(?:[-–]\d{{1,2}})?(?: of)? {MONTH}\b")
CLOCK = re.compile(
    r"\s?(?:[ap]\.?m\b|o'?’?clock|GMT|hours? GMT|hrs\b|noon|(?:[A-Z]{2,4}T)\b|\(\d{4} GMT)", re.IGNORECASE
)
AGED = re.compile(
    r"\b(?:age|aged|ages|turned|turns|age of|ages of)(?: (?:over|under|between|about|around|at least))*"
    r" (?:[\w-]{1,9},? (?:and |to |or )?){0,5}$",
    re.IGNORECASE,
)
OLD = re.compile(r"[- ]years?(?:-\s|[- ])olds?\b")
BETWEEN_COMMAS = re.compile(r"\b[A-Z][\w’'-]+, $"), re.compile(r"(?:,|\.?$|\.\s| from\b)")
ORDINAL = re.compile(r"(?:st|nd|rd|th)\b|[- ](?:fold|times)\b")
AFTER_ORDINAL = re.compile(r"\b\d+(?:st|nd|rd|th) $")
SHAPE = re.compile(
    r"-\s?(?:part[yi]|way|star|sided?|dimensional|wheel|state|plus|door|pronged|tier|stor(?:e?y|ies)|seater"
    r"|time|on|off|third|and|figure|digit|lane|piece|engined?|legged|eyed|handed|hectare|room|bedroom|page|level|step"
    r"|stage|track|race|power|front|word|stop|(?:meter|metre|foot|inch)s?-(?:high|long|wide|deep|tall))",
    re.IGNORECASE,
)
PEOPLE = (
    r" (?:[a-z]+ )?(?:people|persons|troops|soldiers|policemen|civilians|refugees|prisoners|workers"
    r"|tons|tonnes|percent)\b"
)
DECADE = re.compile(r"['’]?s\b")
IN_NUMBERS = re.compile(r"[-–.]\d"), re.compile(r"(?:\d[-–. ]|\d\) ?)$")
POINTING = re.compile(r"\b(?:no|any|every|each|this|that|which|the other|not) $", re.IGNORECASE)
PRONOUN = re.compile(
    r"(?:[.,;:!?)\"”]|$|[’']s\b|-(?!year|month|week|day|hour|minute|man|man|person|time)"
    r"|\s(?:of(?! them\b| whom\b)|another|day|who|that|which|can|could|must|should|has|had|is|was|would|will"
    r"|may|might|by|thing|more|side|way|point|hand|such|reason|in|on|to|for|with|and|or|where|when|said|says|it"
    r"|we|they|he|she)\b)"
)
STARTS = re.compile(r"(?:^|[.!?:\n\"“'‘(]|--)\s*$|(?:\b(?:[A-Z]+|\d)\) )$")


def is_uncounted(text: str, number: Span, value: Number | None) -> bool:
    """Whether the numeral at `number` is a date, an hour, an age, a score or part of a name."""
    before = text[max(0, number.start - BESIDE) : number.start]
    after = text[number.end : number.end + BESIDE]
    words = re.sub(r"^between ", "", text[number.start : number.end], flags=re.IGNORECASE)
    if words[0].isdigit() and _is_written_elsewise(words, before, after, value):
        return True
    if words.lower() == "one" and (POINTING.search(before) or PRONOUN.match(after)):
        return True
    if AFTER_ORDINAL.search(before) or SHAPE.match(after):
        return True
    return _is_age(before, after) or _is_named(words, before)


def _is_written_elsewise(words: str, before: str, after: str, value: Number | None) -> bool:
    """Whether digits are a day, a year, an hour, an ordinal or a piece of a longer number."""
    if before.endswith("(") and after.startswith(")"):
        return True
    if ORDINAL.match(after) or IN_NUMBERS[0].match(after) or IN_NUMBERS[1].search(before):
        return True
    if MONTH_BEFORE.search(before) or MONTH_AFTER.match(after) or CLOCK.match(after):
        return True
    return _is_year(words, before, after, value)


def _is_year(words: str, before: str, after: str, value: Number | None) -> bool:
    years = re.fullmatch(r"(\d{4})(?:\D{1,5}\d{2,4})?", words)
    if years is None or int(years[1]) not in YEARS:
        return words.isdigit() and DECADE.match(after) is not None
    return value is None or not _counts_on(before, after)


def _counts_on(before: str, after: str) -> bool:
    """Whether a number of four digits without a comma stands before what it counts: 'some 1200 soldiers'."""
    bounded = re.search(r"\b(?:about|some|around|nearly|over|than|least|estimated) $", before)
    return re.match(PEOPLE if bounded is None else r" [a-z]", after) is not None


def _is_age(before: str, after: str) -> bool:
    if OLD.match(after) or AGED.search(before):
        return True
    return BETWEEN_COMMAS[0].search(before) is not None and re.match(r"[,.]", after) is not None


def _is_named(words: str, before: str) -> bool:
    """'Resolution 242', 'Group of Eight', 'the Dockside Seven': part of a name."""
    if _naming().search(before):
        return True
    capital = words[0].isupper() and words[1:2].islower()
    return capital and STARTS.search(before) is None


@cache
def _naming() -> re.Pattern[str]:
    words = "|".join(sorted(load("quantities")["naming"]["words"], key=len, reverse=True))
    return re.compile(rf"\b(?:{words})[. -] ?(?:\d+[, ]+(?:and )?)?$", re.IGNORECASE)
