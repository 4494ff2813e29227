"""One report with the places of its findings: text in segments, each with the marks that lie on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from sayso.records import Event, Evidence, Figure, Finding, Report, Statement, kind_of
from sayso.views.wording import one_line, shorten

_WIDTH = 120


class Mark(StrEnum):
    """What a stretch of a report is to a finding, the marks to be shown before others first."""

    SOURCE = "source"
    CUE = "cue"
    FIGURE = "figure"
    CONTENT = "content"
    EVENT = "event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of text under the same marks; where findings lie in one another there are several."""

    text: str
    marks: frozenset[Mark]

    @property
    def main(self) -> Mark | None:
        """The mark to show where only one can be: names, cues and numbers before what they stand in."""
        return next((mark for mark in Mark if mark in self.marks), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A numbered paragraph, as briefs cite it."""

    number: int
    segments: tuple[Segment, ...]


def show_report(report: Report, findings: Iterable[Finding]) -> tuple[Paragraph, ...]:
    """The paragraphs of `report`, cut where its statements, figures and events begin and end."""
    marked = [pair for finding in findings for pair in _marks_of(finding)]
    return tuple(
        Paragraph(number=number, segments=tuple(_cut(report.text, span.start, span.end, marked)))
        for number, span in enumerate(report.paragraphs(), start=1)
    )


def list_findings(report: Report, findings: Iterable[Finding]) -> Iterator[str]:
    """A line for each finding: its id, kind and paragraph, whose word it is, and its words."""
    for finding in findings:
        pieces = finding.content if isinstance(finding, Statement) else (finding.evidence,)
        if pieces:
            paragraph = report.paragraph_of(pieces[0].span.start)
            chain = " <- ".join(link.name for link in finding.chain)
            words = shorten(" … ".join(piece.words for piece in pieces), _WIDTH)
            yield one_line(f"{finding.id} {kind_of(finding)} [{paragraph}] {chain}: {words}")


def _marks_of(finding: Finding) -> Iterator[tuple[Evidence, Mark]]:
    match finding:
        case Statement():
            yield from ((piece, Mark.SOURCE) for piece in finding.source)
            yield from ((piece, Mark.CUE) for piece in finding.cue)
            yield from ((piece, Mark.CONTENT) for piece in finding.content)
        case Figure():
            yield finding.evidence, Mark.FIGURE
        case Event():
            yield finding.evidence, Mark.EVENT


def _cut(text: str, start: int, end: int, marked: list[tuple[Evidence, Mark]]) -> Iterator[Segment]:
    here = [(piece.span, mark) for piece, mark in marked if piece.span.start < end and start < piece.span.end]
    borders = {start, end}
    for span, _ in here:
        borders |= {max(start, span.start), min(end, span.end)}
    places = sorted(borders)
    for left, right in pairwise(places):
        marks = frozenset(mark for span, mark in here if span.start <= left and right <= span.end)
        yield Segment(text=text[left:right], marks=marks)
