"""Events, standings and positions of whole reports, read with the shipped model."""

from __future__ import annotations

from itertools import chain

import pytest

import sayso
from sayso.records import Event, Finding, Position, Report, Standing

TEXT = """ORANTH, March 3 (Corvin) -- Marvian and Tessalian negotiators met in Oranth \
on Monday to discuss a ceasefire, officials said.

The talks ended without agreement, a Marvian official said. \
"Marvia demands the withdrawal of all troops," he told reporters.

Tessalian Foreign Minister Ana Ruel will visit Oranth next week.
"""


@pytest.fixture(scope="module")
def findings() -> tuple[Finding, ...]:
    """What is read in the text."""
    return tuple(f for f in sayso.read(TEXT) if not isinstance(f, Report))


def test_a_meeting_is_an_event(findings: tuple[Finding, ...]) -> None:
    """Who met, as what, and what it is in PLOVER."""
    events = [f for f in findings if isinstance(f, Event)]
    met = next(e for e in events if "met in Oranth" in e.evidence.words)

    assert ("meet", "CONSULT") == (met.type, met.plover)
    assert met.actors


def test_all_evidence_is_in_the_text(findings: tuple[Finding, ...]) -> None:
    """The words are those of the place."""
    report = next(r for r in sayso.read(TEXT) if isinstance(r, Report))
    marked = [f for f in findings if isinstance(f, Event | Standing | Position)]
    parties = chain.from_iterable([*e.actors, *e.others] for e in marked if isinstance(e, Event))

    assert marked
    for evidence in [*(f.evidence for f in marked), *(p.evidence for p in parties)]:
        assert evidence.words == report.text[evidence.span.start : evidence.span.end]
