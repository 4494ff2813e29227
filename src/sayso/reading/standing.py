"""How talks stand, as a report tells it, and in whose mouth that stands."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.field import Field, judge
from sayso.reading.marks import Marks
from sayso.reading.scene import Scene
from sayso.reading.telling import find_chain, find_holder, find_statement
from sayso.records import Evidence, Span, Standing, Statement, Sureness, make_id


def find_standing(
    scene: Scene, statements: Sequence[Statement], marks: Marks, field: Field
) -> tuple[Standing, ...]:
    """The standings of a report, in the order of its text."""
    return tuple(_standing(scene, statements, marks, field, span) for span in marks.spans["standing"])


def _standing(
    scene: Scene, statements: Sequence[Statement], marks: Marks, field: Field, span: Span
) -> Standing:
    report = scene.report
    statement = find_statement(statements, span)
    return Standing(
        id=make_id(report.id, "standing", span.start, span.end),
        report=report.id,
        evidence=Evidence.cut(report.text, span.start, span.end),
        state=judge(report.text, span, field.standing, marks, "state"),
        holder=find_holder(statement),
        when=statement.said if statement else None,
        chain=find_chain(report, statement),
        statement=statement.id if statement else None,
        sureness=Sureness.LIKELY,
    )
