"""The loop in which everything is fitted: AdamW, linear decay, weights averaged along the run, a checkpoint after each epoch."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

NEW_RATE = 1e-3  # learning rate of what begins from nothing
WARM_UP, LEAST = 0.06, 0.02  # share of all steps in which the rate rises, and what is left of it at the end

Lesson = Callable[[], Tensor]  # the loss of one batch


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How long to fit, how fast, and where to keep it.

    Parts whose names begin with `known` begin from weights that know something, those with one of `new` do not.
    """

    out: Path
    epochs: int
    rate: float
    known: str
    new: tuple[str, ...]
    fading: float = 0.99

    def trains(self, name: str) -> bool:
        """Whether the parameter of that name is fitted."""
        return name.startswith((self.known, *self.new))


def fit(model: nn.Module, lessons: Callable[[int], list[Lesson]], course: Course) -> None:
    """Fit `model` on the lessons of each epoch; goes on from the last checkpoint in `course.out`."""
    course.out.mkdir(parents=True, exist_ok=True)
    for name, part in model.named_parameters():
        part.requires_grad_(course.trains(name))
    new = [p for n, p in model.named_parameters() if n.startswith(course.new)]
    known = [p for n, p in model.named_parameters() if n.startswith(course.known) and not n.startswith(course.new)]
    rates = (course.rate, NEW_RATE)
    optimiser = torch.optim.AdamW([{"params": known, "lr": rates[0], "weight_decay": 0.01}, {"params": new, "lr": rates[1], "weight_decay": 0.0}])
    average = {k: v.clone() for k, v in model.state_dict().items()}
    step, first, last = 0, 0, course.out / "last.pt"
    if last.exists():
        saved = torch.load(last)
        model.load_state_dict(saved["model"])
        optimiser.load_state_dict(saved["optimiser"])
        average, step, first = saved["average"], saved["step"], saved["epoch"]
    steps = None
    for epoch in range(first, course.epochs):
        plan = lessons(epoch)
        steps = steps or len(plan) * course.epochs
        model.train()
        began, seen = time.time(), 0.0
        for lesson in plan:
            factor = min(1.0, step / (WARM_UP * steps)) * max(LEAST, 1 - step / steps)
            for group, rate in zip(optimiser.param_groups, rates):
                group["lr"] = rate * factor
            loss = lesson()
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(known + new, 1.0)
            optimiser.step()
            step += 1
            _average(average, model, course, step)
            seen += float(loss.detach())
        print(json.dumps({"epoch": epoch, "loss": round(seen / len(plan), 4), "seconds": round(time.time() - began)}), flush=True)
        torch.save({"model": model.state_dict(), "optimiser": optimiser.state_dict(), "average": average, "step": step, "epoch": epoch + 1}, last)
        torch.save(average, course.out / f"average-{epoch + 1}.pt")


def _average(average: dict[str, Tensor], model: nn.Module, course: Course, step: int) -> None:
    fading = min(course.fading, (1 + step) / (10 + step))
    with torch.no_grad():
        for name, value in model.state_dict().items():
            if course.trains(name):
                average[name].mul_(fading).add_(value, alpha=1 - fading)
