"""Where model and packs together find that something is told."""

from __future__ import annotations

import numpy as np

from fakes.records import a_report
from sayso.lexicon.packs import Words
from sayso.lexicon.phrases import Finder
from sayso.reading.marks import Marks
from sayso.reading.scene import Scene
from sayso.reading.spots import Spotting
from sayso.reading.tagger import Decoding, Scored
from sayso.reading.words import find_words

TEXT = "The talks have stalled. The envoy left the city."
RULES = Decoding(
    labels=("O",),
    transition=np.zeros((2, 1, 1), np.float32),
    near=np.zeros((2, 3), np.float32),
    reach=1,
    pointer=1,
    layers=("events", "standing", "positions"),
    step=np.zeros((3, 3, 3), np.float32),
    roles=("none",),
    questions={},
)


def spans(sure: dict[str, float], enough: float = 0.5) -> list[str]:
    """The standings in `TEXT` where the model marks these sentences with these odds of being one."""
    words = tuple(find_words(TEXT))
    scores = np.zeros((len(words), 10), np.float32)
    scores[:, [0, 3, 6]] = 9.0
    for sentence, odds in sure.items():
        start = TEXT.index(sentence)
        rows = [k for k, word in enumerate(words) if start <= word.start < start + len(sentence)]
        scores[rows, 3] = 0.0
        scores[rows[0], 4] = odds
        scores[rows[1:], 5] = odds
        scores[rows[1:], 4] = scores[rows[0], 5] = -9.0
    marks = Marks.of([Scored(words=words, scores=scores, vectors=scores, marks=scores)], RULES)
    finder = Finder({"deadlock": Words(verbs=("stall",))})
    spotting = Spotting(layer="standing", words=finder, enough=enough)
    found = spotting.spans(Scene.of(a_report(TEXT)), marks)
    return [TEXT[span.start : span.end] for span in found]


def test_a_mark_that_words_bear_out_is_found() -> None:
    """Where model and pack agree, the model's words are taken."""
    assert ["The talks have stalled"] == spans({"The talks have stalled": 5.0})


def test_a_mark_without_such_words_is_dropped() -> None:
    """The model alone is not believed."""
    assert [] == spans({"The envoy left the city": 5.0})


def test_words_that_the_model_half_marks_are_found() -> None:
    """The clause of the word is taken where the model is not sure enough to mark it."""
    assert ["The talks have stalled"] == spans({"The talks have stalled": -2.5}, enough=0.05)


def test_words_that_the_model_does_not_mark_are_not_found() -> None:
    """A word of the pack alone is not believed either."""
    assert [] == spans({})
