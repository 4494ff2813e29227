"""Scores to labels, labels to runs, vectors to pointers."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from sayso.reading.decoding import Convention, Pointer, Run, best_path, decode, find_runs
from sayso.reading.tagger import Decoding, Floats, Scored
from sayso.reading.words import find_words
from sayso.records import Span

LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
FORBIDDEN = -1e4
REACH, WIDTH = 4, 3


def transition() -> Floats:
    """Moves that cost nothing, but for those into the inside of a role that has not begun."""
    table = np.zeros((len(LABELS), len(LABELS)), np.float32)
    for (i, one), (j, other) in product(enumerate(LABELS), enumerate(LABELS)):
        if other.startswith("I-") and one[2:] != other[2:]:
            table[i, j] = FORBIDDEN
    return table


def scores_for(*labels: str) -> Floats:
    """Scores that speak for each of these labels alone."""
    table = np.zeros((len(labels), len(LABELS)), np.float32)
    for row, label in zip(table, labels, strict=True):
        row[LABELS.index(label)] = 5
    return table


def best_labels(scores: Floats) -> list[str]:
    """The best labels of these scores."""
    return [LABELS[k] for k in best_path(scores, transition())]


def rules() -> Decoding:
    """How a model is decoded whose nearness says nothing."""
    return Decoding(
        labels=LABELS,
        transition=np.stack([transition(), transition()]),
        near=np.zeros((2, 2 * REACH + 1), np.float32),
        reach=REACH,
        pointer=WIDTH,
        layers=("events",),
        step=np.zeros((1, 3, 3), np.float32),
        roles=("none", "actor", "other"),
        questions={"modality": ("happened", "planned")},
    )


def scored(text: str, scores: Floats) -> Scored:
    """A window of `text` with these scores in the convention for wire reports and none in the other."""
    words = tuple(find_words(text))
    vectors = np.zeros((len(words) + 1, 4 * WIDTH), np.float32)
    both = np.hstack([np.zeros_like(scores), scores])
    return Scored(words=words, scores=both, vectors=vectors, marks=np.zeros((len(words), 8), np.float32))


def test_the_best_path_takes_the_best_labels() -> None:
    """Where no move is in the way, each word has its best label."""
    labels = ["B-source", "I-source", "B-cue", "O", "B-content", "I-content"]

    assert labels == best_labels(scores_for(*labels))


def test_a_role_begins_before_it_goes_on() -> None:
    """What scores best as the inside of a role is begun first."""
    assert ["B-cue", "I-cue"] == best_labels(scores_for("I-cue", "I-cue"))


@pytest.mark.parametrize("seed", range(50))
def test_the_best_path_makes_no_forbidden_move(seed: int) -> None:
    """No scores lead into the inside of a role that has not begun."""
    scores = np.random.default_rng(seed).normal(0, 9, (30, len(LABELS))).astype(np.float32)
    path = best_path(scores, transition())

    assert not [move for move in zip([0, *path], path, strict=False) if transition()[move] == FORBIDDEN]


@pytest.mark.parametrize("seed", range(10))
def test_no_other_path_is_better(seed: int) -> None:
    """The best path has the highest sum of scores and moves of all paths that there are."""
    chance = np.random.default_rng(seed)
    scores, moves = (
        chance.normal(size=(5, 3)).astype(np.float32),
        chance.normal(size=(3, 3)).astype(np.float32),
    )

    def worth(path: tuple[int, ...]) -> float:
        steps = sum(float(moves[move]) for move in zip((0, *path), path, strict=False))
        return steps + sum(float(row[k]) for row, k in zip(scores, path, strict=True))

    assert max(product(range(3), repeat=5), key=worth) == tuple(best_path(scores, moves))


@pytest.mark.parametrize(
    ("runs", "labels"),
    [
        ([], "O O"),
        ([("cue", 1, 1)], "O B-cue O"),
        ([("source", 0, 2)], "B-source I-source I-source"),
        ([("source", 0, 0), ("source", 1, 1)], "B-source B-source"),
        ([("content", 0, 1), ("cue", 2, 2), ("content", 4, 4)], "B-content I-content B-cue O B-content"),
    ],
)
def test_a_run_begins_at_each_beginning(runs: list[tuple[str, int, int]], labels: str) -> None:
    """Runs are neighbouring words of one role, and a new beginning is a new run."""
    assert [Run(role=role, first=first, last=last) for role, first, last in runs] == find_runs(labels.split())


def test_a_window_is_read_in_one_convention() -> None:
    """Each convention has label scores of its own."""
    window = scored("Ruel spoke", scores_for("B-source", "B-cue"))

    assert () == decode(window, rules(), Convention.POLNEAR).runs
    assert ("source", "cue") == tuple(run.role for run in decode(window, rules(), Convention.WIRE).runs)


def test_a_run_stands_in_the_text() -> None:
    """The span of a run goes from its first word's start to its last word's end."""
    window = decode(
        scored("So Ana Ruel spoke", scores_for("O", "B-source", "I-source", "B-cue")),
        rules(),
        Convention.WIRE,
    )

    assert [Span(start=3, end=11)] == [window.span(run) for run in window.of("source")]


def test_a_word_points_somewhere() -> None:
    """A word's chances of pointing at none and at each word add up to one."""
    window = decode(scored("So Ana Ruel spoke", scores_for("O", "O", "O", "O")), rules(), Convention.WIRE)

    assert np.allclose(1, np.exp(window.points[Pointer.TO_CUE]).sum(axis=1))


def test_a_word_points_where_its_vector_leads() -> None:
    """A word points at the one whose answer is most like its question; column 0 is nobody."""
    window = scored("No Ruel said", scores_for("O", "O", "O"))
    window.vectors[1, :WIDTH] = 9
    window.vectors[3, WIDTH : 2 * WIDTH] = 9
    points = decode(window, rules(), Convention.WIRE).points[Pointer.TO_CUE]

    assert 3 == points[0].argmax()
