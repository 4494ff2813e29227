"""The figures of a report: numbers with what they count, and on whose word."""

from __future__ import annotations

import math
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes.records import a_day, a_report
from reading.made import span_of
from reading.model import needs_model
from reading.test_statements import written
from sayso.reading.figures import find_figures
from sayso.reading.reader import ReportReader
from sayso.reading.scene import Scene
from sayso.records import Bound, Figure, Report

SLOWEST = 60.0  # seconds on a slow machine; what grows with the square of the text takes far longer
PIECES = """at least some 12 33,207 1.4 million people were killed and wounded , including of whom dozens
40-50 $ 85% between 3 and 7 days Feb. 30 20061122.0299 two hundred soldiers half . – ½ 99999999999999999999"""
WORDS = st.lists(st.sampled_from([*PIECES.split(), "\n"]), max_size=40).map(" ".join)


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of a report of this text, without statements."""
    return find_figures(Scene.of(a_report(text)), ())


def read(text: str) -> list[Figure]:
    """The figures that the reader finds, with statements and their speakers."""
    report: Report = a_report(text, published=a_day("2031-05-08"))
    return [each for each in ReportReader().read(report) if isinstance(each, Figure)]


def only(text: str) -> Figure:
    """The one figure of `text`."""
    (figure,) = figures(text)
    return figure


@pytest.mark.parametrize(
    ("text", "value", "bound", "measure"),
    [
        ("At least 36,096 people have been killed in the war.", 36096, Bound.AT_LEAST, "killed"),
        ("The shelling wounded 40 villagers.", 40, Bound.EXACT, "injured"),
        ("Nearly two hundred soldiers were killed.", 200, Bound.ABOUT, "killed"),
        ("Around 1.4 million people were displaced by the flood.", 1_400_000, Bound.ABOUT, "displaced"),
        ("Tovia will pay 25 million dollars for the dam.", 25_000_000, Bound.EXACT, "money"),
        ("Some 85 percent of the voters stayed at home.", 85, Bound.ABOUT, "percent"),
        ("Fewer than 30 hostages are still held in the hills.", 30, Bound.AT_MOST, "hostages_held"),
        ("They seek a way in which the 12 hostages can be released.", 12, Bound.EXACT, "hostages_held"),
        ("Under the plan 12 hostages would be released.", 12, Bound.EXACT, "hostages_freed"),
        ("A raid killed one militant.", 1, Bound.EXACT, "killed"),
        ("Of those freed, 12 hostages remain captive.", 12, Bound.EXACT, "hostages_held"),
        ("The truce would last for six weeks.", 6, Bound.EXACT, "duration"),
    ],
)
def test_a_number_has_its_bound_and_measure(text: str, value: float, bound: Bound, measure: str) -> None:
    """What is counted and how surely, in digits and in words."""
    figure = only(text)

    assert (value, bound, measure) == (figure.value, figure.bound, figure.measure)


def test_a_range_has_two_ends() -> None:
    """'between 40 and 50' is no value but a low and a high one."""
    figure = only("Between 40 and 50 villagers were killed.")

    assert (None, 40, 50) == (figure.value, figure.low, figure.high)


def test_what_is_counted_stands_in_the_evidence() -> None:
    """The evidence is the number with what it counts."""
    figure = only("The army said nothing of the 12 Marvian soldiers killed on the bridge.")

    assert figure.counted is not None
    assert "soldiers" in figure.counted
    assert "12 Marvian soldiers" in figure.evidence.words


def test_two_counts_of_one_verb_are_two_figures() -> None:
    """'killed 34 and wounded 77' is a count of dead and one of wounded."""
    found = figures("The strikes killed 34 people and wounded 77.")

    assert [(34, "killed"), (77, "injured")] == [(f.value, f.measure) for f in found]


def test_a_part_names_its_whole() -> None:
    """'including 37' is a part of the number before it."""
    whole, part = figures("They still hold 121 hostages, including 37 who are dead.")

    assert (None, whole.id) == (whole.part_of, part.part_of)


@pytest.mark.parametrize(
    "text",
    [
        "The talks began on May 12, 2031.",
        "The minister, 54, was born in 1977.",
        "Report 20061122.0299 was filed.",
        "They met on Feb. 30.",
        "The second round opens at 10:30.",
        "Nobody moved. Channel 2 was silent.",
        "There are 99999999999999999999 of them.",
    ],
)
def test_what_counts_nothing_is_no_figure(text: str) -> None:
    """Days, years, ages, hours, names and absurd numbers are no figures."""
    assert () == figures(text)


@needs_model
def test_the_authority_is_who_says_it() -> None:
    """A number in a saying is its speaker's."""
    (figure,) = read("Health Minister Ana Ruel said on Tuesday that 33 villagers had been killed.")

    assert figure.authority is not None
    assert ("Ana Ruel", True) == (figure.authority.name, figure.statement is not None)


