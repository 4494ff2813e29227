"""Proposals: offers of several reports that are one, with what became of them."""

from __future__ import annotations

from dataclasses import replace

from fakes.findings import an_event, an_offer, evidence, links, named
from fakes.records import a_day, a_report
from sayso.linking.proposals import find_proposals
from sayso.records import Finding, Proposal, ProposalState, Report, Story

PLAN = "Norway put forward a plan for a pause of sixty days at the border."


def proposals_of(held: dict[Report, tuple[Finding, ...]]) -> tuple[Proposal, ...]:
    """The proposals of one story of these reports."""
    story = Story(id="s", title="", reports=tuple(r.id for r in held), start=None, end=None, why=())
    return find_proposals(held, (story,), ())


def told(day: str, outlet: str, text: str = PLAN) -> tuple[Report, Finding]:
    """A report that tells of Norway's plan."""
    report = a_report(text, published=a_day(day), outlet=outlet)
    offer = an_offer(report, PLAN.rstrip("."), ("a pause of sixty days", "truce", None))
    return report, replace(offer, author=named(report, "Norway"), name=None)


def test_one_plan_in_two_reports_is_one_proposal() -> None:
    """The same author, days and words."""
    first, one = told("2031-03-03", "Post")
    second, other = told("2031-03-04", "Echo")
    (proposal,) = proposals_of({first: (one,), second: (other,)})

    assert ((one.id, other.id), "Norway", "proposal of Norway") == (
        proposal.offers,
        proposal.author,
        proposal.name,
    )
    assert "both are by Norway" in proposal.why[0].sentence


def test_plans_of_two_authors_stay_apart() -> None:
    """Whoever's words they share."""
    first, one = told("2031-03-03", "Post")
    text = f"Marvia answered. {PLAN}"
    report = a_report(text, published=a_day("2031-03-03"), outlet="Echo")
    other = replace(an_offer(report, PLAN.rstrip(".")), author=named(report, "Marvia"))
    assert 2 == len(proposals_of({first: (one,), report: (other,)}))


def test_what_became_of_it_stands_by_holder_and_day() -> None:
    """A later report tells that it was rejected, on the mediator's word."""
    first, plan = told("2031-03-03", "Post")
    later = a_report("Marvia rejected the plan.", published=a_day("2031-03-06"), outlet="Echo")
    answer = an_event(later, "Marvia rejected the plan", chain=links("Ana Ruel"))
    (proposal,) = proposals_of({first: (plan,), later: (answer,)})

    assert [(ProposalState.TABLED, None), (ProposalState.REJECTED, "Ana Ruel")] == [
        (each.state, each.holder) for each in proposal.status
    ]
    assert (answer.id,) == proposal.answers
    assert proposal.status[1].when is not None
    assert proposal.status[1].when.start is not None
    assert "2031-03-06" == proposal.status[1].when.start.earliest


def test_what_one_finding_tells_twice_is_told_once() -> None:
    """'rejected the plan … rejected the proposal' in one finding is one rejection."""
    first, plan = told("2031-03-03", "Post")
    words = "Marvia rejected the plan and again rejected the proposal"
    later = a_report(f"{words}.", published=a_day("2031-03-06"), outlet="Echo")
    (proposal,) = proposals_of({first: (plan,), later: (an_event(later, words),)})
    assert [ProposalState.TABLED, ProposalState.REJECTED] == [each.state for each in proposal.status]


def test_an_answer_weeks_later_is_to_something_else() -> None:
    """The story goes on, the proposal may be forgotten."""
    first, plan = told("2031-03-03", "Post")
    later = a_report("Marvia rejected the plan.", published=a_day("2031-05-06"), outlet="Echo")
    (proposal,) = proposals_of({first: (plan,), later: (an_event(later, "Marvia rejected the plan"),)})
    assert () == proposal.answers


def test_a_counter_proposal_counters_what_it_answers() -> None:
    """The words that name what is answered hold the other offer."""
    text = "The Front sent counter-proposals to a plan put forward by Norway."
    report = a_report(text, published=a_day("2031-03-03"))
    plan = replace(an_offer(report, "a plan put forward by Norway"), author=named(report, "Norway"))
    counter = an_offer(report, "The Front sent counter-proposals to a plan")
    answers = evidence(report, "a plan put forward by Norway")
    counter = replace(counter, author=named(report, "Front"), answers=answers)
    states = {p.author: [s.state for s in p.status] for p in proposals_of({report: (plan, counter)})}

    assert [ProposalState.TABLED, ProposalState.COUNTERED] == states["Norway"]
    assert [ProposalState.TABLED] == states["Front"]
