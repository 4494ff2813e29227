"""What reading works on, made by hand: places in a text, a parse, a stage, a decoded window."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from sayso.reading.decoding import Run, Window
from sayso.reading.frame import Frame, frame_of
from sayso.reading.names import People, find_people
from sayso.reading.parse import Entity, Parsed
from sayso.reading.speakers import Stage
from sayso.reading.tagger import Floats
from sayso.reading.words import find_words
from sayso.records import Basis, Evidence, Published, Span, Speaker

REPORT = "report"
MARK = re.compile(r"\{(source|cue|content):([^}]*)\}")
LIKELY, UNLIKELY, NEVER = -0.1, -6.0, -9.0

Target = int | tuple[int, ...] | None


def span_of(text: str, words: str, nth: int = 0) -> Span:
    """Where `words` stand in `text` for the `nth` time, counted from 0."""
    start = [m.start() for m in re.finditer(re.escape(words), text)][nth]
    return Span(start=start, end=start + len(words))


def evidence_of(text: str, words: str, nth: int = 0) -> Evidence:
    """The evidence of `words` in `text`."""
    span = span_of(text, words, nth)
    return Evidence.cut(text, span.start, span.end)


def a_day(day: str | None) -> Published:
    """A report's day of publication; `None`: unknown."""
    return Published(earliest=day, latest=day, basis=Basis.STATED if day else Basis.UNKNOWN)


def sentences_of(text: str) -> tuple[Span, ...]:
    """The sentences of a text whose every full stop ends one."""
    return tuple(
        Span(start=m.start(), end=m.end()) for m in re.finditer(r"[^\s.][^.\n]*(?:\.[\"”]?|$)", text)
    )


def parsed(text: str, entities: Mapping[str, str]) -> Parsed:
    """The parse of `text` where every place of these words is an entity of that label."""
    found = [
        Entity(span=Span(start=m.start(), end=m.end()), label=label)
        for words, label in entities.items()
        for m in re.finditer(rf"\b{re.escape(words)}\b", text)
    ]
    return Parsed(sentences=sentences_of(text), entities=tuple(sorted(found, key=lambda e: e.span)))


def stage_over(text: str, entities: Mapping[str, str] | None = None) -> Stage:
    """The stage of `text`, as its reading begins."""
    made = parsed(text, entities or {})
    return Stage(report=REPORT, text=text, parsed=made, people=find_people(text, made.entities))


def people_of(text: str, *names: str) -> People:
    """The persons of `text`, where each of `names` is found as a person's."""
    return find_people(text, parsed(text, dict.fromkeys(names, "PERSON")).entities)


def hear(stage: Stage, words: str, nth: int = 0) -> tuple[Speaker, ...]:
    """Who speaks where `words`, for the `nth` time that they stand in the text, are a source."""
    return stage.speakers(evidence_of(stage.text, words, nth))


def frame_around(text: str, *contents: str) -> Frame:
    """The frame of the statement whose contents are these words; its sentences are all that `text` has."""
    spans = [span_of(text, words) for words in contents]
    return frame_of(text, [Span(start=0, end=len(text))], spans, spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A text whose parts were marked, and its window."""

    text: str
    window: Window


def marked(
    marks: str,
    *,
    cue_of: Sequence[Target],
    source_of: Sequence[Target] = (),
    source_of_content: Sequence[Target] = (),
) -> Marked:
    """The text and window of '{content:No deal}, {cue:said} {source:the envoy}.'.

    `cue_of` tells for each content which cue it points at (or which cues alike, or none), `source_of` for
    each cue which source; a content asks for the source of its cue, or the one in `source_of_content`.
    """
    text, places = _take_marks(marks)
    words = find_words(text)
    runs = [_run(words, role, span) for role, span in places]
    sources, cues, contents = ([r for r in runs if r.role == role] for role in ("source", "cue", "content"))
    to_cue, to_source = _silent(len(words)), _silent(len(words))
    for run, target in zip(contents, cue_of, strict=True):
        _point(to_cue, run, cues, target)
        for cue in _several(target):
            _point(to_source, run, sources, source_of[cue])
    for run, target in zip(cues, source_of, strict=True):
        _point(to_source, run, sources, target)
    for run, target in zip(contents, source_of_content, strict=False):
        _point(to_source, run, sources, target)
    return Marked(text=text, window=Window(words=tuple(words), runs=tuple(runs), points=(to_cue, to_source)))


def _take_marks(marks: str) -> tuple[str, list[tuple[str, Span]]]:
    text, places, last = "", [], 0
    for mark in MARK.finditer(marks):
        text += marks[last : mark.start()]
        places.append((mark[1], Span(start=len(text), end=len(text) + len(mark[2]))))
        text += mark[2]
        last = mark.end()
    return text + marks[last:], places


def _run(words: Sequence[Span], role: str, span: Span) -> Run:
    inside = [i for i, word in enumerate(words) if span.holds(word)]
    return Run(role=role, first=inside[0], last=inside[-1])


def _silent(size: int) -> Floats:
    """Words that all point at none."""
    points = np.full((size, size + 1), NEVER, np.float32)
    points[:, 0] = LIKELY
    return points


def _point(points: Floats, asking: Run, answers: Sequence[Run], target: Target) -> None:
    """Let the words of one run point at those of the targets, all alike."""
    for answer in (answers[i] for i in _several(target)):
        points[asking.first : asking.last + 1, 0] = UNLIKELY
        points[asking.first : asking.last + 1, answer.first + 1 : answer.last + 2] = LIKELY


def _several(target: Target) -> tuple[int, ...]:
    if target is None:
        return ()
    return (target,) if isinstance(target, int) else target
