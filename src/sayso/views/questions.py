"""What can be asked of a linked dossier: for each question how it is answered, laid out and explained."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sayso.ports import Shelf
from sayso.views.blocks import Block
from sayso.views.brief import Limits, Window
from sayso.views.histories import (
    ask_positions,
    ask_series,
    ask_timeline,
    lay_out_positions,
    lay_out_series,
    lay_out_timeline,
)
from sayso.views.inquiries import ask_conflicts, ask_origins, lay_out_conflicts, lay_out_origins
from sayso.views.tracing import ask_drift, ask_proposals, lay_out_drift, lay_out_proposals


class Question(StrEnum):
    """What can be asked."""

    ORIGINS = "origins"
    CONFLICTS = "conflicts"
    DRIFT = "drift"
    SERIES = "series"
    TIMELINE = "timeline"
    POSITIONS = "positions"
    PROPOSALS = "proposals"


@dataclass(frozen=True, slots=True)
class Answering:
    """How a question is answered and the answer laid out; `tells` is what it tells, `more` a word on that."""

    ask: Callable[[Shelf, Limits, Window], Any]
    lay: Callable[[Any], Iterator[Block]]
    tells: str
    more: str = ""


ANSWERS: Mapping[Question, Answering] = {
    Question.ORIGINS: Answering(
        ask_origins,
        lay_out_origins,
        "who stands behind several reports, and on how many independent words their claims rest",
        "Under each claim stand its origins, with the reports that collapsed into each and why.",
    ),
    Question.CONFLICTS: Answering(
        ask_conflicts,
        lay_out_conflicts,
        "what does not go together: contradictions first, then what differs for a cause",
    ),
    Question.DRIFT: Answering(
        ask_drift,
        lay_out_drift,
        "what copies and retellings made of the words of their origin, both wordings side by side",
    ),
    Question.SERIES: Answering(
        ask_series,
        lay_out_series,
        "how counts went over time, those first of which something is odd",
        "A toll that falls, swapped digits, a jump that one report alone tells, a source with two numbers.",
    ),
    Question.TIMELINE: Answering(
        ask_timeline, lay_out_timeline, "what was done, met for and planned, day by day"
    ),
    Question.POSITIONS: Answering(
        ask_positions,
        lay_out_positions,
        "what each party wants, offers, accepts and refuses, issue by issue, and what changed",
    ),
    Question.PROPOSALS: Answering(
        ask_proposals,
        lay_out_proposals,
        "what is on the table: whose it is, its terms by stage, and what became of it in each telling",
    ),
}
