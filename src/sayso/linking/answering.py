"""What a finding says became of a proposal: accepted, rejected, under review, as far as its words tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from sayso.lexicon.packs import Words, join_packs, shipped_packs
from sayso.lexicon.phrases import TOKEN, Finder, Hit
from sayso.lexicon.words import load
from sayso.linking.passages import negations, wishes
from sayso.records import (
    Event,
    Finding,
    Modality,
    Position,
    ProposalState,
    Report,
    Standing,
    Statement,
)

_DENYING = 3  # words before an answer in which it may be denied or only wished
_AFTER, _BEFORE = 45, 30  # characters between an answer and the word for what it answers
_STOP = re.compile(r"[.!?;][\"”’]*\s|\n")
_TOLD_AS_FACT = frozenset({Modality.HAPPENED, Modality.ONGOING})
_ORDER = (Event, Position, Standing, Statement)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A finding that tells the state of some proposal: where in its report, and by which `noun`."""

    finding: Finding
    state: ProposalState
    start: int
    noun: str


def find_answers(report: Report, findings: Iterable[Finding]) -> Iterator[Answer]:
    """The answers that a report tells of, in the order of its text; one on which no finding rests is none."""
    told = [finding for finding in findings if _is_so(finding)]
    for paragraph in report.paragraphs():
        for hit, noun in sorted(_hits(report.text, paragraph.start, paragraph.end), key=_place):
            finding = _teller(told, hit, noun)
            if finding is not None:
                word = report.text[noun.start : noun.end].lower().rstrip("s")
                yield Answer(finding=finding, state=ProposalState(hit.code), start=hit.start, noun=word)


def _place(found: tuple[Hit, Hit]) -> int:
    return found[0].start


def _is_so(finding: Finding) -> bool:
    """Whether it may tell an answer: an offer does not, nor what is only planned or possible."""
    if isinstance(finding, Event):
        return finding.modality in _TOLD_AS_FACT
    return isinstance(finding, _ORDER)


def _teller(findings: Iterable[Finding], hit: Hit, noun: Hit) -> Finding | None:
    """The finding that holds the word of the answer, else the one that holds the word for the proposal."""
    for word in (hit, noun):
        holding = [each for each in findings if any(s <= word.start < e for s, e in _stretches(each))]
        if holding:
            return min(holding, key=_by_kind)
    return None


def _by_kind(finding: Finding) -> tuple[int, int, str]:
    kind = next(place for place, kind in enumerate(_ORDER) if isinstance(finding, kind))
    return kind, sum(end - start for start, end in _stretches(finding)), finding.id


def _stretches(finding: Finding) -> Iterator[tuple[int, int]]:
    """Where the finding stands."""
    pieces = finding.content if isinstance(finding, Statement) else (finding.evidence,)
    yield from ((piece.span.start, piece.span.end) for piece in pieces)


def _hits(text: str, start: int, end: int) -> Iterator[tuple[Hit, Hit]]:
    """The words of an answer, the longest first, each with the word for a proposal that is near."""
    nouns = _proposals().hits(text, start, end)
    taken: list[Hit] = []
    for hit in _answers().hits(text, start, end) if nouns else ():
        overlaps = any(hit.start < other.end and other.start < hit.end for other in taken)
        beside = [noun for noun in nouns if _are_near(text, hit, noun)]
        if not overlaps and beside and _is_told(text[start : hit.start]):
            taken.append(hit)
            yield hit, min(beside, key=lambda noun: (abs(noun.start - hit.end), noun.start))


def _are_near(text: str, hit: Hit, noun: Hit) -> bool:
    """'rejected the plan': mostly it follows; 'the plan was rejected': it may stand right before."""
    follows = noun.start >= hit.end
    between = text[hit.end : noun.start] if follows else text[noun.end : hit.start]
    return len(between) <= (_AFTER if follows else _BEFORE) and not _STOP.search(between)


def _is_told(before: str) -> bool:
    words = [word.lower() for word in TOKEN.findall(before)[-_DENYING:]]
    return not (negations() | wishes() | {"to", "will", "can", "cannot"}) & set(words) and not any(
        word.endswith(("n't", "n’t")) for word in words
    )


@cache
def _answers() -> Finder:
    return Finder({state: Words(**words) for state, words in load("answers").items()})


@cache
def _proposals() -> Finder:
    offers = join_packs(shipped_packs()).offers
    return Finder(
        {"offer": Words(nouns=(*offers.nouns, *load("offers")["known"]["nouns"]), phrases=offers.phrases)}
    )
