"""What is no part of a story is set aside, and what is part of it stays."""

from __future__ import annotations

import pytest

from sayso.intake import from_text
from sayso.records import Role

FIRST = "Envoys of both sides met behind closed doors for a third day, two officials said."
LAST = "The talks are to go on until Friday, when the mediators will tell what was agreed."


@pytest.mark.parametrize(
    "line",
    [
        "Contact Us",
        "Subscribe",
        "READ: Port workers end their strike after a week",
        "Live updates: Follow the talks as they happen",
        "By using our website you consent to our use of cookies.",
        "Sign up for our newsletter and get the day's stories in your inbox.",
        "© 2031 Sample Times. All rights reserved.",
        "Tags: talks, port, envoys",
        "Home > World > Talks",
        "https://news.example/talks",
        "(Reporting by Ann Example; Editing by Bo Sample)",
        "Ann Example in Orville contributed to this report.",
        "3 min read",
        "* * *",
    ],
)
def test_residue_is_set_aside(line: str) -> None:
    """Notices, teasers, tags, credits and marks of the page stand in no story."""
    assert f"{FIRST}\n\n{LAST}" == from_text(f"{FIRST}\n{line}\n{LAST}").text


@pytest.mark.parametrize(
    "line",
    [
        "For more than a month the port has been closed to all but ships with aid on board.",
        "Reporting by the mission shows that both sides broke the terms, its chief said.",
        "With additional troops on the way, the envoys want a truce before the week is out.",
        "“You subscribe to a newsletter, you click, and you believe it,” the envoy said.",
        "Copyright is one of the matters on which the two sides have not come any nearer.",
        "1. The port is opened to all ships",
        "A third way",
    ],
)
def test_a_story_that_sounds_like_residue_stays(line: str) -> None:
    """Sentences, lists and crossheads of a story are kept though they hold a cue."""
    assert f"{FIRST}\n\n{line}\n\n{LAST}" == from_text(f"{FIRST}\n\n{line}\n\n{LAST}").text


def test_a_list_of_other_stories_goes_with_its_opener() -> None:
    """Short lines after 'Related stories' are teasers until prose begins again."""
    page = f"{FIRST}\n\nRelated stories\nPort workers end strike\nNew mayor for Orville\n\n{LAST}"

    assert f"{FIRST}\n\n{LAST}" == from_text(page).text


def test_a_box_of_other_stories_goes_as_it_is_read_aloud() -> None:
    """'list of 2 items' opens a box of other stories."""
    box = "list of 2 items\nlist 1 of 2\nPort workers end strike\nlist 2 of 2\nNew mayor named\nend of list"

    assert f"{FIRST}\n\n{LAST}" == from_text(f"{FIRST}\n\n{box}\n\n{LAST}").text


def test_a_caption_and_its_credit_are_blocks_of_their_own() -> None:
    """A picture's text is a caption, its credit a credit, and neither is told."""
    caption = "Envoys arrive at the town hall of the port for talks, 02 May 2031. (EPA Photo)"
    report = from_text(f"{FIRST}\n\n{caption}\n\n{LAST}")
    roles = {report.page[b.span.start : b.span.end]: b.role for b in report.blocks}

    assert Role.CREDIT is roles["(EPA Photo)"]
    assert Role.CAPTION is roles[caption.removesuffix(" (EPA Photo)")]
    assert f"{FIRST}\n\n{LAST}" == report.text


def test_an_aside_to_editors_is_cut_out_of_its_sentence() -> None:
    """'(eds: one name)' is a slug, and its sentence reads on without it."""
    report = from_text(f"{FIRST}\n\n{LAST[:9]} (eds: one name), {LAST[10:]}")

    assert f"{LAST[:9]}, {LAST[10:]}" == report.text.split("\n\n")[1]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", FIRST),
        ("fr", "Les envoyés des deux parties se sont réunis dans la ville pour une troisième journée."),
        ("ru", "Посланники обеих сторон встретились в городе в третий раз за неделю, сообщили источники."),
        ("und", "Qwe rty uio pqs dfg hjk lzx cvb nmq wer tyu iop qsd fgh."),
    ],
)
def test_the_language_is_told(language: str, text: str) -> None:
    """A report in another language is kept and says so."""
    assert language == from_text(text).language
