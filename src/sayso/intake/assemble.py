"""From a page to a report: every line gets its role, and the story's lines become the text.

Each character of the text leads back to the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.errors import RefusedReport
from sayso.intake.bylines import read_byline
from sayso.intake.captions import find_picture_credit, is_caption_opening
from sayso.intake.dateline import parse_place
from sayso.intake.given import Arrival, Given, Page
from sayso.intake.header import Header, judge_head_line, read_header
from sayso.intake.language import guess_language
from sayso.intake.origin import Origin, find_origin
from sayso.intake.outline import Line, read_lines
from sayso.intake.residue import find_lists, judge_line
from sayso.intake.signature import find_signature
from sayso.intake.slugs import find_aside, find_bracket, is_correction
from sayso.records import Block, Report, Role, Span, Stretch, make_id

_STORY = frozenset({Role.DECK, Role.BODY})
_BREAK = "\n\n"
_LIKE_SPACE = " "
MOST_CHARACTERS = 500_000  # of a story: a long book; no report comes near


def assemble(arrival: Arrival) -> Report:
    """The report that `arrival` holds; `RefusedReport` if no story is left of it."""
    page = arrival.page
    lines = read_lines(page.text)
    roles = _judge(lines, page)
    header = read_header(lines, roles, page.given.headline)
    blocks = tuple(sorted(_blocks(lines, roles, header), key=lambda block: block.span))
    text, text_map = _join(page.text, blocks)
    if not text:
        raise RefusedReport(
            arrival.path or "text", "it holds no story; give the page that has the report's own paragraphs"
        )
    if len(text) > MOST_CHARACTERS:
        raise RefusedReport(
            arrival.path or "text",
            f"its story is longer than the {MOST_CHARACTERS:,} characters that one report may have; split it",
        )
    return _report(arrival, blocks, (text, text_map), header)


def _report(
    arrival: Arrival, blocks: tuple[Block, ...], story: tuple[str, tuple[Stretch, ...]], header: Header
) -> Report:
    page, given, text = arrival.page, arrival.page.given, story[0]
    origin = find_origin(page, blocks, text, header.dateline)
    slug = " ".join(_words(page.text, blocks, Role.SLUG)) or None
    headline = given.headline or (_flat(page.text, header.headline) if header.headline else None)
    return Report(
        id=_make_id(text, origin, headline, arrival.sha256),
        sha256=arrival.sha256,
        page=page.text,
        blocks=blocks,
        text=text,
        text_map=story[1],
        path=arrival.path,
        url=given.url or page.canonical,
        headline=headline,
        slug=slug,
        outlet=origin.outlet,
        agency=origin.agency,
        authors=_authors(given, page, blocks, header),
        dateline=_place(given, header),
        published=origin.published,
        language=guess_language(text),
        source_key=origin.key,
        correction=slug is not None and is_correction(slug),
        notes=(*arrival.notes, *origin.notes),
    )


def _make_id(text: str, origin: Origin, headline: str | None, sha256: str) -> str:
    """The report's id: its text and where it came from, by the best that is known of that."""
    if origin.key:
        return make_id(text, "address", origin.key)
    day = origin.published.earliest
    if origin.outlet or origin.agency or day or headline:
        return make_id(text, "maker", origin.outlet, origin.agency, day, headline)
    return make_id(text, "bytes", sha256)


def _judge(lines: tuple[Line, ...], page: Page) -> dict[int, Role]:
    """The roles of lines that are known by themselves; what the page itself sets aside goes first."""
    roles = dict.fromkeys(find_lists(lines), Role.TEASER) if page.story is None else {}
    for number, line in enumerate(lines):
        if number in page.captions or _is_caption(line.words):
            roles[number] = Role.CAPTION
        elif role := judge_line(line) or judge_head_line(line.words):
            roles[number] = role
        elif page.story is not None and number not in page.story:
            roles.setdefault(number, Role.BOILERPLATE)
    return roles if len(roles) < len(lines) else {}


