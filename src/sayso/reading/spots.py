"""Where a report tells of something: what the model marks and what words of the packs bear out, together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.lexicon.phrases import Finder
from sayso.reading.clauses import trimmed
from sayso.reading.marks import Marks
from sayso.reading.scene import Scene
from sayso.records import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Spotting:
    """How the spans of one layer are found: neither the model nor a word of `words` is believed alone.

    What the model marks counts where such a word stands in its clause. A clause with such a word counts where
    the model half marks it: where its words belong to a span of `layer` with a likelihood of `enough`.
    """

    layer: str
    words: Finder
    enough: float

    def spans(self, scene: Scene, marks: Marks) -> tuple[Span, ...]:
        """The spans, in the order of the text; none overlaps another of the same sort."""
        return tuple(sorted(self._spans(scene, marks)))

    def _spans(self, scene: Scene, marks: Marks) -> Iterator[Span]:
        clauses = list(self._clauses(scene))
        marked = [mark for mark in marks.spans[self.layer] if any(map(mark.overlaps, clauses))]
        yield from marked
        for clause in clauses:
            free = not any(clause.overlaps(mark) for mark in marked)
            if free and marks.likelihood(clause, self.layer) >= self.enough:
                yield clause

    def _clauses(self, scene: Scene) -> Iterator[Span]:
        """The clauses in which words of the packs stand, each once."""
        end = 0
        for hit in sorted(self.words.hits(scene.report.text), key=lambda each: each.start):
            clause = scene.clauses.around(hit.start)
            if clause is not None and clause.start >= end:
                yield trimmed(scene.report.text, clause)
                end = clause.end
