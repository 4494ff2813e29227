"""Findings of every kind, made of words in a report and of what a test says of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sayso.records import (
    Bound,
    Event,
    Evidence,
    Figure,
    Holder,
    Interval,
    Kind,
    Link,
    Modality,
    Named,
    Offer,
    Position,
    Report,
    Scope,
    Stance,
    Standing,
    Sureness,
    Term,
    ToldBy,
    When,
    make_id,
)


def evidence(report: Report, words: str) -> Evidence:
    """Where `words` stand in `report`."""
    start = report.text.index(words)
    return Evidence.cut(report.text, start, start + len(words))


def on(day: str) -> When:
    """That day."""
    return When(start=Interval(earliest=day, latest=day))


def holder(name: str) -> Holder:
    """Somebody whose word it is."""
    return Holder(id=make_id(name), name=name, evidence=Evidence.cut(name, 0, len(name)))


def named(report: Report, name: str) -> Named:
    """A party that `report` names."""
    return Named(name=name, evidence=evidence(report, name))


def links(*names: str, anonymous: bool = False) -> tuple[Link, ...]:
    """A chain of these hands."""
    return tuple(Link(name=name, kind=Kind.OUTLET, anonymous=anonymous, evidence=None) for name in names)


def a_figure(report: Report, words: str, **fields: Any) -> Figure:  # noqa: ANN401 - any field of a figure
    """A count of people killed."""
    figure = Figure(
        id=make_id(report.id, words),
        report=report.id,
        evidence=evidence(report, words),
        value=None,
        low=None,
        high=None,
        unit=None,
        bound=Bound.EXACT,
        measure="killed",
        counted=None,
        place=None,
        scope=Scope.CUMULATIVE,
        since=None,
        as_of=None,
        authority=None,
        chain=(),
        part_of=None,
        event=None,
        statement=None,
        sureness=Sureness.LIKELY,
    )
    return replace(figure, **fields)


def an_event(report: Report, words: str, **fields: Any) -> Event:  # noqa: ANN401 - any field of an event
    """A meeting that happened."""
    event = Event(
        id=make_id(report.id, words),
        report=report.id,
        evidence=evidence(report, words),
        type="meet",
        plover=None,
        actors=(),
        others=(),
        place=None,
        when=None,
        modality=Modality.HAPPENED,
        chain=(),
        statement=None,
        sureness=Sureness.LIKELY,
    )
    return replace(event, **fields)


def a_standing(report: Report, words: str, **fields: Any) -> Standing:  # noqa: ANN401 - any of a standing
    """Progress, in the report's own voice."""
    standing = Standing(
        id=make_id(report.id, words),
        report=report.id,
        evidence=evidence(report, words),
        state="progress",
        holder=None,
        when=None,
        chain=(),
        statement=None,
        sureness=Sureness.LIKELY,
    )
    return replace(standing, **fields)


def a_position(report: Report, party: str, words: str, **fields: Any) -> Position:  # noqa: ANN401 - any field
    """What `party` demands on the truce, in the report's own voice."""
    position = Position(
        id=make_id(report.id, words),
        report=report.id,
        evidence=evidence(report, words),
        party=named(report, party),
        issue="truce",
        stance=Stance.DEMANDS,
        told_by=ToldBy.REPORT,
        when=None,
        chain=(),
        statement=None,
        sureness=Sureness.LIKELY,
    )
    return replace(position, **fields)


def an_offer(report: Report, words: str, *terms: tuple[str, str, int | None]) -> Offer:
    """An offer whose `terms` are words, issue and stage."""
    return Offer(
        id=make_id(report.id, words),
        report=report.id,
        evidence=evidence(report, words),
        author=None,
        name=None,
        terms=tuple(
            Term(evidence=evidence(report, each), issue=issue, stage=stage) for each, issue, stage in terms
        ),
        answers=None,
        when=None,
        chain=(),
        statement=None,
        sureness=Sureness.LIKELY,
    )
