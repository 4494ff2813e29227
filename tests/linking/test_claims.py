"""Claims: who says the same, and on how many words it rests."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes.findings import a_figure, a_standing, holder, links, on
from fakes.reader import FakeReader
from fakes.records import a_day, a_report
from sayso.linking.claims import all_tellings, find_claims
from sayso.linking.desks import desks_of
from sayso.records import Claim, Finding, Kind, Report, Statement

OPEN = "the bridge at Karsa was open again to trucks from Veldia"
OPEN_TOO = "trucks from Veldia could use the bridge at Karsa again"
OTHER = "dockers in Tessaly voted to go on with their strike"


def report_of(text: str, day: str = "2031-03-04", outlet: str = "Harbour Post") -> Report:
    """A report of that day."""
    return a_report(text, published=a_day(day), outlet=outlet)


def claims_of(held: dict[Report, tuple[Finding, ...]], *, one_story: bool = True) -> tuple[Claim, ...]:
    """The claims of these findings, of reports that belong to one story or each to its own."""
    stories = {report.id: frozenset({"story" if one_story else report.id}) for report in held}
    return find_claims(all_tellings(held, stories, desks_of(held, ())))


def said(*texts: str, one_story: bool = True, day: str = "2031-03-04") -> list[int]:
    """How many statements each claim has, of reports that each hold one of these texts."""
    reports = [report_of(text, outlet=f"paper {place}", day=day) for place, text in enumerate(texts)]
    held: dict[Report, tuple[Finding, ...]] = {report: FakeReader().read(report) for report in reports}
    return sorted(len(claim.statements) for claim in claims_of(held, one_story=one_story))


def test_the_same_in_other_words_is_one_claim() -> None:
    """Two wordings of one thing, of one day and story, are one claim."""
    assert [2] == said(f"Adana said {OPEN}.", f"Beltrame said {OPEN_TOO}.")


def test_a_claim_says_why_its_findings_are_one() -> None:
    """The reason names the words that both share, and cites both."""
    reports = report_of(f"Adana said {OPEN}."), report_of(f"Beltrame said {OPEN_TOO}.", outlet="Echo")
    held: dict[Report, tuple[Finding, ...]] = {report: FakeReader().read(report) for report in reports}
    ((why,),) = (claim.why for claim in claims_of(held))

    assert {each.id for found in held.values() for each in found} == set(why.records)
    assert "karsa" in why.sentence


def test_other_things_are_other_claims() -> None:
    """What shares no words is not the same."""
    assert [1, 1] == said(f"Adana said {OPEN}.", f"Beltrame said {OTHER}.")


def test_the_same_words_denied_are_another_claim() -> None:
    """'was open' and 'was not open' say two things."""
    assert [1, 1] == said(
        "Adana said the bridge was open.", "Beltrame said the bridge was not open to anybody."
    )


def test_a_claim_in_one_report_is_told_once() -> None:
    """A lead and its repetition further down are one claim."""
    assert [2] == said(f"Adana said {OPEN}. Nobody moved. Adana said {OPEN_TOO}.")


@pytest.mark.parametrize(("sizes", "other"), [([2], "1,402 people"), ([1, 1], "1,410 people")])
def test_figures_are_one_claim_where_the_number_is_one(sizes: list[int], other: str) -> None:
    """The same count by two hands is one claim, another count another."""
    first, second = report_of("Some 1,402 people died."), report_of(f"At least {other} died.", outlet="Echo")
    value = 1402 if other.startswith("1,402") else 1410
    held: dict[Report, tuple[Finding, ...]] = {
        first: (a_figure(first, "1,402 people", value=1402, counted="people"),),
        second: (a_figure(second, other, value=value, counted="people"),),
    }
    assert sizes == sorted(len(claim.figures) for claim in claims_of(held))


def test_standings_of_two_states_are_two_claims() -> None:
    """'progress' and 'no progress' are not the same."""
    report = report_of("Talks in Lerin made progress. Talks in Lerin made no progress.")
    held: dict[Report, tuple[Finding, ...]] = {
        report: (
            a_standing(report, "Talks in Lerin made progress", when=on("2031-03-04")),
            a_standing(report, "Talks in Lerin made no progress", state="deadlock", when=on("2031-03-04")),
        )
    }
    assert 2 == len(claims_of(held))


def test_two_named_speakers_are_two_origins() -> None:
    """Who is named, and speaks for himself, is a word of its own."""
    one, other = report_of(f"Adana said {OPEN}."), report_of(f"Beltrame said {OPEN_TOO}.", outlet="Echo")
    held: dict[Report, tuple[Finding, ...]] = {each: with_chain(each) for each in (one, other)}
    (claim,) = claims_of(held)
    assert (2, 2, ["Adana", "Beltrame"]) == (
        claim.independent_origins.least,
        claim.independent_origins.most,
        sorted(origin.root for origin in claim.origins),
    )


def with_chain(report: Report) -> tuple[Statement, ...]:
    """The statements of the fake reader, each with its speaker as its chain."""
    return tuple(
        replace(each, chain=(replace(links(each.speakers[0].name)[0], kind=Kind.PERSON),))
        for each in FakeReader().read(report)
    )


def test_a_figure_without_authority_is_its_agencys() -> None:
    """A number that nobody vouches for is the agency's own word, however many papers print it."""
    reports = [
        a_report("Some 1,402 people died.", published=a_day("2031-03-04"), agency="Corvin", outlet=outlet)
        for outlet in ("Post", "Echo")
    ]
    held: dict[Report, tuple[Finding, ...]] = {
        report: (a_figure(report, "1,402 people", value=1402, counted="people"),) for report in reports
    }
    (claim,) = claims_of(held)
    assert (1, "no source named (Corvin)") == (claim.independent_origins.most, claim.origins[0].root)


def test_the_authority_of_a_figure_is_its_root() -> None:
    """'says the ministry' is the ministry's word."""
    report = report_of("Some 1,402 people died.")
    figure = a_figure(report, "1,402 people", value=1402, authority=holder("Health Council"))
    (claim,) = claims_of({report: (figure,)})
    assert ["Health Council"] == [origin.root for origin in claim.origins]


TEXTS = st.lists(
    st.sampled_from(
        [f"{who} said {what}." for who in ("Adana", "Beltrame") for what in (OPEN, OPEN_TOO, OTHER)]
    ),
    max_size=5,
)


@given(TEXTS.flatmap(lambda texts: st.tuples(st.just(texts), st.permutations(range(len(texts))))))
@settings(max_examples=40, deadline=None)
def test_each_finding_is_in_one_claim_whatever_the_order(drawn: tuple[list[str], list[int]]) -> None:
    """No finding is lost or counted twice, and the order of reports changes nothing."""
    texts, order = drawn
    reports = [report_of(text, outlet=f"paper {place}") for place, text in enumerate(texts)]
    held: dict[Report, tuple[Finding, ...]] = {report: FakeReader().read(report) for report in reports}
    claims = claims_of(held)
    told = [each for claim in claims for each in claim.statements]
    assert sorted(each.id for found in held.values() for each in found) == sorted(told)
    assert claims == claims_of({reports[place]: held[reports[place]] for place in order})
