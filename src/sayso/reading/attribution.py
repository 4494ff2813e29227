"""Tagged words to attributions: which contents hang on which cue, and which source speaks them.

Contents that point at one cue are one attribution ('"…," he said, "…"'). A content that points at
no cue ('X: "…"', a quotation that goes on) asks for its source itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from sayso.reading.decoding import Convention, Floats, Pointer, Run, Window, decode
from sayso.reading.tagger import Tagger
from sayso.records import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One attribution: the spans of who speaks, of the words that report it, and of what is said. Any of the first two may be empty.

    >>> attribution.content, as in 'There is no progress,' said the envoy
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


def find_attributions(text: str, tagger: Tagger, convention: Convention) -> tuple[Attribution, ...]:
    """The attributions of `text`, in the order of their contents."""
    found = [
        attribution
        for scored in tagger.score(text)
        for attribution in join(decode(scored, tagger.decoding, convention))
    ]
    return tuple(sorted(found, key=lambda a: (a.content[0], a.content[-1])))


def join(window: Window) -> Iterator[Attribution]:
    """The attributions of one decoded window."""
    cues, sources = window.of("cue"), window.of("source")
    by_cue: dict[Run | None, list[Run]] = {}
    for content in window.of("content"):
        by_cue.setdefault(_target(window, Pointer.TO_CUE, [content], cues), []).append(content)
    for cue, contents in by_cue.items():
        groups = [[c] for c in contents] if cue is None else [contents]
        for group in groups:
            asking = group if cue is None else [cue, *group]
            source = _target(window, Pointer.TO_SOURCE, asking, sources)
            yield Attribution(
                source=() if source is None else (window.span(source),),
                cue=() if cue is None else (window.span(cue),),
                content=tuple(window.span(run) for run in group),
            )


def _target(window: Window, pointer: Pointer, asking: Sequence[Run], answers: Sequence[Run]) -> Run | None:
    """The run that the words of `asking` point at most, each run of words having one voice; `None` if at none of `answers`."""
    points = window.points[pointer]
    voice: Floats = np.mean([points[run.first : run.last + 1].mean(axis=0) for run in asking], axis=0)
    weights = [float(voice[0])] + [float(voice[run.first + 1 : run.last + 2].max()) for run in answers]
    best = int(np.argmax(weights))
    return None if best == 0 else answers[best - 1]
