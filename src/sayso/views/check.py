"""The proof of a dossier: every record is held against the text it rests on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.ports import Shelf
from sayso.records import (
    Action,
    Correction,
    CorrectionAnchor,
    Evidence,
    Kind,
    Report,
    Speaker,
    Statement,
    find_anchored,
)
from sayso.views.wording import one_line, shorten

_WORD = re.compile(r"\w+")
_QUOTE_WIDTH = 60
_OF_FINDINGS = frozenset({Action.SET, Action.REMOVE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A record that its evidence does not bear out, and a sentence that says in what."""

    record: str
    sentence: str


# The words that may stand for a government: its capital, its people ('Cairo' and 'Egyptian' for Egypt).
Seats = Mapping[str, frozenset[str]]


def find_problems(shelf: Shelf, seats: Seats) -> Iterator[Problem]:
    """Hold every record on `shelf` against its report; `seats` has the words that name governments."""
    for report in shelf.reports():
        yield from _problems_of(report.id, _in_report(report))
        statements = list(shelf.statements(report.id))
        ids = Counter(statement.id for statement in statements)
        for statement in statements:
            yield from _problems_of(statement.id, _in_statement(statement, report, seats))
            yield from _problems_of(statement.id, _in_ids(statement, ids))
    for correction in shelf.corrections():
        yield from _problems_of(correction.id, _in_correction(correction, shelf))


def _problems_of(record: str, sentences: Iterator[str]) -> Iterator[Problem]:
    for sentence in sentences:
        yield Problem(record=record, sentence=sentence)


def _in_report(report: Report) -> Iterator[str]:
    """Whether the map and the blocks lead from the text to the page and leave nothing out."""
    mapped = 0
    for piece in report.text_map:
        yield from _gap(report, mapped, piece.text_start)
        here = report.text[piece.text_start : piece.text_start + piece.length]
        there = report.page[piece.page_start : piece.page_start + piece.length]
        if here != there or len(here) != piece.length:
            yield f"text_map leads from {_quoted(here)} to {_quoted(there)} in the page"
        mapped = piece.text_start + piece.length
    yield from _gap(report, mapped, len(report.text))
    for block in report.blocks:
        if block.span.end > len(report.page):
            yield f"its {block.role.value} block ends at {block.span.end}, the page at {len(report.page)}"


def _gap(report: Report, start: int, end: int) -> Iterator[str]:
    """What no stretch maps may only be the breaks that joining put in."""
    if report.text[start:end].strip():
        yield f"text_map has no way to the page for {_quoted(report.text[start:end])}"
    elif start > end:
        yield f"text_map has two ways to the page for {_quoted(report.text[end:start])}"


def _in_statement(statement: Statement, report: Report, seats: Seats) -> Iterator[str]:
    if not statement.content:
        yield "it has no content"
    for field, evidence in _evidence(statement):
        if not evidence.stands_in(report.text):
            start, end = evidence.span.start, evidence.span.end
            there = _quoted(report.text[start:end])
            yield f"its {field} at [{start}, {end}) is {_quoted(evidence.words)}, the text has {there}"
    for speaker in statement.speakers:
        if not _is_borne_out(speaker, statement, seats):
            yield f"nothing in its source or antecedent names the speaker {_quoted(speaker.name)}"
    yield from _in_chain(statement, report)


def _evidence(statement: Statement) -> Iterator[tuple[str, Evidence]]:
    """All evidence of a statement, with the name of its field."""
    for field, pieces in (
        ("content", statement.content),
        ("cue", statement.cue),
        ("source", statement.source),
    ):
        yield from ((field, piece) for piece in pieces)
    for speaker in statement.speakers:
        if speaker.evidence:
            yield "speaker", speaker.evidence
    for link in statement.chain:
        if link.evidence:
            yield "chain", link.evidence
    if statement.said and statement.said.expression:
        yield "said", statement.said.expression


def _is_borne_out(speaker: Speaker, statement: Statement, seats: Seats) -> bool:
    mentions = [piece.words for piece in statement.source]
    if speaker.evidence:
        mentions.append(speaker.evidence.words)
    if speaker.anonymous and not mentions:
        # 'It was reported that': to say that nobody is named needs no words.
        return True
    told = {word for mention in mentions for word in _words(mention)}
    if _words(speaker.name) & told:
        return True
    seat = seats.get(speaker.name, frozenset()) if speaker.kind is Kind.GOVERNMENT else frozenset()
    return any(_words(name) <= told for name in seat)


def _words(text: str) -> frozenset[str]:
    """The words of a name, without the ending of the plural: 'officials' bears out 'unnamed official'."""
    return frozenset(word.casefold().removesuffix("s") for word in _WORD.findall(text))


def _in_chain(statement: Statement, report: Report) -> Iterator[str]:
    # Where no source is named, here or in the statement around, an unnamed hand needs no words.
    may_be_nobody = not statement.source or statement.within is not None
    for link in statement.chain:
        if link.evidence is None and link.name != report.agency and not (link.anonymous and may_be_nobody):
            yield f"its chain names {_quoted(link.name)} without evidence, who is not the report's agency"
    if statement.chain and report.agency and statement.chain[-1].name != report.agency:
        last = statement.chain[-1].name
        yield f"its chain ends with {_quoted(last)}, not with the report's agency {_quoted(report.agency)}"


def _in_ids(statement: Statement, ids: Counter[str]) -> Iterator[str]:
    if ids[statement.id] > 1:
        yield "another statement of its report has the same id"
    if statement.within is not None and statement.within not in ids:
        yield f"it is told within {_quoted(statement.within)}, which is no statement of its report"


def _in_correction(correction: Correction, shelf: Shelf) -> Iterator[str]:
    """Whether what was corrected is still there: after another reading it may not be found again."""
    for target, anchor in correction.anchored:
        report = next((each for each in shelf.reports() if each.id == anchor.report), None)
        if report is None:
            yield f"it is about the report {_quoted(anchor.report)}, which is not here"
            continue
        if not all(piece.stands_in(report.text) for piece in anchor.evidence):
            yield f"the words that it is about do not stand in the report {_quoted(anchor.report)}"
        elif correction.action in _OF_FINDINGS and not _is_attached(anchor, target, shelf):
            yield f"it is about a {anchor.kind} that was not found again; undo it, or correct anew"


def _is_attached(anchor: CorrectionAnchor, target: str, shelf: Shelf) -> bool:
    findings = tuple(shelf.findings(anchor.report))
    return not anchor.evidence or find_anchored(anchor, target, findings) is not None


def _quoted(words: str) -> str:
    return f"'{shorten(one_line(words), _QUOTE_WIDTH)}'"
