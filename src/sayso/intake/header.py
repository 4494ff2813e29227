"""The head of a report: its slug, headline, deck, byline, date line and dateline, each a block of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.intake.bylines import find_tail_byline, read_byline
from sayso.intake.dateline import Dateline, read_dateline
from sayso.intake.days import read_date_line
from sayso.intake.makers import read_credit
from sayso.intake.outline import Line
from sayso.intake.slugs import find_bracket, find_label, is_slug
from sayso.records import Block, Role, Span

_LONGEST_HEAD = 20
_FEWEST_TITLE_WORDS = 4
# What may stand between headline and story, and so shows where the story begins.
_HEAD_ROLES = frozenset({Role.BYLINE, Role.CREDIT, Role.SLUG})


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The head's blocks, the number of the line that the story begins in, and where in it; `headline` is a span of the page."""

    blocks: tuple[Block, ...] = ()
    story: int = 0
    story_start: int = 0
    headline: Span | None = None
    slugs: tuple[Span, ...] = ()
    authors: tuple[str, ...] = ()
    dateline: Dateline | None = None


def judge_head_line(words: str) -> Role | None:
    """The role of a line that by itself belongs to a report's head, wherever it stands: slug, byline, date line or agency's name."""
    if is_slug(words):
        return Role.SLUG
    if read_byline(words) is not None:
        return Role.BYLINE
    if read_date_line(words) or read_credit(words):
        return Role.CREDIT
    return None


def read_header(lines: tuple[Line, ...], roles: dict[int, Role]) -> Header:
    """The head of the report in `lines`; `roles` are those of the lines already judged, by number."""
    story, dateline = _find_story(lines, roles)
    open_lines = [number for number in range(story) if number not in roles]
    title = _find_title(lines, open_lines)
    header = Header(story=story, dateline=dateline)
    if dateline:
        line = lines[story]
        block = Block(span=Span(start=line.span.start, end=line.span.start + dateline.end), role=Role.DATELINE)
        header = replace(header, blocks=(block,), story_start=dateline.end)
    for number in open_lines:
        header = _with_title(header, lines[number]) if number == title else _with_deck(header, lines[number])
    return header


def _find_story(lines: tuple[Line, ...], roles: dict[int, Role]) -> tuple[int, Dateline | None]:
    """The number of the line that the story begins in, and its dateline if it has one."""
    head = [number for number in range(min(len(lines), _LONGEST_HEAD)) if number not in roles]
    for number in head:
        dateline = read_dateline(lines[number].words)
        if dateline and (lines[number].is_prose or dateline.agency):
            return number, dateline
    marks = [number for number in range(min(len(lines), _LONGEST_HEAD)) if roles.get(number) in _HEAD_ROLES]
    prose = [number for number in head if lines[number].is_prose]
    after = [number for number in prose if marks and number > marks[-1]]
    if after and not _is_long(lines[: after[0]]):
        return after[0], None
    return (prose[0] if prose else _after_title(lines, head)), None


def _is_long(lines: tuple[Line, ...]) -> bool:
    """Whether so much prose stands above that it must be the story already."""
    return sum(line.is_prose for line in lines) > 2  # noqa: PLR2004


def _after_title(lines: tuple[Line, ...], head: list[int]) -> int:
    """Where a story without one full sentence begins: below its first line, if there is more."""
    if len(head) > 1 and lines[head[0]].is_title:
        return head[1]
    return head[0] if head else 0


def _find_title(lines: tuple[Line, ...], open_lines: list[int]) -> int | None:
    """The line that is the headline: the first that is long enough for one, else the first short one."""
    titles = [number for number in open_lines if lines[number].is_title]
    long_enough = [number for number in titles if lines[number].length >= _FEWEST_TITLE_WORDS]
    return next(iter(long_enough or titles), None)


def _with_deck(header: Header, line: Line) -> Header:
    """A line between headline and story is the deck if it is long enough to tell something; above the headline it is the page's."""
    role = Role.DECK if line.length >= _FEWEST_TITLE_WORDS and (header.headline or line.is_prose) else Role.BOILERPLATE
    return replace(header, blocks=(*header.blocks, Block(span=line.span, role=role)))


def _with_title(header: Header, line: Line) -> Header:
    """The headline without the marks of editors before, in and after it, and without the author behind it."""
    blocks = list(_split_title(line))
    authors = tuple(line.words[found[0] :].removeprefix("by ") for found in [find_tail_byline(line.words)] if found)
    return replace(
        header,
        blocks=(*header.blocks, *blocks),
        headline=next((block.span for block in blocks if block.role is Role.HEADLINE), None),
        slugs=tuple(block.span for block in blocks if block.role is Role.SLUG),
        authors=authors,
    )


def _split_title(line: Line) -> Iterator[Block]:
    """The headline's line cut into label, headline, bracket and byline."""
    start, end = find_label(line.words), len(line.words)
    cuts = [(0, start, Role.SLUG)]
    if found := find_tail_byline(line.words):
        cuts.append((found[0], end, Role.BYLINE))
        end = found[0]
    if bracket := find_bracket(line.words[start:end]):
        cuts.append((start + bracket[0], end, Role.SLUG))
        end = start + bracket[0]
    cuts.append((start, end, Role.HEADLINE))
    for begin, stop, role in sorted(cuts, key=lambda cut: cut[:2]):
        if span := line.cut(begin, stop):
            yield Block(span=span, role=role)
