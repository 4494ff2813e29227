"""The times that a text tells, each by its words and the normal form from which its days are reckoned."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.lexicon.words import load
from sayso.reading.timeforms import form_of
from sayso.records import Anchor, Evidence, Published, Span, When, resolve

VAGUE = re.compile(r"EVENT|PAST|PRESENT|FUTURE")


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A time expression: where it stands, its form, and what it is reckoned from."""

    span: Span
    form: str
    anchor: Anchor

    @property
    def is_vague(self) -> bool:
        """Whether it is no day of a calendar: 'recently', 'a day after the raid'."""
        return VAGUE.match(self.form) is not None

    def when(self, text: str, published: Published) -> When:
        """The time as a record, with its days as far as they are known."""
        evidence = Evidence.cut(text, self.span.start, self.span.end)
        return resolve(When(expression=evidence, anchor=self.anchor, form=self.form), published)


def find_times(text: str) -> tuple[Time, ...]:
    """The times of `text` in order, none inside another; what cannot be a day is left out."""
    found: list[Time] = []
    forms: list[str] = []
    end = 0
    for m in _master().finditer(text):
        if m.start() < end:
            continue
        form = form_of(text, m, forms)
        if form is None:
            continue
        forms.append(form)
        found.append(Time(span=Span(start=m.start(), end=m.end()), form=form, anchor=_anchor(form)))
        end = m.end()
    return tuple(found)


def times_in(times: Sequence[Time], span: Span) -> Sequence[Time]:
    """Those of `times`, which are in order, that begin in `span`."""
    first = bisect_left(times, span.start, key=lambda t: t.span.start)
    last = bisect_left(times, span.end, key=lambda t: t.span.start)
    return times[first:last]


def _anchor(form: str) -> Anchor:
    if form.startswith("EVENT"):
        return Anchor.EVENT
    return Anchor.ABSOLUTE if form[0].isdigit() else Anchor.PUBLISHED


def _any(words: Iterator[str] | Sequence[str]) -> str:
    return "|".join(sorted((re.escape(w).replace(r"\ ", r"\s+") for w in words), key=len, reverse=True))


@cache
def _master() -> re.Pattern[str]:
    """All kinds of expressions in one pattern."""
    times = load("times")
    return re.compile("|".join(_filled(pattern) for pattern in times["patterns"].values()))


def _filled(pattern: str) -> str:
    """The pattern with the words of the lexicon in the place of their names."""
    for name, part in _parts().items():
        pattern = pattern.replace(f"<<{name}>>", part)
    return pattern


@cache
def _parts() -> dict[str, str]:
    """What may stand in a pattern by its name; a part may hold those after it."""
    t = load("times")
    months, days = ([w.capitalize() for w in t[name]] for name in ("months", "weekdays"))
    short_months, short_days = (
        [w.capitalize() for w in t[f"short_{name}"]] for name in ("months", "weekdays")
    )
    capitals = [w.upper() for w in (*months, *days)]
    return {
        **{name: part for name, part in t["parts"].items() if name not in {"year", "plain"}},
        "year": t["parts"]["year"],
        "plain": t["parts"]["plain"],
        "ones": _any(t["ones"]),
        "month": rf"(?:{_any([*months, *capitals[:12]])}|(?:{_any(short_months)})\b\.?)",
        "weekday": rf"(?:{_any([*days, *capitals[12:]])}|(?:{_any(short_days)})\.)",
        "part": rf"(?i:{_any(t['day_parts'])})",
        "ordinal": rf"(?i:{_any(t['ordinals'])})",
        "unit": rf"(?i:{_any(t['units'])})",
        "season": rf"(?i:{_any(t['seasons'])})",
        "vague": rf"(?i:{_any([*t['past'], *t['present'], *t['future']])})",
    }
