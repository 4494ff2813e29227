"""Where a report speaks of plans."""

from __future__ import annotations

import pytest

from sayso.lexicon.packs import all_packs, join_packs
from sayso.reading.clauses import Clauses
from sayso.reading.field import Field
from sayso.reading.parse import parse
from sayso.reading.plans import Plans

OFFERS = Field.of(join_packs(all_packs(()))).offers


def plans(text: str) -> tuple[Plans, int]:
    """What a text says of plans, and its first noun for one."""
    found = Plans(text=text, clauses=Clauses.of(parse(text).tokens))
    return found, next(found.nouns(OFFERS))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The draft calls for a ceasefire.", ["a ceasefire"]),
        ("Under the proposal, the army would leave.", ["the army would leave"]),
        ("They signed a proposal to end the blockade.", ["end the blockade"]),
        ("They want a deal that would free the sailors.", ["free the sailors"]),
    ],
)
def test_terms_are_told_around_the_word(text: str, told: list[str]) -> None:
    """After it, by what it does, and under it."""
    found, noun = plans(text)
    assert [text[s.start : s.end].strip(" ,") for s in found.told(noun)] == told


def test_who_made_it_is_owner_agent_or_subject() -> None:
    """'Marvia's plan', 'a plan put forward by Marvia', 'Marvia put forward a plan'."""
    for text in (
        "Marvia's plan failed.",
        "A plan put forward by Marvia failed.",
        "Marvia put forward a plan.",
    ):
        found, noun = plans(text)
        assert [found.word(k) for k in found.makers(noun)] == ["marvia"], text
