"""What is on the table: offers with their terms by issue and stage, whose they are and what they answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import Evidence, Offer, Term
from sayso.views.brief.found import (
    WORDS_WIDTH,
    Days,
    Found,
    chain_of,
    count_reports,
    grouped,
    in_words,
    latest_first,
    name_of,
)
from sayso.views.brief.limits import Limits, Shown, first
from sayso.views.brief.places import Citation, Citer, Places
from sayso.views.wording import one_line, shorten


@dataclass(frozen=True, slots=True, kw_only=True)
class TermLine:
    """One term: its issue, the stage it belongs to, if the report numbers stages, and its words."""

    stage: int | None
    issue: str
    words: str
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabled:
    """An offer as it is told: `answers` are the words that name what it answers."""

    day: Days
    name: str | None
    author: str | None
    words: str
    answers: str | None
    chain: tuple[str, ...]
    terms: Shown[TermLine]
    reports: int
    places: Places


def build_offers(offers: Sequence[Found[Offer]], limits: Limits, citer: Citer) -> Shown[Tabled]:
    """The offers, those whose terms are told first, the latest of them first."""
    groups = list(grouped(latest_first(offers), _key).values())
    groups.sort(key=lambda group: not any(found.finding.terms for found in group))
    shown = first(groups, limits.groups)
    return Shown(rows=tuple(_tabled(group, limits.lines, citer) for group in shown.rows), more=shown.more)


def _key(found: Found[Offer]) -> tuple[str, str]:
    """The same words of the same author are one offer told twice."""
    author = found.finding.author
    return found.words.casefold(), author.name.casefold() if author else ""


def _tabled(group: Sequence[Found[Offer]], lines: int | None, citer: Citer) -> Tabled:
    found = max(group, key=lambda each: len(each.finding.terms))
    offer = found.finding
    terms = first(sorted(offer.terms, key=_by_stage), lines)
    return Tabled(
        day=found.days,
        name=name_of(offer.name) if offer.name else None,
        author=name_of(offer.author.name) if offer.author else None,
        words=found.words,
        answers=_line(offer.answers) if offer.answers else None,
        chain=chain_of(offer.chain),
        terms=Shown(rows=tuple(_term(term, found, citer) for term in terms.rows), more=terms.more),
        reports=count_reports(group),
        places=citer.cite(group),
    )


def _by_stage(term: Term) -> tuple[bool, int, str, int]:
    return term.stage is None, term.stage or 0, term.issue, term.evidence.span.start


def _term(term: Term, found: Found[Offer], citer: Citer) -> TermLine:
    return TermLine(
        stage=term.stage,
        issue=in_words(term.issue),
        words=_line(term.evidence),
        citation=citer.cite_words(found, (term.evidence,)),
    )


def _line(evidence: Evidence) -> str:
    return shorten(one_line(evidence.words), WORDS_WIDTH)
