"""Proposals and drift as answers of their own."""

from __future__ import annotations

from dataclasses import replace

from fakes.findings import an_event, an_offer, evidence, named
from fakes.records import FakeShelf, a_day, a_report
from sayso.records import Drift, DriftKind, Proposal, ProposalState, Status, Why, Wording
from sayso.views.brief import Limits, Window
from sayso.views.markdown import write_blocks
from sayso.views.tracing import ask_drift, ask_proposals, lay_out_drift, lay_out_proposals

FIRST = a_report("Norway put forward a plan for a pause of sixty days.", published=a_day("2031-03-03"))
LATER = a_report("Marvia rejected the plan.", published=a_day("2031-03-06"), headline="Plan is dead")
OFFER = replace(
    an_offer(FIRST, "Norway put forward a plan", ("a pause of sixty days", "truce", 1)),
    author=named(FIRST, "Norway"),
)
ANSWER = an_event(LATER, "Marvia rejected the plan")
PROPOSAL = Proposal(
    id="p",
    name="proposal of Norway",
    author="Norway",
    offers=(OFFER.id,),
    answers=(ANSWER.id,),
    status=(
        Status(state=ProposalState.TABLED, holder=None, when=None, finding=OFFER.id),
        Status(state=ProposalState.REJECTED, holder="Ana Ruel", when=None, finding=ANSWER.id),
    ),
    why=(),
)
DRIFT = Drift(
    id="d",
    kind=DriftKind.HEADLINE,
    before=Wording(report=LATER.id, words=LATER.text, evidence=evidence(LATER, LATER.text), findings=()),
    after=Wording(report=LATER.id, words="Plan is dead", evidence=None, findings=()),
    along="r",
    why=(Why(records=(), sentence="the text has 'may'"),),
)
SHELF = FakeShelf(held={FIRST: (OFFER,), LATER: (ANSWER,)}, linked=(PROPOSAL, DRIFT))


def test_a_proposal_has_terms_and_what_became_of_it() -> None:
    """Its terms by stage, then each telling with its holder and place."""
    text = write_blocks(lay_out_proposals(ask_proposals(SHELF, Limits())))
    assert "author: Norway" in text
    assert "- stage 1, truce: a pause of sixty days [1:1]" in text
    assert "- rejected, says Ana Ruel (reported 6 March 2031): Marvia rejected the plan [2:1]" in text


def test_what_came_later_is_hidden_from_an_earlier_day() -> None:
    """On the fourth nobody knew of the answer, nor of the drift."""
    window = Window(as_of="2031-03-04")
    assert "rejected" not in write_blocks(lay_out_proposals(ask_proposals(SHELF, Limits(), window)))
    assert "No wording changed" in write_blocks(lay_out_drift(ask_drift(SHELF, Limits(), window)))


def test_a_drift_shows_both_wordings() -> None:
    """A headline has no citation."""
    text = write_blocks(lay_out_drift(ask_drift(SHELF, Limits())))
    assert "## headline" in text
    assert "before, report 2, 6 March 2031: Marvia rejected the plan. [2:1]" in text
    assert text.count("Plan is dead") >= 1


def test_no_proposal_is_said_in_a_sentence() -> None:
    """No empty section."""
    empty = FakeShelf(held={LATER: ()})
    assert "No report tells of a proposal." in write_blocks(lay_out_proposals(ask_proposals(empty, Limits())))
