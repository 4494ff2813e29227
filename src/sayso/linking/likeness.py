"""Which sentences of a pile are the same sentence: equal when folded, or all but equal.

Candidates come from MinHash signatures in banded tables (Broder 1997; Leskovec, Rajaraman & Ullman, 'Mining
of Massive Datasets', chapter 3), over pairs of neighbouring words of single sentences: copies of one report
share on average a third of their text, so whole texts would not be near each other. Each candidate is then
compared in full.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from itertools import pairwise

from datasketch import MinHash, MinHashLSH
from rapidfuzz import fuzz

from sayso.linking.passages import Passage

# Two sentences that share six pairs of words of ten meet in one of eight tables with a chance of 0.67,
# eight of ten with 0.98.
_PERMUTATIONS, _TABLES, _ROWS = 32, 8, 4
_SEED = 1
_SHORTEST = 5
_ALIKE = 88.0


class Joined:
    """Things that were found to be one, each class led by its least member (union-find, paths halved)."""

    def __init__(self) -> None:
        self._leader: dict[str, str] = {}

    def leader(self, item: str) -> str:
        """The least member of the class of `item`."""
        leader = self._leader
        while leader.get(item, item) != item:
            leader[item] = leader.get(leader[item], leader[item])
            item = leader[item]
        return item

    def join(self, one: str, other: str) -> None:
        """Make the classes of both one class."""
        first, second = sorted((self.leader(one), self.leader(other)))
        self._leader[second] = first


def same_sentences(passages: Iterable[Passage]) -> Joined:
    """The classes of equal sentences, by their keys; sentences of few words are equal only to themselves."""
    unique = {each.key: each for each in passages if len(each.words) >= _SHORTEST}
    ordered = [unique[key] for key in sorted(unique)]
    joined = Joined()
    for one, other in _candidates(ordered):
        if _is_same(one, other):
            joined.join(one.key, other.key)
    return joined


def _candidates(passages: list[Passage]) -> Iterator[tuple[Passage, Passage]]:
    pairs = ([pair.encode() for pair in _word_pairs(each)] for each in passages)
    table = MinHashLSH(num_perm=_PERMUTATIONS, params=(_TABLES, _ROWS))
    for place, signature in enumerate(MinHash.generator(pairs, num_perm=_PERMUTATIONS, seed=_SEED)):
        for other in sorted(_places(table.query(signature))):
            yield passages[other], passages[place]
        table.insert(place, signature)


def _places(found: Iterable[Hashable]) -> list[int]:
    return [place for place in found if isinstance(place, int)]


def _word_pairs(passage: Passage) -> list[str]:
    words = passage.words
    return [f"{one} {other}" for one, other in pairwise(words)]


def _is_same(one: Passage, other: Passage) -> bool:
    """Spelling may differ and a word may go, but a number that differs is other news."""
    return one.numbers == other.numbers and fuzz.ratio(one.key, other.key) >= _ALIKE
