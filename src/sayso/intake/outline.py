"""The lines of a page: where its paragraphs stand, also in copy wrapped at a fixed width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.records import Span

# Copy wrapped for a teleprinter or a mail keeps to this width; a page with longer lines has one line a
# paragraph.
_WRAP_WIDTH = 100
_WRAPPED_AT_LEAST = 40
_WRAPPED_SHARE = 0.6
_FEWEST_WRAPS = 3

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_TITLE_MOST = 30
_PROSE_LEAST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph of the page without the white space around it.

    `words` is the very slice, so wrapped copy has its line feeds in it.
    """

    span: Span
    words: str

    @property
    def length(self) -> int:
        """How many words it has."""
        return len(self.words.split())

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_SENTENCE_END.search(self.words[-12:]))

    @property
    def is_prose(self) -> bool:
        """Whether it reads as a paragraph of a story, and not as a headline or a mark."""
        return self.length >= _PROSE_LEAST and (self.is_sentence or self.length > _TITLE_MOST)

    @property
    def is_title(self) -> bool:
        """Whether it could be a headline: short, and not closed by a full stop."""
        return self.length <= _TITLE_MOST and not self.words.rstrip("\"'”’)").endswith(".")

    def cut(self, start: int, end: int) -> Span | None:
        """The span in the page of `words[start:end]` without white space at its ends.

        `None` if nothing is left.
        """
        piece = self.words[start:end]
        begin = self.span.start + start + len(piece) - len(piece.lstrip())
        length = len(piece.strip())
        return Span(start=begin, end=begin + length) if length else None


def read_lines(page: str) -> tuple[Line, ...]:
    """The paragraphs of `page` in order: its lines, or the groups of lines that wrapping broke apart."""
    rows = tuple(_rows(page))
    groups = tuple(_groups(page, rows))
    if not _is_wrapped(groups, page):
        groups = tuple((row,) for row in rows)
    return tuple(_line(page, group[0].start, group[-1].end) for group in groups)


def _line(page: str, start: int, end: int) -> Line:
    return Line(span=Span(start=start, end=end), words=page[start:end])


def _rows(page: str) -> Iterator[Span]:
    start = 0
    for row in page.split("\n"):
        kept = row.strip()
        if kept:
            begin = start + len(row) - len(row.lstrip())
            yield Span(start=begin, end=begin + len(kept))
        start += len(row) + 1


def _groups(page: str, rows: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """Rows that follow each other without an empty line or an indent between them."""
    group: list[Span] = []
    for row in rows:
        if group and page[group[-1].end : row.start].lstrip(" \t") == "\n":
            group.append(row)
            continue
        if group:
            yield tuple(group)
        group = [row]
    if group:
        yield tuple(group)


def _is_wrapped(groups: tuple[tuple[Span, ...], ...], page: str) -> bool:
    """Whether most breaks inside the groups fall within a sentence, on a page that keeps to a width."""
    if any(row.end - row.start > _WRAP_WIDTH for group in groups for row in group):
        return False
    breaks = [row for group in groups for row in group[:-1]]
    inside = [
        row for row in breaks if row.end - row.start >= _WRAPPED_AT_LEAST and not _ends_sentence(page, row)
    ]
    return len(inside) >= _FEWEST_WRAPS and len(inside) >= _WRAPPED_SHARE * len(breaks)


def _ends_sentence(page: str, row: Span) -> bool:
    return bool(_SENTENCE_END.search(page[max(row.start, row.end - 12) : row.end]))
