"""How talks stand, as a report tells it, and in whose mouth that stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from sayso.reading.field import Field, judge
from sayso.reading.marks import Marks
from sayso.reading.scene import Scene
from sayso.reading.spots import Spotting
from sayso.reading.telling import find_chain, find_holder, find_statement
from sayso.reading.times import times_in
from sayso.records import Evidence, Span, Standing, Statement, Sureness, When, make_id

NOT = re.compile(r"(?:\bnot|n['’]t|\bnever)\s+(?:\w+\s+)?$", re.IGNORECASE)
YEAR = timedelta(days=365)
ENOUGH = 0.6  # set on reports held out from training


def find_standing(
    scene: Scene, statements: Sequence[Statement], marks: Marks, field: Field
) -> tuple[Standing, ...]:
    """The standings of a report, in the order of its text."""
    spotting = Spotting(layer="standing", words=field.standing, enough=ENOUGH)
    spans = spotting.spans(scene, marks)
    found = (_standing(scene, statements, marks, field, span) for span in spans)
    return tuple(each for each in found if not is_denied(scene.report.text, each, field))


def is_denied(text: str, standing: Standing, field: Field) -> bool:
    """Whether the report says that it is not so: 'the round had not collapsed' tells of no collapse."""
    span = standing.evidence.span
    hits = field.standing.hits(text, span.start, span.end)
    return any(hit.code == standing.state and NOT.search(text, span.start, hit.start) for hit in hits)


def long_past(scene: Scene, span: Span) -> When | None:
    """The time in the words at `span`, where that is over for a year or more: 'signed a treaty in 1979'."""
    published = scene.report.published
    for time in times_in(scene.times, span):
        when = time.when(scene.report.text, published)
        told = when.end or when.start
        last = told.latest if told else None
        if last and published.earliest and _day(published.earliest) - _day(last) > YEAR:
            return when
    return None


def _day(instant: str) -> date:
    return date.fromisoformat(instant[:10])


def _standing(
    scene: Scene, statements: Sequence[Statement], marks: Marks, field: Field, span: Span
) -> Standing:
    report = scene.report
    statement = find_statement(statements, span)
    return Standing(
        id=make_id(report.id, "standing", span.start, span.end),
        report=report.id,
        evidence=Evidence.cut(report.text, span.start, span.end),
        state=judge(report.text, span, field.standing, marks.answer(span, "state")),
        holder=find_holder(statement),
        when=long_past(scene, span) or (statement.said if statement else None),
        chain=find_chain(report, statement),
        statement=statement.id if statement else None,
        sureness=Sureness.LIKELY,
    )
