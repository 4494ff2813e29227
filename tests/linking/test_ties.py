"""What people joined and parted goes before what linking finds."""

from __future__ import annotations

from linking.pile import printed
from sayso.linking.actors import find_actors
from sayso.linking.reprints import find_reprints
from sayso.linking.stories import find_stories
from sayso.linking.ties import find_ties
from sayso.records import NAMES, Action, Correction, CorrectionAnchor, Evidence, Report

TEXTS = (
    "President Ana Ruel met Prime Minister Ben Osk in Sund. Osk said that Ruel had come alone.",
    "President Ana Ruel and Foreign Minister Carla Imber came to Sund. Ruel said that it was late.",
)


def pile() -> list[Report]:
    """Two reports about the same people."""
    return [printed(text, outlet=f"Paper {n}", day="2031-03-03") for n, text in enumerate(TEXTS)]


def tied(*corrections: Correction) -> list[set[str]]:
    """All names of each actor, as people joined and parted them."""
    reports = pile()
    found = dict.fromkeys(reports, ())
    actors = find_actors(found, find_stories(reports, find_reprints(reports)), find_ties(corrections, found))
    return [{actor.name, *actor.aliases} for actor in actors]


def correction(action: Action, now: str, *words: str) -> Correction:
    """One that holds on to the first places of these words in the first report that has them."""
    anchors = []
    for each in words:
        report = next(report for report in pile() if each in report.text)
        start = report.text.index(each)
        evidence = Evidence.cut(report.text, start, start + len(each))
        anchors.append(CorrectionAnchor(report=report.id, kind="actor", evidence=(evidence,)))
    return Correction(
        id=f"{action} {now}",
        action=action,
        targets=tuple(words),
        field=None,
        was=None,
        now=now,
        by="Ines",
        at="2031-03-04T12:00:00Z",
        reason="so it is",
        undoes=None,
        anchors=tuple(anchors),
    )


def test_actors_that_people_joined_are_one() -> None:
    """Though nothing in their names says so."""
    assert {"Ben Osk", "Carla Imber"} <= {name for names in tied() for name in names}
    names = tied(correction(Action.MERGE, "", "Ben Osk", "Carla Imber"))
    assert any({"Ben Osk", "Carla Imber"} <= each for each in names)


def test_names_that_people_parted_are_two() -> None:
    """The rest of the actor keeps its names."""
    assert any({"Ana Ruel", "Ruel"} <= each for each in tied())
    names = tied(correction(Action.SPLIT, NAMES.join(["Ruel"]), "Ana Ruel"))
    assert not any({"Ana Ruel", "Ruel"} <= each for each in names)


def test_a_place_where_nobody_is_named_changes_nothing() -> None:
    """As after another text: the tie has nothing to hold on to."""
    assert tied() == tied(correction(Action.MERGE, "", "had come alone", "it was late"))
