"""What is told inside a statement, with the real model."""

from __future__ import annotations

import pytest

from reading.made import span_of
from reading.model import needs_model
from sayso.reading.nested import SHORTEST, find_nested
from sayso.reading.tagger import shared_tagger
from sayso.records import Span

pytestmark = needs_model

NESTED = "Foreign Minister Ana Ruel had told him on Monday that the bridge would be closed for a week"


def inside(text: str, content: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of what is told inside `content`."""
    found = find_nested(text, span_of(text, content), shared_tagger())

    def words(spans: tuple[Span, ...]) -> str:
        return " | ".join(text[s.start : s.end] for s in spans)

    return [(words(a.source), words(a.cue), words(a.content)) for a in found]


def test_a_saying_inside_a_saying_is_found() -> None:
    """'he said X had told him that …' tells what X told, where it stands in the text."""
    ((source, cue, content),) = inside(f"Bilal Osk said {NESTED}.", NESTED)

    assert "Foreign Minister Ana Ruel" == source
    assert "told" in cue
    assert content.endswith("the bridge would be closed for a week")


def test_a_plain_saying_tells_of_nobody() -> None:
    """A content without another speaker holds nothing."""
    content = "the bridge over the river would be closed for a week because of the flood"

    assert [] == inside(f"Bilal Osk said {content}.", content)


@pytest.mark.parametrize("content", ["I think that the bridge over the river will be closed for a week"])
def test_the_speakers_own_thought_is_no_other_saying(content: str) -> None:
    """'I think' inside a quotation is the speaker's own."""
    assert [] == inside(f'"{content}," said Bilal Osk.', content)


def test_little_is_not_looked_into() -> None:
    """In a few words nobody tells of another."""
    content = "Ruel said she was ill"

    assert len(content) < SHORTEST
    assert [] == inside(f"Bilal Osk said {content}.", content)
