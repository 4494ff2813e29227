"""What is on the table: offers with their terms by issue and stage, whose they are and what they answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.records import Evidence, Finding, Group, Offer, Proposal, ProposalState, Status, Term
from sayso.views.brief.collecting import Collected
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
class StatusLine:
    """What became of it, in one telling: `holder` is whose word that is, if it is not the report's own."""

    state: ProposalState
    holder: str | None
    day: Days
    words: str
    places: Places


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
    status: Shown[StatusLine]
    reports: int
    places: Places


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """The tellings of one proposal, the latest first; `proposal` is `None` where nobody linked them."""

    offers: Sequence[Found[Offer]]
    proposal: Proposal | None

    @property
    def order(self) -> tuple[bool, bool, int]:
        """Those with terms first, then those that were answered, then those of most reports."""
        terms = any(found.finding.terms for found in self.offers)
        answered = bool(self.proposal and self.proposal.answers)
        return not terms, not answered, -count_reports(self.offers)


def build_offers(
    collected: Collected, groups: Iterable[Group], limits: Limits, citer: Citer
) -> Shown[Tabled]:
    """The proposals, those whose terms are told first; an offer that was not linked stands for itself."""
    founds = collected.by_id
    every = sorted(_groups(collected.of(Offer), groups), key=lambda group: group.order)
    shown = first(every, limits.groups)
    rows = tuple(_tabled(group, founds, limits.lines, citer) for group in shown.rows)
    return Shown(rows=rows, more=shown.more)


def _groups(offers: Sequence[Found[Offer]], groups: Iterable[Group]) -> Iterator[_Group]:
    by_id = {found.finding.id: found for found in offers}
    linked: set[str] = set()
    for proposal in groups:
        if isinstance(proposal, Proposal):
            told = [by_id[each] for each in proposal.offers if each in by_id]
            linked.update(found.finding.id for found in told)
            if told:
                yield _Group(offers=latest_first(told), proposal=proposal)
    alone = [found for found in latest_first(offers) if found.finding.id not in linked]
    for told in grouped(alone, _key).values():
        yield _Group(offers=told, proposal=None)


def _key(found: Found[Offer]) -> tuple[str, str]:
    """The same words of the same author are one offer told twice."""
    author = found.finding.author
    return found.words.casefold(), author.name.casefold() if author else ""


def _tabled(group: _Group, founds: Mapping[str, Found[Finding]], lines: int | None, citer: Citer) -> Tabled:
    found = max(group.offers, key=lambda each: len(each.finding.terms))
    offer, proposal = found.finding, group.proposal
    author = proposal.author if proposal else offer.author and offer.author.name
    terms = first(sorted(_terms(group.offers), key=_by_stage), lines)
    told = [each for each in (proposal.status[1:] if proposal else ()) if each.finding in founds]
    status = first(told, lines)
    return Tabled(
        day=found.days,
        name=name_of(offer.name) if offer.name else None,
        author=name_of(author) if author else None,
        words=found.words,
        answers=_line(offer.answers) if offer.answers else None,
        chain=chain_of(offer.chain),
        terms=Shown(rows=tuple(_term(*each, citer) for each in terms.rows), more=terms.more),
        status=Shown(
            rows=tuple(_status(each, founds[each.finding], citer) for each in status.rows), more=status.more
        ),
        reports=count_reports(group.offers),
        places=citer.cite(group.offers),
    )


def _terms(offers: Sequence[Found[Offer]]) -> Iterator[tuple[Term, Found[Offer]]]:
    """The terms of all tellings; of one issue and stage, those of the telling that has most of them."""
    known: set[tuple[str, int | None]] = set()
    for found in sorted(offers, key=lambda each: -len(each.finding.terms)):
        new = [term for term in found.finding.terms if (term.issue, term.stage) not in known]
        yield from ((term, found) for term in new)
        known |= {(term.issue, term.stage) for term in new}


def _by_stage(told: tuple[Term, Found[Offer]]) -> tuple[bool, int, str, int]:
    term, _ = told
    return term.stage is None, term.stage or 0, term.issue, term.evidence.span.start


def _term(term: Term, found: Found[Offer], citer: Citer) -> TermLine:
    return TermLine(
        stage=term.stage,
        issue=in_words(term.issue),
        words=_line(term.evidence),
        citation=citer.cite_words(found, (term.evidence,)),
    )


def _status(status: Status, found: Found[Finding], citer: Citer) -> StatusLine:
    return StatusLine(
        state=status.state,
        holder=name_of(status.holder) if status.holder else None,
        day=found.days,
        words=found.words,
        places=citer.cite([found]),
    )


def _line(evidence: Evidence) -> str:
    return shorten(one_line(evidence.words), WORDS_WIDTH)
