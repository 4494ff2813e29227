"""A saying inside a relative clause: of '12 men, three of whom the army says are dead' it tells three."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.reading.attribution import Attribution
from sayso.records import Span

FINITE = re.compile(r"(?:is|are|was|were|has|have|had|will|would|may|might|could)\b")
# What stands right before the source, up to the word that joins it to the sentence.
TOLD_OF = re.compile(r"(?:.*\b(?:including|and|or|but|with|by|of)\s+|.*,\s*)?(?P<noun>\S.*?)\s*$", re.DOTALL)


def with_inserted(text: str, a: Attribution) -> Attribution:
    """The attribution whose content before its source is only the words that it tells of."""
    if len(a.source) != 1 or len(a.cue) != 1:
        return a
    source, cue = a.source[0], a.cue[0]
    before = [piece for piece in a.content if piece.end <= source.start]
    after = [piece for piece in a.content if piece.start >= cue.end]
    if not before or not after or not _runs_on(text, source, cue, after[0]):
        return a
    between = text[before[-1].end : source.start]
    found = TOLD_OF.match(between)
    if found is None or not any(map(str.isalnum, between)):
        return a
    start = before[-1].end + found.start("noun")
    return replace(a, content=(Span(start=start, end=before[-1].end + found.end("noun")), *after))


def _runs_on(text: str, source: Span, cue: Span, rest: Span) -> bool:
    """Whether source, cue and a finite verb follow each other with no more than a space between them."""
    gaps = text[source.end : cue.start], text[cue.end : rest.start]
    return source.end <= cue.start and not any(map(str.strip, gaps)) and bool(FINITE.match(text, rest.start))
