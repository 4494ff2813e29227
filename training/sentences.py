"""What sentence embeddings tell of a marked span: a plain classifier for each question that they answer well.

The encoder before any training of ours (all-MiniLM-L6-v2) puts near to each other what means the same, which a
few hundred annotated spans are enough to learn from: on held-out reports it tells types of events and issues of
positions better than the marks do, and states of talks worse.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression
from tokenizers import Tokenizer

from data import Example
from layers import QUESTIONS
from model import Encoder, Size

LONGEST = 128  # pieces
BATCH = 48
BEFORE, AFTER = 25, 12  # words around a span
# For each question whether the words around are read as well, how much the classifier may fit (C), and what
# share it has in the answer beside the marks. Chosen on held-out parts of the training reports.
ASKED: dict[str, tuple[bool, float, float]] = {
    "type": (False, 3, 0.65),
    "modality": (True, 10, 0.4),
    "state": (False, 10, 0.15),
    "stance": (False, 3, 0.3),
    "issue": (True, 10, 1.0),
}
UNSEEN = 1e-3  # probability of an answer that no annotated span has

Place = tuple[Example, int, int]  # words `first` to `last`, not included, of a window


class Embedder:
    """Sentences to vectors of length one: the mean of the last states (Reimers and Gurevych 2019)."""

    def __init__(self, weights: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(LONGEST)
        self.encoder = Encoder(Size())
        self.encoder.load_bert(weights / "model.safetensors")
        self.encoder.shape.weight.data.zero_()
        self.encoder.eval()

    @torch.no_grad()
    def __call__(self, texts: list[str]) -> np.ndarray:
        coded = [e.ids for e in self.tokenizer.encode_batch(texts)]
        out = np.zeros((len(texts), Size().width), np.float32)
        order = sorted(range(len(texts)), key=lambda i: len(coded[i]))
        for first in range(0, len(order), BATCH):
            some = order[first : first + BATCH]
            ids = torch.zeros(len(some), max(len(coded[i]) for i in some), dtype=torch.long)
            held = torch.zeros(ids.shape)
            for row, i in enumerate(some):
                ids[row, : len(coded[i])] = torch.tensor(coded[i])
                held[row, : len(coded[i])] = 1
            states, _ = self.encoder(ids, torch.zeros_like(ids), (held > 0)[:, None, None, :])
            means = (states * held[..., None]).sum(1) / held.sum(1, keepdim=True)
            out[some] = (means / means.norm(dim=1, keepdim=True)).numpy()
        return out


@dataclass(frozen=True, slots=True, kw_only=True)
class Classifiers:
    """One for each question in ASKED."""

    embed: Embedder
    models: dict[str, LogisticRegression]

    @classmethod
    def fit(cls, embed: Embedder, rows: list[Example]) -> Classifiers:
        """Learn from the annotated spans of `rows`."""
        asked = [(e, first, last, answers) for e in rows for first, last, answers in e.layered.asked]
        own, around = cls._vectors(embed, [place[:3] for place in asked])
        models = {}
        for question, (wide, fitting, _) in ASKED.items():
            some = [i for i, (*_, answers) in enumerate(asked) if question in answers]
            vectors = np.concatenate([own, around], 1) if wide else own
            models[question] = LogisticRegression(C=fitting, max_iter=800).fit(vectors[some], [asked[i][3][question] for i in some])
        return cls(embed=embed, models=models)

    def answers(self, places: list[Place]) -> dict[str, np.ndarray]:
        """For each question a row of log probabilities for each place."""
        own, around = self._vectors(self.embed, places)
        found = {}
        for question, (wide, _, _) in ASKED.items():
            model = self.models[question]
            found[question] = np.full((len(places), len(QUESTIONS[question])), np.log(UNSEEN), np.float32)
            told = model.predict_proba(np.concatenate([own, around], 1) if wide else own)
            found[question][:, model.classes_] = np.log(told + UNSEEN)
        return found

    @staticmethod
    def _vectors(embed: Embedder, places: list[Place]) -> tuple[np.ndarray, np.ndarray]:
        own = embed([" ".join(e.words[first:last]) for e, first, last in places])
        around = embed([" ".join(e.words[max(0, first - BEFORE) : last + AFTER]) for e, first, last in places])
        return own, around
