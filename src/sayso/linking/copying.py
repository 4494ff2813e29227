"""Whether two reports carry the same copy: judged by what they share, when, and how they open."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from rapidfuzz import fuzz

from sayso.lexicon.words import load
from sayso.linking.copytexts import CopyText, Overlap, overlaps
from sayso.linking.days import days_apart
from sayso.linking.passages import fold
from sayso.linking.weighing import Judgement, Reason, weigh
from sayso.records import Report

# An agency sells a story for a day or two; later the same words are background or a formula.
_DAYS_OF_A_STORY = 3
_FEW_WORDS = 15
_BOTH = 2
_SHORTEST_HEADLINE = 4
_SAME_LEAD = 85.0
_LONGEST_LABEL = 40
_NOWHERE = Overlap(first=frozenset(), second=frozenset())


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two texts that carry the same copy, where they share it, and why that is thought."""

    overlap: Overlap
    judgement: Judgement


def find_ties(texts: tuple[CopyText, ...]) -> dict[tuple[int, int], Tie]:
    """The ties between texts, by their numbers."""
    shared = overlaps(texts)
    ties: dict[tuple[int, int], Tie] = {}
    for pair in sorted({*shared, *_versions(texts)}):
        overlap = shared.get(pair, _NOWHERE)
        judgement = weigh(_reasons(texts[pair[0]], texts[pair[1]], overlap))
        if judgement.holds:
            ties[pair] = Tie(overlap=overlap, judgement=judgement)
    return ties


def is_update(report: Report) -> bool:
    """Whether an editor marked the report as a flash, lead or update: 'Urgent:', '2nd Lead:'."""
    return _has_mark(report.slug or "") or _label_length(report.headline or "") > 0


def _bare_headline(report: Report) -> tuple[str, ...]:
    """The folded words of the headline behind its label."""
    headline = report.headline or ""
    return fold(headline[_label_length(headline) :])


def _label_length(headline: str) -> int:
    """How much of a headline is its label: 'URGENT ', '2nd Ld-Writethru: '."""
    colon = headline[:_LONGEST_LABEL].find(":")
    if colon > 0 and _has_mark(headline[:colon]):
        return colon + 1
    first = headline.split(" ", 1)[0]
    return len(first) if first.isupper() and _has_mark(first) else 0


def _has_mark(label: str) -> bool:
    return bool(set(re.findall(r"[a-z]+", label.casefold())) & _update_marks())


def _reasons(one: CopyText, other: CopyText, overlap: Overlap) -> Iterator[Reason | None]:
    words = min(one.weight(overlap.first), other.weight(overlap.second))
    share = words / max(1, min(one.words, other.words))
    yield Reason(weight=2 * share, sentence=f"{share:.0%} of the shorter text stands in the other")
    yield _of_words(words, share)
    yield _of_lead(overlap)
    yield _of_days(one, other)
    yield _of_agencies(one, other)
    if _is_version(one, other):
        yield Reason(weight=1.0, sentence="one is a lead or update of the other, under the same headline")


def _of_words(words: int, share: float) -> Reason | None:
    is_few = 0 < words < _FEW_WORDS and share < 1
    return Reason(weight=-0.5, sentence="few words are shared") if is_few else None


def _of_lead(overlap: Overlap) -> Reason | None:
    leads = (0 in overlap.first) + (0 in overlap.second)
    told = "they open with the same sentence" if leads == _BOTH else "one opens with a sentence of the other"
    return Reason(weight=leads / 4, sentence=told) if leads else None


def _of_days(one: CopyText, other: CopyText) -> Reason | None:
    apart = days_apart(one.report, other.report)
    if apart is None:
        return None
    if apart == 0:
        return Reason(weight=0.3, sentence="both may be of the same day")
    if apart > _DAYS_OF_A_STORY:
        return Reason(weight=-1.5, sentence=f"{apart} days lie between them")
    return None


def _of_agencies(one: CopyText, other: CopyText) -> Reason | None:
    agencies = {one.report.agency, other.report.agency} - {None}
    return Reason(weight=-0.5, sentence="they name two agencies") if len(agencies) > 1 else None


def _versions(texts: tuple[CopyText, ...]) -> set[tuple[int, int]]:
    """Pairs of one agency and day and headline, which may be versions of one story."""
    rooms: dict[tuple[str, str | None, tuple[str, ...]], list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        report = text.report
        headline = _bare_headline(report)
        if report.agency and len(headline) >= _SHORTEST_HEADLINE:
            rooms[report.agency, report.published.earliest, headline].append(number)
    return {pair for numbers in rooms.values() for pair in combinations(numbers, 2)}


def _is_version(one: CopyText, other: CopyText) -> bool:
    reports = (one.report, other.report)
    if not one.report.agency or one.report.agency != other.report.agency or days_apart(*reports) != 0:
        return False
    if not any(map(is_update, reports)) or len(set(map(_bare_headline, reports))) > 1:
        return False
    return fuzz.token_set_ratio(one.lead, other.lead) >= _SAME_LEAD


@cache
def _update_marks() -> frozenset[str]:
    return frozenset(load("header")["slugs"]["updates"])
