"""What the model marks beside attributions: events, standings, positions, and answers about a span."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Self

import numpy as np

from sayso.reading.decoding import best_path
from sayso.reading.tagger import Decoding, Floats, Scored
from sayso.records import Span

OUTSIDE, BEGIN = 0, 1
LABELS = 3  # outside, begin, inside
# What is added to the score of a step that opens a span: what is marked is rare, and few reports were there
# to learn from, so that the model alone marks too little. Set on reports held out from training.
BOLDNESS = {"events": 0.75, "standing": 2.0, "positions": 3.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """The words of a text with what the model marks in them; `spans` are found once, layer by layer."""

    words: tuple[Span, ...]
    scores: Floats
    spans: Mapping[str, tuple[Span, ...]]
    rules: Decoding

    @classmethod
    def of(cls, windows: Iterable[Scored], rules: Decoding, skipped: int = 0) -> Self:
        """The marks of scored windows; the first `skipped` characters are no part of the text."""
        words: list[Span] = []
        rows = [np.zeros((0, _width(rules)), np.float32)]
        spans: dict[str, list[Span]] = {layer: [] for layer in rules.layers}
        for window in windows:
            own = [
                Span(start=w.start - skipped, end=w.end - skipped) for w in window.words if w.start >= skipped
            ]
            marks = window.marks[len(window.words) - len(own) :]
            if not own:
                continue
            words += own
            rows.append(marks)
            for k, layer in enumerate(rules.layers):
                scores = marks[:, LABELS * k : LABELS * (k + 1)]
                spans[layer] += _runs(own, best_path(scores, _bold(rules.step[k], BOLDNESS[layer])))
        return cls(
            words=tuple(words),
            scores=np.concatenate(rows),
            spans={layer: tuple(found) for layer, found in spans.items()},
            rules=rules,
        )

    def answer(self, span: Span, question: str) -> dict[str, float]:
        """For each answer to `question` about the words in `span` its log probability."""
        answers = self.rules.questions[question]
        first = self._first_column(question)
        scores = self._rows(span)[:, first : first + len(answers)].mean(axis=0)
        scores = scores - scores.max()
        scores = scores - np.log(np.exp(scores).sum())
        return dict(zip(answers, map(float, scores), strict=True))

    def likelihood(self, span: Span, layer: str) -> float:
        """How likely the words in `span` belong to a span of `layer`, on average."""
        k = LABELS * list(self.rules.layers).index(layer)
        scores = self._rows(span)[:, k : k + LABELS]
        odds = np.exp(scores - scores.max(axis=1, keepdims=True))
        return float(1 - (odds[:, OUTSIDE] / odds.sum(axis=1)).mean())

    def _first_column(self, question: str) -> int:
        before = LABELS * len(self.rules.layers) + len(self.rules.roles)
        names = list(self.rules.questions)
        return before + sum(len(self.rules.questions[q]) for q in names[: names.index(question)])

    def _rows(self, span: Span) -> Floats:
        first, last = self._range(span)
        return self.scores[first:last]

    def _range(self, span: Span) -> tuple[int, int]:
        """The words that `span` touches; the next one where it touches none."""
        first = bisect_left(self.words, span.start + 1, key=lambda w: w.end)
        first = min(first, len(self.words) - 1)
        return first, max(first + 1, bisect_left(self.words, span.end, key=lambda w: w.start))


def _bold(step: Floats, by: float) -> Floats:
    bolder = step.copy()
    bolder[OUTSIDE, BEGIN] += by
    return bolder


def _width(rules: Decoding) -> int:
    return LABELS * len(rules.layers) + len(rules.roles) + sum(map(len, rules.questions.values()))


def _runs(words: list[Span], labels: list[int]) -> Iterator[Span]:
    first: int | None = None
    for i, label in enumerate([*labels, OUTSIDE]):
        if first is not None and label in {OUTSIDE, BEGIN}:
            yield Span(start=words[first].start, end=words[i - 1].end)
            first = None
        if label == BEGIN:
            first = i
