"""Search: statements, figures and reports by words and by who, where and when."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from sayso.desk.still import StillShelf
from sayso.records import Figure, Report, Statement
from sayso.views.brief.collecting import day_of_report
from sayso.views.wording import name_days, one_line, parse_day

PAGE = 50
COLUMNS = (
    "kind",
    "words",
    "who",
    "chain",
    "act",
    "day",
    "report",
    "paragraph",
    "outlet",
    "agency",
    "headline",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would take for a formula


class Sort(StrEnum):
    """What is looked for."""

    STATEMENTS = "statements"
    FIGURES = "figures"
    REPORTS = "reports"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is asked: words, and what else must hold. Empty fields ask nothing; days are ISO days."""

    words: str = ""
    sort: Sort = Sort.STATEMENTS
    speaker: str = ""
    outlet: str = ""
    act: str = ""
    named: str = ""
    first: str = ""
    last: str = ""

    def __post_init__(self) -> None:
        """`InputError` if a day is none."""
        for day in (self.first, self.last):
            if day:
                parse_day(day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something found: its words, whose they are, and where they stand."""

    kind: str
    words: str
    who: str
    chain: tuple[str, ...]
    act: str
    report: Report
    paragraph: int
    claim: str | None = None

    @property
    def day(self) -> str:
        """The day of its report, in words."""
        return name_days(self.report.published.earliest, self.report.published.latest)


def find(shelf: StillShelf, query: Query) -> tuple[Hit, ...]:
    """All that fits, the latest reports first."""
    reports = sorted((r for r in shelf.reports() if _fits(r, query)), key=day_of_report)
    dated = [r for r in reports if not day_of_report(r)[0]]
    undated = [r for r in reports if day_of_report(r)[0]]
    return tuple(hit for report in (*reversed(dated), *undated) for hit in _in_report(shelf, report, query))


def as_csv(hits: Iterable[Hit]) -> str:
    """What was found as a table for spreadsheets; nothing in it is a formula."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for hit in hits:
        report = hit.report
        row = (hit.kind, hit.words, hit.who, " <- ".join(hit.chain), hit.act, hit.day, report.id)
        known = (str(hit.paragraph), report.outlet or "", report.agency or "", report.headline or "")
        writer.writerow(map(_cell, (*row, *known)))
    return out.getvalue()


def _cell(text: str) -> str:
    line = one_line(text)
    return f"'{line}" if line.startswith(_FORMULA) else line


def _fits(report: Report, query: Query) -> bool:
    whose = f"{report.outlet or ''} {report.agency or ''}".casefold()
    if query.outlet.strip().casefold() not in whose:
        return False
    published = report.published
    if query.first and (published.latest or "") < query.first:
        return False
    return not (query.last and (published.earliest is None or published.earliest > query.last))


def _in_report(shelf: StillShelf, report: Report, query: Query) -> Iterator[Hit]:
    wanted = query.words.casefold().split()
    if query.sort is Sort.REPORTS:
        told = f"{report.headline or ''} {report.text}".casefold()
        if all(word in told for word in wanted):
            words = report.headline or report.text[:200]
            yield Hit(
                kind="report", words=one_line(words), who="", chain=(), act="", report=report, paragraph=1
            )
        return
    kind = Statement if query.sort is Sort.STATEMENTS else Figure
    for found in shelf.findings(report.id):
        if isinstance(found, kind) and (hit := _hit(shelf, report, found)) and _is_wanted(hit, wanted, query):
            yield hit


def _hit(shelf: StillShelf, report: Report, found: Statement | Figure) -> Hit | None:
    claim = shelf.claim_of.get(found.id)
    pieces = found.content if isinstance(found, Statement) else (found.evidence,)
    if not pieces:
        return None
    if isinstance(found, Statement):
        who, act = " and ".join(speaker.name for speaker in found.speakers), found.act.value
    else:
        who, act = found.authority.name if found.authority else "no authority named", found.measure
    return Hit(
        kind=type(found).__name__.lower(),
        words=one_line(" … ".join(piece.words for piece in pieces)),
        who=one_line(who),
        chain=tuple(one_line(link.name) for link in found.chain),
        act=act,
        report=report,
        paragraph=report.paragraph_of(pieces[0].span.start),
        claim=claim.id if claim else None,
    )


def _is_wanted(hit: Hit, wanted: list[str], query: Query) -> bool:
    told = f"{hit.words} {hit.who} {' '.join(hit.chain)}".casefold()
    unnamed = hit.who.startswith(("unnamed", "no authority"))
    return (
        all(word in told for word in wanted)
        and query.speaker.strip().casefold() in hit.who.casefold()
        and (not query.act or query.act == hit.act)
        and (not query.named or (query.named == "unnamed") is unnamed)
    )
