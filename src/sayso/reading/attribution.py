"""Tagged words to attributions: which contents hang on which cue, and which source speaks them.

Contents that point at one cue and stand around it are one attribution ('"…," he said, "…"'). A
content that points at no cue ('X: "…"', a quotation that goes on) asks for its source itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np

from sayso.reading.decoding import Convention, Pointer, Run, Window, decode
from sayso.reading.tagger import Decoding, Floats, Scored, Tagger
from sayso.records import Span

# Log probability added to a source that touches its cue ('he said'), and taken from 'no source at all'.
TOUCHING = 2.0
NOBODY = 1.0
APART = 6.0  # … and taken from a cue or source that stands in another paragraph
MARKS = frozenset('"“”‘’«»`')
REST = re.compile(r"(?:(?<=\w)-|(?<=\w-)(?=\w))\w+(?:-\w+)*")  # of a word with a hyphen
QUOTED_END = re.compile(r'[.!?]["”»]\s*\n\s*$')
WIDEST_HOLE = 12  # characters that may be missing inside one piece
WIDEST_GAP = 160  # characters between two pieces of one content
ARTICLES = frozenset({"the", "a", "an", "this", "that", "some", "recent"})
PRONOUNS = frozenset({"he", "she", "it", "they", "we"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One attribution: where who speaks stands, the words that report it, and what is said.

    The first two may be empty.

    In 'There is no progress, the envoy said' the source is 'the envoy', the cue 'said', the content the rest.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


def find_attributions(text: str, tagger: Tagger, convention: Convention) -> tuple[Attribution, ...]:
    """The attributions of `text`, in the order of their contents."""
    return join_all(text, tagger.score(text), tagger.decoding, convention)


def join_all(
    text: str, windows: Iterable[Scored], rules: Decoding, convention: Convention
) -> tuple[Attribution, ...]:
    """The attributions of a text that is scored already, in the order of their contents."""
    joined = [a for scored in windows for a in join(text, decode(scored, rules, convention))]
    found = [in_whole_words(text, a) for a in joined]
    return tuple(sorted(found, key=lambda a: (a.content[0], a.content[-1])))


def in_whole_words(text: str, a: Attribution) -> Attribution:
    """The attribution with no span that begins or ends inside a word: of 'Lia-Ana' all is whose 'Lia' is."""
    whole = ((_whole(text, span) for span in spans) for spans in (a.source, a.cue, a.content))
    source, cue, content = (tuple(span for span in spans if span is not None) for spans in whole)
    return Attribution(source=source, cue=cue, content=content or a.content)


def _whole(text: str, span: Span) -> Span | None:
    """The span from the end of a word that began before it to the end of the word that it ends in."""
    start, end = span.start, span.end
    if begun := REST.match(text, start):
        start = begun.end() + len(text[begun.end() : end]) - len(text[begun.end() : end].lstrip())
    if going_on := REST.match(text, end):
        end = going_on.end()
    return Span(start=start, end=end) if start < end else None


def shifted(a: Attribution, by: int) -> Attribution:
    """The attribution with all its spans moved by `by` characters."""
    source, cue, content = (
        tuple(Span(start=s.start + by, end=s.end + by) for s in spans)
        for spans in (a.source, a.cue, a.content)
    )
    return Attribution(source=source, cue=cue, content=content)


def join(text: str, window: Window) -> Iterator[Attribution]:
    """The attributions of one decoded window of `text`."""
    cues = window.of("cue")
    by_cue: dict[Run | None, list[Run]] = {}
    parts = [list(_closed(text, window, run)) for run in window.of("content")]
    ran_on = {tail for _, *tails in parts for tail in tails}
    for content in chain.from_iterable(parts):
        weights = _weights(window, Pointer.TO_CUE, [content], cues)
        for i, run in enumerate(cues):
            weights[i + 1] -= APART * _in_other_paragraph(text, window, content, run)
        cue = _best(weights, cues)
        by_cue.setdefault(cue, []).append(content)
    for cue, found in by_cue.items():
        contents = [run for run in found if run not in ran_on] or found
        for group in _groups(text, window, cue, contents):
            source = _source(text, window, cue, group)
            yield Attribution(
                source=() if source is None else (window.span(source),),
                cue=() if cue is None else (window.span(cue),),
                content=_without_holes(text, window, group, (cue, source)),
            )


def _closed(text: str, window: Window, run: Run) -> Iterator[Run]:
    """The parts of a content that ran on where a quotation ended a paragraph and the next does not quote."""
    first = run.first
    for i in range(run.first + 1, run.last + 1):
        last, start = window.words[i - 1].end, window.words[i].start
        parted = "\n" in text[last:start] and text[start] not in MARKS
        if parted and QUOTED_END.search(text, last - 2, start):
            yield replace(run, first=first, last=i - 1)
            first = i
    yield replace(run, first=first)


def _in_other_paragraph(text: str, window: Window, a: Run, b: Run) -> bool:
    first, second = sorted((a, b), key=lambda r: r.first)
    return "\n" in text[window.words[first.last].end : window.words[second.first].start]


def _without_holes(
    text: str, window: Window, group: Sequence[Run], own: tuple[Run | None, Run | None]
) -> tuple[Span, ...]:
    """The pieces of a content, with holes of a few letters that are neither its cue nor its source filled."""
    whole = [group[0]]
    for run in group[1:]:
        gap = text[window.words[whole[-1].last].end : window.words[run.first].start]
        tagged = any(r is not None and whole[-1].last < r.first and r.last < run.first for r in own)
        if tagged or len(gap) > WIDEST_HOLE or MARKS & set(gap):
            whole.append(run)
        else:
            whole[-1] = Run(role=run.role, first=whole[-1].first, last=run.last)
    return tuple(window.span(run) for run in whole)


def _groups(text: str, window: Window, cue: Run | None, contents: Sequence[Run]) -> list[list[Run]]:
    """The contents of one cue as the pieces of one saying each: what stands apart is a saying of its own."""
    groups = [[contents[0]]]
    for run in contents[1:]:
        last = groups[-1][-1]
        if cue is not None and _goes_on(text, window, cue, last, run):
            groups[-1].append(run)
        else:
            groups.append([run])
    return groups


def _goes_on(text: str, window: Window, cue: Run, last: Run, run: Run) -> bool:
    """Whether `run` goes on with `last`: near, in its paragraph, with no other attribution between."""
    gap = text[window.words[last.last].end : window.words[run.first].start]
    between = [r for r in window.runs if last.last < r.first and r.last < run.first]
    others = [r for r in between if r.role == "content" or (r.role == "cue" and r != cue)]
    return "\n" not in gap and len(gap) <= WIDEST_GAP and not others


def _source(text: str, window: Window, cue: Run | None, group: list[Run]) -> Run | None:
    sources = [run for run in window.of("source") if _names_somebody(text, window, run)]
    asking = group if cue is None else [cue, *group]
    weights = _weights(window, Pointer.TO_SOURCE, asking, sources)
    if cue is None:
        return _best(weights, sources)
    weights[0] -= NOBODY
    for i, run in enumerate(sources):
        weights[i + 1] -= APART * _in_other_paragraph(text, window, cue, run)
        if run.last + 1 == cue.first or cue.last + 1 == run.first:
            weights[i + 1] += TOUCHING
    beside = _pronoun_beside(text, window, cue)
    return beside if beside is not None else _best(weights, sources)


def _names_somebody(text: str, window: Window, run: Run) -> bool:
    """An article alone names nobody."""
    span = window.span(run)
    return text[span.start : span.end].lower() not in ARTICLES


def _pronoun_beside(text: str, window: Window, cue: Run) -> Run | None:
    """'he' right before or after the cue speaks, even where the model left it untagged."""
    for i in (cue.first - 1, cue.last + 1):
        if (
            0 <= i < len(window.words)
            and text[window.words[i].start : window.words[i].end].lower() in PRONOUNS
        ):
            free = all(not (r.first <= i <= r.last) for r in window.runs if r.role != "source")
            longer = any(r.first <= i <= r.last and r.first < r.last for r in window.runs)
            if free and not longer:
                return Run(role="source", first=i, last=i)
    return None


def _weights(window: Window, pointer: Pointer, asking: Sequence[Run], answers: Sequence[Run]) -> list[float]:
    """How much the words of `asking`, each run with one voice, point at none and at each of `answers`."""
    points = window.points[pointer]
    voice: Floats = np.mean([points[run.first : run.last + 1].mean(axis=0) for run in asking], axis=0)
    return [float(voice[0])] + [float(voice[run.first + 1 : run.last + 2].max()) for run in answers]


def _best(weights: list[float], answers: Sequence[Run]) -> Run | None:
    best = int(np.argmax(weights))
    return None if best == 0 else answers[best - 1]