def test_a_number_that_nobody_vouches_for_has_no_authority() -> None:
    """In the report's own voice the authority is null."""
    assert only("Nearly 28,000 people have been killed in the war.").authority is None


def test_whose_figures_they_are_may_stand_beside() -> None:
    """'a tally based on ministry figures' names its authority."""
    text = "The war has killed 1,170 people, according to the health ministry."
    figure = only(text)

    assert figure.authority is not None
    assert "health ministry" in figure.authority.name
    assert span_of(text, "the health ministry").overlaps(figure.authority.evidence.span)


@pytest.mark.parametrize(
    ("named", "content"),
    [
        (False, "the raid on the mill which killed 62 people was a crime"),
        (False, "aid is too slow in the valley, where nearly 54,000 people live"),
        (False, "the raid which killed 62 people was “a crime”"),
        (False, "they held 140 of its men, while it reportedly held around 7,300"),
        (True, "in the raid 62 people were killed"),
        (True, "“the raid which killed 62 people was a crime”"),
        (True, "in the valley, where it rains, 300 people are missing"),
        (True, "the port, which handles 300 ships, is closed"),
    ],
)
def test_what_the_report_explains_is_nobodys_word(named: bool, content: str) -> None:  # noqa: FBT001
    """A relative clause of place or harm, outside quotation marks, is the reporter's."""
    text = f"Ana Ruel said {content}."
    report = a_report(text)
    statements = written(report, ("Ana Ruel", "said", content))
    figure = find_figures(Scene.of(report), statements)[-1]
    assert named is (figure.authority is not None)
    assert named is ("Ana Ruel" in [link.name for link in figure.chain])


@given(WORDS)
@settings(max_examples=150, deadline=None)
def test_figures_stand_in_any_text(text: str) -> None:
    """Whatever the words, evidence is that of its place, values are finite, and ids differ."""
    found = figures(text)

    assert all(f.evidence.stands_in(text) for f in found)
    assert all(math.isfinite(n) for f in found for n in (f.value, f.low, f.high) if n is not None)
    assert len({f.id for f in found}) == len(found)
    assert {f.part_of for f in found} <= {f.id for f in found} | {None}


@pytest.mark.parametrize(
    "text",
    [
        "The army said 12 soldiers and 3 guards were killed on Monday. " * 9000,
        "and 5 men " * 1700,
        "one and two hundred and " * 1300,
        "1 2 3 4 5 " * 1000,
    ],
)
def test_a_monstrous_text_takes_no_monstrous_time(text: str) -> None:
    """A hundred thousand words, or a sentence of five thousand, are read in good time."""
    began = time.monotonic()
    figures(text)

    assert SLOWEST > time.monotonic() - began


def test_who_says_it_is_not_who_is_counted() -> None:
    """A number that stands alone counts the people named last, but not the speaker."""
    (figure,) = figures("A senior army officer said the plane fell into the lake, killing all 128 on board.")
    assert (128, "killed", "people") == (figure.value, figure.measure, figure.counted)


def test_a_vote_is_no_range() -> None:
    """Of 'a vote of 143 to 9 votes' both sides count; an age with a broken hyphen counts nothing."""
    found = figures("It was adopted by a vote of 143 to 9 votes. Osk, 31-year- old, was there.")
    assert [(143, "votes"), (9, "votes")] == [(f.value, f.measure) for f in found]
