"""Where the words of a pack stand in a text, and which code they speak for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.lexicon.forms import noun_forms, verb_forms
from sayso.lexicon.packs import Table, Words

GAP = "..."
WIDEST_GAP = 3  # words that may stand for '...'
TOKEN = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Words of `code` that stand at `start` to `end` of a text; `size` is how many words had to be there."""

    code: str
    start: int
    end: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pattern:
    """Words in order: each a set of forms, one that ends in `*`, or a gap. `rank` says who came first."""

    code: str
    parts: tuple[frozenset[str] | str, ...]
    rank: int

    @property
    def size(self) -> int:
        return sum(part != GAP for part in self.parts)


class Finder:
    """Finds the words of the codes of one section of a pack."""

    def __init__(self, table: Table) -> None:
        self._by_first: dict[str, list[_Pattern]] = defaultdict(list)
        self._by_start: list[_Pattern] = []
        for rank, (code, words) in enumerate(table.items()):
            for parts in _patterns(words):
                self._keep(_Pattern(code=code, parts=parts, rank=rank))

    def hits(self, text: str, start: int = 0, end: int | None = None) -> list[Hit]:
        """All places of `text` between `start` and `end` where words of a code stand, longest first.

        Of equally long ones the code that comes first in the pack, then the place that comes first.
        """
        tokens = [
            (m.group().lower().replace("’", "'"), m.span())
            for m in TOKEN.finditer(text, start, end or len(text))
        ]
        words = [word for word, _ in tokens]
        found = [
            (-p.size, p.rank, tokens[i][1][0], tokens[last][1][1], p.code)
            for i in range(len(words))
            for p in self._starting(words[i])
            if (last := _match(p.parts, words, i)) is not None
        ]
        return [Hit(code=code, start=s, end=e, size=-size) for size, _, s, e, code in sorted(found)]

    def _keep(self, pattern: _Pattern) -> None:
        first = pattern.parts[0]
        if isinstance(first, str):
            self._by_start.append(pattern)
        else:
            for word in first:
                self._by_first[word].append(pattern)

    def _starting(self, word: str) -> Iterator[_Pattern]:
        yield from self._by_first.get(word, ())
        yield from (p for p in self._by_start if word.startswith(str(p.parts[0])[:-1]))


def _patterns(words: Words) -> Iterator[tuple[frozenset[str] | str, ...]]:
    for verb in words.verbs:
        first, *rest = verb.split()
        yield (frozenset(form for form, _ in verb_forms(first)), *map(_part, rest))
    for noun in words.nouns:
        *rest, last = noun.split()
        yield (*map(_part, rest), frozenset(noun_forms(last)))
    for phrase in words.phrases:
        yield tuple(map(_part, phrase.split()))


def _part(word: str) -> frozenset[str] | str:
    return word if word == GAP or word.endswith("*") else frozenset({word})


def _match(parts: Sequence[frozenset[str] | str], words: Sequence[str], at: int) -> int | None:
    """The place of the last word if `parts` stand in `words` from `at` on."""
    if not parts:
        return at - 1
    if parts[0] == GAP:
        ends = (_match(parts[1:], words, at + skipped) for skipped in range(WIDEST_GAP + 1))
        return next((end for end in ends if end is not None), None)
    if at >= len(words) or not _fits(parts[0], words[at]):
        return None
    return _match(parts[1:], words, at + 1)


def _fits(part: frozenset[str] | str, word: str) -> bool:
    return word.startswith(part[:-1]) if isinstance(part, str) else word in part
