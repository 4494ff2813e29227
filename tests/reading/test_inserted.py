"""Sayings inside a relative clause."""

from __future__ import annotations

import pytest

from reading.made import span_of
from sayso.reading.attribution import Attribution
from sayso.reading.inserted import with_inserted


def told(text: str, source: str, cue: str, *content: str) -> list[str]:
    """The content of the attribution of these words, after what stands inserted is set right."""
    found = Attribution(
        source=(span_of(text, source),),
        cue=(span_of(text, cue),),
        content=tuple(span_of(text, words) for words in content),
    )
    return [text[span.start : span.end] for span in with_inserted(text, found).content]


@pytest.mark.parametrize(
    ("told_of", "before"),
    [("five", "including five"), ("seven guards", "and seven guards"), ("five", ", five")],
)
def test_only_the_words_before_the_source_are_told_of(told_of: str, before: str) -> None:
    """What stands further before is the report's own."""
    text = f"They took 40 men {before} the army says are dead."
    assert [told_of, "are dead"] == told(text, "the army", "says", "They took 40 men", "are dead")


def test_a_saying_that_interrupts_keeps_both_parts() -> None:
    """'The road, the army says, is open' is said whole."""
    text = "The road, the army says, is open."
    assert ["The road", "is open"] == told(text, "the army", "says", "The road", "is open")
    text = "The road the army says is open."
    assert ["The road", "is open"] == told(text, "the army", "says", "The road", "is open")


def test_a_new_sentence_behind_the_cue_is_no_such_clause() -> None:
    """Where no finite verb follows, nothing is cut."""
    text = '"The road," and so the army says "all of it".'
    assert ['"The road,"', '"all of it"'] == told(text, "the army", "says", '"The road,"', '"all of it"')
