"""Which of many themes may be like one: a table from words to those who have them."""

from __future__ import annotations

from collections import defaultdict
from heapq import nlargest

from sayso.linking.themes import Theme

# A theme is looked up by its weightiest words; a word that very many have leads nowhere.
_WORDS = 60
_MOST_HOLDERS = 400
_NEAREST = 25


class Nearness:
    """The themes that can be found, by number."""

    def __init__(self) -> None:
        self._holders: dict[str, dict[int, float]] = defaultdict(dict)

    def add(self, number: int, theme: Theme) -> None:
        """Make a theme known; one already known by this number is replaced, if it holds no word less."""
        for word, weight in theme.items():
            self._holders[word][number] = weight

    def remove(self, number: int, theme: Theme) -> None:
        """Forget a theme."""
        for word in theme:
            holders = self._holders[word]
            holders.pop(number, None)
            if not holders:
                del self._holders[word]

    def near(self, theme: Theme) -> list[int]:
        """The numbers of the themes that share most with this one."""
        shares: dict[int, float] = defaultdict(float)
        for weight, word in nlargest(_WORDS, ((weight, word) for word, weight in theme.items())):
            holders = self._holders.get(word, {})
            if len(holders) <= _MOST_HOLDERS:
                for number, theirs in holders.items():
                    shares[number] += weight * theirs
        return [-number for _, number in nlargest(_NEAREST, ((share, -n) for n, share in shares.items()))]
