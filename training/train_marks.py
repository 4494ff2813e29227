"""Train what marks events, standings and positions: `python train_marks.py --from tagger.pt --wire … --out …`.

The tagger itself stands still. Trained are the upper layers that fork off from it and the heads above them;
the lower layers that both share keep what attributions need. A teacher (`--whole`) is shipped to nobody and
spares nothing: all six layers learn.
"""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from data import Article, Example, examples, read_wire, shuffled_lengths
from fitting import Course, Lesson, fit
from layers import LAYERS, QUESTIONS, ROLES_IN_EVENT
from model import BAD_STEP, FORK, Size, Tagger, Teacher, crf_loss
from train import BUDGET, FAST, HIDDEN, MASK, MARKING, Pieces, batches, collate

LAYERS_WEIGHT, ROLES_WEIGHT, ANSWERS_WEIGHT = 1.0, 0.3, 0.3
SMOOTHING = 0.1  # of the answers: annotators differ on every fourth


def collate_marks(batch: list[Example]) -> dict[str, Tensor]:
    """A batch with its labels a layer, roles, and questions as rows (window, first word, word after the last, question, answer)."""
    out = collate(batch)
    most = out["labels"].shape[1]
    labels = torch.zeros(len(batch), len(LAYERS), most, dtype=torch.long)
    roles = torch.full((len(batch), most), -1, dtype=torch.long)
    asked = []
    for r, e in enumerate(batch):
        n = len(e.words)
        labels[r, :, 1 : n + 1] = torch.tensor(e.layered.labels)
        roles[r, 1 : n + 1] = torch.tensor(e.layered.roles)
        asked += [(r, lo + 1, hi + 1, list(QUESTIONS).index(q), k) for lo, hi, answers in e.layered.asked for q, k in answers.items()]
    return out | {"layers": labels, "roles": roles, "asked": torch.tensor(asked).reshape(-1, 5)}


def loss_of(model: Tagger, batch: dict[str, Tensor]) -> Tensor:
    """CRF loss of the layers a word, cross entropy of roles and answers."""
    mask = (torch.arange(batch["ids"].shape[1])[None] < batch["sizes"][:, None])[:, None, None, :]
    hidden = (torch.rand(batch["ids"].shape) < HIDDEN) & (batch["ids"] > MASK)
    with torch.autocast("cpu", torch.bfloat16, enabled=FAST):
        _, _, marks = model(batch["ids"].masked_fill(hidden, MASK), batch["shapes"], mask)
    marks = torch.gather(marks.float(), 1, batch["firsts"][:, :, None].expand(-1, -1, marks.shape[-1]))
    k = len(LAYERS)
    rows = marks[..., : 3 * k].unflatten(-1, (k, 3)).transpose(1, 2).flatten(0, 1)
    lengths = batch["lengths"].repeat_interleave(k)
    steps = model.step.masked_fill(BAD_STEP, -1e4).repeat(len(marks), 1, 1)
    total = LAYERS_WEIGHT * crf_loss(rows, batch["layers"].flatten(0, 1), lengths, steps, steps[:, 0]) / batch["lengths"].sum()
    roles = batch["roles"] >= 0
    if roles.any():
        said = marks[..., 3 * k : 3 * k + len(ROLES_IN_EVENT)]
        total = total + ROLES_WEIGHT * F.cross_entropy(said[roles], batch["roles"][roles])
    answers = marks[..., 3 * k + len(ROLES_IN_EVENT) :].split([len(c) for c in QUESTIONS.values()], -1)
    for q in range(len(QUESTIONS)):
        mine = batch["asked"][batch["asked"][:, 3] == q]
        if len(mine):
            said = torch.stack([answers[q][r, lo:hi].mean(0) for r, lo, hi in mine[:, :3].tolist()])
            total = total + ANSWERS_WEIGHT * F.cross_entropy(said, mine[:, 4], label_smoothing=SMOOTHING)
    return total


def fork(model: Tagger) -> None:
    """Begin the marking layers as copies of the tagger's."""
    for i, layer in enumerate(model.marker):
        layer.load_state_dict(model.encoder.layers[FORK + i].state_dict())


def gold_lessons(model: Tagger, articles: list[Article], pieces: Pieces, seed: int, budget: int) -> list[Lesson]:
    """The annotated reports in batches of windows, other ones for each seed."""
    lengths = shuffled_lengths(seed)
    rows = [e for x in articles for e in examples(x, next(lengths), pieces)]
    return [partial(_gold_loss, model, batch) for batch in batches(rows, seed, budget)]


def _gold_loss(model: Tagger, batch: list[Example]) -> Tensor:
    return loss_of(model, collate_marks(batch))


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--from", dest="start", type=Path, required=True, help="a trained checkpoint of the tagger")
    ap.add_argument("--wire", type=Path, nargs="+", required=True, help="folders of annotated wire reports")
    ap.add_argument("--tokenizer", type=Path, required=True, help="tokenizer.json")
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--epochs", type=int, default=16)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--rate", type=float, default=1e-4)
    ap.add_argument("--budget", type=int, default=BUDGET, help="pieces in one batch, padding included")
    ap.add_argument("--whole", action="store_true", help="a teacher: fit all of the encoder, with the heads above its last layer")
    a = ap.parse_args()
    torch.manual_seed(a.seed)
    torch.set_num_threads(2)
    pieces = Pieces(a.tokenizer)
    articles = [x for x in read_wire(a.wire) if x.marks is not None]
    model = Teacher(Size()) if a.whole else Tagger(Size())
    known = torch.load(a.start)
    model.load_state_dict(known, strict=False)
    if "marker.0.up.weight" not in known:
        fork(model)
    upper, *heads = MARKING
    course = Course(out=a.out, epochs=a.epochs, rate=a.rate, known="encoder" if a.whole else upper, new=tuple(heads))
    fit(model, lambda epoch: gold_lessons(model, articles, pieces, a.seed * 100 + epoch, a.budget), course)


if __name__ == "__main__":
    main()
