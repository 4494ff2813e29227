"""Rounds of talks: findings of one story, place and time."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from fakes.findings import a_standing, an_event
from linking.pile import printed
from sayso.linking.spelling import name_key
from sayso.linking.talks import find_talks
from sayso.linking.turns import Turn, find_turns
from sayso.records import (
    Actor,
    Event,
    Finding,
    Kind,
    Report,
    Story,
    Talks,
)

LERIN = "Talks between Qasmar and Veldia in Lerin made progress. A second session in Lerin is near."
KARSA = "Talks between Qasmar and Veldia in Karsa made progress. A second session in Karsa is near."
PLAIN = "Talks between Qasmar and Veldia made progress. A second session is near."


def standings(report: Report) -> tuple[Finding, ...]:
    """A standing for each sentence of the report."""
    return a_standing(report, report.text[:5]), a_standing(report, "A second")


def meeting(report: Report, kind: str = "meet") -> Event:
    """An event of the report's first words."""
    return an_event(report, report.text[:5], type=kind)


def an_actor(name: str) -> Actor:
    """A government of this name."""
    return Actor(
        id=name,
        name=name,
        aliases=(),
        kind=Kind.GOVERNMENT,
        party=None,
        role=None,
        affiliations=(),
        mentions=(),
        why=(),
    )


ACTORS = (an_actor("Qasmar"), an_actor("Veldia"))


def talks_of(*reports: Report) -> tuple[Talks, ...]:
    """The rounds in one story of these reports."""
    ids = tuple(report.id for report in reports)
    story = Story(id="s", title="", reports=ids, start=None, end=None, why=())
    return find_talks({report: standings(report) for report in reports}, [story], ACTORS)


def turns_of(text: str, findings: Iterable[Finding] | None = None) -> list[Turn]:
    """The turns of a report with this text."""
    report = printed(text)
    names = {name_key(name): name for name in ("Qasmar", "Veldia")}
    return list(find_turns(report, findings or [a_standing(report, text[:5])], names))


def test_findings_of_some_days_are_one_round() -> None:
    """With its place, days and parties."""
    (talks,) = talks_of(printed(LERIN, day="2031-03-03"), printed(PLAIN, day="2031-03-05"))
    assert ("Lerin", ("Qasmar", "Veldia"), 4) == (talks.venue, talks.parties, len(talks.findings))
    assert talks.when
    assert talks.when.end
    assert "2031-03-05" == talks.when.end.earliest


@pytest.mark.parametrize(
    ("text", "day"),
    [pytest.param(KARSA, "2031-03-03", id="place"), pytest.param(LERIN, "2031-03-13", id="time")],
)
def test_another_place_or_time_is_another_round(text: str, day: str) -> None:
    """Rounds follow one another."""
    assert 2 == len(talks_of(printed(LERIN, day="2031-03-03"), printed(text, day=day, outlet="Post")))


def test_without_a_day_the_place_tells_the_round() -> None:
    """A report without a day joins the round at its place, and else makes its own."""
    first = printed(LERIN, day="2031-03-03")
    assert 1 == len(talks_of(first, printed(LERIN, day=None, outlet="Post")))
    assert 2 == len(talks_of(first, printed(PLAIN, day=None, outlet="Post")))


def test_one_finding_alone_is_no_round() -> None:
    """Nor is what stands in no story."""
    report = printed(LERIN)
    story = Story(id="s", title="", reports=(report.id,), start=None, end=None, why=())
    assert () == find_talks({report: standings(report)[:1]}, [story], ACTORS)
    assert () == find_talks({report: standings(report)}, [], ACTORS)


def test_a_round_says_why() -> None:
    """Which findings name the place, and what holds all together."""
    (talks,) = talks_of(printed(LERIN))
    assert ["they name Lerin as the place", "they tell of talks in one story, in one report"] == [
        why.sentence for why in talks.why
    ]


def test_order_changes_nothing() -> None:
    """The same reports in any order give the same rounds."""
    reports = [printed(LERIN), printed(PLAIN, day="2031-03-04"), printed(KARSA, day=None)]
    assert talks_of(*reports) == talks_of(*reversed(reports))


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("Talks held in the town of Lerin failed.", "Lerin"),
        ("The Reykjavik talks failed.", "Reykjavik"),
        ("Talks on a truce in Lerin failed.", None),
        ("Talks in March failed.", None),
        ("Talks in Qasmar's name failed.", None),
    ],
)
def test_the_place_of_talks(text: str, venue: str | None) -> None:
    """It follows the talks, and what they are about does not."""
    assert [venue] == [turn.venue for turn in turns_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Talks mediated by Iceland failed.",
        "Talks with Icelandic mediators failed.",
        "Talks of mediators from Iceland and Qasmar failed.",
    ],
)
def test_mediators(text: str) -> None:
    """Whoever stands between."""
    assert "Iceland" in turns_of(text)[0].mediators


def test_a_meeting_belongs_to_talks_only_if_it_tells_of_them() -> None:
    """A visit to a school is none; to break off talks always is."""
    school, talks = printed("They met at a school."), printed("They met for talks.")
    assert ([], 1) == (turns_of(school.text, [meeting(school)]), len(turns_of(talks.text, [meeting(talks)])))
    assert 1 == len(turns_of(school.text, [meeting(school, "suspend_talks")]))
