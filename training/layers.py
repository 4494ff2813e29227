"""What else the wire guide marks: spans of events, standings and positions, and questions about each.

A layer is a sequence of begin / inside / outside labels. A question is answered for a whole span:
of which type an event is, what state talks are in. Who acts in an event is told word by word.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

LAYERS = ("events", "standing", "positions")
QUESTIONS: dict[str, tuple[str, ...]] = {
    "type": (
        "meet", "propose", "counter_propose", "respond", "accept", "reject", "agree", "sign", "suspend_talks",
        "resume_talks", "attack", "withdraw", "deploy", "release", "seize", "block_aid", "deliver_aid", "protest",
        "strike", "rule", "appeal", "other",
    ),
    "modality": ("happened", "planned", "ongoing", "possible", "denied"),
    "state": (
        "none", "proposed", "under_way", "progress", "deadlock", "suspended", "resumed", "agreed", "in_force", "collapsed",
    ),
    "stance": ("demands", "offers", "accepts", "refuses", "conditions"),
    "issue": (
        "end_of_war", "truce", "withdrawal", "hostage_release", "prisoner_release", "return_of_displaced", "aid_access",
        "reconstruction", "security_control", "disarmament", "governance", "elections", "power_sharing", "borders",
        "recognition", "status_of_territory", "sanctions", "nuclear", "inquiry", "guarantees", "talks_process",
        "military_action", "trade_terms", "money", "wages", "jobs", "other",
    ),
    "scope": ("cumulative", "incident", "state", "planned", "other"),
}  # fmt: skip
# Which gold field answers a question, by layer. Figures are no layer: rules find their spans, and ask.
ASKED = {
    "events": {"type": "type", "modality": "modality"},
    "standing": {"state": "state"},
    "positions": {"stance": "stance", "issue": "issue_code"},
    "figures": {"scope": "scope"},
}
ROLES_IN_EVENT = ("none", "actor", "other")
PLACES = Path(__file__).parent.parent / "src" / "sayso" / "lexicon" / "places.toml"

Locate = Callable[[str, str, int], "tuple[int, int] | None"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A gold span of a layer, the answers it gives, and where its actors (1) and others (2) stand."""

    layer: str
    span: tuple[int, int]
    answers: dict[str, int]
    parties: tuple[tuple[int, int, int], ...] = ()


@dataclass(slots=True, kw_only=True)
class Layered:
    """A window's marks: a label a word and layer, a role a word, and what is asked of which words.

    Labels are 0 outside, 1 begin, 2 inside; a role of -1 is not asked.
    """

    labels: list[list[int]]
    roles: list[int]
    asked: list[tuple[int, int, dict[str, int]]] = field(default_factory=list)


def read_marks(text: str, gold: dict, locate: Locate) -> Iterator[Mark]:
    """All marks of a gold file that can be found in its text."""
    for layer, questions in ASKED.items():
        for row in gold.get(layer, []):
            span = locate(text, row["text"], row.get("nth", 1))
            if span is None:
                continue
            answers = {
                name: QUESTIONS[name].index(row[key])
                for name, key in questions.items()
                if row.get(key) in QUESTIONS[name]
            }
            yield Mark(layer=layer, span=span, answers=answers, parties=tuple(_parties(text, span, row)))


def _parties(text: str, span: tuple[int, int], row: dict) -> Iterator[tuple[int, int, int]]:
    for role, key in ((2, "others"), (1, "actors")):
        for name in row.get(key) or []:
            for start, end in _mentions(text[slice(*span)], name):
                yield span[0] + start, span[0] + end, role


def _mentions(words: str, name: str) -> list[tuple[int, int]]:
    """Where a name stands in `words`: whole, by its demonym, or by its last word."""
    name = name.removeprefix("unnamed ").removeprefix("the ")
    last = name.split()[-1] if name.split() else ""
    for form in (name, *_demonyms().get(name, ()), last):
        if len(form) > 2 and (places := [m.span() for m in re.finditer(rf"\b{re.escape(form)}\b", words)]):
            return places
    return []


@cache
def _demonyms() -> dict[str, tuple[str, ...]]:
    rows = tomllib.loads(PLACES.read_text(encoding="utf8"))["countries"]
    return {name: (*row.get("demonyms", ()), *row.get("capitals", ())) for name, row in rows.items()}


def label_layers(words: list[tuple[int, int]], marks: tuple[Mark, ...]) -> Layered:
    """Marks as labels of words. Of two that overlap in one layer the shorter stands."""
    out = Layered(labels=[[0] * len(words) for _ in LAYERS], roles=[-1] * len(words))
    for mark in sorted(marks, key=lambda m: m.span[1] - m.span[0]):
        inside = [i for i, (s, e) in enumerate(words) if s < mark.span[1] and e > mark.span[0]]
        if not inside:
            continue
        out.asked.append((inside[0], inside[-1] + 1, mark.answers))
        if mark.layer not in LAYERS:
            continue
        row = out.labels[LAYERS.index(mark.layer)]
        if any(row[i] for i in inside):
            continue
        for k, i in enumerate(inside):
            row[i] = 1 if k == 0 else 2
            if mark.layer == "events":
                out.roles[i] = next((r for s, e, r in mark.parties if s <= words[i][0] < e), 0)
    return out


def cut(layered: Layered, lo: int, hi: int) -> Layered:
    """The part of words `lo` to `hi`; what is asked of words that are cut is left out."""
    return Layered(
        labels=[row[lo:hi] for row in layered.labels],
        roles=layered.roles[lo:hi],
        asked=[(s - lo, e - lo, answers) for s, e, answers in layered.asked if lo <= s and e <= hi],
    )
