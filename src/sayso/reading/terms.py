"""The terms of an offer: what it would bring, cut apart, each with its issue and stage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sayso.lexicon.phrases import Finder
from sayso.lexicon.words import load
from sayso.reading.clauses import trimmed
from sayso.records import Evidence, Span, Term

OTHER, PROCESS = "other", "talks_process"
FEWEST_WORDS = 2
# Where one term ends and the next begins, whatever they are about.
_CUT = re.compile(r";\s+(?:and\s+)?|,\s+(?:and\s+)?(?=with\s|while\s|followed\s|plus\s|as well as\s)")
_AND = re.compile(r",?\s+(?:and|as well as)\s+|,\s+")
_LEADING = re.compile(r"(?:with|while|plus|as well as|that|which|to|and|it|they)\s+", re.IGNORECASE)


@cache
def stage_words() -> re.Pattern[str]:
    """'the first stage', 'phase two', 'an initial six-week phase'."""
    stages = load("offers")["stages"]
    nouns = "|".join(stages["words"])
    before, after = (
        "|".join(word for words in stages[side] for word in words) for side in ("before", "after")
    )
    return re.compile(
        rf"\b(?:({before})(?:\s|-(?={nouns}))(?:[\w-]+\s+)?(?:{nouns})|(?:{nouns})\s+({after}))\b",
        re.IGNORECASE,
    )


def stage_of(words: str) -> int | None:
    """The number of the first stage that `words` name."""
    found = stage_words().search(words)
    if found is None:
        return None
    stages = load("offers")["stages"]
    numbers, word = (stages["before"], found[1]) if found[1] else (stages["after"], found[2])
    return next(place for place, alike in enumerate(numbers, start=1) if word.lower() in alike)


def read_terms(text: str, spans: Sequence[Span], issues: Finder) -> tuple[Term, ...]:
    """The terms told at `spans`, in the order of the text; what stands twice is one."""
    found: dict[Span, Term] = {}
    for span in sorted(spans):
        if not any(span.overlaps(other) for other in found):
            found |= {term.evidence.span: term for term in _terms(text, span, issues)}
    return tuple(found[key] for key in sorted(found))


def _terms(text: str, span: Span, issues: Finder) -> Iterator[Term]:
    before = text[text.rfind("\n", 0, span.start) + 1 : span.start].rpartition(". ")[2]
    around = stage_of(before)
    for cut in _cut(text, span):
        pieces = list(_by_issue(text, cut, issues))
        stages = [stage_of(text[p.start : p.end]) for p in pieces]
        for place, piece in enumerate(pieces):
            words = text[piece.start : piece.end]
            if len(words.split()) < FEWEST_WORDS:
                continue
            # 'open roads and a truce in the second stage': both are of that stage
            stage = next((s for s in stages[place:] if s is not None), around)
            issue = _issue(words, issues)
            if issue == OTHER and stage is not None:
                issue = _nearest_issue(before, issues)
            yield Term(evidence=Evidence.cut(text, piece.start, piece.end), issue=issue, stage=stage)


def _cut(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for mark in _CUT.finditer(text, span.start, span.end):
        yield from _bared(text, start, mark.start())
        start = mark.end()
    yield from _bared(text, start, span.end)


def _by_issue(text: str, span: Span, issues: Finder) -> Iterator[Span]:
    """The span cut at each 'and' whose two sides are about different issues."""
    start = span.start
    for mark in _AND.finditer(text, span.start, span.end):
        before, after = text[start : mark.start()], text[mark.end() : span.end]
        if _differ(_issue(before, issues), _issue(after, issues)):
            yield from _bared(text, start, mark.start())
            start = mark.end()
    yield from _bared(text, start, span.end)


def _differ(one: str, other: str) -> bool:
    return OTHER not in {one, other} and one != other


def _bared(text: str, start: int, end: int) -> Iterator[Span]:
    """The span without marks and joining words at its ends; nothing if no word is left."""
    span = trimmed(text, Span(start=start, end=end)) if start < end else None
    if span is None or not any(map(str.isalnum, text[span.start : span.end])):
        return
    lead = _LEADING.match(text, span.start, span.end)
    if lead and lead.end() < span.end:
        span = Span(start=lead.end(), end=span.end)
    yield span


def _issue(words: str, issues: Finder) -> str:
    hits = issues.hits(words)
    return hits[0].code if hits else OTHER


def _nearest_issue(before: str, issues: Finder) -> str:
    """Of 'of the 90 detainees 12 would go in the first stage': what the sentence spoke of before."""
    hits = [hit for hit in issues.hits(before) if hit.code != PROCESS]
    return max(hits, key=lambda hit: hit.end).code if hits else OTHER
