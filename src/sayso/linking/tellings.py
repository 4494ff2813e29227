"""What a finding tells, as claims are compared by it: its words, its numbers and its day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from math import log

from sayso.lexicon.words import load
from sayso.linking.passages import fold
from sayso.records import Event, Figure, Finding, Report, Standing, Statement, When

Days = tuple[int, int] | None  # the first and the last day, by ordinal

_SHORTEST = 3
_NEGATIONS = frozenset({"no", "not", "never", "nor", "neither", "without", "nobody", "nothing"})
_ENDINGS = re.compile(r"(?:ing|ed|es|s|e|ion|ions|al)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One finding and what it tells. `story` names the matter of its report, `copy` the group of its copy."""

    finding: Finding
    report: Report
    words: frozenset[str]
    numbers: frozenset[str]
    negated: bool
    days: Days
    stories: frozenset[str]
    copies: frozenset[str]

    @property
    def key(self) -> tuple[str, str]:
        """To sort by."""
        return self.report.id, self.finding.id


def tell(
    report: Report, findings: Iterable[Finding], stories: frozenset[str], copies: frozenset[str]
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
            negated=not _NEGATIONS.isdisjoint(folded),
            days=_days(finding, report),
            stories=stories,
            copies=copies,
        )


class Rarity:
    """How much each word tells: the rarer among all tellings, the more."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self._holders = Counter(word for telling in tellings for word in telling.words)
        self._all = len(tellings)

    def weight(self, words: Iterable[str]) -> float:
        """The sum of the inverse document frequencies of some words."""
        return sum(log(1 + self._all / self._holders[word]) for word in sorted(words))

    def is_rare(self, word: str, most: int) -> bool:
        """Whether no more than `most` tellings hold the word."""
        return self._holders[word] <= most


def days_between(one: Days, other: Days) -> int | None:
    """How many days lie between two stretches of days at least; `None` where one is not known."""
    if one is None or other is None:
        return None
    return max(0, other[0] - one[1], one[0] - other[1])


def _text(finding: Statement | Figure | Standing | Event) -> str:
    if isinstance(finding, Statement):
        return " ".join(piece.words for piece in finding.content)
    if isinstance(finding, Figure):
        return " ".join(filter(None, (finding.evidence.words, finding.counted, finding.place)))
    return finding.evidence.words


def _days(finding: Statement | Figure | Standing | Event, report: Report) -> Days:
    when = finding.said if isinstance(finding, Statement) else None
    if isinstance(finding, Event | Standing):
        when = finding.when
    return _stretch(when) or _bounds(report.published.earliest, report.published.latest)


def _stretch(when: When | None) -> Days:
    if when is None or when.start is None:
        return None
    return _bounds(when.start.earliest, (when.end or when.start).latest)


def _bounds(first: str | None, last: str | None) -> Days:
    if not first or not last:
        return None
    return date.fromisoformat(first[:10]).toordinal(), date.fromisoformat(last[:10]).toordinal()


def _is_telling(word: str) -> bool:
    return len(word) >= _SHORTEST and not word[0].isdigit() and word not in _small()


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    """The word without its ending, so that 'achieved' is 'achieve' and 'talks' is 'talk'."""
    bare = _ENDINGS.sub("", word)
    return bare if len(bare) > _SHORTEST else word


@cache
def _small() -> frozenset[str]:
    return frozenset([*load("common")["small"]["words"], *load("common")["news"]["words"]])


def by_report(groups: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """Of each report the groups it is in, from the reports of each group."""
    found: dict[str, set[str]] = {}
    for name, reports in groups.items():
        for report in reports:
            found.setdefault(report, set()).add(name)
    return {report: frozenset(names) for report, names in found.items()}