def _is_caption(words: str) -> bool:
    """Whether a line stands under a picture; a headline marked '(photo)' does not."""
    return is_caption_opening(words) or (find_picture_credit(words) is not None and not find_bracket(words))


def _blocks(lines: tuple[Line, ...], roles: dict[int, Role], header: Header) -> Iterator[Block]:
    yield from header.blocks
    last = max((number for number in range(len(lines)) if number not in roles), default=-1)
    for number, line in enumerate(lines):
        if number in roles:
            yield from _set_aside(line, roles[number])
        elif number >= header.story:
            start = header.story_start if number == header.story else 0
            yield from _body(line, start, is_last=number == last)


def _set_aside(line: Line, role: Role) -> Iterator[Block]:
    """The block of a line that is no story; a caption's credit is a block of its own."""
    cut = find_picture_credit(line.words) if role is Role.CAPTION else None
    pieces = (
        [(line.cut(0, len(line.words)), role)]
        if cut is None
        else [(line.cut(0, cut), role), (line.cut(cut, len(line.words)), Role.CREDIT)]
    )
    return (Block(span=span, role=kind) for span, kind in pieces if span)


def _body(line: Line, start: int, *, is_last: bool) -> Iterator[Block]:
    """The story's part of a line, without asides to editors and without an agency's signature."""
    end = find_signature(line.words) if is_last else len(line.words)
    cuts = [(end, len(line.words), Role.CREDIT)]
    while aside := find_aside(line.words[start:end]):
        cuts += [(start, start + aside[0], Role.BODY), (start + aside[0], start + aside[1], Role.SLUG)]
        start += aside[1]
    cuts.append((start, end, Role.BODY))
    for begin, stop, role in cuts:
        if span := line.cut(begin, stop):
            yield Block(span=span, role=role)


def _join(page: str, blocks: Iterable[Block]) -> tuple[str, tuple[Stretch, ...]]:
    """The story's blocks as one text, and the map from it to the page."""
    spans = [(block, row) for block in blocks if block.role in _STORY for row in _rows(page, block.span)]
    pieces: list[str] = []
    stretches: list[Stretch] = []
    at = 0
    for number, (block, span) in enumerate(spans):
        if number:
            before, last = spans[number - 1]
            pieces.append(_between(page, last, span, same=block is before))
            at += len(pieces[-1])
        stretches.append(Stretch(text_start=at, page_start=span.start, length=span.end - span.start))
        pieces.append(page[span.start : span.end])
        at += span.end - span.start
    return "".join(pieces), tuple(stretches)


def _between(page: str, last: Span, span: Span, *, same: bool) -> str:
    """What joins two stretches: a paragraph's break, or within a paragraph a space where one is wanted."""
    if not same and "\n" in page[last.end : span.start]:
        return _BREAK
    return _LIKE_SPACE if same or page[span.start].isalnum() else ""


def _rows(page: str, span: Span) -> Iterator[Span]:
    """The rows that wrapped copy broke a paragraph into, each without the white space around it."""
    start = span.start
    for row in page[span.start : span.end].split("\n"):
        if kept := row.strip():
            begin = start + len(row) - len(row.lstrip())
            yield Span(start=begin, end=begin + len(kept))
        start += len(row) + 1


def _words(page: str, blocks: Iterable[Block], role: Role) -> Iterator[str]:
    return (_flat(page, block.span) for block in blocks if block.role is role)


def _flat(page: str, span: Span) -> str:
    return " ".join(page[span.start : span.end].split())


def _place(given: Given, header: Header) -> str | None:
    if given.dateline:
        return parse_place(given.dateline)
    return header.dateline.place if header.dateline else None


def _authors(given: Given, page: Page, blocks: tuple[Block, ...], header: Header) -> tuple[str, ...]:
    if given.authors:
        return given.authors
    read = [name for words in _words(page.text, blocks, Role.BYLINE) for name in read_byline(words) or ()]
    return tuple(dict.fromkeys([*header.authors, *read]))
