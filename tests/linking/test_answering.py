"""What findings say became of a proposal."""

from __future__ import annotations

import pytest

from fakes.findings import an_event
from fakes.reader import FakeReader
from fakes.records import a_report
from sayso.linking.answering import find_answers
from sayso.records import Modality, ProposalState


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Marvia rejected the plan", ProposalState.REJECTED),
        ("The plan was rejected by Marvia", ProposalState.REJECTED),
        ("Marvia is studying a new proposal", ProposalState.UNDER_REVIEW),
        ("Marvia accepted the draft with reservations", ProposalState.ACCEPTED_WITH_CONDITIONS),
        ("Marvia accepted the draft", ProposalState.ACCEPTED),
        ("Norway withdrew its proposal", ProposalState.WITHDRAWN),
        ("Marvia has not accepted the draft", None),
        ("Marvia would accept the draft", None),
        ("Marvia withdrew its troops", None),
        ("The draft is long", None),
    ],
)
def test_states_are_told_by_words_near_a_word_for_a_proposal(words: str, state: ProposalState | None) -> None:
    """What is denied or only possible is no answer."""
    report = a_report(f"{words}.")
    found = list(find_answers(report, [an_event(report, words)]))
    assert [each.state for each in found] == ([state] if state else [])


def test_what_is_only_planned_or_found_nowhere_is_no_answer() -> None:
    """An answer needs a finding that tells it as a fact."""
    report = a_report("Marvia rejected the plan.")
    planned = an_event(report, "Marvia rejected the plan", modality=Modality.PLANNED)
    assert [] == list(find_answers(report, [planned]))
    assert [] == list(find_answers(report, []))


def test_the_saying_itself_may_be_the_answer() -> None:
    """Where no event was found, the statement that holds the words tells it."""
    report = a_report("Adana said Marvia rejected the plan.")
    (statement,) = FakeReader().read(report)
    (answer,) = find_answers(report, [statement])
    assert (statement, "plan") == (answer.finding, answer.noun)
