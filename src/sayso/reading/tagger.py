"""The only door to onnxruntime and tokenizers: a text in, scores for each of its words out.

Each window is run alone, never in a batch, so that no score can depend on what else is read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.errors import ModelError
from sayso.reading.words import find_words, shape_of, windows
from sayso.records import Span

PRECISE = "session.x64quantprecision"
LONGEST = 384
MOST_PIECES_A_WORD = 12
KNOWN_WORDS = 50_000
CLS, SEP, UNKNOWN = 101, 102, 100
OUTPUTS = ("scores", "vectors", "marks")

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoding:
    """What the model is to be decoded with.

    Labels, moves between them, and how distance weighs on pointers; the layers of marks with their moves, the
    roles of a word in an event, and for each question the answers that it may have.
    """

    labels: tuple[str, ...]
    transition: Floats
    near: Floats
    reach: int
    pointer: int
    layers: tuple[str, ...]
    step: Floats
    roles: tuple[str, ...]
    questions: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A window: its words, and what the model says of each.

    Label scores in both conventions, pointer vectors (row 0 for 'none'), and scores of marks: three for each
    layer, one for each role, one for each answer to each question; no row where they were not asked for.
    """

    words: tuple[Span, ...]
    scores: Floats
    vectors: Floats
    marks: Floats


class Tagger:
    """The shipped model, loaded once. `ModelError` if it is missing or damaged."""

    def __init__(self) -> None:
        folder = files("sayso.models")
        try:
            with as_file(folder / "tagger.onnx") as path:
                self._session = ort.InferenceSession(
                    str(path), _options(), providers=["CPUExecutionProvider"]
                )
            self._tokenizer = Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf8"))
        except Exception as broken:  # onnxruntime and tokenizers raise bare exceptions of their own
            raise ModelError(
                "the attribution model of sayso cannot be loaded; install sayso again"
            ) from broken
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._pieces: dict[str, list[int]] = {}
        self.decoding = _decoding(self._session.get_modelmeta().custom_metadata_map["decoding"])

    def score(self, text: str, *, marking: bool = False) -> Iterator[Scored]:
        """The windows of `text`, in order, scored; without `marking` without marks, in less time."""
        words = find_words(text)
        pieces = self._pieces_of([text[w.start : w.end] for w in words])
        for low, high in windows(text, words, [len(p) for p in pieces], LONGEST):
            forms = [shape_of(text[w.start : w.end]) for w in words[low:high]]
            scores, vectors, marks = self._run(pieces[low:high], forms, marking=marking)
            yield Scored(words=tuple(words[low:high]), scores=scores[1:], vectors=vectors, marks=marks[1:])

    def _run(
        self, pieces: Sequence[list[int]], forms: Sequence[int], *, marking: bool
    ) -> tuple[Floats, Floats, Floats]:
        ids, shapes, firsts = [CLS], [0], [0]
        for word, form in zip(pieces, forms, strict=True):
            firsts.append(len(ids))
            ids += word
            shapes += [form] * len(word)
        ids.append(SEP)
        shapes.append(0)
        feeds = {"ids": ids, "shapes": shapes, "places": range(len(ids)), "firsts": firsts}
        arrays = {name: np.array(values, np.int64) for name, values in feeds.items()}
        scores, vectors, marks = self._session.run(OUTPUTS, {**arrays, "marking": np.array(marking)})
        return scores, vectors, marks

    def _pieces_of(self, words: Sequence[str]) -> list[list[int]]:
        if len(self._pieces) > KNOWN_WORDS:
            self._pieces.clear()  # memory stays flat over a long run
        new = sorted({w for w in words if w not in self._pieces})
        for word, code in zip(new, self._tokenizer.encode_batch(new, add_special_tokens=False), strict=True):
            self._pieces[word] = code.ids[:MOST_PIECES_A_WORD] or [UNKNOWN]
        return [self._pieces[w] for w in words]


@cache
def shared_tagger() -> Tagger:
    """The one tagger of this process."""
    return Tagger()


def _options() -> ort.SessionOptions:
    """One thread: the order of sums, and so every score, is the same on each run; processes give the speed.

    And eight bits without overflow: on processors that lack VNNI the faster product of an unsigned and a
    signed matrix cuts sums off at 16 bits, and the model reads worse there than elsewhere.
    """
    options = ort.SessionOptions()
    options.add_session_config_entry(PRECISE, "1")
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return options


def _decoding(text: str) -> Decoding:
    raw = json.loads(text)
    return Decoding(
        labels=tuple(raw["labels"]),
        transition=np.array(raw["transition"], np.float32),
        near=np.array(raw["near"], np.float32),
        reach=raw["reach"],
        pointer=raw["pointer"],
        layers=tuple(raw["layers"]),
        step=np.array(raw["step"], np.float32),
        roles=tuple(raw["roles"]),
        questions={name: tuple(answers) for name, answers in raw["questions"].items()},
    )
