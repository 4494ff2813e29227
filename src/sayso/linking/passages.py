"""The sentences of a report, folded so that the same sentence is the same however a paper spells it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from sayso.lexicon.words import load
from sayso.records import Report

_BREAK = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[A-Z0-9])")
_LAST_WORD = re.compile(r"([^\W\d_]+)\.$")
_WORD = re.compile(r"[a-z]+|\d+(?:[.,]\d+)*")
_STOP_IN_NAME = re.compile(r"(?<=\b[a-z])\.(?=[a-z]\b)")
# Longer than any sentence: a text without stops is cut, not compared whole.
_MOST_WORDS = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One sentence of a report: its folded words, and the numbers among them."""

    words: tuple[str, ...]

    @property
    def key(self) -> str:
        """The folded words in one string."""
        return " ".join(self.words)

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers, in order: sentences that differ in one are not the same."""
        return tuple(word for word in self.words if word[0].isdigit())


def passages_of(report: Report) -> tuple[Passage, ...]:
    """The sentences of the report's text, in order; those without a word are left out."""
    found: list[Passage] = []
    for span in report.paragraphs():
        for sentence in split_sentences(report.text[span.start : span.end]):
            words = fold(sentence)
            found += [
                Passage(words=words[start : start + _MOST_WORDS])
                for start in range(0, len(words), _MOST_WORDS)
            ]
    return tuple(found)


def split_sentences(paragraph: str) -> Iterator[str]:
    """The sentences of a paragraph. By signs alone: what matters is that two copies are cut alike."""
    start = 0
    for found in _BREAK.finditer(paragraph):
        if not _ends_name(paragraph[start : found.start() + 1]):
            yield paragraph[start : found.end()].strip()
            start = found.end()
    if rest := paragraph[start:].strip():
        yield rest


def fold(sentence: str) -> tuple[str, ...]:
    """The words of a sentence without case, accents, marks or British spelling; numbers stay whole."""
    words = sentence.replace("%", " percent ")
    plain = words.casefold() if words.isascii() else _without_accents(words)
    plain = _STOP_IN_NAME.sub("", plain)
    folded = (_fold_word(word) for word in _WORD.findall(plain))
    return tuple(word for word in folded if word)


def _without_accents(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words).casefold()
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _ends_name(sentence: str) -> bool:
    last = _LAST_WORD.search(sentence)
    return last is not None and (len(last[1]) == 1 or last[1].casefold() in _stops())


@cache
def common_words() -> frozenset[str]:
    """Words so common in news that they tell nothing."""
    return frozenset([*load("common")["small"]["words"], *load("common")["news"]["words"]])


@cache
def negations() -> frozenset[str]:
    """Words that deny."""
    return frozenset(load("common")["negations"]["words"])


@cache
def wishes() -> frozenset[str]:
    """Words that tell of what could be or should be."""
    return frozenset(load("common")["wishes"]["words"])


@cache
def _stops() -> frozenset[str]:
    return frozenset(load("spelling")["stops"]["words"])


@cache
def _whole_words() -> dict[str, str]:
    return dict(load("spelling")["endings"]["words"])


@lru_cache(maxsize=50_000)
def _fold_word(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "")
    if word in _whole_words():
        return _whole_words()[word]
    for ending, folded in load("spelling")["endings"]["folds"]:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word.removesuffix(ending) + str(folded)
    return word
