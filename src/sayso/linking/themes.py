"""What a report is about: its telling words and pairs of words, and how much each of them weighs."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt

from sayso.linking.passages import common_words, fold
from sayso.records import Report

# A capital that does not open a sentence, a quotation or a line makes a name.
_NAME = re.compile(r"(?<=[\w,;:)'’-] )[A-Z][\w'’-]+")
_WRITTEN = re.compile(r"[^\W\d_]+")
_HEADLINE, _LEAD, _BODY = 4.0, 3.0, 1.0
_OF_A_NAME, _OF_A_PAIR = 1.25, 0.5
_SHORTEST = 3
# Before a pile has told how common words are, each word is taken to stand in one of a hundred reports.
_IMAGINED, _SHARE = 400, 0.01

Theme = dict[str, float]  # what each telling word, or pair of words, weighs


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The telling words and pairs of a report with their weights, and how each stands in its text."""

    report: Report
    weights: Theme
    shown: dict[str, str]


class Commonness:
    """In how many reports of those met so far each word stands."""

    def __init__(self) -> None:
        self._reports = 0
        self._holders: Counter[str] = Counter()

    def meet(self, words: Words) -> None:
        """One more report."""
        self._reports += 1
        self._holders.update(words.weights.keys())

    def rarity(self, word: str) -> float:
        """The inverse document frequency, with the reports that are imagined before the first."""
        return log((self._reports + _IMAGINED) / (self._holders[word] + _IMAGINED * _SHARE))

    def theme(self, words: Words) -> Theme:
        """The weights times the rarity of each word, made one long."""
        weighed = {word: weight * self.rarity(word) for word, weight in words.weights.items()}
        length = sqrt(sum(weight * weight for weight in weighed.values())) or 1.0
        return {word: weight / length for word, weight in weighed.items()}


def likeness(one: Theme, other: Theme) -> float:
    """The dot product of two themes."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return sum(weight * long[word] for word, weight in short.items() if word in long)


def together(one: Theme, other: Theme) -> Theme:
    """The sum of two themes."""
    both = dict(one)
    for word, weight in other.items():
        both[word] = both.get(word, 0.0) + weight
    return both


def words_of(report: Report) -> Words:
    """The telling words of a report; those of headline and lead count for more, and names."""
    counts: Theme = defaultdict(float)
    paragraphs = [report.text[span.start : span.end] for span in report.paragraphs()]
    for place, text in enumerate([*paragraphs, report.headline or ""]):
        weight = _LEAD if place == 0 else _BODY if place < len(paragraphs) else _HEADLINE
        for word in _telling(text):
            counts[word] += weight
    names = {_stem(word) for text in paragraphs for name in _NAME.findall(text) for word in fold(name)}
    weights = {word: (1 + log(count)) * _worth(word, names) for word, count in counts.items()}
    return Words(report=report, weights=weights, shown=_shown(report.text))


def _shown(text: str) -> dict[str, str]:
    """By their stems the words of a text as they are first written in it."""
    shown: dict[str, str] = {}
    for written in _WRITTEN.findall(text):
        folded = _folded(written)
        if folded:
            shown.setdefault(folded, written)
    return shown


@lru_cache(maxsize=50_000)
def _folded(written: str) -> str | None:
    words = fold(written)
    return _stem(words[0]) if len(words) == 1 else None


def shared_words(one: Theme, other: Theme, most: int) -> list[str]:
    """The words that make two themes alike, those that do most of it first; a pair before its two words."""
    alike = {word: one[word] * other[word] for word in one.keys() & other.keys()}
    weighed = sorted((-_with_parts(word, alike), word) for word in alike)
    chosen: list[str] = []
    for _, word in weighed:
        if len(chosen) < most and not set(word.split()) & {part for each in chosen for part in each.split()}:
            chosen.append(word)
    return chosen


def _with_parts(word: str, alike: Theme) -> float:
    parts = word.split() if " " in word else []
    return alike[word] + sum(alike.get(part, 0.0) for part in parts)


def headline_worth(headline: str, theme: Theme) -> float:
    """How much of a theme a headline tells for its length."""
    words = set(_telling(headline))
    return sum(theme.get(word, 0.0) for word in words) / sqrt(len(words) + 3)


def _telling(text: str) -> Iterator[str]:
    """The stems of the telling words, and each two of them that stand side by side."""
    before: str | None = None
    for word in fold(text):
        if len(word) < _SHORTEST or word[0].isdigit() or word in common_words():
            before = None
            continue
        stem = _stem(word)
        yield stem
        if before:
            yield f"{before} {stem}"
        before = stem


def _worth(word: str, names: Iterable[str]) -> float:
    if " " in word:
        return _OF_A_PAIR
    return _OF_A_NAME if word in names else 1.0


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    """A plural is the word itself."""
    if len(word) > _SHORTEST + 1 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > _SHORTEST and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word
