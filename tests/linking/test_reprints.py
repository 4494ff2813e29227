"""Reprints: found however papers dress them, and nothing else taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linking.pile import OWN, STRIKE, TALKS, printed, wired
from sayso.linking.reprints import find_reprints
from sayso.records import Report

WIRE = wired(*TALKS)


def groups_of(*reports: Report) -> list[set[str]]:
    """The reports of each group."""
    return [set(group.reports) for group in find_reprints(reports)]


def curly(text: str) -> str:
    """The text as a paper sets it that likes curly marks and British spelling."""
    return text.replace('"', "“").replace("harbor", "harbour").replace("'", "’")


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(TALKS, id="whole"),
        pytest.param(TALKS[:2], id="cut"),
        pytest.param(TALKS[::-1], id="turned round"),
        pytest.param(tuple(map(curly, TALKS)), id="other marks"),
        pytest.param((*TALKS[:2], *OWN, TALKS[3]), id="with paragraphs of its own"),
        pytest.param((" ".join(TALKS[:3]), TALKS[4]), id="other paragraphs"),
    ],
)
def test_a_copy_is_found(paragraphs: tuple[str, ...]) -> None:
    """What a paper makes of a wire's report is in one group with it."""
    copy = printed(*paragraphs, outlet="Lerin Post", headline="Another headline of its own")
    assert [{WIRE.id, copy.id}] == groups_of(WIRE, copy)


def test_two_stories_are_no_reprints() -> None:
    """Reports that share no sentence are in no group."""
    assert [] == groups_of(WIRE, wired(*STRIKE))


def test_one_background_sentence_is_no_reprint() -> None:
    """An agency that repeats its background in another story reprints nothing."""
    assert [] == groups_of(wired(*TALKS), wired(*STRIKE, TALKS[4]))


def test_a_formula_is_no_reprint_days_later() -> None:
    """The same form of words a week later is another report: a market report, say."""
    assert [] == groups_of(WIRE, wired(*TALKS[:4], STRIKE[0], day="2031-03-12"))


def test_a_number_that_differs_is_other_news() -> None:
    """Sentences that are alike but for a number are not the same sentence."""
    later = tuple(each.replace("4,300", "5,100").replace("27", "31") for each in STRIKE[1:2])
    assert [] == groups_of(wired(STRIKE[1]), printed(*later, outlet="Lerin Post"))


def test_a_splice_belongs_to_both_groups() -> None:
    """A report made of two wires is in the groups of both, and these stay apart."""
    strike = wired(*STRIKE)
    splice = printed(*TALKS[:3], *STRIKE[:3], outlet="Lerin Post")
    found = groups_of(WIRE, strike, splice)
    assert sorted(map(sorted, [{WIRE.id, splice.id}, {strike.id, splice.id}])) == sorted(map(sorted, found))


def test_two_splices_of_the_same_wires_keep_these_apart() -> None:
    """Also where several papers make one report of the same two wires."""
    strike = wired(*STRIKE)
    splices = [printed(*TALKS[:3], *STRIKE, outlet=name) for name in ("Lerin Post", "Harbour Echo")]
    assert not [group for group in groups_of(WIRE, strike, *splices) if {WIRE.id, strike.id} <= group]


def test_leads_of_one_story_are_its_versions() -> None:
    """An urgent line and the lead that follows it are versions, numbered in their order."""
    urgent = wired(TALKS[0], slug="Urgent:", headline="Envoys meet for talks in Lerin")
    lead = wired(
        TALKS[0].replace("a first round of talks", "talks that nobody had expected, officials there said"),
        *STRIKE[:0],
        *OWN,
        slug="1st Lead:",
        headline="Envoys meet for talks in Lerin",
    )
    (group,) = find_reprints([lead, urgent])
    assert [(urgent.id, 1), (lead.id, 2)] == [(copy.report, copy.version) for copy in group.copies]


def test_origin_is_the_agency_and_its_first_report() -> None:
    """The group names whose copy it is, even where the paper leaves it out."""
    copy = printed(*TALKS, outlet="Lerin Post", day="2031-03-04")
    (group,) = find_reprints([copy, WIRE])
    assert ("Corvin", WIRE.id) == (group.origin.agency, group.origin.report)


def test_share_of_own_text_is_told() -> None:
    """A copy says how much of it is its own, in words."""
    copy = printed(*TALKS, *OWN, outlet="Lerin Post")
    (group,) = find_reprints([copy, WIRE])
    own = {each.report: each.own for each in group.copies}
    words = sum(len(each.split()) for each in OWN)
    assert 0 == own[WIRE.id]
    assert pytest.approx(words / len(copy.text.split()), abs=0.02) == own[copy.id]


def test_every_copy_has_its_reason() -> None:
    """Each report of a group stands in one of its reasons."""
    copies = [printed(*TALKS[:n], outlet=f"Paper {n}") for n in (2, 3, 4)]
    (group,) = find_reprints([WIRE, *copies])
    assert set(group.reports) == {each for why in group.why for each in why.records}


def test_an_undated_copy_is_found() -> None:
    """A page without its day is compared all the same."""
    assert 1 == len(groups_of(WIRE, printed(*TALKS[:3], day=None, outlet="Lerin Post")))


def test_empty_reports_are_in_no_group() -> None:
    """Nothing is a copy of nothing."""
    assert [] == groups_of(printed("", outlet="a"), printed("", outlet="b"), printed("...", outlet="c"))


PARAGRAPHS = st.lists(st.sampled_from([*TALKS, *STRIKE, *OWN]), min_size=1, max_size=6, unique=True)
REPORTS = st.builds(
    lambda paragraphs, day, outlet: printed(*paragraphs, day=day, outlet=outlet, agency=None),
    PARAGRAPHS,
    st.sampled_from(["2031-03-03", "2031-03-04", None]),
    st.sampled_from(["Lerin Post", "Harbour Echo", None]),
)


@given(
    st.lists(REPORTS, max_size=7, unique_by=lambda report: report.id).flatmap(
        lambda reports: st.tuples(st.just(reports), st.permutations(reports))
    )
)
@settings(max_examples=60, deadline=None)
def test_order_changes_nothing(orders: tuple[list[Report], list[Report]]) -> None:
    """The same reports in any order give the same groups."""
    assert find_reprints(orders[0]) == find_reprints(orders[1])
