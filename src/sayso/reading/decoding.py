"""Scores to structure: a window's best labels, the runs they make, and what each run points at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from sayso.reading.tagger import Decoding, Floats, Scored
from sayso.records import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

_USUAL = 400  # words of a window, seldom more


class Convention(IntEnum):
    """Whose rules of annotation the labels follow: PolNeAR's outermost layer, or the wire guide's."""

    POLNEAR = 0
    WIRE = 1


class Pointer(IntEnum):
    """The two questions that a word answers by pointing at another."""

    TO_CUE = 0
    TO_SOURCE = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Neighbouring words of one role: words `first` to `last`, both included, of a window."""

    role: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A decoded window.

    `points[p][i, j]` is the log probability that word i points at word j - 1; column 0 stands for none.
    """

    words: tuple[Span, ...]
    runs: tuple[Run, ...]
    points: tuple[Floats, Floats]

    def of(self, role: str) -> list[Run]:
        """The runs of one role, in order."""
        return [run for run in self.runs if run.role == role]

    def span(self, run: Run) -> Span:
        """Where the run stands in the text."""
        return Span(start=self.words[run.first].start, end=self.words[run.last].end)


def decode(scored: Scored, rules: Decoding, convention: Convention) -> Window:
    """The best reading of a window in one convention."""
    n = len(rules.labels)
    mine = scored.scores[:, convention * n : (convention + 1) * n]
    path = best_path(mine, rules.transition[convention])
    return Window(
        words=scored.words,
        runs=tuple(find_runs([rules.labels[k] for k in path])),
        points=(_points(scored, rules, Pointer.TO_CUE), _points(scored, rules, Pointer.TO_SOURCE)),
    )


def best_path(scores: Floats, transition: Floats) -> list[int]:
    """The labels with the highest sum of scores and moves (Viterbi 1967); a window is entered from 'O'."""
    best = transition[0] + scores[0]
    into = np.ascontiguousarray(transition.T)  # a row for each label that is moved into
    back = np.empty((len(scores) - 1, len(into)), np.intp)
    rows = np.arange(len(into))
    for k, row in enumerate(scores[1:]):
        moves = into + best
        back[k] = moves.argmax(axis=1)
        best = moves[rows, back[k]] + row
    path = [int(best.argmax())]
    for pointers in reversed(back.tolist()):
        path.append(pointers[path[-1]])
    return path[::-1]


def find_runs(labels: Sequence[str]) -> list[Run]:
    """Runs of one role: each begins with its B- label."""
    runs: list[Run] = []
    for i, label in enumerate(labels):
        if label.startswith("B-"):
            runs.append(Run(role=label[2:], first=i, last=i))
        elif label.startswith("I-"):
            runs[-1] = Run(role=runs[-1].role, first=runs[-1].first, last=i)
    return runs


def _points(scored: Scored, rules: Decoding, which: Pointer) -> Floats:
    width = rules.pointer
    asks = scored.vectors[:, 2 * which * width : (2 * which + 1) * width]
    answers = scored.vectors[:, (2 * which + 1) * width : (2 * which + 2) * width]
    logits = asks @ answers.T / np.sqrt(width) + rules.near[which][_buckets(len(scored.vectors), rules.reach)]
    logits = logits[1:]
    top = logits.max(axis=1, keepdims=True)
    return np.asarray(logits - top - np.log(np.exp(logits - top).sum(axis=1, keepdims=True)), np.float32)


def _buckets(n: int, reach: int) -> NDArray[np.int64]:
    """Distance buckets between all pairs of words: exact when near, by half doublings when far."""
    return _all_buckets(max(n, _USUAL), reach)[:n, :n]


@lru_cache(maxsize=2)  # those of a shorter window are a corner of those of a longer one
def _all_buckets(n: int, reach: int) -> NDArray[np.int64]:
    gap = np.arange(n)[None] - np.arange(n)[:, None]
    far = np.floor(np.log2(np.maximum(np.abs(gap), 1).astype(np.float32)) * 1.5).astype(np.int64) + 1
    return np.asarray(np.minimum(np.where(gap == 0, 0, far), reach) * np.sign(gap) + reach)
