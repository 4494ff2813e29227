"""Drift: what copies and retellings of one origin made of its words.

Whoever prints or tells something again may drop whose word it was, turn 'may' into 'will', one official into
several, a number into another, lose a 'not', or set a headline over it that says more than the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.linking.days import first_day
from sayso.linking.passages import fold, split_sentences
from sayso.linking.wordings import are_alike, find_drifts, outruns
from sayso.records import (
    Claim,
    Drift,
    DriftKind,
    Evidence,
    Finding,
    Report,
    Reprints,
    Statement,
    Why,
    Wording,
    make_id,
)

_TRIED = 3  # sentences that share the most words with one, of which it may be made
_LEAD = 3  # sentences of a text that its headline may be made of


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """A sentence of a report: where it stands, and its folded words."""

    evidence: Evidence
    words: tuple[str, ...]


def find_drift(
    findings: Mapping[Report, Sequence[Finding]], reprints: Iterable[Reprints], claims: Iterable[Claim]
) -> tuple[Drift, ...]:
    """The drifts along reprints and along the claims that one origin told to several reports, by id."""
    reports = {report.id: report for report in findings}
    told = {report.id: found for report, found in findings.items()}
    found = {
        each.id: each
        for each in (
            *(drift for group in reprints for drift in _of_reprints(group, reports, told)),
            *_of_claims(claims, findings),
        )
    }
    return tuple(found[key] for key in sorted(found))


def garbled_pairs(drift: Iterable[Drift]) -> frozenset[frozenset[str]]:
    """Pairs of findings, by id, that stand in two wordings of which one changed the other's number."""
    return frozenset(
        frozenset((one, other))
        for each in drift
        if each.kind is DriftKind.NUMBER
        for one in each.before.findings
        for other in each.after.findings
    )


def _of_reprints(
    group: Reprints, reports: Mapping[str, Report], told: Mapping[str, Sequence[Finding]]
) -> Iterator[Drift]:
    """What each paper's copy made of the first; an agency's own updates are news, and no drift."""
    origin = reports[group.origin.report]
    first = list(_sentences(origin))
    for copy in group.copies:
        if copy.report == origin.id or copy.version is not None:
            continue
        report = reports[copy.report]
        second = list(_sentences(report))
        for before, after in _pairs(first, second):
            for kind, why in find_drifts(before.words, after.words):
                yield _drift(
                    kind,
                    _wording(origin.id, before.evidence, told[origin.id]),
                    _wording(report.id, after.evidence, told[report.id]),
                    along=group.id,
                    why=why,
                )
        yield from _of_headline(report, second, told[report.id], group.id)


def _sentences(report: Report) -> Iterator[_Sentence]:
    for span in report.paragraphs():
        start = span.start
        for sentence in split_sentences(report.text[span.start : span.end]):
            start = report.text.index(sentence, start)
            evidence = Evidence.cut(report.text, start, start + len(sentence))
            yield _Sentence(evidence=evidence, words=fold(sentence))
            start += len(sentence)


def _pairs(first: Sequence[_Sentence], second: Sequence[_Sentence]) -> Iterator[tuple[_Sentence, _Sentence]]:
    """Each sentence of the copy that is new with the sentence that it was made of.

    A sentence that the copy has as well, unchanged, was not turned into another.
    """
    known, kept = ({each.words for each in sentences} for sentences in (first, second))
    gone = [each for each in first if each.words not in kept]
    for after in second:
        if after.words not in known:
            likely = sorted(gone, key=lambda each: -len(set(each.words) & set(after.words)))[:_TRIED]
            made_of = next((before for before in likely if are_alike(before.words, after.words)), None)
            if made_of is not None:
                yield made_of, after


def _of_headline(
    report: Report, sentences: Sequence[_Sentence], findings: Sequence[Finding], along: str
) -> Iterator[Drift]:
    headline = fold(report.headline or "")
    for sentence in sentences[:_LEAD]:
        more = outruns(headline, sentence.words)
        if more:
            after = Wording(report=report.id, words=report.headline or "", evidence=None, findings=())
            before = _wording(report.id, sentence.evidence, findings)
            yield _drift(DriftKind.HEADLINE, before, after, along=along, why=more)
            return


def _of_claims(claims: Iterable[Claim], findings: Mapping[Report, Sequence[Finding]]) -> Iterator[Drift]:
    """What later reports made of what was told first."""
    place = {finding.id: _Telling(report, finding) for report, found in findings.items() for finding in found}
    for claim in claims:
        ids = (*claim.statements, *claim.standing, *claim.events)
        members = sorted((place[each] for each in ids if each in place), key=lambda each: each.key)
        for later in members[1:]:
            if later.report is not members[0].report and _are_of_one(claim, members[0], later):
                yield from _of_tellings(claim, members[0], later)


@dataclass(frozen=True, slots=True)
class _Telling:
    """A finding and its report."""

    report: Report
    finding: Finding

    @property
    def key(self) -> tuple[str, str, str]:
        """To sort by: the earliest report first."""
        return first_day(self.report), self.report.id, self.finding.id

    @property
    def evidence(self) -> Evidence:
        """The words that it stands in."""
        return _evidence(self.finding)

    @property
    def wording(self) -> Wording:
        """As one side of a drift."""
        return _wording(self.report.id, self.evidence, (self.finding,))


def _is_retold_as_fact(first: _Telling, later: _Telling) -> bool:
    """Whether a saying became something that a report tells in its own voice."""
    later_is = later.finding
    return (
        isinstance(first.finding, Statement)
        and not isinstance(later_is, Statement)
        and later_is.statement is None
    )


def _are_of_one(claim: Claim, first: _Telling, later: _Telling) -> bool:
    """Whether both reports have it from one origin, or the later no longer says from whom."""
    both = {first.report.id, later.report.id}
    return _is_retold_as_fact(first, later) or any(both <= set(root.reports) for root in claim.origins)


def _of_tellings(claim: Claim, first: _Telling, later: _Telling) -> Iterator[Drift]:
    words = fold(first.evidence.words), fold(later.evidence.words)
    if not are_alike(*words):
        return
    told = dict(find_drifts(*words))
    told.pop(DriftKind.ATTRIBUTION_LOST, None)
    if _is_retold_as_fact(first, later):
        told[DriftKind.ATTRIBUTION_LOST] = f"the word of {_whose(first.finding)} is told as a fact"
    for kind, why in told.items():
        yield _drift(kind, first.wording, later.wording, along=claim.id, why=why)


def _whose(finding: Finding) -> str:
    speaker = finding.speaker if isinstance(finding, Statement) else None
    return speaker.name if speaker else "somebody"


def _evidence(finding: Finding) -> Evidence:
    return finding.content[0] if isinstance(finding, Statement) else finding.evidence


def _wording(report: str, evidence: Evidence, findings: Sequence[Finding]) -> Wording:
    inside = tuple(each.id for each in findings if _evidence(each).span.overlaps(evidence.span))
    return Wording(report=report, words=evidence.words, evidence=evidence, findings=inside)


def _drift(kind: DriftKind, before: Wording, after: Wording, *, along: str, why: str) -> Drift:
    start = after.evidence.span.start if after.evidence else None
    return Drift(
        id=make_id("drift", kind, before.report, after.report, start),
        kind=kind,
        before=before,
        after=after,
        along=along,
        why=(
            Why(records=(*before.findings, *after.findings) or (before.report, after.report), sentence=why),
        ),
    )
