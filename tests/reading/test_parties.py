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
        ("Norway is expected to sign the pact", ["Norway"]),
        ("The pact is expected to be signed by Norway", ["Norway"]),
        ("Dozens of Norwegian officials left the hall", ["Norway"]),
        ("The envoy to Chile, Ana Ruel, left the hall", ["Ana Ruel"]),
        ("Landowners refused the offer", ["Landowners"]),
        ("Helicopters left the base", []),
        ("efforts to resume talks between Norway and Chile", ["Norway", "Chile"]),
        ("a foreign trip", []),
        ("Two gunmen died in the hall", []),
        ("the arrest of Ana Ruel by Norway", ["Norway"]),
        ("the visit of Ana Ruel", ["Ana Ruel"]),
    ],
)
def test_actors_are_those_whom_the_subject_names(event: str, acting: list[str]) -> None:
    """By name, or for whom they stand; words that name nobody give nobody."""
    assert acting == actors(f"{event}.", event)


@pytest.mark.parametrize(
    ("event", "acting"),
    [
        ("Norway met with Chile", ["Norway", "Chile"]),
        ("Norway held talks with Chile", ["Norway", "Chile"]),
        ("Norway is scheduled to meet with Chile", ["Norway", "Chile"]),
        ("talks with visiting President Ana Ruel", ["Ana Ruel"]),
    ],
)
def test_those_who_are_met_act_as_well(event: str, acting: list[str]) -> None:
    """Where people meet; elsewhere those after 'with' are the others."""
    report = a_report(f"They held {event}." if event[0].islower() else f"{event}.")
    parties = Parties.of(Scene.of(report))
    found, _ = parties.of_event(span_of(report.text, event), None, meets=True)
    alone, others = parties.of_event(span_of(report.text, event), None)

    assert acting == [named.name for named in found]
    assert set(acting) >= {named.name for named in (*alone, *others)}


@pytest.mark.parametrize(
    ("event", "word"),
    [
        ("Norway signed the pact", "signed"),
        ("Norway is expected to sign the pact", "sign"),
        ("Norway failed to sign the pact", "sign"),
        ("The talks are due to resume", "resume"),
        ("Norway refused to sign the pact", "refused"),
        ("the signing of the pact", "signing"),
    ],
)
def test_the_main_word_tells_what_is_done(event: str, word: str) -> None:
    """Words that only lead on to it, as 'expected', 'failed' and 'due', tell nothing themselves."""
    text = f"They welcomed {event}." if event[0].islower() else f"{event}."
    main = Parties.of(Scene.of(a_report(text))).main(span_of(text, event))

    assert main is not None
    assert word == text[main.start : main.end]


def test_short_letters_are_spelt_out() -> None:
    """Once a report has told what they stand for, that is the name."""
    text = "The Harbour Workers League (HWL) was founded in May. The HWL signed the pact."

    assert actors(text, "The HWL signed the pact") == ["Harbour Workers League"]
