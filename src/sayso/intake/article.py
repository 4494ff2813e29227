"""Web pages: the page as plain text, one line a block, and which of its lines hold the story.

Trafilatura chooses the paragraphs, which are found again in the page. The only door to it and to lxml.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

import trafilatura
from lxml import etree, html
from trafilatura.settings import Document

from sayso.errors import RefusedReport
from sayso.intake.days import parse_iso_day
from sayso.intake.decoding import normalise
from sayso.intake.given import Given, Page
from sayso.lexicon.words import load

_CELLS = frozenset({"td", "th"})
_CAPTIONS = frozenset({"figcaption"})
_WORD = re.compile(r"\w+")
_SPACE = re.compile(r"\s+")
_SHINGLE = 4
# A line of the page belongs to the story if this share of its runs of words stands in what trafilatura took.
_CHOSEN_SHARE = 0.5
# If this share of the story stands in one kind of place, other lines of this length in such places are
# story too.
_MAIN_SHARE = 0.6
_LONG_LINE = 80


@dataclass(slots=True)
class _Writer:
    """Lines of plain text as the walk over the page meets them; a line is closed by the next block."""

    lines: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    captions: set[int] = field(default_factory=set)
    place: str = ""
    pieces: list[str] = field(default_factory=list)

    def close(self, *, caption: bool = False) -> None:
        line = _SPACE.sub(" ", "".join(self.pieces)).strip()
        self.pieces.clear()
        if line:
            if caption:
                self.captions.add(len(self.lines))
            self.lines.append(line)
            self.places.append(self.place)


def read_page(source: str, where: str, given: Given) -> Page:
    """The page of the HTML in `source`; `RefusedReport` if it holds no article."""
    tree = _parse(source, where)
    found = trafilatura.bare_extraction(
        source,
        favor_precision=True,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if not isinstance(found, Document) or not (found.text or "").strip():
        raise RefusedReport(
            where, "no article was found in this page; save the page of one report, or its text as .txt"
        )
    writer = _Writer()
    _write(tree, writer)
    title = _WORD.findall(normalise(found.title or "").casefold())
    chosen = frozenset(_find_story(writer.lines, normalise(found.text or "")))
    story = chosen | _find_line(writer.lines, title) | _find_neighbours(writer, chosen)
    return Page(
        text="\n".join(writer.lines),
        story=story,
        captions=frozenset(writer.captions),
        stated=parse_iso_day(found.date or ""),
        canonical=found.url or None,
        given=_fill(given, found),
    )


def _parse(source: str, where: str) -> html.HtmlElement:
    try:
        # As bytes: lxml refuses a str that declares an encoding.
        return html.document_fromstring(
            source.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8", huge_tree=False)
        )
    except (etree.LxmlError, ValueError, AssertionError) as problem:
        raise RefusedReport(
            where, "this is no HTML that can be read; save the page again, or its text as .txt"
        ) from problem


def _fill(given: Given, found: Document) -> Given:
    """What was given beside the page, completed by what its metadata say."""
    authors = tuple(name.strip() for name in (found.author or "").split(";") if name.strip())
    return Given(
        url=given.url,
        published=given.published,
        outlet=given.outlet or found.sitename or None,
        agency=given.agency,
        headline=given.headline or found.title or None,
        dateline=given.dateline,
        authors=given.authors or authors,
    )


def _write(root: html.HtmlElement, writer: _Writer) -> None:
    """Walk the page without recursion: real pages nest deeper than Python does."""
    hidden = 0
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in {"comment", "pi"}:
            _add(writer, node.tail, hidden)
            continue
        hidden = _step(writer, event, node, hidden)
    writer.close()


def _step(writer: _Writer, event: str, node: html.HtmlElement, hidden: int) -> int:
    """Take in the start or end of an element; returns how many unseen elements are open."""
    tag = str(node.tag)
    if event == "start":
        if tag in _elements("blocks"):
            writer.close()
            writer.place = _place(node)
        hidden += tag in _elements("unseen")
        _add(writer, f" {node.text or ''}" if tag in _CELLS else node.text, hidden)
        return hidden
    hidden -= tag in _elements("unseen")
    if tag in _elements("blocks"):
        writer.close(caption=tag in _CAPTIONS)
        writer.place = _place(node.getparent())
    _add(writer, node.tail, hidden)
    return hidden


@cache
def _elements(kind: str) -> frozenset[str]:
    return frozenset(load("residue")["markup"][kind])


def _add(writer: _Writer, words: str | None, hidden: int) -> None:
    if words and not hidden:
        writer.pieces.append(normalise(words))


def _find_story(lines: list[str], chosen: str) -> Iterator[int]:
    """The lines of the page whose words stand in the chosen text.

    Each of its runs of words is used up once.
    """
    paragraphs = [_WORD.findall(line) for line in chosen.split("\n")]
    whole = Counter(tuple(words) for words in paragraphs if len(words) < _SHINGLE)
    runs = Counter(_runs([word for words in paragraphs for word in words]))
    for number, line in enumerate(lines):
        words = _WORD.findall(line)
        if _takes(whole, [tuple(words)]) if len(words) < _SHINGLE else _takes(runs, list(_runs(words))):
            yield number


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[start : start + _SHINGLE]) for start in range(len(words) - _SHINGLE + 1))


def _takes(left: Counter[tuple[str, ...]], wanted: list[tuple[str, ...]]) -> bool:
    """Whether enough of the wanted runs are left; if so, they are used up."""
    there = [run for run in wanted if run and left[run] > 0]
    if not there or len(there) < _CHOSEN_SHARE * len(wanted):
        return False
    left.subtract(there)
    return True


def _place(node: html.HtmlElement | None) -> str:
    """What kind of place a block is: its tag, and the tag and class of what holds it."""
    if node is None:
        return ""
    parent = node.getparent()
    return f"{node.tag} in {parent.tag} {parent.get('class')}" if parent is not None else str(node.tag)


def _find_neighbours(writer: _Writer, chosen: frozenset[int]) -> frozenset[int]:
    """Long lines in the same kind of place as most of the story: its part beyond an advertisement."""
    weights = Counter[str]()
    for number in chosen:
        weights[writer.places[number]] += len(writer.lines[number])
    if not weights:
        return frozenset()
    place, weight = weights.most_common(1)[0]
    if weight < _MAIN_SHARE * weights.total():
        return frozenset()
    return frozenset(
        number
        for number, line in enumerate(writer.lines)
        if writer.places[number] == place and len(line) >= _LONG_LINE and number > min(chosen)
    )


def _find_line(lines: Iterable[str], title: list[str]) -> frozenset[int]:
    """The first line of the page that is the headline."""
    for number, line in enumerate(lines):
        if title and _WORD.findall(line.casefold()) == title:
            return frozenset({number})
    return frozenset()
