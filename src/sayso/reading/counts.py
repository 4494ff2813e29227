"""Counts: the quantities of a report that count something, with their measure and what is counted."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.lexicon.words import load
from sayso.reading.counted import Counted, find_counted
from sayso.reading.measures import OTHER, Measures, find_measure, unit_of
from sayso.reading.numerals import Number
from sayso.reading.quantities import Quantity, find_quantities
from sayso.records import Bound, Span

DURATION, DISTANCE, MONEY, PERCENT = "duration", "distance", "money", "percent"
UNITS = frozenset({DURATION, DISTANCE, MONEY, PERCENT})
# Whom a number that stands alone counts, where its measure says that it counts people.
PEOPLE = frozenset({"killed", "injured", "missing", "arrested", "displaced", "participants"})
HUMAN = frozenset({"persons", "troops", "hostages", "prisoners", "displaced"})
MILLION = 1_000_000
SCALES = frozenset({"degrees", "degree", "commandments"})
CENTS = frozenset({"cents", "pence"})
SAYING = re.compile(r"\b(?:said|says|told|announced|reported|added)\b")
POINT_IN_TIME = re.compile(r"\s(?:ago|later|earlier)\b")
COUNTED_FROM = re.compile(r"\b(?:first|the two|time in) $")
DIRECTION = re.compile(r"\s(?:\([^)]*\)\s)?(?:due )?(?:(?:north|south)(?:east|west|-)?|east|west)")
NAMED = re.compile(r"\b[A-Z][\w’'-]+ $")
CONVERTED = re.compile(r"\((?:about |some |around |nearly )?$")
PART = re.compile(
    r"(?:\bincluding|\bamong (?:them|whom)|\bof (?:them|whom)),?(?: [\w’'-]+){0,4} $", re.IGNORECASE
)
PART_AFTER = re.compile(r"\s?(?:of|among) (?:them|whom|these|those)\b")
POINTING = re.compile(r"\b(?:the|these|those|its|their|our|both|other|his)(?: \w+)? $", re.IGNORECASE)
LISTED = re.compile(r"(?: [\w’'-]+){0,3}(?:, | and |, and | or )", re.IGNORECASE)
MEANING = re.compile(r"^(?:for|in|of|on|per|a|an|worth of|to)\b")
NEAR = 200  # characters of a sentence on either side of a number that are looked at
PART_REACH = 60
PAIR = 2
SUBJECT_WORDS = 7
LOWEST_ALONE = 100  # a smaller number that stands alone counts nothing that is known


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number that counts something, its whole place and its sentence.

    `part_of` is the place, among the counts, of the one that this is a part of.
    """

    quantity: Quantity
    value: Number | None
    span: Span
    sentence: Span
    measure: str
    counted: str | None
    unit: str | None = None
    part_of: int | None = None

    def before(self, text: str) -> str:
        """The near text of the sentence before the count."""
        return text[max(self.sentence.start, self.span.start - NEAR) : self.span.start]

    def after(self, text: str) -> str:
        """The near text of the sentence after the count."""
        return text[self.span.end : max(self.span.end, min(self.sentence.end, self.span.end + NEAR))]


def find_counts(text: str, sentences: Sequence[Span], known: Measures) -> tuple[Count, ...]:
    """The counts of `text` in its order; `known` are the measures by which they may count."""
    starts = [s.start for s in sentences]
    counts: list[Count] = []
    for quantity in find_quantities(text):
        at = bisect_right(starts, quantity.number.start) - 1
        if at < 0 or not sentences[at].overlaps(quantity.number):
            continue
        counted = find_counted(text, quantity.number)
        draft = _draft(quantity, counted, sentences[at])
        told = [c for c in counts[-3:] if c.sentence == draft.sentence]
        count = _measured(text, draft, counted, told, known)
        if count is not None:
            whole = _whole(text, count, told)
            counts.append(replace(count, part_of=len(counts) - 1 - whole if whole is not None else None))
    return tuple(counts)


def _draft(quantity: Quantity, counted: Counted, sentence: Span) -> Count:
    end = max(quantity.span.end, counted.end)
    span = Span(start=quantity.span.start, end=end)
    return Count(
        quantity=quantity, value=quantity.value, span=span, sentence=sentence, measure="", counted=None
    )


def _measured(
    text: str, draft: Count, counted: Counted, told: Sequence[Count], known: Measures
) -> Count | None:
    """The count with its measure; `None` where it counts nothing that a desk would put in a table."""
    unit = _unit(draft.quantity, counted)
    if unit is not None:
        return _in_units(text, draft, counted, unit)
    count = _of_things(text, draft, counted, told, known)
    return count if _is_counting(text, count, counted) else None


def _unit(quantity: Quantity, counted: Counted) -> str | None:
    if quantity.currency:
        return MONEY
    if quantity.part:
        return PERCENT
    found = unit_of(counted.unit)
    if found == DURATION and quantity.bound is Bound.AT_LEAST and quantity.value is None:
        return DURATION if counted.unit.endswith("s") else None  # 'thousands of day labourers'
    if found is None and unit_of(counted.head) == MONEY:
        return MONEY  # 'million Marvian crowns'
    return found


