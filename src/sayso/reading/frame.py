"""The frame of a statement: the sentences that tell it, with what is said blanked out.

Relays and days stand in the frame; what stands in the content belongs to what is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.records import Evidence, Span

BLANK = "\x00"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """`words` has the length of its span, so a place in it is a place in the text."""

    span: Span
    words: str

    def evidence(self, text: str, start: int, end: int) -> Evidence:
        """The evidence at `[start, end)` of the frame."""
        return Evidence.cut(text, self.span.start + start, self.span.start + end)


def frame_of(text: str, sentences: Sequence[Span], parts: Iterable[Span], contents: Iterable[Span]) -> Frame:
    """The frame of the statement that `parts` make up; all `contents` of the report are blanked."""
    wanted = list(parts)
    low, high = min(p.start for p in wanted), max(p.end for p in wanted)
    touched = [s for s in sentences if s.start < high and low < s.end]
    start = min([low, *(s.start for s in touched)])
    end = max([high, *(s.end for s in touched)])
    letters = list(text[start:end])
    for content in contents:
        for i in range(max(start, content.start), min(end, content.end)):
            letters[i - start] = BLANK
    return Frame(span=Span(start=start, end=end), words="".join(letters))
