"""Proposals: offers of several reports that are one, and what became of it in each telling."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.linking.answering import Answer, find_answers
from sayso.linking.days import Days, days_between, days_from, first_day, published_days
from sayso.linking.passages import common_words, fold
from sayso.linking.weighing import ENOUGH, Judgement, Reason, weigh
from sayso.records import (
    Actor,
    Finding,
    Interval,
    Offer,
    Proposal,
    ProposalState,
    Report,
    Statement,
    Status,
    Story,
    When,
    Why,
    make_id,
    names_of,
)

_NEAR = 4  # days within which two tellings may be of one proposal
_FAR = 21  # days after which an answer is to something else
_FEWEST_WORDS = 3
_SHARE = 0.4  # of the words of the shorter telling
_NAME_WIDTH = 80
_UNDATED = "9999"  # after all days


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """An offer as one report tells it."""

    offer: Offer
    report: Report
    author: str | None
    words: frozenset[str]
    days: Days

    @property
    def key(self) -> tuple[str, str, int, str]:
        """To sort by: the earliest report first."""
        return first_day(self.report), self.report.id, self.offer.evidence.span.start, self.offer.id


def find_proposals(
    findings: Mapping[Report, tuple[Finding, ...]], stories: Iterable[Story], actors: Iterable[Actor]
) -> tuple[Proposal, ...]:
    """The proposals that the stories tell of, in order of their ids; each offer is in one."""
    names = names_of(actors)
    by_id = {report.id: report for report in findings}
    found: dict[str, Proposal] = {}
    for story in sorted(stories, key=lambda each: each.id):
        reports = sorted((by_id[each] for each in story.reports), key=lambda r: (first_day(r), r.id))
        told = [each for report in reports for each in _told(report, findings[report], names)]
        if told:
            groups = _grouped(told)
            answers = [(r, a) for r in reports for a in find_answers(r, findings[r])]
            for group, given in zip(groups, _answered(groups, answers), strict=True):
                made = _proposal(group, given, _countered(group, told), names)
                found.setdefault(made.id, made)
    return tuple(found[key] for key in sorted(found))


def _told(report: Report, findings: Iterable[Finding], names: Mapping[str, str]) -> Iterator[_Told]:
    for offer in findings:
        if isinstance(offer, Offer):
            author = names.get(offer.author.name.casefold(), offer.author.name) if offer.author else None
            words = fold(" ".join([offer.evidence.words, *(term.evidence.words for term in offer.terms)]))
            yield _Told(
                offer=offer,
                report=report,
                author=author,
                words=frozenset(word for word in words if word not in common_words() and not word.isdigit()),
                days=_days(offer.when) or published_days(report),
            )


def _days(when: When | None) -> Days:
    start = when and when.start
    return days_from(start.earliest, start.latest) if start else None


def _grouped(told: Sequence[_Told]) -> list[list[_Told]]:
    """Each offer with the first group all of whose members it fits, the best fitting first."""
    groups: list[list[_Told]] = []
    for each in sorted(told, key=lambda t: t.key):
        best = max(groups, key=lambda group: _fit(each, group), default=[])
        if best and _fit(each, best) >= ENOUGH:
            best.append(each)
        else:
            groups.append([each])
    return groups


def _fit(told: _Told, group: Sequence[_Told]) -> float:
    return min(_judge(told, other).weight for other in group)


def _judge(one: _Told, other: _Told) -> Judgement:
    """Whether two tellings are of one proposal."""
    return weigh(_reasons(one, other))


def _reasons(one: _Told, other: _Told) -> Iterator[Reason | None]:
    if one.author and other.author:
        alike = one.author == other.author
        told = f"both are by {one.author}" if alike else "they have two authors"
        yield Reason(weight=0.6 if alike else -1.5, sentence=told)
    first, second = (each.offer.name and each.offer.name.casefold() for each in (one, other))
    if first and second:
        yield Reason(weight=0.8 if first == second else -0.4, sentence=f"both are called {first}")
    shared = one.words & other.words
    lesser = min(len(one.words), len(other.words)) or 1
    if len(shared) >= _FEWEST_WORDS and len(shared) / lesser >= _SHARE:
        yield Reason(
            weight=1.4 * len(shared) / lesser, sentence=f"they share {', '.join(sorted(shared)[:4])}"
        )
    elif one.report.id == other.report.id:
        yield Reason(weight=-1.0, sentence="one report tells them apart")
    apart = days_between(one.days, other.days)
    if apart is not None and apart > _NEAR:
        yield Reason(weight=-0.7, sentence=f"{apart} days lie between them")
    elif apart is not None:
        yield Reason(weight=0.2, sentence="they are of the same days")


_Given = list[tuple[Report, Answer]]


def _answered(groups: Sequence[Sequence[_Told]], answers: Iterable[tuple[Report, Answer]]) -> list[_Given]:
    """For each group the answers to it."""
    given: list[_Given] = [[] for _ in groups]
    for report, answer in answers:
        place = _meant(groups, report, answer)
        if place is not None:
            given[place].append((report, answer))
    return given


def _meant(groups: Sequence[Sequence[_Told]], report: Report, answer: Answer) -> int | None:
    """Which proposal is answered: the last so called in the report, else the latest of the story."""
    here = [
        (answer.noun in told.offer.evidence.words.lower(), told.offer.evidence.span.start, place)
        for place, group in enumerate(groups)
        for told in group
        if told.report.id == report.id and told.offer.evidence.span.start <= answer.start
    ]
    if here:
        return max(here)[2]
    days = published_days(report)
    earlier = [
        (told.days[1], place)
        for place, group in enumerate(groups)
        for told in group
        if told.days and days and 0 <= days[0] - told.days[1] <= _FAR and told.report.id != report.id
    ]
    return max(earlier)[1] if earlier else None


def _countered(group: Sequence[_Told], every: Sequence[_Told]) -> list[_Told]:
    """The offers that answer one of the group: its words stand among those that name what they answer."""
    return [
        each
        for each in every
        if each.offer.answers
        and any(
            each.report.id == told.report.id and each.offer.answers.span.overlaps(told.offer.evidence.span)
            for told in group
            if told is not each
        )
    ]


def _proposal(
    group: Sequence[_Told], given: _Given, counters: Sequence[_Told], names: Mapping[str, str]
) -> Proposal:
    first = group[0]
    authors = Counter(told.author for told in group if told.author)
    author = min(authors, key=lambda name: (-authors[name], name)) if authors else None
    became = [
        *(_of_offer(ProposalState.COUNTERED, each, names) for each in counters),
        *(_status(report, answer, names) for report, answer in given),
    ]
    once = {(each.state, each.finding): each for each in became}
    status = [_of_offer(ProposalState.TABLED, first, names), *sorted(once.values(), key=_first_day)]
    return Proposal(
        id=make_id("proposal", first.offer.id),
        name=_name(group, author),
        author=author,
        offers=tuple(told.offer.id for told in group),
        answers=tuple(dict.fromkeys(each.finding for each in status[1:])),
        status=tuple(status),
        why=tuple(_why(group)),
    )


def _first_day(status: Status) -> str:
    start = status.when.start if status.when else None
    return (start.earliest if start else None) or _UNDATED


def _name(group: Sequence[_Told], author: str | None) -> str:
    """The name that most reports give it, else whose it is, else its first words."""
    named = Counter(told.offer.name for told in group if told.offer.name)
    if named:
        return min(named, key=lambda name: (-named[name], name))
    if author:
        return f"proposal of {author}"
    words = " ".join(group[0].offer.evidence.words.split())
    return words if len(words) <= _NAME_WIDTH else f"{words[:_NAME_WIDTH].rsplit(' ', 1)[0]} …"


def _of_offer(state: ProposalState, told: _Told, names: Mapping[str, str]) -> Status:
    return Status(
        state=state,
        holder=_holder(told.offer, told.report, names),
        when=_when(told.offer.when, told.report),
        finding=told.offer.id,
    )


def _status(report: Report, answer: Answer, names: Mapping[str, str]) -> Status:
    finding = answer.finding
    own = finding.said if isinstance(finding, Statement) else getattr(finding, "when", None)
    return Status(
        state=answer.state,
        holder=_holder(finding, report, names),
        when=_when(own, report),
        finding=finding.id,
    )


def _holder(finding: Finding, report: Report, names: Mapping[str, str]) -> str | None:
    """Who tells it: the first hand, unless that is the report's own agency or outlet."""
    first = finding.chain[0].name if finding.chain else None
    if first is None or first in {report.agency, report.outlet}:
        return None
    return names.get(first.casefold(), first)


def _when(own: When | None, report: Report) -> When | None:
    if own is not None and own.start is not None:
        return own
    days = published_days(report)
    if days is None:
        return None
    first, last = (date.fromordinal(day).isoformat() for day in days)
    return When(start=Interval(earliest=first, latest=last))


def _why(group: Sequence[_Told]) -> Iterator[Why]:
    for told in group[1:]:
        best = max(group[: group.index(told)], key=lambda other: _judge(told, other).weight)
        sentence = _judge(told, best).sentence
        yield Why(records=(best.offer.id, told.offer.id), sentence=sentence)
