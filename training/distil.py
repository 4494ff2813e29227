"""Marks learned from teachers on reports that nobody annotated: `python distil.py --from … --teachers … --out …`.

Teachers are checkpoints of `train_marks.py --whole`, and the marks that the student begins with. What they say of
each word of the unannotated reports, on average, is what the student learns beside the annotated reports
(Hinton, Vinyals and Dean 2015). Answers about a span are mixed with what sentence embeddings tell (sentences.py).
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from data import WIRE, Article, Example, examples, read_wire
from fitting import Course, Lesson, fit
from layers import ASKED as ASKED_OF
from layers import LAYERS, QUESTIONS, ROLES_IN_EVENT, Mark
from model import Size, Tagger, Teacher
from sentences import ASKED, Classifiers, Embedder
from train import HIDDEN, MASK, MARKING, Pieces, batches, collate
from train_marks import ROLES_WEIGHT, fork, gold_lessons

LENGTHS = (256, 320, 384)
BUDGET, GOLD_BUDGET = 2500, 2000
GOLD_TIMES = 2  # how often an epoch reads the annotated reports
BOLDNESS = (1.5, 2.5, 2.5)  # a layer: what is added where a teacher may begin a span that is asked about
WORDS_WEIGHT, ANSWERS_WEIGHT = 3.0, 0.6
BEFORE_ANSWERS = 3 * len(LAYERS) + len(ROLES_IN_EVENT)
FIRST = dict(zip(QUESTIONS, np.cumsum([0, *map(len, QUESTIONS.values())]).tolist()))


@dataclass(slots=True, kw_only=True)
class Told:
    """What the teachers say of a window: scores a word, and answers (question, log probabilities) a span."""

    scores: Tensor
    spans: list[tuple[int, int, str]]
    answers: list[dict[str, Tensor]]


def read_unannotated(path: Path, pieces: Pieces) -> list[Example]:
    """Windows of the reports of a .jsonl as `sayso read --format jsonl` writes it; the scope of their figures is asked."""
    reports, figures = [], {}
    for line in path.read_text(encoding="utf8").splitlines():
        record = json.loads(line)
        if record["record"] == "report":
            reports.append(record)
        elif record["record"] == "figure":
            figures.setdefault(record["report"], []).append(record["span"])
    rng = random.Random(5)
    rows: list[Example] = []
    for report in sorted(reports, key=lambda each: each["id"]):
        opening = f"{report.get('dateline') or ''} ({report.get('agency') or ''}) -- "
        spans = [(start + len(opening), end + len(opening)) for start, end in figures.get(report["id"], [])]
        marks = tuple(Mark(layer="figures", span=span, answers={"scope": 0}) for span in spans)
        article = Article(name=report["id"], text=opening + report["text"], attributions=(), domain=WIRE, marks=marks)
        rows += examples(article, rng.choice(LENGTHS), pieces)
    return rows


@torch.no_grad()
def teach(teachers: list[Tagger], rows: list[Example], classifiers: Classifiers) -> list[Told]:
    """What the teachers and the classifiers together say of each window."""
    step = torch.stack([t.step for t in teachers]).mean(0)
    told = []
    for row in rows:
        batch = collate([row])
        said = [pick(t(batch["ids"], batch["shapes"])[2], batch)[0, 1:] for t in teachers]
        scores = torch.stack(said).mean(0)
        spans = [(lo, hi, layer) for k, layer in enumerate(LAYERS) for lo, hi in find_spans(scores[:, 3 * k : 3 * k + 3], step[k], BOLDNESS[k])]
        spans += [(lo, hi, "figures") for lo, hi, _ in row.layered.asked]
        told.append(Told(scores=scores, spans=spans, answers=[]))
    places = [(row, lo, hi) for row, each in zip(rows, told) for lo, hi, _ in each.spans]
    embedded = classifiers.answers(places)
    number = 0
    for each in told:
        for lo, hi, layer in each.spans:
            mean = each.scores[lo:hi, BEFORE_ANSWERS:].mean(0)
            each.answers.append({q: _mixed(q, mean, embedded, number) for q in ASKED_OF[layer]})
            number += 1
    return told


def _mixed(question: str, mean: Tensor, embedded: dict[str, np.ndarray], number: int) -> Tensor:
    own = F.log_softmax(mean[FIRST[question] :][: len(QUESTIONS[question])], -1)
    if question not in ASKED:
        return own
    share = ASKED[question][2]
    return F.log_softmax((1 - share) * own + share * torch.tensor(embedded[question][number]), -1)


def find_spans(scores: Tensor, step: Tensor, boldness: float) -> Iterator[tuple[int, int]]:
    """The spans of a layer (Viterbi 1967): words `lo` to `hi`, not included."""
    moves = step.clone()
    moves[0, 2] = -1e4
    moves[0, 1] += boldness
    best, back = moves[0] + scores[0], []
    for row in scores[1:]:
        value, pointer = (best[:, None] + moves).max(0)
        best = value + row
        back.append(pointer.tolist())
    path = [int(best.argmax())]
    for pointer in reversed(back):
        path.append(pointer[path[-1]])
    first = None
    for i, label in enumerate([*path[::-1], 0]):
        if first is not None and label < 2:
            yield first, i
            first = None
        if label == 1:
            first = i


def pick(scores: Tensor, batch: dict[str, Tensor]) -> Tensor:
    """The scores at the first piece of each word."""
    return torch.gather(scores, 1, batch["firsts"][:, :, None].expand(-1, -1, scores.shape[-1]))


def loss_of(model: Tagger, some: list[tuple[Example, Told]]) -> Tensor:
    """How far the student is from its teachers: word by word, and span by span."""
    batch = collate([row for row, _ in some])
    mask = (torch.arange(batch["ids"].shape[1])[None] < batch["sizes"][:, None])[:, None, None, :]
    hidden = (torch.rand(batch["ids"].shape) < HIDDEN) & (batch["ids"] > MASK)
    marks = pick(model(batch["ids"].masked_fill(hidden, MASK), batch["shapes"], mask)[2], batch)
    words, answers = [], []
    for row, (_, told) in enumerate(some):
        mine = marks[row, 1 : len(told.scores) + 1]
        words += [_apart(mine[:, 3 * k : 3 * k + 3], told.scores[:, 3 * k : 3 * k + 3]) for k in range(len(LAYERS))]
        words.append(ROLES_WEIGHT / 5 * _apart(mine[:, 3 * len(LAYERS) : BEFORE_ANSWERS], told.scores[:, 3 * len(LAYERS) : BEFORE_ANSWERS]))
        for (lo, hi, _), known in zip(told.spans, told.answers):
            mean = mine[lo:hi, BEFORE_ANSWERS:].mean(0)
            answers += [_apart(mean[FIRST[q] :][: len(QUESTIONS[q])], target) for q, target in known.items()]
    total = WORDS_WEIGHT * torch.stack(words).sum() / sum(len(told.scores) for _, told in some)
    return total + ANSWERS_WEIGHT * torch.stack(answers).mean() if answers else total


def _apart(mine: Tensor, theirs: Tensor) -> Tensor:
    return F.kl_div(F.log_softmax(mine, -1), F.log_softmax(theirs, -1), log_target=True, reduction="sum")


def lessons_of(model: Tagger, known: list[tuple[Example, Told]], gold: list[Article], pieces: Pieces, epoch: int) -> list[Lesson]:
    """An epoch: all windows once, the annotated reports GOLD_TIMES."""
    of = {id(row): told for row, told in known}
    plan = [partial(loss_of, model, [(row, of[id(row)]) for row in some]) for some in batches([row for row, _ in known], epoch, BUDGET)]
    for time in range(GOLD_TIMES):
        plan += gold_lessons(model, gold, pieces, 700 + epoch * 10 + time, GOLD_BUDGET)
    random.Random(epoch).shuffle(plan)
    return plan


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--from", dest="start", type=Path, required=True, help="a checkpoint of the tagger, with marks or without")
    ap.add_argument("--teachers", type=Path, nargs="+", required=True, help="checkpoints of train_marks.py --whole")
    ap.add_argument("--wire", type=Path, nargs="+", required=True, help="folders of annotated wire reports")
    ap.add_argument("--reports", type=Path, required=True, help="what sayso read --format jsonl made of reports without annotation")
    ap.add_argument("--weights", type=Path, required=True, help="folder with model.safetensors and tokenizer.json")
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--epochs", type=int, default=3)
    ap.add_argument("--seed", type=int, default=7)
    a = ap.parse_args()
    torch.manual_seed(a.seed)
    torch.set_num_threads(2)
    pieces = Pieces(a.weights / "tokenizer.json")
    gold = [x for x in read_wire(a.wire) if x.marks is not None]
    classifiers = Classifiers.fit(Embedder(a.weights), [e for x in gold for e in examples(x, max(LENGTHS), pieces)])
    student = Tagger(Size())
    known = torch.load(a.start)
    student.load_state_dict(known, strict=False)
    teachers: list[Tagger] = []
    for path in a.teachers:
        teachers.append(Teacher(Size()))
        teachers[-1].load_state_dict(torch.load(path))
    if "marker.0.up.weight" in known:
        teachers.append(Tagger(Size()))
        teachers[-1].load_state_dict(known)
    else:
        fork(student)
    rows = read_unannotated(a.reports, pieces)
    told = teach([t.eval() for t in teachers], rows, classifiers)
    upper, *heads = MARKING
    course = Course(out=a.out, epochs=a.epochs, rate=1e-4, known=upper, new=tuple(heads), fading=0.995)
    fit(student, lambda epoch: lessons_of(student, list(zip(rows, told)), gold, pieces, epoch), course)


if __name__ == "__main__":
    main()
