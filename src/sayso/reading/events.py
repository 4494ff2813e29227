"""The events of a report: what parties, mediators and fighters did, met for or plan."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.field import Field, judge
from sayso.reading.happening import find_day
from sayso.reading.marks import Marks
from sayso.reading.parties import Parties
from sayso.reading.scene import Scene
from sayso.reading.telling import find_chain, find_statement
from sayso.records import Event, Evidence, Modality, Span, Statement, Sureness, make_id

MEET = "meet"


def find_events(
    scene: Scene, statements: Sequence[Statement], marks: Marks, field: Field
) -> tuple[Event, ...]:
    """The events of a report, in the order of its text."""
    parties = Parties.of(scene)
    return tuple(_event(parties, statements, marks, field, span) for span in marks.spans["events"])


def _event(
    parties: Parties, statements: Sequence[Statement], marks: Marks, field: Field, span: Span
) -> Event:
    report = parties.scene.report
    statement = find_statement(statements, span)
    kind = judge(report.text, span, field.events, marks.answer(span, "type"), parties.main(span))
    answers = marks.answer(span, "modality")
    modality = Modality(max(answers, key=lambda each: answers[each]))
    actors, others = parties.of_event(span, statement, meets=kind == MEET)
    return Event(
        id=make_id(report.id, "event", span.start, span.end),
        report=report.id,
        evidence=Evidence.cut(report.text, span.start, span.end),
        type=kind,
        plover=field.plover.get(kind),
        actors=actors,
        others=others,
        place=None,
        when=find_day(parties.scene, statements, span, modality),
        modality=modality,
        chain=find_chain(report, statement),
        statement=statement.id if statement else None,
        sureness=Sureness.LIKELY,
    )
