"""One report with the places of its statements: text in segments, each with the marks that lie on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from sayso.records import Evidence, Report, Statement


class Mark(StrEnum):
    """What a stretch of a report is to a statement."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of text under the same marks; where statements lie in one another there are several."""

    text: str
    marks: frozenset[Mark]

    @property
    def main(self) -> Mark | None:
        """The mark to show: the words that name a speaker or speak before what they tell."""
        return next((mark for mark in Mark if mark in self.marks), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A numbered paragraph, as briefs cite it."""

    number: int
    segments: tuple[Segment, ...]


def show_report(report: Report, statements: Iterable[Statement]) -> tuple[Paragraph, ...]:
    """The paragraphs of `report`, cut where sources, cues and contents begin and end."""
    marked = [
        (piece, mark)
        for statement in statements
        for mark, pieces in (
            (Mark.SOURCE, statement.source),
            (Mark.CUE, statement.cue),
            (Mark.CONTENT, statement.content),
        )
        for piece in pieces
    ]
    return tuple(
        Paragraph(number=number, segments=tuple(_cut(report.text, span.start, span.end, marked)))
        for number, span in enumerate(report.paragraphs(), start=1)
    )


def _cut(text: str, start: int, end: int, marked: list[tuple[Evidence, Mark]]) -> Iterator[Segment]:
    here = [(piece.span, mark) for piece, mark in marked if piece.span.start < end and start < piece.span.end]
    borders = {start, end}
    for span, _ in here:
        borders |= {max(start, span.start), min(end, span.end)}
    places = sorted(borders)
    for left, right in pairwise(places):
        marks = frozenset(mark for span, mark in here if span.start <= left and right <= span.end)
        yield Segment(text=text[left:right], marks=marks)
