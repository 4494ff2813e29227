"""Offers: whose they are, their terms by issue and stage, what they answer."""

from __future__ import annotations

import pytest

from fakes.records import a_report
from sayso.lexicon.packs import all_packs, join_packs
from sayso.reading.field import Field
from sayso.reading.offers import find_offers
from sayso.reading.scene import Scene
from sayso.records import Offer, Sureness

FIELD = Field.of(join_packs(all_packs(())))


def offers(text: str) -> tuple[Offer, ...]:
    """The offers of a report with this text, of which nobody is quoted."""
    return find_offers(Scene.of(a_report(text)), (), FIELD)


def terms(text: str) -> list[tuple[int | None, str, str]]:
    """Stage, issue and words of all terms of a text."""
    return [(t.stage, t.issue, t.evidence.words) for offer in offers(text) for t in offer.terms]


def test_terms_stand_by_stage_and_issue() -> None:
    """What stands with a stage is of that stage, and what 'and' joins to it."""
    assert terms(
        "The envoys want an accord for a ceasefire that would unfold in four steps, with the handover of "
        "every detainee and a lasting truce planned for the third phase."
    ) == [
        (None, "truce", "a ceasefire"),
        (None, "other", "unfold in four steps"),
        (3, "prisoner_release", "the handover of every detainee"),
        (3, "truce", "a lasting truce planned for the third phase"),
    ]


def test_a_counter_proposal_names_what_it_answers() -> None:
    """The words after 'to' are what is answered, and that is an offer of its own."""
    counter, plan = offers(
        "The Front gave its answer and sent counter-proposals to a plan put forward by diplomats from Norway."
    )
    assert counter.author is not None
    assert counter.author.name == "Front"
    assert counter.answers is not None
    assert counter.answers.words.startswith("a plan put forward by diplomats")
    assert plan.author is not None
    assert plan.author.name == "Norway"


def test_the_plan_goes_on_with_what_was_told_of_it() -> None:
    """'The plan would' in a later sentence adds to the terms of the plan, and is no offer of its own."""
    found = offers(
        "Norway put forward a plan for a ceasefire. The plan would free 40 hostages.\n"
        "In the second stage, the army would withdraw from the valley."
    )
    assert [[t.issue for t in offer.terms] for offer in found] == [["truce", "hostage_release", "withdrawal"]]
    assert found[0].terms[2].stage == 2


def test_what_is_proposed_by_a_verb_alone_is_an_offer() -> None:
    """'proposed that': nobody needs to say 'proposal'."""
    (offer,) = offers("Norway proposed that the refugees would go home before the snow.")
    assert offer.author is not None
    assert offer.author.name == "Norway"
    assert offer.terms[0].issue == "return_of_displaced"


@pytest.mark.parametrize(
    "text",
    [
        "The general has plans to retire in May.",
        "They reached an agreement last May.",
        "There is a deal, he said.",
        "The union will offer.",
    ],
)
def test_what_nobody_puts_on_a_table_is_no_offer(text: str) -> None:
    """Plans of one's own, agreements of the past, and words without an author or a term."""
    assert offers(text) == ()


def test_an_author_without_a_name_is_led_back_to_nobody() -> None:
    """'the arbitration panel' is that, and not the company that was named before."""
    *_, offer = offers(
        "Kestrel Air was on strike. "
        "The pilots rejected a proposal by the arbitration panel for a rise of wages."
    )
    assert offer.author is not None
    assert offer.author.name == "arbitration panel"
    assert offer.sureness is Sureness.LIKELY


def test_every_offer_stands_in_its_text() -> None:
    """Whatever the words, evidence, terms and author are cut from the text."""
    text = "Under the draft, seen by the Courier, Marvia would lift its blockade; the port would reopen."
    found = offers(text)
    assert found
    for offer in found:
        for piece in (offer.evidence, *(t.evidence for t in offer.terms)):
            assert text[piece.span.start : piece.span.end] == piece.words


@pytest.mark.parametrize(
    ("author", "text"),
    [
        (None, "They endorsed the Lerin Action Plan for a ceasefire in the valley."),
        ("Norway", "They endorsed the Norwegian plan for a ceasefire in the valley."),
        (None, "They endorsed last year's plan for a ceasefire in the valley."),
    ],
)
def test_the_name_of_a_plan_is_not_its_author(author: str | None, text: str) -> None:
    """A people before the word made the plan; a name that the word belongs to, or a year, did not."""
    (offer,) = offers(text)
    assert author == (offer.author.name if offer.author else None)
