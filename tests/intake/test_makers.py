"""Whose copy it is: agencies and outlets, where the page shows them, and nothing where it does not."""

from __future__ import annotations

import pytest

from sayso.intake import Given, from_text
from sayso.intake.makers import read_masthead

STORY = "Envoys of both sides met behind closed doors for a third day, two officials said."


@pytest.mark.parametrize(
    ("agency", "line"),
    [
        ("Anadolu Agency", "Anadolu Agency WORLD"),
        ("Reuters", "Source: Reuters"),
        ("AFP", "By Ann Example, AFP"),
        ("AP", "By The Associated Press"),
    ],
)
def test_a_credit_line_names_the_agency(agency: str, line: str) -> None:
    """An agency named beside the story is the copy's."""
    assert agency == from_text(f"Envoys meet again\n{line}\n\n{STORY}").agency


@pytest.mark.parametrize(
    ("agency", "sentence"),
    [
        ("Reuters", "No terms were put on the table that day, one of the officials told Reuters."),
        ("AFP", "At least 40 people have died in the port since then, according to an AFP tally."),
        ("AP", "The Associated Press could not independently verify what either side had claimed."),
        (None, "No terms were put on the table that day, Reuters reported, citing an official."),
        (None, "No terms were put on the table that day, one of the officials told reporters."),
    ],
)
def test_the_storys_own_voice_names_its_agency(agency: str | None, sentence: str) -> None:
    """Who was 'told' is the copy's agency; who merely reported is not."""
    assert agency == from_text(f"{STORY}\n\n{sentence}").agency


def test_two_agencies_told_alike_leave_it_open() -> None:
    """Copy put together from two agencies is neither's."""
    told = "One aide told Reuters that it was over, and another told AFP that it had not begun."

    assert from_text(f"{STORY}\n\n{told}").agency is None


def test_a_pictures_credit_is_not_the_storys() -> None:
    """The agency of a photograph did not write the story."""
    caption = "Envoys arrive at the town hall of the port for the third day of talks. [Ann Example/Reuters]"

    assert from_text(f"{STORY}\n\n{caption}\n\n{STORY}").agency is None


def test_the_agencys_signature_is_cut_off() -> None:
    """'(Reuters)' behind the last paragraph credits it and is not told."""
    report = from_text(f"{STORY}\n\n{STORY} (Reuters)")

    assert ("Reuters", f"{STORY}\n\n{STORY}") == (report.agency, report.text)


def test_an_outlet_that_sources_told_is_the_printer() -> None:
    """'told The National' near the top of copy without an agency names the outlet."""
    report = from_text(f"{STORY}\n\nNo terms were put on the table, one of the officials told The National.")

    assert report.outlet == "The National"


def test_a_given_dateline_is_a_place() -> None:
    """A dateline given beside the text loses its day."""
    given = Given(dateline="ORVILLE, West Shore, May 7, 2031")

    assert from_text(STORY, given=given).dateline == "ORVILLE, West Shore"


def test_what_is_given_goes_before_what_is_read() -> None:
    """A list's word on outlet and agency is kept."""
    report = from_text(f"ORVILLE (AFP) - {STORY}", given=Given(outlet="Sample Times", agency="Xinhua"))

    assert ("Sample Times", "Xinhua") == (report.outlet, report.agency)


@pytest.mark.parametrize(
    ("words", "outlet"),
    [
        ("The Sample Courier", "The Sample Courier"),
        ("Harbour Post", "Harbour Post"),
        ("Upland News", "Upland News"),
        ("The envoy's post", None),
        ("Post", None),
        ("Contact Us", None),
        ("One Two Three Four Five Times", None),
    ],
)
def test_mastheads_end_as_papers_are_called(words: str, outlet: str | None) -> None:
    """A line of a few capitalised words whose last one is a paper's."""
    assert outlet == read_masthead(words)
