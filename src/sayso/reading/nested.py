"""What is told inside a statement: a second pass of the tagger over each content, as over a text."""

from __future__ import annotations

import re
from functools import cache

from sayso.lexicon.words import load
from sayso.reading.attribution import Attribution, find_attributions, shifted
from sayso.reading.cues import QUOTE
from sayso.reading.decoding import Convention
from sayso.reading.names import CAPITAL
from sayso.reading.tagger import Tagger
from sayso.records import Span

SHORTEST = 40  # characters: in less than this nobody tells of another
LARGEST_SHARE = 0.95
FEWEST_WORDS = 6
NAMING = re.compile(r"\b(?!(?:the|a|an|any|some|such|this|that|new|recent)\b)\w", re.IGNORECASE)
FIRST_PERSON = re.compile(
    r"(?:i|we|me|us|my|our|myself|ourselves|themselves|himself|herself|itself)", re.IGNORECASE
)


def find_nested(text: str, content: Span, tagger: Tagger) -> tuple[Attribution, ...]:
    """The attributions inside `content`, with offsets into `text`; a speaker's own 'I think' is none."""
    words = text[content.start : content.end]
    if len(words) < SHORTEST or not _telling().search(words):
        return ()
    found = [a for a in find_attributions(words, tagger, Convention.WIRE) if _tells(words, a)]
    return tuple(shifted(a, content.start) for a in found)


def is_turn_of_phrase(text: str, a: Attribution) -> bool:
    """Whether so little is told, without quotation marks, that nobody is told of: 'who hoped for more'."""
    told = text[a.content[0].start : a.content[-1].end]
    return len(told.split()) < FEWEST_WORDS and not QUOTE.search(told)


def find_passed_on(text: str, outer: Attribution) -> tuple[Attribution, ...]:
    """The one saying that an outlet passes on whole: 'Ana Ruel said that …, local media reported'."""
    content = outer.content[0]
    m = _whole_saying().match(text, content.start, content.end)
    if m is None:
        return ()
    parts = {part: (Span(start=m.start(part), end=m.end(part)),) for part in ("source", "cue", "content")}
    return (Attribution(source=parts["source"], cue=parts["cue"], content=parts["content"]),)


@cache
def _whole_saying() -> re.Pattern[str]:
    said = "|".join(map(re.escape, load("cues")["finite"]["words"]))
    name = rf"(?:[Tt]he\s+)?{CAPITAL}(?:\s+(?:of\s+|and\s+)?{CAPITAL}){{0,8}}"
    day = r"(?:(?:here\s+)?(?:on\s+)?\w+day\s+|here\s+|yesterday\s+|today\s+|also\s+|has\s+|had\s+){0,3}"
    return re.compile(
        rf"(?P<source>{name})\s+{day}(?P<cue>{said})\s+{day}(?:that\s+|to\s+)?(?P<content>\S[^\n]*\S)"
    )


@cache
def _telling() -> re.Pattern[str]:
    """Any word that may tell of another's saying: the pass over a content without one is spared."""
    cues = load("cues")
    stems = {*cues["plain"]["stems"], *(stem for act in cues["acts"].values() for stem in act)}
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(stems)))})", re.IGNORECASE)


def _tells(words: str, a: Attribution) -> bool:
    if not a.cue or not a.source:
        return False
    source = words[a.source[0].start : a.source[0].end]
    share = (a.content[-1].end - a.content[0].start) / len(words)
    return bool(NAMING.search(source)) and not FIRST_PERSON.fullmatch(source) and share < LARGEST_SHARE
