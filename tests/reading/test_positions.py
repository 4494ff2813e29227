"""Positions: whose they are, in whose mouth, and which stance."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from fakes.records import a_report
from reading.made import span_of
from reading.test_spots import RULES
from reading.test_statements import written
from sayso.lexicon.packs import all_packs, join_packs
from sayso.reading.field import Field
from sayso.reading.marks import Marks
from sayso.reading.positions import find_positions
from sayso.reading.scene import Scene
from sayso.reading.words import find_words
from sayso.records import Position, Stance, ToldBy

FIELD = Field.of(join_packs(all_packs(())))
QUESTIONS = {"issue": ("other",), "stance": tuple(stance.value for stance in Stance)}


def position(text: str, words: str, *told: tuple[str, str, str], dateline: str | None = None) -> Position:
    """The one position, where a model marks `words` and is unsure of its stance.

    `told` are the words for source, cue and content of each statement.
    """
    report = a_report(text, dateline=dateline)
    found = tuple(find_words(text))
    marks = Marks(
        words=found,
        scores=np.zeros((len(found), 10 + sum(map(len, QUESTIONS.values()))), np.float32),
        spans={"positions": (span_of(text, words),), "events": (), "standing": ()},
        rules=replace(RULES, questions=QUESTIONS),
    )
    (only,) = find_positions(Scene.of(report), written(report, *told), marks, FIELD)
    return only


def test_what_somebody_must_do_is_the_demand_of_who_says_so() -> None:
    """'Norway must accept' in the mouth of an envoy of Chile is the demand of Chile."""
    content = "Norway must accept the plan"
    found = position(
        f"Chilean envoy Ana Ruel said {content}.", content, ("Chilean envoy Ana Ruel", "said", content)
    )
    assert ("Chile", ToldBy.OWN) == (found.party.name, found.told_by)


def test_ones_own_country_is_ones_own_party() -> None:
    """'his country' means the country of the speaker."""
    content = "his country demanded a truce"
    found = position(
        f"Chilean envoy Jon Ruel said {content}.", content, ("Chilean envoy Jon Ruel", "said", content)
    )
    assert "Chile" == found.party.name


def test_several_who_want_it_are_one_party_together() -> None:
    """Joint parties are named together."""
    words = "Norway and Chile demanded a truce"
    assert "Norway and Chile" == position(f"{words}.", words).party.name


def test_a_demand_that_is_told_of_is_not_the_mouth() -> None:
    """'refused the demand of the union for a truce' is no word of the union."""
    words = "refused the demand of the union for a truce in all of the harbours"
    content = "for a truce in all of the harbours"
    found = position(f"Norway {words}.", words, ("the union", "demand", content))
    assert ("Norway", ToldBy.REPORT) == (found.party.name, found.told_by)


def test_a_short_name_is_spelt_out_as_the_report_does() -> None:
    """The party is called by the name that the report gives in full."""
    words = "The OHB demanded a truce"
    text = f"The Orun Harbour Board (OHB) met in May. {words}."
    assert "Orun Harbour Board" == position(text, words).party.name


def test_a_minister_without_a_country_is_of_the_capital_of_the_dateline() -> None:
    """'Foreign Minister Ana Ruel' in a report from Oslo is Norway's."""
    content = "she demanded a truce"
    found = position(
        f"Foreign Minister Ana Ruel said {content}.",
        content,
        ("Foreign Minister Ana Ruel", "said", content),
        dateline="OSLO",
    )
    assert "Norway" == found.party.name


@pytest.mark.parametrize(
    ("stance", "words"),
    [
        (Stance.CONDITIONS, "Norway will not accept the plan until the harbours open"),
        (Stance.CONDITIONS, "Norway said the army must withdraw before it signs"),
        (Stance.REFUSES, "Norway cannot accept the plan"),
        (Stance.REFUSES, "Norway will never accept it"),
        (Stance.ACCEPTS, "Norway accepted the plan"),
        (Stance.ACCEPTS, "Norway accepted the offer of a truce"),
        (Stance.REFUSES, "Norway rejected the demand and the proposal"),
    ],
)
def test_conditions_and_denials_turn_the_stance(stance: Stance, words: str) -> None:
    """What is accepted only then, or not at all, is not accepted."""
    assert stance is position(f"{words}.", words).stance
