"""The texts of a pile as reprints are judged by: sentences under the names of their classes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from sayso.linking.days import published_days
from sayso.linking.likeness import Joined, same_sentences
from sayso.linking.passages import Passage, passages_of
from sayso.records import Report

# Shorter sentences ('He did not say more.') are anybody's.
_FEWEST_WORDS = 5
# A sentence that an agency goes on using for more days than this is background, not a mark of one copy.
_DAYS_OF_A_COPY = 4
# What stands in more reports than this stands there for other reasons than copying, as a newsletter's notice.
_MOST_REPORTS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyText:
    """A report with its counted sentences: their classes and lengths in words, by place."""

    report: Report
    classes: tuple[str, ...]
    lengths: tuple[int, ...]
    lead: str

    @property
    def words(self) -> int:
        """The words of all counted sentences."""
        return sum(self.lengths)

    def weight(self, places: Iterable[int]) -> int:
        """The words at these places."""
        return sum(self.lengths[place] for place in places)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """The places in two texts, the first before the second in the pile, that hold the same sentences."""

    first: frozenset[int]
    second: frozenset[int]


def copy_texts(reports: Iterable[Report]) -> tuple[CopyText, ...]:
    """The texts of `reports`, in order; background sentences are left out of all of them."""
    pile = [(report, passages_of(report)) for report in reports]
    joined = same_sentences(passage for _, passages in pile for passage in passages)
    background = _background(pile, joined)
    return tuple(_copy_text(report, passages, joined, background) for report, passages in pile)


def overlaps(texts: tuple[CopyText, ...]) -> dict[tuple[int, int], Overlap]:
    """For each two texts that share a sentence, by their numbers, where they do."""
    first: dict[tuple[int, int], set[int]] = defaultdict(set)
    second: dict[tuple[int, int], set[int]] = defaultdict(set)
    for holders in _holders(texts):
        for one, other in combinations(sorted(holders), 2):
            first[one, other].update(holders[one])
            second[one, other].update(holders[other])
    return {
        pair: Overlap(first=frozenset(places), second=frozenset(second[pair]))
        for pair, places in first.items()
    }


def _holders(texts: tuple[CopyText, ...]) -> Iterator[dict[int, list[int]]]:
    """For each class that a few texts share: the places where each of them has it."""
    where: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, text in enumerate(texts):
        for place, name in enumerate(text.classes):
            where[name][number].append(place)
    for holders in where.values():
        if 1 < len(holders) <= _MOST_REPORTS:
            yield holders


def _copy_text(
    report: Report, passages: tuple[Passage, ...], joined: Joined, background: frozenset[str]
) -> CopyText:
    counted = [(joined.leader(each.key), len(each.words)) for each in passages if _counts(each)]
    counted = [(name, length) for name, length in counted if name not in background]
    return CopyText(
        report=report,
        classes=tuple(name for name, _ in counted),
        lengths=tuple(length for _, length in counted),
        lead=passages[0].key if passages else "",
    )


def _counts(passage: Passage) -> bool:
    return len(passage.words) >= _FEWEST_WORDS


def _background(pile: list[tuple[Report, tuple[Passage, ...]]], joined: Joined) -> frozenset[str]:
    days: dict[str, set[int]] = defaultdict(set)
    for report, passages in pile:
        published = published_days(report)
        if published is not None and published[0] == published[1]:
            for passage in passages:
                days[joined.leader(passage.key)].add(published[0])
    return frozenset(name for name, known in days.items() if max(known) - min(known) > _DAYS_OF_A_COPY)
