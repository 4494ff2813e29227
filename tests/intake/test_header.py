"""The head of a report: what it says of place, day, maker and author, and what it leaves to the story."""

from __future__ import annotations

import pytest

from sayso.intake import Given, from_text
from sayso.records import Basis, Role

STORY = "Envoys of both sides met behind closed doors for a third day, two officials said."


@pytest.mark.parametrize(
    ("place", "agency", "day", "line"),
    [
        ("ORVILLE", "Xinhua", "2031-11-22", "ORVILLE, Nov. 22, 2031 (Xinhua) -- "),
        ("ORVILLE, West Shore", "AFP", "2031-12-09", "ORVILLE, West Shore, Dec 9, 2031 (AFP) - "),
        ("ORVILLE", "AFP", None, "ORVILLE (AFP): "),
        ("ORVILLE", "Reuters", None, "ORVILLE (Reuters) - "),
        ("Orville", "AP", None, "Orville (AP) — "),
        ("ORVILLE/MARSH CITY", "Reuters", None, "ORVILLE/MARSH CITY, April 8 (Reuters) - "),
        ("ORVILLE", "TASS", None, "ORVILLE, April 8. /TASS/. "),
        ("ST. ORVILLE", None, None, "ST. ORVILLE — "),
        ("ORVILLE", None, None, "ORVILLE: "),
        (None, "UPI", None, "April 8 (UPI) -- "),
    ],
)
def test_a_dateline_tells_place_agency_and_day(
    place: str | None, agency: str | None, day: str | None, line: str
) -> None:
    """A dateline gives place, agency and day as far as it names them, and is no part of the story."""
    report = from_text(f"Envoys meet again\n\n{line}{STORY}")

    assert (place, agency, day) == (report.dateline, report.agency, report.published.earliest)
    assert report.text == STORY


@pytest.mark.parametrize(
    ("slug", "headline", "line"),
    [
        ("2nd Ld-Writethru:", "Envoys meet again", "2nd Ld-Writethru: Envoys meet again"),
        ("URGENT:", "Envoys meet again", "URGENT: Envoys meet again"),
        ("(new series)", "Envoys meet again", "Envoys meet again (new series) by Ann Example"),
        (None, "Envoys to meet again: aide", "Envoys to meet again: aide"),
    ],
)
def test_editors_marks_leave_the_headline(slug: str | None, headline: str, line: str) -> None:
    """Labels before a headline and brackets behind it are slugs."""
    report = from_text(f"{line}\n\nORVILLE, May 2, 2031 (AFP) - {STORY}")

    assert (slug, headline) == (report.slug, report.headline)


@pytest.mark.parametrize("line", ["ATTENTION - ADDS quotes ///", "=(PICTURE)=", "background ///", "ab/cde"])
def test_a_line_of_marks_is_a_slug(line: str) -> None:
    """A line that speaks to editors alone is a slug and no headline."""
    report = from_text(f"{line}\n\nORVILLE, May 2, 2031 (AFP) - {STORY}")

    assert (line, None, STORY) == (report.slug, report.headline, report.text)


def test_the_author_behind_a_headline_is_found() -> None:
    """'by A. Name' at the end of a wire headline names the author."""
    report = from_text(f"Envoys in new crisis by Ann Example\n\nORVILLE, May 2, 2031 (AFP) - {STORY}")

    assert ("Envoys in new crisis", ("Ann Example",)) == (report.headline, report.authors)


def test_one_who_did_it_is_no_author() -> None:
    """A headline that tells who did something has no author in it."""
    report = from_text(f"Terms rejected by Ann Example\n\nORVILLE, May 2, 2031 (AFP) - {STORY}")

    assert () == report.authors


def test_a_byline_names_authors_and_agency() -> None:
    """A byline gives its authors, and the agency they write for."""
    report = from_text(f"Envoys meet again\nBy ANN EXAMPLE and Bo Sample, Associated Press\n\n{STORY}")

    assert (("ANN EXAMPLE", "Bo Sample"), "AP") == (report.authors, report.agency)


