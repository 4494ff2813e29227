"""What the words of a pack and the model together hold a span to tell."""

from __future__ import annotations

from math import log

import pytest

from sayso.lexicon.packs import Words
from sayso.lexicon.phrases import Finder
from sayso.reading.field import judge
from sayso.records import Span

EVENTS = Finder(
    {
        "meet": Words(verbs=("meet",), nouns=("talks",)),
        "resume_talks": Words(verbs=("resume",)),
        "suspend_talks": Words(nouns=("postponement",)),
    }
)
UNSURE = {"meet": log(0.5), "resume_talks": log(0.3), "other": log(0.2)}


def told(text: str, main: str | None = None) -> str:
    """What `text` is held to tell, whose main word is `main`."""
    start = text.index(main) if main else 0
    word = Span(start=start, end=start + len(main)) if main else None
    return judge(text, Span(start=0, end=len(text)), EVENTS, UNSURE, word)


@pytest.mark.parametrize(
    ("text", "main", "code"),
    [
        ("Orun and Marvia resumed their talks", "resumed", "resume_talks"),
        ("talks of those who resumed work", "talks", "meet"),
        ("the postponement of the talks", "postponement", "suspend_talks"),
        ("the rivals came together", "came", "meet"),
    ],
)
def test_the_main_word_tells_most(text: str, main: str, code: str) -> None:
    """Also for a code that only the pack knows; where none of its words stands the model decides."""
    assert code == told(text, main)


def test_without_a_main_word_all_words_count_alike() -> None:
    """Then the model decides between codes whose words all stand there."""
    assert told("Orun and Marvia resumed their talks") == "meet"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("no progress had been made in Lerin", "deadlock"),
        ("the round ended with little progress", "deadlock"),
        ("some progress had been made in Lerin", "progress"),
    ],
)
def test_what_a_longer_phrase_denies_is_not_told(text: str, state: str) -> None:
    """'No progress' tells of a deadlock, however sure the model is of the word in it."""
    states = Finder(
        {
            "progress": Words(phrases=("progress",)),
            "deadlock": Words(phrases=("no progress", "little progress")),
        }
    )
    sure = {"progress": log(0.99), "deadlock": log(0.01)}
    assert judge(text, Span(start=0, end=len(text)), states, sure) == state
