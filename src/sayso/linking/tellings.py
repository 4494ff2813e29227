"""What a finding tells, as claims are compared by it: its words, its numbers and its day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from sayso.linking.days import Days, days_from, first_day, published_days
from sayso.linking.desks import Desk
from sayso.linking.passages import common_words, fold, negations
from sayso.records import Event, Figure, Finding, Report, Standing, Statement

_SHORTEST = 3
_ENDINGS = re.compile(r"(?:ing|ed|es|s|e|ion|ions|al)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One finding and what it tells.

    `stories` are the matters of its report, `desk` is whose copy the report is.
    """

    finding: Finding
    report: Report
    words: frozenset[str]
    numbers: frozenset[str]
    negated: bool
    days: Days
    stories: frozenset[str]
    desk: Desk

    @property
    def key(self) -> tuple[str, str, str]:
        """To sort by: the earliest report first."""
        return first_day(self.report), self.report.id, self.finding.id


def tell(
    report: Report, findings: Iterable[Finding], stories: frozenset[str], desk: Desk
) -> Iterator[Telling]:
    """The tellings of a report: its statements, figures, standings and events."""
    for finding in findings:
        if not isinstance(finding, Statement | Figure | Standing | Event):
            continue
        folded = fold(_text(finding))
        yield Telling(
            finding=finding,
            report=report,
            words=frozenset(map(_stem, filter(_is_telling, folded))),
            numbers=frozenset(word for word in folded if word[0].isdigit()),
            negated=not negations().isdisjoint(folded),
            days=_days(finding, report),
            stories=stories,
            desk=desk,
        )


class Rarity:
    """How much each word tells: the rarer among all tellings, the more."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        holders = Counter(word for telling in tellings for word in telling.words)
        self._weights = {word: log(1 + len(tellings) / number) for word, number in holders.items()}

    def weight(self, words: Iterable[str]) -> float:
        """The sum of the inverse document frequencies of some words."""
        return sum(map(self._weights.__getitem__, sorted(words)))

    def of(self, word: str) -> float:
        """The inverse document frequency of a word of some telling."""
        return self._weights[word]


def _text(finding: Statement | Figure | Standing | Event) -> str:
    if isinstance(finding, Statement):
        return " ".join(piece.words for piece in finding.content)
    if isinstance(finding, Figure):
        return " ".join(filter(None, (finding.evidence.words, finding.counted, finding.place)))
    return finding.evidence.words


def _days(finding: Statement | Figure | Standing | Event, report: Report) -> Days:
    """Its own days, or else those of its report."""
    when = None
    if isinstance(finding, Statement):
        when = finding.said
    elif isinstance(finding, Event | Standing):
        when = finding.when
    own = days_from(when.start.earliest, (when.end or when.start).latest) if when and when.start else None
    return own or published_days(report)


def _is_telling(word: str) -> bool:
    return len(word) >= _SHORTEST and not word[0].isdigit() and word not in common_words()


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    """The word without its ending, so that 'achieved' is 'achieve' and 'talks' is 'talk'."""
    bare = _ENDINGS.sub("", word)
    return bare if len(bare) > _SHORTEST else word
