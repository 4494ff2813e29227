"""What is told inside a statement, with the real model."""

from __future__ import annotations

import pytest

from reading.made import span_of
from reading.model import needs_model
from sayso.reading.attribution import Attribution
from sayso.reading.nested import SHORTEST, find_nested, find_passed_on
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


def passed_on(content: str) -> list[str]:
    """Source and cue of what an outlet passes on with this content."""
    text = f"{content}, local media reported."
    outer = Attribution(source=(span_of(text, "local media"),), cue=(), content=(span_of(text, content),))
    return [text[s.start : s.end] for a in find_passed_on(text, outer) for s in (*a.source, *a.cue)]


def test_an_outlet_passes_a_whole_saying_on() -> None:
    """'Ana Ruel on Monday said …, local media reported' is Ana Ruel's."""
    content = "Foreign Minister Ana Ruel on Monday said that the bridge would be closed"

    assert ["Foreign Minister Ana Ruel", "said"] == passed_on(content)


def test_what_an_outlet_tells_itself_is_nobody_elses() -> None:
    """Where no one says anything in it, the outlet speaks."""
    assert [] == passed_on("the bridge over the river would be closed for a week")
