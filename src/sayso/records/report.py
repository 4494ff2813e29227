"""A report: one outlet's text as it came in, as it reads by itself, and what is known of its making."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.records.span import Span
from sayso.records.when import Basis, Published


class Role(StrEnum):
    """What a block of a page is to its story."""

    HEADLINE = "headline"
    DECK = "deck"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    TEASER = "teaser"
    BOILERPLATE = "boilerplate"
    SLUG = "slug"
    BYLINE = "byline"
    DATELINE = "dateline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of the page and its role."""

    span: Span
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """`length` characters of `text` from `text_start` that stand in the page from `page_start`."""

    text_start: int
    page_start: int
    length: int


UNKNOWN_DAY = Published(earliest=None, latest=None, basis=Basis.UNKNOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report: `text` is its deck and body, `page` all that came in; `text_map` leads to and fro.

    `learned` is the instant (ISO 8601, UTC) at which a dossier took it in, and stands outside every hash.
    """

    id: str
    sha256: str
    page: str
    blocks: tuple[Block, ...]
    text: str
    text_map: tuple[Stretch, ...]
    path: str | None = None
    url: str | None = None
    headline: str | None = None
    slug: str | None = None
    outlet: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = ()
    dateline: str | None = None
    published: Published = UNKNOWN_DAY
    language: str = "en"
    source_key: str | None = None
    version: int = 1
    supersedes: str | None = None
    correction: bool = False
    notes: tuple[str, ...] = ()
    reader: str | None = None
    learned: str | None = None

    def page_offset(self, offset: int) -> int | None:
        """The place in `page` of the character at `offset` of `text`; `None` for breaks put in by joining."""
        for piece in self.text_map:
            if piece.text_start <= offset < piece.text_start + piece.length:
                return piece.page_start + offset - piece.text_start
        return None

    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs of `text`, in order: its lines that hold more than white space."""
        spans: list[Span] = []
        start = 0
        for line in self.text.split("\n"):
            if line.strip():
                spans.append(Span(start=start, end=start + len(line)))
            start += len(line) + 1
        return tuple(spans)

    def paragraph_of(self, offset: int) -> int:
        """The number (from 1) of the paragraph that holds the character at `offset` of `text`."""
        end = self.text.find("\n", offset)
        lines = self.text[: end if end >= 0 else None].split("\n")
        return max(1, sum(bool(line.strip()) for line in lines))
