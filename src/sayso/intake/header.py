"""The head of a report: its slug, headline, deck, byline, date line and dateline, each a block of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sayso.intake.beginning import Beginning, find_beginning
from sayso.intake.bylines import find_tail_byline, read_byline
from sayso.intake.dateline import Dateline
from sayso.intake.days import is_time_line, read_date_line
from sayso.intake.makers import read_credit
from sayso.intake.outline import Line
from sayso.intake.slugs import find_bracket, find_label, is_slug
from sayso.records import Block, Role, Span

_FEWEST_TITLE_WORDS = 4
_FEWEST_STORY_WORDS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The blocks of a report's head, and what they tell.

    `story` is the number of the line that the story begins in, `story_start` the place in that line.
    """

    blocks: tuple[Block, ...] = ()
    story: int = 0
    story_start: int = 0
    headline: Span | None = None
    slugs: tuple[Span, ...] = ()
    authors: tuple[str, ...] = ()
    dateline: Dateline | None = None


def judge_head_line(words: str) -> Role | None:
    """The role of a line that by itself belongs to a report's head, wherever it stands.

    That is a slug, a byline, a date line or an agency's name.
    """
    if is_slug(words):
        return Role.SLUG
    if read_byline(words) is not None:
        return Role.BYLINE
    if read_date_line(words) or is_time_line(words) or read_credit(words):
        return Role.CREDIT
    return None


def read_header(lines: tuple[Line, ...], roles: Mapping[int, Role], headline: str | None) -> Header:
    """The head of the report in `lines`.

    `roles` are those of the lines already judged, `headline` is what is known of it.
    """
    beginning = find_beginning(lines, roles)
    header = _with_dateline(lines, beginning)
    open_lines = [n for n in range(beginning.story) if n not in roles and n != beginning.filing]
    title = _find_title(lines, open_lines, headline)
    for number in open_lines:
        line = lines[number]
        if number == title:
            header = _with_title(header, line)
        else:
            header = _with_deck(header, line, _fewest_words(number, title, headline))
    return header


def _with_dateline(lines: tuple[Line, ...], beginning: Beginning) -> Header:
    blocks: tuple[Block, ...] = ()
    if beginning.filed and beginning.filing is not None:
        line, end = lines[beginning.filing], beginning.filed.end
        cuts = ((line.cut(0, end), Role.DATELINE), (line.cut(end, len(line.words)), Role.BYLINE))
        blocks = tuple(Block(span=span, role=role) for span, role in cuts if span)
    dateline = beginning.dateline or beginning.filed
    if not beginning.dateline:
        return Header(blocks=blocks, story=beginning.story, dateline=dateline)
    line, end = lines[beginning.story], beginning.dateline.end
    own = tuple(Block(span=span, role=Role.DATELINE) for span in [line.cut(0, end)] if span)
    return Header(blocks=blocks + own, story=beginning.story, story_start=end, dateline=dateline)


def _find_title(lines: tuple[Line, ...], open_lines: list[int], headline: str | None) -> int | None:
    """The line of the known headline; if none is known, the first long enough for one, or any title."""
    titles = [number for number in open_lines if lines[number].is_title]
    known = [number for number in open_lines if headline and _is_same(lines[number].words, headline)]
    long_enough = [number for number in titles if lines[number].length >= _FEWEST_TITLE_WORDS]
    return next(iter(known if headline else long_enough or titles), None)


def _is_same(words: str, headline: str) -> bool:
    """Whether one is the other or opens it: 'Talks go on' and 'Talks go on - Sample Times'."""
    one, other = sorted((words.casefold().split(), headline.casefold().split()), key=len)
    return one == other[: len(one)] and (len(one) >= _FEWEST_TITLE_WORDS or len(one) == len(other))


def _fewest_words(number: int, title: int | None, headline: str | None) -> int:
    """How long a line above the story must be to belong to it: longest above a headline, where menus stand.

    Where the headline is known and not on the page, the page holds nothing but story.
    """
    if title is None:
        return 1 if headline else _FEWEST_STORY_WORDS
    return _FEWEST_TITLE_WORDS if number > title else _FEWEST_STORY_WORDS


def _with_deck(header: Header, line: Line, fewest_words: int) -> Header:
    """A line above the story is its deck, unless it is too short to tell anything."""
    role = Role.DECK if line.length >= fewest_words else Role.BOILERPLATE
    block = Block(span=line.span, role=role)
    return replace(header, blocks=(*header.blocks, block))


def _with_title(header: Header, line: Line) -> Header:
    """The headline without the marks of editors before, in and after it, and without the author behind it."""
    blocks = list(_split_title(line))
    authors = tuple(
        line.words[found[0] :].removeprefix("by ") for found in [find_tail_byline(line.words)] if found
    )
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
