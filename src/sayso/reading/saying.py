"""When a statement was made, as far as weekdays, 'today' and 'yesterday' beside its cue tell."""

from __future__ import annotations

import re
from datetime import date, timedelta

from sayso.reading.frame import BLANK, Frame
from sayso.records import Anchor, Interval, Kind, Published, Span, When

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
PAST = re.compile(
    r"(?!(?:has|have|had|is|are)\b)(?:\w+ed\b|said\b|told\b|saw\b|went on\b|according\b|saying\b|adding\b)",
    re.IGNORECASE,
)
PRESUMED = frozenset({Kind.PERSON, Kind.DOCUMENT, Kind.OUTLET})
DAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)}|today|yesterday)\b", re.IGNORECASE)


def find_said(text: str, frame: Frame, cue: Span | None, published: Published) -> When | None:
    """The day word of the frame that stands nearest to the cue, resolved; `None` where the frame has none."""
    if cue is None:
        return None
    at = cue.start - frame.span.start
    days = [
        m for m in DAY.finditer(frame.words) if _beside(frame.words, m.span(), (at, at + cue.end - cue.start))
    ]
    if not days:
        return None
    nearest = min(days, key=lambda m: (max(0, m.start() - at, at - m.end()), m.start()))
    when = When(expression=frame.evidence(text, *nearest.span()), anchor=Anchor.PUBLISHED)
    return resolve(when, published)


def presumed(cue: str, kind: Kind, published: Published) -> When | None:
    """The day of publication, for what a named person, a paper or an outlet 'said' with no day beside it.

    Daily reports tell the day's sayings so; of bodies, governments and unnamed speakers, who hold views
    for longer, nothing is presumed.
    """
    simple_past = PAST.match(cue) is not None
    if (
        kind not in PRESUMED
        or not simple_past
        or not published.earliest
        or published.earliest != published.latest
    ):
        return None
    return When(start=Interval(earliest=published.earliest, latest=published.latest), anchor=Anchor.PUBLISHED)


def resolve(when: When, published: Published) -> When:
    """`when` with its days, reckoned from the day of publication; unchanged where that day is not known.

    A weekday is the last one up to the day of publication: what was said lies behind.
    """
    if when.expression is None or not published.earliest or published.earliest != published.latest:
        return when
    day = _day(when.expression.words.lower(), date.fromisoformat(published.earliest)).isoformat()
    return When(start=Interval(earliest=day, latest=day), expression=when.expression, anchor=when.anchor)


def _day(word: str, published: date) -> date:
    if word == "today":
        return published
    if word == "yesterday":
        return published - timedelta(days=1)
    return published - timedelta(days=(published.weekday() - WEEKDAYS.index(word)) % 7)


def _beside(words: str, day: tuple[int, int], cue: tuple[int, int]) -> bool:
    """Whether the day belongs to the cue: no content, full stop or other clause stands between them."""
    between = words[min(day[1], cue[1]) : max(day[0], cue[0])]
    return not re.search(rf"[{BLANK}.;]", between.strip(BLANK + ' ,"”'))
