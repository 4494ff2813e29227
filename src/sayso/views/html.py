"""Views in HTML: a brief as a page, a report with coloured spans. All text of reports is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from sayso.records import Report, Statement
from sayso.views.brief import Brief, Citation, Line, Listed, Passage, Voice
from sayso.views.show import Segment, show_report
from sayso.views.wording import visible

_STYLE = """
.sayso { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: auto; padding: 1rem }
.sayso h2 { margin: 1.6rem 0 0; font-size: 1.15rem }
.sayso h3 { margin: .6rem 0 .2rem; font-size: .95rem; font-weight: 600; opacity: .75 }
.sayso ul { margin: 0; padding-left: 1.2rem }
.sayso small { opacity: .75 }
.sayso mark { padding: 0 .1em; color: inherit; background: #ffe08a80 }
.sayso .source { background: #8ac6ff80 }
.sayso .cue { background: #ffb38a80 }
.sayso .content { background: #b7e4a080 }
.sayso blockquote { margin: .4rem 0 .4rem 1rem }
.sayso :target { outline: 2px solid #d08000 }
"""


def render_html(brief: Brief) -> str:
    """The brief as a fragment that carries its own style; each citation leads to the paragraph at its end."""
    return f'<div class="sayso"><style>{_STYLE}</style>\n' + "\n".join(_brief(brief)) + "\n</div>\n"


def render_page(brief: Brief) -> str:
    """The brief as a whole page, to be saved and opened."""
    head = f'<meta charset="utf-8"><title>{_text(brief.title)}</title>'
    return f'<!doctype html>\n<html lang="en"><head>{head}</head><body>\n{render_html(brief)}</body></html>\n'


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """A report with its statements, shown in a notebook with coloured spans."""

    report: Report
    statements: tuple[Statement, ...]

    def _repr_html_(self) -> str:
        """The report's headline and paragraphs, sources, cues and contents marked."""
        paragraphs = (
            f"<p>{''.join(map(_segment, paragraph.segments))}</p>"
            for paragraph in show_report(self.report, self.statements)
        )
        headline = f"<h2>{_text(self.report.headline)}</h2>" if self.report.headline else ""
        body = headline + "\n".join(paragraphs)
        return f'<div class="sayso"><style>{_STYLE}</style>\n{body}\n</div>'


def show(report: Report, statements: Iterable[Statement]) -> ReportView:
    """`report` with those of `statements` that are its own, to be looked at in a notebook."""
    own = tuple(statement for statement in statements if statement.report == report.id)
    return ReportView(report=report, statements=own)


def _text(text: str) -> str:
    return escape(visible(text, keep="\n\t"))


def _brief(brief: Brief) -> Iterator[str]:
    yield f"<h1>{_text(brief.title)}</h1>"
    yield f"<p>{brief.total_statements} statements"
    for label, names in (("Outlets", brief.outlets), ("Agencies", brief.agencies)):
        if names:
            yield f"<br>{label}: {_text(', '.join(names))}"
    yield "</p>"
    for voice in brief.named:
        yield from _voice(voice)
    yield from _more(brief.more_named, "more named speakers, less quoted, are left out.")
    if brief.unnamed:
        yield "<h1>Unnamed speakers</h1>"
    for voice in brief.unnamed:
        yield from _voice(voice)
    yield from _more(brief.more_unnamed, "more unnamed speakers are left out.")
    yield "<h1>Reports</h1>"
    for report in brief.reports:
        yield from _report(report)
    yield from _more(brief.more_reports, "more reports are not cited here.")


def _more(number: int, sentence: str) -> Iterator[str]:
    if number:
        yield f"<p><em>{number} {sentence}</em></p>"


def _voice(voice: Voice) -> Iterator[str]:
    shown = sum(len(day.lines) for day in voice.days)
    count = f"{voice.total}" if shown == voice.total else f"{shown} of {voice.total}"
    where = "" if voice.report is None else f", report {voice.report}"
    yield f"<h2>{_text(voice.name)} <small>({count}{where})</small></h2>"
    for day in voice.days:
        yield f"<h3>{_text(day.name)}</h3>\n<ul>"
        yield from map(_line, day.lines)
        yield "</ul>"


def _line(line: Line) -> str:
    chain = " ← ".join(map(_text, line.chain))
    manner = f"{line.act.value}, ‘{_text(line.cue)}’" if line.cue else line.act.value
    link = f'<a href="#{_anchor(line.citation)}">[{line.citation}]</a>'
    return f"<li>{_text(line.content)}<br><small>{chain} ({manner})</small> {link}</li>"


def _anchor(citation: Citation) -> str:
    return f"r{citation.report}p{citation.paragraph}"


def _report(report: Listed) -> Iterator[str]:
    known = [report.outlet, report.agency, report.published, report.place, report.id]
    about = " · ".join(_text(each) for each in known if each)
    yield f"<h2>[{report.number}] {_text(report.headline)}</h2>\n<p><small>{about}</small></p>"
    for passage in report.passages:
        anchor = _anchor(passage.citation)
        yield f'<blockquote id="{anchor}">[{passage.citation}] {_marked(passage)}</blockquote>'


def _marked(passage: Passage) -> str:
    pieces: list[str] = []
    reach = 0
    for span in passage.marks:
        pieces.append(_text(passage.text[reach : span.start]))
        pieces.append(f"<mark>{_text(passage.text[span.start : span.end])}</mark>")
        reach = span.end
    return "".join(pieces) + _text(passage.text[reach:])


def _segment(segment: Segment) -> str:
    text = _text(segment.text)
    return text if segment.main is None else f'<mark class="{segment.main.value}">{text}</mark>'
