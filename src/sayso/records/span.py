"""Places in a text: spans, and evidence that holds the very words of its span."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A stretch `[start, end)` of a text, in Unicode code points; `ValueError` if it holds none."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            message = f"a span must hold at least one character: [{self.start}, {self.end})"
            raise ValueError(message)

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A span of a report's text and its words. `ValueError` if the words cannot be those of the span."""

    span: Span
    words: str

    def __post_init__(self) -> None:
        if len(self.words) != self.span.end - self.span.start:
            message = f"{len(self.words)} characters cannot stand in [{self.span.start}, {self.span.end})"
            raise ValueError(message)

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> Evidence:
        """The evidence that stands in `text[start:end]`."""
        return cls(span=Span(start=start, end=end), words=text[start:end])

    def stands_in(self, text: str) -> bool:
        """Whether `text` has these very words at this place."""
        return text[self.span.start : self.span.end] == self.words


def covering(pieces: Iterable[Evidence]) -> Span:
    """The smallest span that holds all pieces; `ValueError` if there are none."""
    spans = [piece.span for piece in pieces]
    return Span(start=min(s.start for s in spans), end=max(s.end for s in spans))
