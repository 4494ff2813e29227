"""A text as words and as windows of whole paragraphs that fit the tagger; nothing here knows a model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.records import Span

WORD = re.compile(r"\w+|[^\w\s]")


def find_words(text: str) -> list[Span]:
    """The words and marks of `text`: runs of word characters, and every other visible character alone."""
    return [Span(start=m.start(), end=m.end()) for m in WORD.finditer(text)]


def windows(
    text: str, words: Sequence[Span], sizes: Sequence[int], longest: int
) -> Iterator[tuple[int, int]]:
    """Ranges of `words` whose `sizes` add up to at most `longest`, cut between paragraphs.

    A paragraph that is longer than a window is cut between words.
    """
    low, total, last_break = 0, 0, 0
    for i, size in enumerate(sizes):
        if i > low and "\n" in text[words[i - 1].end : words[i].start]:
            last_break = i
        while total + size > longest and i > low:
            cut = last_break if last_break > low else i
            yield low, cut
            low, total = cut, sum(sizes[cut:i])
        total += size
    if low < len(words):
        yield low, len(words)


def shape_of(word: str) -> int:
    """A word's writing: 1 lower, 2 Capital, 3 CAPITALS, 4 with a digit, 5 without letters, 0 else."""
    if any(c.isdigit() for c in word):
        return 4
    if not any(c.isalpha() for c in word):
        return 5
    if word.islower():
        return 1
    if word.isupper() and len(word) > 1:
        return 3
    return 2 if word[0].isupper() else 0