@pytest.mark.parametrize(
    "line",
    [
        "Published May 02,2031",
        "Updated 14:03 GMT, 2 May 2031",
        "2031-05-02T09:00Z",
        "Friday, May 2, 2031",
        "Posted on: 2nd May 2031",
    ],
)
def test_a_date_line_states_the_day(line: str) -> None:
    """A line that only tells the day of publication states it, and is no part of the story."""
    report = from_text(f"Envoys meet again\n{line}\n\n{STORY}")

    assert ("2031-05-02", Basis.STATED) == (report.published.earliest, report.published.basis)
    assert report.text == STORY


def test_the_day_it_came_out_goes_before_the_day_it_was_changed() -> None:
    """'Published' is believed before 'Updated'."""
    report = from_text(f"Envoys meet again\nUpdated May 4, 2031\nPublished May 2, 2031\n\n{STORY}")

    assert report.published.earliest == "2031-05-02"


def test_a_day_that_may_be_read_two_ways_is_no_day() -> None:
    """'04/05/2031' is April or May, so nothing is said."""
    report = from_text(f"Envoys meet again\nPublished 04/05/2031\n\n{STORY}")

    assert Basis.UNKNOWN is report.published.basis


def test_a_dateline_of_the_desk_gives_way_to_that_of_the_story() -> None:
    """Where a desk filed the copy under its own place, the story's dateline counts, with the desk's year."""
    filing = "MARSH CITY, May 2, 2031 (Xinhua) -- by Ann Example"
    report = from_text(f"Envoys meet\n\n{filing}\n\nORVILLE, May 2 (Xinhua) -- {STORY}")

    assert ("ORVILLE", "2031-05-02", STORY) == (report.dateline, report.published.earliest, report.text)


@pytest.mark.parametrize(
    "line",
    [
        "The chief of the Armed Forces of Port (AFP) said on Monday that no troops would be sent there.",
        "The mouthpiece of the north (KCNA) said on Monday that no envoys would be sent to the port.",
        "ORVILLE, founded in 1989, has two ports: one to the north of the town and one to the south.",
    ],
)
def test_a_bracket_in_a_sentence_is_no_dateline(line: str) -> None:
    """Letters in brackets after a name in running text make no dateline and no agency."""
    report = from_text(f"{line}\n\n{STORY}")

    assert (None, None, line) == (report.dateline, report.agency, report.text.split("\n\n")[0])


def test_a_dateline_far_down_is_part_of_the_story() -> None:
    """Below three paragraphs, 'PLACE (AFP) -' is told like the rest."""
    page = f"{STORY}\n\n{STORY}\n\n{STORY}\n\nORVILLE (AFP) - {STORY}"

    assert page == from_text(page).text


def test_short_lines_stay_where_the_headline_is_known() -> None:
    """A text that comes with its headline beside it begins with story."""
    report = from_text(f"Age: 32\n{STORY}", given=Given(headline="Envoy of the year"))

    assert f"Age: 32\n\n{STORY}" == report.text


def test_a_deck_belongs_to_the_story() -> None:
    """What stands between headline and byline is told, and so it is text."""
    deck = "Third day of talks brings no word from either side, and none of the mediators."
    report = from_text(f"Envoys meet again\n{deck}\nBy Ann Example\n{STORY}")

    assert f"{deck}\n\n{STORY}" == report.text
    assert Role.DECK in {block.role for block in report.blocks}


def test_a_lone_paragraph_is_all_story() -> None:
    """A text of one line has no headline."""
    assert (None, STORY) == (from_text(STORY).headline, from_text(STORY).text)


def test_wrapped_copy_is_joined_into_paragraphs() -> None:
    """Lines that a fixed width broke apart are one paragraph again."""
    page = (
        "ORVILLE (AFP) - Envoys of both sides met behind closed doors for a third\n"
        "day in the old town hall of the port, and none of them would speak to the\n"
        "press, two officials said.\n\n"
        "The talks are to go on until Friday, when the mediators will tell what has\n"
        "been agreed, and what has not, as far as both sides allow it.\n"
    )

    assert [True, True] == [paragraph.endswith(".") for paragraph in from_text(page).text.split("\n\n")]
