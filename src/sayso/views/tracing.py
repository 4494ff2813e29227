"""Two questions to a linked dossier: what became of each proposal, and of each wording on its way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.ports import Shelf
from sayso.records import Drift, DriftKind, Group, Report, Wording
from sayso.views.blocks import Block, Bullets, Heading, Item, Lines, Phrase, Remark
from sayso.views.brief.collecting import Collected, collect
from sayso.views.brief.found import NAME_WIDTH, WORDS_WIDTH, in_words
from sayso.views.brief.limits import Limits, Shown, Window, first
from sayso.views.brief.offers import Tabled, build_offers
from sayso.views.brief.places import Citation, Citer, Listed
from sayso.views.layout import lay_offers, lay_reports
from sayso.views.wording import name_days, one_line, shorten

_ALWAYS = Window()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """What is on the table, with its terms and what became of it in each telling."""

    offers: Shown[Tabled]
    reports: Shown[Listed]


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """One wording: whose report it stands in, of which day; a headline has no citation."""

    words: str
    outlet: str
    day: str
    report: str
    citation: Citation | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drifted:
    """What became of a wording, both shown."""

    kind: DriftKind
    why: str
    before: Worded
    after: Worded


@dataclass(frozen=True, slots=True, kw_only=True)
class Drifts:
    """What copies and retellings made of the words of their origin, kind by kind."""

    drifts: Shown[Drifted]
    reports: Shown[Listed]


def ask_proposals(shelf: Shelf, limits: Limits, window: Window = _ALWAYS) -> Proposals:
    """The proposals on `shelf`, as `window` shows them; `InputError` if that has no day."""
    collected, citer = collect(shelf, window), Citer()
    offers = build_offers(collected, shelf.groups(), limits, citer)
    return Proposals(offers=offers, reports=citer.listed(collected.reports))


def ask_drift(shelf: Shelf, limits: Limits, window: Window = _ALWAYS) -> Drifts:
    """The drifts on `shelf` of which both wordings are visible; `InputError` if `window` has no day."""
    collected, citer = collect(shelf, window), Citer()
    drifts = build_drifts(collected, shelf.groups(), limits, citer)
    return Drifts(drifts=drifts, reports=citer.listed(collected.reports))


def build_drifts(
    collected: Collected, groups: Iterable[Group], limits: Limits, citer: Citer
) -> Shown[Drifted]:
    """The drifts of which both wordings stand in visible reports, kind by kind."""
    numbers = {report.id: (number, report) for number, report in enumerate(collected.reports, start=1)}
    every = [
        group
        for group in groups
        if isinstance(group, Drift) and {group.before.report, group.after.report} <= numbers.keys()
    ]
    order = list(DriftKind)
    every.sort(key=lambda each: (order.index(each.kind), numbers[each.after.report][0], each.id))
    shown = first(every, limits.groups)
    rows = (
        Drifted(
            kind=each.kind,
            why="; ".join(one_line(why.sentence) for why in each.why),
            before=_worded(each.before, *numbers[each.before.report], citer),
            after=_worded(each.after, *numbers[each.after.report], citer),
        )
        for each in shown.rows
    )
    return Shown(rows=tuple(rows), more=shown.more)


def _worded(wording: Wording, number: int, report: Report, citer: Citer) -> Worded:
    return Worded(
        words=shorten(one_line(wording.words), WORDS_WIDTH),
        outlet=shorten(
            one_line(report.outlet or report.agency or report.path or f"report {number}"), NAME_WIDTH
        ),
        day=name_days(report.published.earliest, report.published.latest),
        report=report.id,
        citation=citer.cite_in(report, number, (wording.evidence,)) if wording.evidence else None,
    )


def lay_out_proposals(answer: Proposals) -> Iterator[Block]:
    """The proposals in blocks."""
    yield Heading(level=1, text="Proposals")
    if not answer.offers.rows:
        yield Lines(lines=("No report tells of a proposal.",))
        return
    yield from lay_offers(answer.offers)
    yield from lay_reports(answer.reports)


def lay_out_drift(answer: Drifts) -> Iterator[Block]:
    """The drifts in blocks, kind by kind."""
    yield Heading(level=1, text="Drift")
    rows = answer.drifts.rows
    if not rows:
        yield Lines(lines=("No wording changed on its way, or the dossier was not linked.",))
        return
    for kind in dict.fromkeys(row.kind for row in rows):
        yield Heading(level=2, text=in_words(kind.value))
        yield Bullets(items=tuple(_drifted(row) for row in rows if row.kind is kind))
    if answer.drifts.more:
        yield Remark(text=f"and {answer.drifts.more} more")
    yield from lay_reports(answer.reports)


def _drifted(row: Drifted) -> Item:
    return Item(main=(row.why,), parts=(_side("before", row.before), _side("after", row.after)))


def _side(name: str, worded: Worded) -> Phrase:
    told = f"{name}, {worded.outlet}, {worded.day}: {worded.words} "
    return (told,) if worded.citation is None else (told, worded.citation)
