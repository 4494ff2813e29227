"""What was lost between two wordings of one sentence: its source, its doubt, its 'not', a number, one man."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache

from sayso.lexicon.words import load
from sayso.linking.passages import negations
from sayso.records import DriftKind

_SHARE, _OF_LONGER = 0.6, 0.35  # of the words of the shorter wording, and of the longer, that both must have
_FEWEST = 5
_CERTAIN = frozenset({"will", "is", "are", "has", "have", "was", "were", "shall"})
_ONE = frozenset({"a", "an", "one"})


def are_alike(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether two folded sentences are wordings of one, and not two sentences about one matter."""
    fewer, more = sorted((len(before), len(after)))
    if fewer < _FEWEST:
        return False
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    return same >= _SHARE * fewer and same >= _OF_LONGER * more


def find_drifts(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[DriftKind, str]]:
    """What happened from one folded wording to the other, each kind once, with a sentence that says it."""
    gone, come = _changed(before, after)
    if len(_numbers(gone)) == len(_numbers(come)) == 1 and _numbers(gone) != _numbers(come):
        yield DriftKind.NUMBER, f"{_numbers(gone)[0]} became {_numbers(come)[0]}"
    if (lost := _first(gone, negations())) and not _first(come, negations()):
        yield DriftKind.NEGATION, f"'{lost}' was lost"
    elif (got := _first(come, negations())) and not _first(gone, negations()):
        yield DriftKind.NEGATION, f"'{got}' was put in"
    if (hedge := _first(gone, hedges())) and not set(come) & hedges():
        firm = _first(come, _CERTAIN)
        yield DriftKind.CERTAINTY, f"'{hedge}' became '{firm}'" if firm else f"'{hedge}' was lost"
    if one := next((word for word in gone if _plural(word, gone, come)), None):
        yield DriftKind.PLURAL, f"one {one} became several"
    if (cue := _first(gone, attributing())) and not set(after) & attributing():
        yield DriftKind.ATTRIBUTION_LOST, f"whose word it was ('{cue}') is no longer told"


def outruns(headline: Sequence[str], sentence: Sequence[str]) -> str | None:
    """How a headline says more than the sentence of its text that it is made of; `None`: it does not."""
    if len(set(headline) & set(sentence)) < _FEWEST - 1:
        return None
    if (hedge := _first(sentence, hedges())) and not set(headline) & hedges() and _first(headline, _CERTAIN):
        return f"the text has '{hedge}'"
    if (lost := _first(sentence, negations())) and not set(headline) & negations():
        return f"the text has '{lost}'"
    return None


@cache
def hedges() -> frozenset[str]:
    """Words that make what is told less than certain."""
    return frozenset(load("common")["hedges"]["words"])


@cache
def attributing() -> frozenset[str]:
    """Words that name whose word it is."""
    return frozenset(load("common")["attributing"]["words"])


def _changed(before: Sequence[str], after: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words that went, and those that came in."""
    gone: list[str] = []
    come: list[str] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for how, start, end, other_start, other_end in matcher.get_opcodes():
        if how != "equal":
            gone += before[start:end]
            come += after[other_start:other_end]
    return gone, come


def _numbers(words: Sequence[str]) -> list[str]:
    return [word for word in words if word[0].isdigit()]


def _first(words: Sequence[str], wanted: frozenset[str]) -> str | None:
    return next((word for word in words if word in wanted), None)


def _plural(word: str, gone: Sequence[str], come: Sequence[str]) -> bool:
    """'a negotiator' went and 'negotiators' came."""
    return f"{word}s" in come and word not in come and bool(_ONE & set(gone))