def _in_units(text: str, draft: Count, counted: Counted, measure: str) -> Count | None:
    before, after = draft.before(text), text[draft.span.end : draft.span.end + NEAR]
    if _is_place_or_time(measure, before, after):
        return None
    value, factor = draft.value, _factor(counted)
    quantity = draft.quantity
    if factor != 1:
        value = value * factor if value is not None else None
        low = quantity.low * factor if quantity.low is not None else None
        high = quantity.high * factor if quantity.high is not None else None
        quantity = replace(quantity, low=low, high=high)
    what = _of_units(measure, counted, before, after)
    currency = quantity.currency or (counted.words or counted.unit)
    return replace(
        draft,
        quantity=quantity,
        value=round(value, 6) if isinstance(value, float) else value,
        measure=measure,
        counted=what,
        unit=currency if measure == MONEY else (counted.unit or None),
    )


def _factor(counted: Counted) -> Number:
    """Cents are told in the currency, decades in years."""
    if {counted.unit, counted.head} & CENTS:
        return 0.01
    factor: int = load("measures")["durations"].get(counted.unit, 1)
    return factor


def _is_place_or_time(measure: str, before: str, after: str) -> bool:
    """'two days ago' tells when, '20 km north of' tells where, '(70 miles)' says the same again."""
    if measure == DURATION:
        return bool(POINT_IN_TIME.match(after) or COUNTED_FROM.search(before))
    return measure == DISTANCE and bool(DIRECTION.match(after) or CONVERTED.search(before))


def _of_units(measure: str, counted: Counted, before: str, after: str) -> str:
    """What units tell the size of: 'days of talks', 'euros in aid', 'percent of voters'."""
    own = counted.words or counted.unit
    if counted.tail:
        return f"{own} of {counted.tail}".strip()
    if measure == DURATION:
        return own
    told = MEANING.match(after.strip())
    if measure == MONEY and told:
        return f"{own} {' '.join(after.split()[:4])}".rstrip(".,;:")
    subject = _subject(before)
    if measure in {PERCENT, MONEY} and subject:
        return f"{own}: {subject}"
    return own


def _subject(before: str) -> str:
    """The last words of the clause before a number of percent or money: what rose or fell."""
    clause = re.split(r"[,;:()\"“”]", before)[-1]
    return " ".join(clause.split()[-SUBJECT_WORDS:])


def _of_things(text: str, draft: Count, counted: Counted, told: Sequence[Count], known: Measures) -> Count:
    """The count of people or things, with the measure that its sentence tells."""
    before, after = draft.before(text), draft.after(text)
    words = counted.words or (_meant(before, told, known) if counted.others else "")
    measure = find_measure(known, words, before, after)
    if measure == OTHER and told and told[-1].measure in PEOPLE and _is_next(text, told[-1], draft):
        measure = told[-1].measure
    if measure == OTHER and not words and (meant := _meant(before, told, known)):
        words, measure = meant, find_measure(known, meant, before, after)
    if measure == OTHER and (draft.value or 0) >= MILLION and "persons" in known.classes_of(words):
        measure = "population"
    if not words and measure in PEOPLE:
        words = _meant(before, told, known) or "people"
    spelled = load("measures")["spelled"]
    words = " ".join(spelled.get(w, w) for w in words.split())
    named = f"{words} of {counted.tail}" if counted.tail and words else words
    return replace(draft, measure=measure, counted=named or None)


def _meant(before: str, told: Sequence[Count], known: Measures) -> str:
    """Whom 'others' or a number alone counts: those of the number before, or the people named last."""
    same = [c.counted for c in told if c.measure not in UNITS and c.counted]
    if same:
        return str(same[-1])
    words = re.findall(r"[\w’'-]+", SAYING.split(before)[-1])  # not who says so
    for i in range(len(words) - 1, -1, -1):
        if words[i].islower() and known.classes_of(words[i]) & HUMAN:
            adjective = words[i - 1] if i and words[i - 1][0].isupper() else ""
            return f"{adjective} {words[i]}".strip()
    return ""


def _is_next(text: str, last: Count, draft: Count) -> bool:
    """Whether a number goes on with the list of the one before: 'three soldiers, two guards and a driver'."""
    between = text[last.span.end : draft.span.start]
    return LISTED.fullmatch(between) is not None


def _is_counting(text: str, count: Count, counted: Counted) -> bool:
    """Whether a number counts what a table would hold."""
    quantity, general = count.quantity, count.measure in {OTHER, "participants", "population"}
    before = count.before(text)
    if (count.value == 1 and general) or counted.head in SCALES:
        return False
    if count.value == PAIR and (general or count.measure == "troops") and POINTING.search(before):
        return False
    if general and not counted.words and POINTING.search(before):
        return False
    if count.measure == OTHER and NAMED.search(before) and not counted.is_plural:
        return False  # 'Channel 2 television'
    alone = not counted.words and not counted.others and count.measure not in PEOPLE
    return not alone or (count.value or quantity.low or 0) >= LOWEST_ALONE


def _whole(text: str, count: Count, told: Sequence[Count]) -> int | None:
    """How many counts back the one stands that this is a part of; `None` if there is none."""
    before = text[max(count.sentence.start, count.span.start - PART_REACH) : count.span.start]
    of_them = PART_AFTER.match(text, count.quantity.number.end)
    if not (PART.search(before) or of_them):
        return None
    fitting = (back for back, c in enumerate(reversed(told)) if _can_hold(c, count))
    return next(fitting, None)


def _can_hold(whole: Count, part: Count) -> bool:
    most = [n for n in (whole.value, whole.quantity.high) if n is not None]
    least = part.value if part.value is not None else part.quantity.low
    return whole.measure not in UNITS and (not most or least is None or least <= most[0])
