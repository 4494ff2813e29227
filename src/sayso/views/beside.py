"""Two reports side by side: what of each also stands in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from sayso.records import Report, Span

FEWEST_WORDS = 6  # in a row, to be called shared
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a paragraph, and whether the other report has it too."""

    text: str
    shared: bool


def put_beside(one: Report, other: Report) -> tuple[tuple[tuple[Part, ...], ...], ...]:
    """The paragraphs of both reports, each cut into what is shared and what is its own.

    Runs of at least `FEWEST_WORDS` words are compared, case and punctuation left aside; by the longest matching
    blocks of Ratcliff and Obershelp (difflib).
    """
    texts = (one.text, other.text)
    words = [list(_WORD.finditer(text)) for text in texts]
    matcher = SequenceMatcher(None, *([w.group().casefold() for w in each] for each in words), autojunk=False)
    shared: tuple[list[Span], list[Span]] = ([], [])
    for block in matcher.get_matching_blocks():
        if block.size >= FEWEST_WORDS:
            for side, start in enumerate((block.a, block.b)):
                own = words[side]
                shared[side].append(Span(start=own[start].start(), end=own[start + block.size - 1].end()))
    return tuple(
        tuple(tuple(_parts(report.text, each, spans)) for each in report.paragraphs())
        for report, spans in zip((one, other), shared, strict=True)
    )


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
