"""Search: statements, figures and reports by words and by who, where and when."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from sayso.desk.still import StillShelf
from sayso.records import Figure, Finding, Position, Report, Statement
from sayso.views.brief.collecting import day_of_report
from sayso.views.wording import name_days, one_line, parse_day

PAGE = 50
_OPENING = 200  # characters of a report without headline
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
    POSITIONS = "positions"
    REPORTS = "reports"


_KINDS = {Sort.STATEMENTS: Statement, Sort.FIGURES: Figure, Sort.POSITIONS: Position}


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is asked: words, and what else must hold. Empty fields ask nothing; days are ISO days."""

    words: str = ""
    sort: Sort = Sort.STATEMENTS
    speaker: str = ""
    party: str = ""
    outlet: str = ""
    agency: str = ""
    act: str = ""
    issue: str = ""
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
    """Something found: its words, whose they are, and where they stand; `folded` is what is searched."""

    kind: str
    words: str
    who: str
    party: str
    chain: tuple[str, ...]
    act: str
    issue: str
    report: Report
    paragraph: int
    claim: str | None
    folded: str

    @property
    def day(self) -> str:
        """The day of its report, in words."""
        return name_days(self.report.published.earliest, self.report.published.latest)

    @property
    def is_unnamed(self) -> bool:
        """Whether nobody is named for it."""
        return self.who.startswith(("unnamed", "no authority"))


def all_hits(shelf: StillShelf, sort: Sort) -> tuple[Hit, ...]:
    """All of one kind that can be found, the latest reports first, the undated last."""
    reports = sorted(shelf.reports(), key=day_of_report)
    dated = [report for report in reports if not day_of_report(report)[0]]
    undated = [report for report in reports if day_of_report(report)[0]]
    return tuple(hit for report in (*reversed(dated), *undated) for hit in _in_report(shelf, report, sort))


def find(hits: Iterable[Hit], query: Query) -> tuple[Hit, ...]:
    """Those that fit, in their order."""
    words = query.words.casefold().split()
    fits = _Fitting(query)
    return tuple(hit for hit in hits if all(word in hit.folded for word in words) and fits(hit))


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


class _Fitting:
    """Whether a hit fits what is asked beside its words."""

    def __init__(self, query: Query) -> None:
        self._query = query
        fields = ("speaker", "party", "outlet", "agency", "issue")
        self._parts = {name: getattr(query, name).strip().casefold() for name in fields}

    def __call__(self, hit: Hit) -> bool:
        return self._is_of(hit) and self._is_in_time(hit.report)

    def _is_of(self, hit: Hit) -> bool:
        query, report = self._query, hit.report
        of = {
            "speaker": hit.who,
            "party": hit.party,
            "outlet": report.outlet or "",
            "agency": report.agency or "",
            "issue": hit.issue,
        }
        return (
            (not query.act or query.act == hit.act)
            and (not query.named or (query.named == "unnamed") is hit.is_unnamed)
            and all(part in of[name].casefold() for name, part in self._parts.items() if part)
        )

    def _is_in_time(self, report: Report) -> bool:
        first, last, published = self._query.first, self._query.last, report.published
        if first and (published.latest or "") < first:
            return False
        return not (last and (published.earliest is None or published.earliest > last))


def _in_report(shelf: StillShelf, report: Report, sort: Sort) -> Iterator[Hit]:
    if sort is Sort.REPORTS:
        yield Hit(
            kind="report",
            words=one_line(report.headline or report.text[:_OPENING]),
            who="",
            party="",
            chain=(),
            act="",
            issue="",
            report=report,
            paragraph=1,
            claim=None,
            folded=f"{report.headline or ''} {report.text}".casefold(),
        )
        return
    for found in shelf.findings(report.id):
        if isinstance(found, _KINDS[sort]) and (hit := _hit(shelf, report, found)):
            yield hit


def _hit(shelf: StillShelf, report: Report, found: Finding) -> Hit | None:
    pieces = found.content if isinstance(found, Statement) else (found.evidence,)
    if not pieces:
        return None
    claim = shelf.claim_of.get(found.id)
    words = one_line(" … ".join(piece.words for piece in pieces))
    who, party, act = map(one_line, _whose(found))
    chain = tuple(one_line(link.name) for link in found.chain)
    return Hit(
        kind=type(found).__name__.lower(),
        words=words,
        who=who,
        party=party,
        chain=chain,
        act=act,
        issue=found.issue.replace("_", " ") if isinstance(found, Position) else "",
        report=report,
        paragraph=report.paragraph_of(pieces[0].span.start),
        claim=claim.id if claim else None,
        folded=f"{words} {who} {' '.join(chain)}".casefold(),
    )


def _whose(found: Finding) -> tuple[str, str, str]:
    """On whose word it is, on whose side, and what was done by it."""
    if isinstance(found, Statement):
        parties = dict.fromkeys(speaker.party for speaker in found.speakers if speaker.party)
        return " and ".join(speaker.name for speaker in found.speakers), ", ".join(parties), found.act.value
    if isinstance(found, Figure):
        return found.authority.name if found.authority else "no authority named", "", found.measure
    if isinstance(found, Position):
        return found.chain[0].name if found.chain else "", found.party.name, found.stance.value
    return "", "", ""
