"""Where things stand: citations, and the reports with the passages that are cited."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from sayso.records import Evidence, Finding, Report, Span
from sayso.views.brief.found import NAME_WIDTH, Found
from sayso.views.brief.limits import Shown
from sayso.views.wording import name_days, one_line, shorten

_SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Citation:
    """Where it stands: paragraph `paragraph` of the brief's report number `report`, both from 1."""

    report: int
    paragraph: int

    def __str__(self) -> str:
        return f"{self.report}:{self.paragraph}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the same stands: the first citations, and how many `more` there are."""

    citations: tuple[Citation, ...]
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph that the brief cites, and the spans in it that hold cited words."""

    citation: Citation
    text: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A report in the brief's list."""

    number: int
    id: str
    headline: str
    outlet: str | None
    agency: str | None
    published: str
    place: str | None
    passages: tuple[Passage, ...]


class Citer:
    """Gives out citations and remembers what was cited, so that the passages can be shown."""

    def __init__(self) -> None:
        self._cited: dict[int, dict[Citation, set[Evidence]]] = defaultdict(lambda: defaultdict(set))

    def cite(self, founds: Sequence[Found[Finding]]) -> Places:
        """The places of findings that say the same; of each report that has several the first."""
        once = list({found.number: found for found in reversed(founds)}.values())[::-1]
        shown = once[:_SHOWN]
        citations = (self.cite_words(found, found.evidence) for found in shown)
        return Places(citations=tuple(citations), more=len(once) - len(shown))

    def cite_words(self, found: Found[Finding], words: Sequence[Evidence]) -> Citation:
        """The place of some words of a finding."""
        return self.cite_in(found.report, found.number, words)

    def cite_in(self, report: Report, number: int, words: Sequence[Evidence]) -> Citation:
        """The place of some words of the report of this number."""
        start = min(piece.span.start for piece in words)
        citation = Citation(report=number, paragraph=report.paragraph_of(start))
        self._cited[number][citation].update(words)
        return citation

    def listed(self, reports: Sequence[Report]) -> Shown[Listed]:
        """The reports that were cited, with their cited passages."""
        rows = tuple(
            _listed(number, report, self._cited[number])
            for number, report in enumerate(reports, start=1)
            if number in self._cited
        )
        return Shown(rows=rows, more=len(reports) - len(rows))


def _listed(number: int, report: Report, cited: dict[Citation, set[Evidence]]) -> Listed:
    return Listed(
        number=number,
        id=report.id,
        headline=one_line(report.headline or next(iter(_opening(report)), "")),
        outlet=one_line(report.outlet) if report.outlet else None,
        agency=one_line(report.agency) if report.agency else None,
        published=name_days(report.published.earliest, report.published.latest),
        place=one_line(report.path or report.url or "") or None,
        passages=tuple(_passages(report, cited)),
    )


def _opening(report: Report) -> Iterator[str]:
    """The first words of a report that has no headline."""
    for span in islice(report.paragraphs(), 1):
        yield shorten(one_line(report.text[span.start : span.end]), NAME_WIDTH)


def _passages(report: Report, cited: dict[Citation, set[Evidence]]) -> Iterator[Passage]:
    """The paragraphs in which cited words begin, in order."""
    paragraphs = report.paragraphs()
    for citation in sorted(cited):
        paragraph = paragraphs[citation.paragraph - 1]
        spans = sorted(piece.span for piece in cited[citation])
        yield Passage(
            citation=citation,
            text=report.text[paragraph.start : paragraph.end],
            marks=tuple(_clipped(spans, paragraph)),
        )


def _clipped(spans: Iterable[Span], paragraph: Span) -> Iterator[Span]:
    """The parts of `spans` inside `paragraph`, counted from its start, joined where they overlap."""
    reach = paragraph.start
    for span in spans:
        start, end = max(span.start, reach), min(span.end, paragraph.end)
        if start < end:
            yield Span(start=start - paragraph.start, end=end - paragraph.start)
            reach = end
