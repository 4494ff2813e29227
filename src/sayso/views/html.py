"""Views in HTML: a brief as a page, a report with coloured spans. All text of reports is escaped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import escape

from sayso.records import Report, Statement
from sayso.views.blocks import (
    Block,
    Bullets,
    Chain,
    Claiming,
    Heading,
    Item,
    Lines,
    Phrase,
    Piece,
    Remark,
    Source,
    Table,
)
from sayso.views.brief import Brief
from sayso.views.brief.places import Citation, Passage, Places
from sayso.views.layout import lay_out
from sayso.views.show import Segment, show_report
from sayso.views.wording import visible

_STYLE = """
.sayso { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: auto; padding: 1rem }
.sayso h2 { margin: 2rem 0 .4rem; font-size: 1.3rem }
.sayso h3 { margin: 1.4rem 0 .2rem; font-size: 1.1rem }
.sayso h4 { margin: .6rem 0 .2rem; font-size: .95rem; font-weight: 600; opacity: .75 }
.sayso table { border-collapse: collapse; font-size: .9rem }
.sayso th, .sayso td { padding: .2rem .6rem .2rem 0; border-bottom: 1px solid #8884 }
.sayso th, .sayso td { text-align: left; vertical-align: top }
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
    return _fragment(lay_out(brief))


def render_page(brief: Brief) -> str:
    """The brief as a whole page, to be saved and opened."""
    return write_page(brief.head.title, lay_out(brief))


def write_page(title: str, blocks: Iterable[Block]) -> str:
    """What is laid out in blocks as a whole page of this title."""
    head = f'<meta charset="utf-8"><title>{_text(title)}</title>'
    body = _fragment(blocks)
    return f'<!doctype html>\n<html lang="en"><head>{head}</head><body>\n{body}</body></html>\n'


def _fragment(blocks: Iterable[Block]) -> str:
    body = HtmlWriter().write(blocks)
    return f'<div class="sayso"><style>{_STYLE}</style>\n{body}\n</div>\n'


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


def _here(citation: Citation) -> str:
    return f"#{_anchor(citation)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlWriter:
    """Writes blocks as HTML without a style of its own.

    `address` is where a citation leads: by default to its passage at the end of the same page.
    `claim_address` is the same for a claim, by its id; without it claims lead nowhere.
    """

    address: Callable[[Citation], str] = _here
    claim_address: Callable[[str], str] | None = None

    def write(self, blocks: Iterable[Block]) -> str:
        """The blocks, one after the other."""
        return "\n".join(map(self._block, blocks))

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                note = f" <small>{_text(block.note)}</small>" if block.note else ""
                return f"<h{block.level}>{_text(block.text)}{note}</h{block.level}>"
            case Lines():
                return f"<p>{'<br>'.join(map(_text, block.lines))}</p>"
            case Remark():
                return f"<p><em>{_text(block.text)}</em></p>"
            case Table():
                return self._table(block)
            case Bullets():
                return "<ul>\n" + "\n".join(map(self._item, block.items)) + "\n</ul>"
            case Source():
                return "\n".join(_source(block))

    def _table(self, table: Table) -> str:
        head = "".join(f'<th scope="col">{_text(column)}</th>' for column in table.columns)
        rows = ("".join(f"<td>{self._phrase(cell)}</td>" for cell in row) for row in table.rows)
        body = "\n".join(f"<tr>{row}</tr>" for row in rows)
        return f"<table>\n<tr>{head}</tr>\n{body}\n</table>"

    def _item(self, item: Item) -> str:
        under = f"<br><small>{self._phrase(item.under)}</small>" if item.under else ""
        parts = "".join(f"<li>{self._phrase(part)}</li>" for part in item.parts)
        listed = f"<ul>{parts}</ul>" if parts else ""
        return f"<li>{self._phrase(item.main)}{under}{listed}</li>"

    def _phrase(self, phrase: Phrase) -> str:
        return "".join(map(self._piece, phrase))

    def _piece(self, piece: Piece) -> str:
        match piece:
            case str():
                return _text(piece)
            case Chain():
                return " ← ".join(map(_text, piece.names))
            case Claiming():
                return self._claim(piece)
            case Citation():
                return self._link(piece)
            case Places():
                more = f" and {piece.more} more" if piece.more else ""
                return " ".join(map(self._link, piece.citations)) + more

    def _claim(self, piece: Claiming) -> str:
        if self.claim_address is None:
            return _text(piece.words)
        return f'<a href="{escape(self.claim_address(piece.claim))}">{_text(piece.words)}</a>'

    def _link(self, citation: Citation) -> str:
        return f'<a href="{escape(self.address(citation))}">[{citation}]</a>'


def _anchor(citation: Citation) -> str:
    return f"r{citation.report}p{citation.paragraph}"


def _source(source: Source) -> Iterator[str]:
    about = " · ".join(map(_text, source.about))
    yield f"<h3>[{source.number}] {_text(source.headline)}</h3>\n<p><small>{about}</small></p>"
    for passage in source.passages:
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
