"""Who acts in an event and to whom it is done."""

from __future__ import annotations

import pytest

from fakes.records import a_report
from reading.made import span_of
from reading.test_statements import written
from sayso.reading.parties import Parties
from sayso.reading.scene import Scene


def actors(text: str, words: str, *told: tuple[str, str, str]) -> list[str]:
    """Who acts in the event told by `words`; `told` are source, cue and content of the statements."""
    report = a_report(text)
    statement = next(iter(written(report, *told)), None)
    found, _ = Parties.of(Scene.of(report)).of_event(span_of(text, words), statement)
    return [named.name for named in found]


@pytest.mark.parametrize(
    ("event", "acting"),
    [
        ("Norway and Chile signed the pact", ["Norway", "Chile"]),
        ("The pact was signed by Norway", ["Norway"]),
        ("The two sides met again", []),
        ("Both countries signed the pact", []),
        ("Some left the hall", []),
        ("Both Norway and Chile signed the pact", ["Norway", "Chile"]),
        ("Two gunmen stormed the hall", ["gunmen"]),
        ("The Singapore-Norway talks collapsed", ["Singapore", "Norway"]),
        ("The Oslo talks collapsed", []),
        ("Chile-Norway talks collapsed", ["Chile", "Norway"]),
        ("The four-party talks collapsed", []),
        ("Norwegian leaders signed the pact", ["Norwegian leaders"]),
        ("Other Norwegian leaders signed the pact", ["Norwegian leaders"]),
        ("Norwegian officials signed the pact", ["Norway"]),
    ],
)
def test_actors_are_those_whom_the_subject_names(event: str, acting: list[str]) -> None:
    """By name, or for whom they stand; words that name nobody give nobody."""
    assert acting == actors(f"{event}.", event)
