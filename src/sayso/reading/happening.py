"""When an event was: by the times in its words and its sentence, or as daily reports leave it understood."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.reading.scene import Scene
from sayso.reading.times import Time, times_in
from sayso.records import Interval, Modality, Span, Statement, When

EARLIER = re.compile(r"\b(?:had|has been|have been)\b")


def find_day(scene: Scene, statements: Sequence[Statement], span: Span, modality: Modality) -> When | None:
    """When the event at `span` was; `None` where the report does not let one tell.

    First its own words, then the only time of its sentence, then the day of the saying that it is. What
    happened is otherwise of the day of publication, if the report names that day and the sentence no other.
    """
    text, published = scene.report.text, scene.report.published
    own = next(iter(times_in(scene.times, span)), None)
    beside = _times_beside(scene, span)
    if own is not None:
        return own.when(text, published)
    if len(beside) == 1:
        return beside[0].when(text, published)
    said = next((s.said for s in statements if s.said and _is_saying(s, span)), None)
    if said is not None or beside or not _is_of_the_day(scene, span, modality):
        return said
    return When(start=Interval(earliest=published.earliest, latest=published.latest))


def _times_beside(scene: Scene, span: Span) -> list[Time]:
    """The times of the sentences in which the event stands, but for those that are no days."""
    touched = [s for s in scene.parsed.sentences if s.start < span.end and span.start < s.end]
    return [t for s in touched for t in times_in(scene.times, s) if not t.is_vague]


def _is_saying(statement: Statement, span: Span) -> bool:
    """Whether the event is the saying itself: 'urged both sides to stop' holds its cue."""
    return bool(statement.cue) and span.start <= statement.cue[0].span.start < span.end


def _is_of_the_day(scene: Scene, span: Span, modality: Modality) -> bool:
    is_earlier = EARLIER.search(scene.report.text, span.start, span.end)
    return scene.is_of_its_day and modality is Modality.HAPPENED and not is_earlier
