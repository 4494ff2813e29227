"""Marks: spans of layers, and answers about a span."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.reading.marks import Marks
from sayso.reading.tagger import Decoding, Scored
from sayso.reading.words import find_words
from sayso.records import Span

TEXT = "Envoys of Lerin met the union on Monday."
RULES = Decoding(
    labels=("O",),
    transition=np.zeros((2, 1, 1), np.float32),
    near=np.zeros((2, 3), np.float32),
    reach=1,
    pointer=1,
    layers=("events", "standing", "positions"),
    step=np.zeros((3, 3, 3), np.float32),
    roles=("none", "actor", "other"),
    questions={"modality": ("happened", "planned")},
)


def marked(text: str, first: int, last: int) -> Marks:
    """The marks of a text of which the words `first` to `last` are one event, told as planned."""
    words = tuple(find_words(text))
    scores = np.zeros((len(words), 14), np.float32)
    scores[:, 0] = scores[:, 3] = scores[:, 6] = 9.0
    scores[first : last + 1, 0] = 0.0
    scores[first, 1] = scores[first + 1 : last + 1, 2] = 9.0
    scores[first, 10] = 5.0
    scores[:, 13] = 2.0
    window = Scored(words=words, scores=scores, vectors=scores, marks=scores)
    return Marks.of([window], RULES)


def test_a_layer_gives_its_spans() -> None:
    """Begin and inside make a span; the other layers have none."""
    marks = marked(TEXT, 0, 5)

    assert (Span(start=0, end=len("Envoys of Lerin met the union")),) == marks.spans["events"]
    assert () == marks.spans["standing"]


def test_a_question_is_answered_for_a_span() -> None:
    """Log probabilities of all answers, the likely one first."""
    answers = marked(TEXT, 0, 5).answer(Span(start=0, end=15), "modality")

    assert answers["planned"] > answers["happened"]
    assert pytest.approx(1.0) == sum(np.exp(value) for value in answers.values())


def test_nothing_is_marked_in_nothing() -> None:
    """No window, no words."""
    assert () == Marks.of([], RULES).spans["events"]


def test_words_of_a_span_are_likely_in_it() -> None:
    """What is marked is likely, what is not is unlikely."""
    marks = marked(TEXT, 0, 5)

    assert marks.likelihood(Span(start=0, end=15), "events") > 0.9
    assert marks.likelihood(Span(start=0, end=15), "standing") < 0.1
