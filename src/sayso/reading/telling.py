"""Where a finding stands among the statements: in whose mouth, through whose hands, on which day."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.chain import agency_link
from sayso.records import Holder, Link, Report, Span, Statement


def find_statement(statements: Sequence[Statement], span: Span, top: Span | None = None) -> Statement | None:
    """The smallest statement in whose content most of `span` stands, and its `top` word in content or cue.

    'Both refused the demands of the union to reopen the yard' holds a statement, and is none.
    """
    holding = [
        s for s in statements if 2 * _shared(s, span) > span.end - span.start and (not top or _tells(s, top))
    ]
    return min(holding, key=lambda s: sum(len(piece.words) for piece in s.content), default=None)


def find_chain(report: Report, statement: Statement | None) -> tuple[Link, ...]:
    """Whose hands a finding came through: those of its statement, else the agency's alone."""
    if statement is not None:
        return statement.chain
    return (agency_link(report.agency),) if report.agency else ()


def find_holder(statement: Statement | None) -> Holder | None:
    """The speaker of the statement as the one on whose word it stands; nobody is invented."""
    speaker = statement.speaker if statement else None
    if speaker is None or speaker.evidence is None:
        return None
    return Holder(name=speaker.name, id=speaker.id, evidence=speaker.evidence)


def _tells(statement: Statement, word: Span) -> bool:
    return any(piece.span.overlaps(word) for piece in (*statement.content, *statement.cue))


def _shared(statement: Statement, span: Span) -> int:
    pieces = (piece.span for piece in statement.content)
    return sum(max(0, min(p.end, span.end) - max(p.start, span.start)) for p in pieces)
