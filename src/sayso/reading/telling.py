"""Where a finding stands among the statements: in whose mouth, through whose hands, on which day."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.chain import agency_link
from sayso.records import Holder, Link, Report, Span, Statement


def find_statement(statements: Sequence[Statement], span: Span) -> Statement | None:
    """The smallest statement in whose content most of `span` stands."""
    holding = [s for s in statements if 2 * _shared(s, span) > span.end - span.start]
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


def _shared(statement: Statement, span: Span) -> int:
    pieces = (piece.span for piece in statement.content)
    return sum(max(0, min(p.end, span.end) - max(p.start, span.start)) for p in pieces)
