"""What is told inside a statement: a second pass of the tagger over each content, as over a text."""

from __future__ import annotations

import re
from functools import cache

from sayso.lexicon.words import load
from sayso.reading.attribution import Attribution, find_attributions, shifted
from sayso.reading.decoding import Convention
from sayso.reading.tagger import Tagger
from sayso.records import Span

SHORTEST = 40  # characters: in less than this nobody tells of another
LARGEST_SHARE = 0.95
NAMING = re.compile(r"\b(?!(?:the|a|an|any|some|such|this|that|new|recent)\b)\w", re.IGNORECASE)
FIRST_PERSON = re.compile(
    r"(?:i|we|me|us|my|our|myself|ourselves|themselves|himself|herself|itself)", re.IGNORECASE
)


def find_nested(text: str, content: Span, tagger: Tagger) -> tuple[Attribution, ...]:
    """The attributions inside `content`, with offsets into `text`; a speaker's own 'I think' is none."""
    words = text[content.start : content.end]
    if len(words) < SHORTEST or not _telling().search(words):
        return ()
    found = find_attributions(words, tagger, Convention.WIRE)
    return tuple(shifted(a, content.start) for a in found if _tells(words, a))


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
