"""Who acts in an event and to whom it is done, and how those who act are called."""

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


def test_an_office_is_led_to_who_holds_it() -> None:
    """'The Norwegian president' is the one whom the report names so."""
    text = "Norwegian President Ana Ruel came on Monday. The Norwegian president left on Tuesday."
    assert actors(text, "The Norwegian president left") == ["Ana Ruel"]


def test_a_name_after_an_office_counts() -> None:
    """'his Norwegian counterpart Ana Ruel' is Ana Ruel, and not Norway."""
    text = (
        "Chilean Foreign Minister Oto Blan met the press. His Norwegian counterpart Ana Ruel signed the pact."
    )
    assert actors(text, "His Norwegian counterpart Ana Ruel signed the pact") == ["Ana Ruel"]


def test_ones_own_country_is_that_of_who_speaks() -> None:
    """'his country' in the mouth of a Norwegian minister is Norway."""
    content = "his country had signed the pact"
    source = "Norwegian Foreign Minister Ana Ruel"
    assert actors(f"{source} said {content}.", content, (source, "said", content)) == ["Norway"]


def test_a_body_is_meant_again_by_its_noun() -> None:
    """'the ministry' is the one that was named."""
    text = "Inspectors of the Ministry of Fisheries came on Monday. The ministry closed the port."
    assert actors(text, "The ministry closed the port") == ["Ministry of Fisheries"]
