"""Stories: what tells of one matter is together, and nothing else is."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from linking.pile import LATER_STRIKE, LATER_TALKS, OWN, STRIKE, TALKS, printed, wired
from sayso.linking.reprints import find_reprints
from sayso.linking.stories import find_stories
from sayso.records import Report, Story

TALKS_1 = printed(*TALKS, headline="Envoys of Qasmar and Veldia meet in Lerin", day="2031-03-03")
TALKS_2 = printed(*LATER_TALKS, headline="Castellan brings a map", day="2031-03-05")
STRIKE_1 = printed(*STRIKE, headline="Dockers walk out in Tessaly", day="2031-03-04")
STRIKE_2 = printed(*LATER_STRIKE, headline="Tessaly dockers vote to go on with strike", day="2031-03-06")


def stories_of(*reports: Report) -> tuple[Story, ...]:
    """The stories of these reports."""
    return find_stories(reports, find_reprints(reports))


def sets_of(*reports: Report) -> list[list[str]]:
    """The reports of each story."""
    return sorted(sorted(story.reports) for story in stories_of(*reports))


def test_reports_of_one_matter_are_one_story() -> None:
    """Two matters are two stories, each with its reports in order of their days."""
    found = {story.reports for story in stories_of(STRIKE_2, TALKS_2, STRIKE_1, TALKS_1)}
    assert {(TALKS_1.id, TALKS_2.id), (STRIKE_1.id, STRIKE_2.id)} == found


def test_a_story_has_its_days() -> None:
    """It runs from the first day of publication to the last."""
    (story,) = stories_of(TALKS_2, TALKS_1)
    assert ("2031-03-03", "2031-03-05") == (story.start, story.end)


def test_the_title_is_the_headline_that_tells_most() -> None:
    """A headline that names the matter is better than one that does not."""
    (story,) = stories_of(TALKS_1, TALKS_2)
    assert TALKS_1.headline == story.title


def test_without_a_headline_the_lead_is_the_title() -> None:
    """It is cut between two words."""
    (story,) = stories_of(printed(STRIKE[0] + OWN[0]))
    assert story.title.endswith("…")
    assert (STRIKE[0] + OWN[0]).startswith(story.title.removesuffix(" …") + " ")


def test_a_headline_of_one_word_is_no_title() -> None:
    """It is what was left of one."""
    (story,) = stories_of(printed(*TALKS, headline="Lerin"))
    assert TALKS[0] == story.title


def test_every_join_has_its_reason() -> None:
    """A reason names two reports and what both tell of."""
    (story,) = stories_of(TALKS_1, TALKS_2)
    (why,) = story.why
    assert {TALKS_1.id, TALKS_2.id} == set(why.records)
    assert "Lerin" in why.sentence


def test_a_report_alone_opens_a_story() -> None:
    """It says that no other is near."""
    (story,) = stories_of(TALKS_1)
    assert "no other report tells of the same" == story.why[0].sentence


def test_long_after_it_is_another_story() -> None:
    """The same towns and people half a year later are another matter."""
    assert 2 == len(stories_of(TALKS_1, printed(*LATER_TALKS, day="2031-10-05")))


def test_a_report_without_a_day_joins_its_story() -> None:
    """Its words tell where it belongs, also where other stories have followed long since."""
    undated = printed(*LATER_TALKS, day=None)
    later = printed(*STRIKE, day="2031-09-04")
    assert sorted([sorted([TALKS_1.id, undated.id]), [later.id]]) == sets_of(TALKS_1, undated, later)


def test_a_story_without_days_has_none() -> None:
    """No day is made up."""
    (story,) = stories_of(printed(*TALKS, day=None))
    assert (None, None) == (story.start, story.end)


def test_reprints_are_in_one_story() -> None:
    """Also a copy cut to little, in a paper with much of its own."""
    wire = wired(*TALKS)
    copy = printed(*TALKS[:2], *OWN, *OWN[::-1], outlet="Lerin Post", day="2031-03-05")
    assert [sorted([wire.id, copy.id])] == sets_of(wire, copy)


def test_a_splice_is_in_both_stories() -> None:
    """A report made of two wires belongs to both matters, and these stay apart."""
    talks, strike = wired(*TALKS), wired(*STRIKE)
    splice = printed(*TALKS[:3], *STRIKE[:3], outlet="Lerin Post")
    assert sorted([sorted([talks.id, splice.id]), sorted([strike.id, splice.id])]) == sets_of(
        talks, strike, splice
    )


def test_an_empty_report_has_its_story() -> None:
    """Nothing is like nothing."""
    assert 2 == len(stories_of(printed("", outlet="a"), printed("", outlet="b")))


PARAGRAPHS = st.lists(
    st.sampled_from([*TALKS, *STRIKE, *LATER_TALKS, *LATER_STRIKE, *OWN]), min_size=1, max_size=5, unique=True
)
REPORTS = st.builds(
    lambda paragraphs, day, outlet: printed(*paragraphs, day=day, outlet=outlet),
    PARAGRAPHS,
    st.sampled_from(["2031-03-03", "2031-03-04", "2031-06-04", None]),
    st.sampled_from(["Lerin Post", "Harbour Echo"]),
)
PILES = st.lists(REPORTS, max_size=7, unique_by=lambda report: report.id)


@given(PILES.flatmap(lambda reports: st.tuples(st.just(reports), st.permutations(reports))))
@settings(max_examples=50, deadline=None)
def test_order_changes_nothing(orders: tuple[list[Report], list[Report]]) -> None:
    """The same reports in any order give the same stories."""
    assert stories_of(*orders[0]) == stories_of(*orders[1])


def copies_of(reports: list[Report], ids: set[str]) -> set[frozenset[str]]:
    """What of the groups of reprints are reports of these `ids`."""
    groups = (frozenset(ids.intersection(group.reports)) for group in find_reprints(reports))
    return {group for group in groups if len(group) > 1}


def spliced(reports: list[Report]) -> dict[str, int]:
    """Of each report that carries the copy of two groups or more, of how many."""
    groups = Counter(member for group in find_reprints(reports) for member in group.reports)
    return {report: number for report, number in groups.items() if number > 1}


@given(PILES)
@settings(max_examples=50, deadline=None)
def test_what_comes_later_moves_nothing(reports: list[Report]) -> None:
    """A report of a later day takes two reports of a story apart only if it shows a splice between them."""
    dated = [report for report in reports if report.published.earliest]
    early = [report for report in dated if (report.published.earliest or "") < "2031-03-04"]
    ids = {report.id for report in early}
    assume(copies_of(early, ids) == copies_of(dated, ids))
    known = spliced(early)
    assume(all(known.get(report) == number for report, number in spliced(dated).items() if report in ids))
    before = {pair for story in stories_of(*early) for pair in combinations(sorted(story.reports), 2)}
    after = {pair for story in stories_of(*dated) for pair in combinations(sorted(story.reports), 2)}
    assert before <= after
