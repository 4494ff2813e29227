"""Train the tagger: `python train.py --polnear … --wire … --weights … --out …`; resumes from its last checkpoint."""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

from data import Example, examples, read_polnear, read_wire, shuffled_lengths
from fitting import Course, Lesson, fit
from model import Size, Tagger, crf_loss, pointer_scores

BUDGET = 5000  # pieces in one batch, padding included
HIDDEN = 0.05  # share of pieces that are masked, so that more than a word's own form must tell its role
HEADS = ("encoder.shape", "label", "wire", "pointer", "transition", "start", "near")  # parts that are new to the encoder
MARKING = ("marker", "layer", "role", "wide", "answer", "step")  # parts that train_marks.py trains
MASK = 103  # the [MASK] piece
FAST = torch.cpu._is_avx512_bf16_supported()  # where it is emulated, bfloat16 takes ten times as long as float32


def shape_of(word: str) -> int:
    """A word's writing: 1 lower, 2 Capital, 3 CAPITALS, 4 with digits, 5 no letter, 0 else."""
    if any(c.isdigit() for c in word):
        return 4
    if not any(c.isalpha() for c in word):
        return 5
    if word.islower():
        return 1
    if word.isupper() and len(word) > 1:
        return 3
    return 2 if word[0].isupper() else 0


class Pieces:
    """Word pieces of words, remembered."""

    def __init__(self, path: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(path))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.known: dict[str, list[int]] = {}

    def __call__(self, words: list[str]) -> list[list[int]]:
        new = list({w for w in words if w not in self.known})
        for word, code in zip(new, self.tokenizer.encode_batch(new, add_special_tokens=False)):
            self.known[word] = code.ids[:12] or [100]
        return [self.known[w] for w in words]


def collate(batch: list[Example]) -> dict[str, Tensor]:
    """Padded tensors of a batch; word 0 of each row is the [CLS] piece."""
    longest = max(sum(map(len, e.pieces)) for e in batch) + 2
    most = max(len(e.words) for e in batch) + 1
    ids, shapes = torch.zeros(len(batch), longest, dtype=torch.long), torch.zeros(len(batch), longest, dtype=torch.long)
    firsts = torch.zeros(len(batch), most, dtype=torch.long)
    labels = torch.zeros(len(batch), most, dtype=torch.long)
    to_cue, to_source = (torch.full((len(batch), most), -1, dtype=torch.long) for _ in range(2))
    lengths, sizes = [], []
    for r, e in enumerate(batch):
        row, form, first = [101], [0], [0]
        for word, pieces in zip(e.words, e.pieces):
            first.append(len(row))
            row += pieces
            form += [shape_of(word)] * len(pieces)
        row.append(102)
        form.append(0)
        ids[r, : len(row)], shapes[r, : len(row)] = torch.tensor(row), torch.tensor(form)
        firsts[r, : len(first)] = torch.tensor(first)
        n = len(e.words)
        labels[r, 1 : n + 1] = torch.tensor(e.labels)
        to_cue[r, 1 : n + 1], to_source[r, 1 : n + 1] = torch.tensor(e.to_cue), torch.tensor(e.to_source)
        lengths.append(n + 1)
        sizes.append(len(row))
    return {"ids": ids, "shapes": shapes, "firsts": firsts, "labels": labels, "to_cue": to_cue, "to_source": to_source,
            "lengths": torch.tensor(lengths), "sizes": torch.tensor(sizes), "domain": torch.tensor([e.domain for e in batch])}


def loss_of(model: Tagger, batch: dict[str, Tensor]) -> Tensor:
    """CRF loss of the labels and cross entropy of the pointers, per word."""
    mask = (torch.arange(batch["ids"].shape[1])[None] < batch["sizes"][:, None])[:, None, None, :]
    hidden = (torch.rand(batch["ids"].shape) < HIDDEN) & (batch["ids"] > MASK)
    with torch.autocast("cpu", torch.bfloat16, enabled=FAST):
        scores, vectors, _ = model(batch["ids"].masked_fill(hidden, MASK), batch["shapes"], mask)
    pick = lambda x: torch.gather(x.float(), 1, batch["firsts"][:, :, None].expand(-1, -1, x.shape[-1]))
    scores, vectors = pick(scores), pick(vectors)
    n = scores.shape[-1] // 2
    domain = batch["domain"]
    mine = torch.where(domain[:, None, None] == 0, scores[..., :n], scores[..., n:])
    moves = model.transition.masked_fill(model.forbidden, -1e4)[domain]
    words = batch["lengths"].sum()
    total = crf_loss(mine, batch["labels"], batch["lengths"], moves, model.start[domain]) / words
    valid = torch.arange(scores.shape[1])[None] < batch["lengths"][:, None]
    total = total + 0.3 * torch.nn.functional.cross_entropy(mine[valid], batch["labels"][valid])
    for which, name in enumerate(("to_cue", "to_source")):
        points = pointer_scores(vectors, model.near, which).masked_fill(~valid[:, None, :], -1e4)
        asked = batch[name] >= 0
        if asked.any():
            total = total + 0.1 * torch.nn.functional.cross_entropy(points[asked], batch[name][asked])
    return total


def batches(rows: list[Example], seed: int, budget: int = BUDGET) -> Iterator[list[Example]]:
    """Batches of rows of like length, in random order."""
    rng = random.Random(seed)
    order = sorted(rows, key=lambda e: sum(map(len, e.pieces)) + rng.random() * 20)
    out: list[list[Example]] = [[]]
    for e in order:
        size = sum(map(len, e.pieces)) + 2
        if out[-1] and (len(out[-1]) + 1) * size > budget:
            out.append([])
        out[-1].append(e)
    rng.shuffle(out)
    yield from out


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--polnear", type=Path, required=True)
    ap.add_argument("--wire", type=Path, nargs="+", required=True, help="folders of annotated wire reports")
    ap.add_argument("--wire-times", type=int, default=3)
    ap.add_argument("--polnear-share", type=float, default=1.0, help="share of PolNeAR that an epoch reads")
    ap.add_argument("--weights", type=Path, required=True, help="folder with model.safetensors and tokenizer.json")
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--epochs", type=int, default=6)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--rate", type=float, default=1.5e-4)
    ap.add_argument("--from-checkpoint", type=Path, help="start from these weights instead of the encoder's")
    a = ap.parse_args()
    torch.manual_seed(a.seed)
    torch.set_num_threads(2)
    pieces = Pieces(a.weights / "tokenizer.json")
    polnear, wire = read_polnear(a.polnear), [x for x in read_wire(a.wire) for _ in range(a.wire_times)]
    model = Tagger(Size())
    model.encoder.load_bert(a.weights / "model.safetensors")
    if a.from_checkpoint:
        model.load_state_dict(torch.load(a.from_checkpoint), strict=False)  # heads that are new to it begin afresh
    course = Course(out=a.out, epochs=a.epochs, rate=a.rate, known="encoder", new=HEADS, fading=0.998)

    def lessons(epoch: int) -> list[Lesson]:
        lengths = shuffled_lengths(a.seed * 100 + epoch)
        part = random.Random(a.seed * 100 + epoch).sample(polnear, round(len(polnear) * a.polnear_share))
        rows = [e for x in part + wire for e in examples(x, next(lengths), pieces)]
        return [partial(_lesson, model, batch) for batch in batches(rows, a.seed * 100 + epoch)]

    fit(model, lessons, course)


def _lesson(model: Tagger, batch: list[Example]) -> Tensor:
    return loss_of(model, collate(batch))


if __name__ == "__main__":
    main()
