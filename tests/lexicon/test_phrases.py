"""Words of packs found in a text."""

from __future__ import annotations

import pytest

from sayso.lexicon.packs import Words
from sayso.lexicon.phrases import Finder

FINDER = Finder(
    {
        "agree": Words(verbs=("reach ... deal", "agree")),
        "meet": Words(verbs=("hold talks",), nouns=("meeting",)),
        "deadlock": Words(phrases=("stalemate*", "no progress")),
    }
)


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("They reached a very late deal.", "agree", "reached a very late deal"),
        ("The two held talks in Orun.", "meet", "held talks"),
        ("Two meetings were held.", "meet", "meetings"),
        ("Stalemated talks", "deadlock", "Stalemated"),
        ("There was no progress.", "deadlock", "no progress"),
    ],
)
def test_words_are_found_in_their_forms(text: str, code: str, words: str) -> None:
    """Verbs in all forms, nouns in both numbers, gaps of up to three words, any ending."""
    first = FINDER.hits(text)[0]

    assert (code, words) == (first.code, text[first.start : first.end])


def test_longer_words_come_first() -> None:
    """Of two that stand there the longer is named first."""
    assert ["agree", "agree"] == [h.code for h in FINDER.hits("They agreed and reached a deal")]
    assert 2 == FINDER.hits("They agreed and reached a deal")[0].size


def test_a_gap_is_not_endless() -> None:
    """Four words are too many for a gap."""
    assert [] == FINDER.hits("They reached one of the late deal")
