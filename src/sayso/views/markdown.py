"""A brief in Markdown, which also reads well in a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

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
from sayso.views.brief.places import Citation, Places
from sayso.views.layout import lay_out

_DEEPEST = 3  # level of heading; below stands bold text
_WIDEST = 50  # characters up to which the cells of a column are made equally wide

# What could begin markup: emphasis, code, links, tags, tables, entities, addresses that turn into links.
_ANYWHERE = re.compile(
    r"[\\`*_\[\]<>|~@$]|&(?=#?\w+;)|:(?=//)|(?<=www)\.|^[#+\-=](?=\s|$|[-=])", re.IGNORECASE
)
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")


def escape_markdown(line: str) -> str:
    """`line` so that Markdown shows these very characters, whatever they are."""
    return _NUMBERED.sub(r"\1\\\2", _ANYWHERE.sub(r"\\\g<0>", line))


def render_markdown(brief: Brief) -> str:
    """The brief in Markdown; `[3:5]` is paragraph 5 of report 3 in the list at its end."""
    return write_blocks(lay_out(brief))


def write_blocks(laid: Iterable[Block]) -> str:
    """What is laid out in blocks, in Markdown."""
    blocks = list(laid)
    texts = map(_block, blocks)
    # Reports are one list: no line is left free between them.
    kept = [
        text if isinstance(block, Source) and at and isinstance(blocks[at - 1], Source) else f"\n{text}"
        for at, (block, text) in enumerate(zip(blocks, texts, strict=True))
    ]
    return "\n".join(kept).lstrip("\n") + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading():
            return _heading(block)
        case Lines():
            return "  \n".join(map(escape_markdown, block.lines))
        case Remark():
            return f"*{escape_markdown(block.text)}*"
        case Table():
            return "\n".join(_table(block))
        case Bullets():
            return "\n".join(line for item in block.items for line in _item(item))
        case Source():
            about = " · ".join(map(escape_markdown, block.about))
            return f"- [{block.number}] {escape_markdown(block.headline)} — {about}"


def _heading(heading: Heading) -> str:
    text = escape_markdown(heading.text)
    if heading.level > _DEEPEST:
        return f"**{text}**"
    return f"{'#' * heading.level} {text} {escape_markdown(heading.note)}".rstrip()


def _table(table: Table) -> Iterator[str]:
    rows = [tuple(map(escape_markdown, table.columns)), *(tuple(map(_phrase, row)) for row in table.rows)]
    widths = [max(len(cell) for cell in column if len(cell) <= _WIDEST) for column in _columns(rows)]
    head, *body = (
        " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows
    )
    yield f"| {head} |"
    yield f"|{'|'.join('-' * (width + 2) for width in widths)}|"
    yield from (f"| {row} |" for row in body)


def _columns(rows: list[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The columns; a heading too wide to count is cut for measuring."""
    return ((column[0][:_WIDEST], *column[1:]) for column in zip(*rows, strict=True))


def _item(item: Item) -> Iterator[str]:
    under = _phrase(item.under)
    yield f"- {_phrase(item.main)}" + ("  " if under else "")
    if under:
        yield f"  {under}"
    for part in item.parts:
        yield f"  - {_phrase(part)}"


def _phrase(phrase: Phrase) -> str:
    return "".join(map(_piece, phrase))


def _piece(piece: Piece) -> str:
    match piece:
        case str():
            return escape_markdown(piece)
        case Chain():
            return " <- ".join(map(escape_markdown, piece.names))
        case Claiming():
            return escape_markdown(piece.words)
        case Citation():
            return f"[{piece}]"
        case Places():
            more = f" and {piece.more} more" if piece.more else ""
            return " ".join(f"[{citation}]" for citation in piece.citations) + more
