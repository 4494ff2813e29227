"""The figures of a report: each number with what it counts, what it measures, and on whose word it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from sayso.reading.authorities import find_authority, find_statement, is_aside
from sayso.reading.chain import agency_link
from sayso.reading.counts import Count, find_counts
from sayso.reading.marks import Marks
from sayso.reading.measures import OTHER, Measures, general_measures
from sayso.reading.names import bare
from sayso.reading.scene import Scene
from sayso.reading.scopes import find_scope, plain_scope
from sayso.records import Evidence, Figure, Link, Report, Scope, Statement, Sureness, make_id

# What the scope told by the words around a figure adds to the log probability. Set on reports held out.
BY_WORDS = 1.0
PLACES = frozenset({"GPE", "LOC", "FAC"})
IN = re.compile(r"\b(?:in|at|near|from|across|inside|around|outside|into|to|of) (?:the )?(?:[a-z]+ )?$")


def find_figures(
    scene: Scene, statements: Sequence[Statement], marks: Marks | None = None, known: Measures | None = None
) -> tuple[Figure, ...]:
    """The figures of a report in the order of its text, measured by the `known` measures (the general ones).

    `marks` help to tell their scope; without them the words around a figure tell it alone.
    A figure that is a part of one before it ('including 37') has that one's id as `part_of`.
    """
    counts = find_counts(scene.report.text, scene.parsed.sentences, known or general_measures())
    figures: list[Figure] = []
    for count in counts:
        whole = figures[count.part_of].id if count.part_of is not None else None
        scope = _scope(scene.report.text, count, marks)
        figures.append(_figure(scene, statements, count, (whole, scope)))
    return tuple(figures)


def _figure(
    scene: Scene, statements: Sequence[Statement], count: Count, known: tuple[str | None, Scope]
) -> Figure:
    report, number = scene.report, count.quantity.number
    whole, scope = known
    statement = find_statement(statements, number)
    aside = statement is not None and is_aside(report.text, statement, number, count.measure)
    return Figure(
        id=make_id(report.id, "figure", count.span.start, count.span.end, number.start),
        report=report.id,
        evidence=Evidence.cut(report.text, count.span.start, count.span.end),
        value=count.value,
        low=count.quantity.low,
        high=count.quantity.high,
        unit=count.unit,
        bound=count.quantity.bound,
        measure=count.measure,
        counted=count.counted,
        place=_place(scene, count),
        scope=scope,
        since=None,
        as_of=None,
        authority=None if aside else find_authority(scene, statement, count.sentence, number),
        chain=_chain(report, None if aside else statement),
        part_of=whole,
        event=None,
        statement=statement.id if statement else None,
        sureness=_sureness(count),
    )


def _scope(text: str, count: Count, marks: Marks | None) -> Scope:
    """What the words around and the model together hold to be the scope; plain words need no model."""
    words, before, after = (
        text[count.quantity.number.end : count.span.end],
        count.before(text),
        count.after(text),
    )
    plain = plain_scope(count.measure, before, after)
    by_words = find_scope(count.measure, words, before, after)
    if plain is not None or marks is None:
        return plain or by_words
    weights = marks.answer(count.span, "scope")
    weights[by_words] += BY_WORDS
    return Scope(max(weights, key=lambda each: weights[each]))


def _chain(report: Report, statement: Statement | None) -> tuple[Link, ...]:
    """Whose hands the number came through: those of its statement, else the agency's alone."""
    if statement is not None:
        return statement.chain
    return (agency_link(report.agency),) if report.agency else ()


def _sureness(count: Count) -> Sureness:
    if count.counted is None:
        return Sureness.GUESS
    return Sureness.SURE if count.measure != OTHER else Sureness.LIKELY


def _place(scene: Scene, count: Count) -> str | None:
    """The place that stands nearest after the number in its sentence, else nearest before it."""
    text = scene.report.text
    entities = scene.parsed.entities
    first = bisect_left(entities, count.sentence.start, key=lambda e: e.span.start)
    last = bisect_left(entities, count.sentence.end, key=lambda e: e.span.start)
    places = [e.span for e in entities[first:last] if e.label in PLACES]
    named = [s for s in places if IN.search(text[max(0, s.start - 20) : s.start])]
    after = [s for s in named if s.start >= count.span.end]
    found = after[0] if after else (named[-1] if named else None)
    return bare(re.sub(r"^(?:the|The) ", "", text[found.start : found.end])) if found else None
