"""Two reports side by side: what of each also stands in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from sayso.records import Report, Span

FEWEST_WORDS = 6  # in a row, to be called shared
_WORD = re.compile(r"\w+")

_Run: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a paragraph, and whether the other report has it too."""

    text: str
    shared: bool


def put_beside(one: Report, other: Report) -> tuple[tuple[tuple[Part, ...], ...], ...]:
    """The paragraphs of both reports, each cut into what is shared and what is its own.

    A run of `FEWEST_WORDS` words is shared if the other report has it anywhere, case and punctuation left
    aside: copies that cut and turn around paragraphs still match, and the time grows only with the length.
    """
    texts = (one.text, other.text)
    words = [list(_WORD.finditer(text)) for text in texts]
    runs = [_runs([word.group().casefold() for word in each]) for each in words]
    common = set(runs[0]) & set(runs[1])
    return tuple(
        tuple(tuple(_parts(report.text, each, _shared(own, places, common))) for each in report.paragraphs())
        for report, own, places in zip((one, other), words, runs, strict=True)
    )


def _runs(words: list[str]) -> list[_Run]:
    return list(zip(*(words[k:] for k in range(FEWEST_WORDS)), strict=False))


def _shared(words: list[re.Match[str]], runs: list[_Run], common: set[_Run]) -> list[Span]:
    """Where the words of common runs stand; runs that overlap or touch are one span."""
    spans: list[Span] = []
    reach = -1  # the last word that is shared so far
    for k, run in enumerate(runs):
        if run in common:
            last = k + FEWEST_WORDS - 1
            first = spans.pop().start if k <= reach + 1 and spans else words[k].start()
            spans.append(Span(start=first, end=words[last].end()))
            reach = last
    return spans


def _parts(text: str, paragraph: Span, shared: list[Span]) -> Iterator[Part]:
    reach = paragraph.start
    for span in shared:
        start, end = max(span.start, reach), min(span.end, paragraph.end)
        if start < end:
            if reach < start:
                yield Part(text=text[reach:start], shared=False)
            yield Part(text=text[start:end], shared=True)
            reach = end
    if reach < paragraph.end:
        yield Part(text=text[reach : paragraph.end], shared=False)
