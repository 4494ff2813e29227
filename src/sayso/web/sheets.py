"""What the pages show of single reports and claims, put together from records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from sayso.desk.still import StillShelf
from sayso.records import (
    Claim,
    Conflict,
    Correction,
    Dating,
    Drift,
    Fate,
    Figure,
    Finding,
    Report,
    Reprints,
    Role,
    Root,
    Statement,
    When,
)
from sayso.views.brief.collecting import day_of_report
from sayso.views.brief.corrections import say_what
from sayso.views.show import Paragraph, show_report
from sayso.views.wording import name_days, one_line

_OF_THE_STORY = frozenset({Role.BODY, Role.DECK})


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A report as the pages name it."""

    id: str
    title: str
    whose: str
    day: str

    @classmethod
    def of(cls, report: Report) -> Place:
        """The place that `report` is."""
        published = report.published
        return cls(
            id=report.id,
            title=one_line(report.headline or report.text[:120]) or "without words",
            whose=one_line(" / ".join(filter(None, (report.outlet, report.agency)))) or "no outlet known",
            day=name_days(published.earliest, published.latest),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A finding as a line: its words, whose they are, through whose hands, and its claim."""

    id: str
    kind: str
    words: str
    who: str
    chain: tuple[str, ...]
    manner: str
    said: str
    place: Place
    paragraph: int
    claim: Claim | None
    corrected: tuple[str, ...]

    @property
    def elsewhere(self) -> int:
        """In how many other reports the same is told."""
        return (
            len({each for root in self.claim.origins for each in root.reports} - {self.place.id})
            if self.claim
            else 0
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A part of the page that is not the story, and what it is."""

    role: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSheet:
    """All of one report."""

    place: Place
    facts: tuple[tuple[str, str], ...]
    link: str | None
    paragraphs: tuple[Paragraph, ...]
    sayings: dict[int, tuple[Saying, ...]]
    left_out: tuple[LeftOut, ...]
    copies: tuple[tuple[Place, int], ...]
    drifts: tuple[Drift, ...]
    dated: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One origin of a claim: who is at the root, through whom, in which reports, and if it counts."""

    root: str
    via: tuple[str, ...]
    places: tuple[Place, ...]
    why: str
    counts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposed:
    """A conflict that a claim is in, side by side."""

    cause: str
    about: str
    sides: tuple[tuple[Saying, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimSheet:
    """All of one claim."""

    id: str
    words: str
    least: int
    most: int
    hearsay: bool
    rungs: tuple[Rung, ...]
    span: tuple[Place, Place] | None
    sayings: tuple[Saying, ...]
    why: tuple[str, ...]
    opposed: tuple[Opposed, ...]


def report_sheet(shelf: StillShelf, report: Report) -> ReportSheet:
    """What the page of a report shows."""
    findings = tuple(shelf.findings(report.id))
    sayings: dict[int, list[Saying]] = {}
    for found in findings:
        if isinstance(found, (Statement, Figure)) and (line := saying_of(shelf, found)):
            sayings.setdefault(line.paragraph, []).append(line)
    return ReportSheet(
        place=Place.of(report),
        facts=tuple(_facts(report)),
        link=report.url if urlsplit(report.url or "").scheme in {"http", "https"} else None,
        paragraphs=show_report(report, findings),
        sayings={number: tuple(lines) for number, lines in sayings.items()},
        left_out=tuple(_left_out(report)),
        copies=tuple(_copies(shelf, report)),
        drifts=tuple(each for each in shelf.drifts if each.after.report == report.id),
        dated=tuple(_dated(shelf, report)),
    )


def claim_sheet(shelf: StillShelf, claim: Claim) -> ClaimSheet:
    """What the page of a claim shows."""
    members = (*claim.statements, *claim.figures, *claim.standing, *claim.events)
    sayings = tuple(_lines(shelf, members))
    return ClaimSheet(
        id=claim.id,
        words=sayings[0].words if sayings else "nothing that is left",
        least=claim.independent_origins.least,
        most=claim.independent_origins.most,
        hearsay=claim.hearsay,
        rungs=tuple(_rung(shelf, root) for root in claim.origins),
        span=_span(shelf, claim),
        sayings=sayings,
        why=tuple(one_line(why.sentence) for why in claim.why),
        opposed=tuple(_opposed(shelf, frozenset(members))),
    )


def saying_of(shelf: StillShelf, found: Finding) -> Saying | None:
    """A finding as a line; `None` for what has no words of its own."""
    pieces = found.content if isinstance(found, Statement) else (found.evidence,)
    if not pieces:
        return None
    report = shelf.by_id[found.report]
    return Saying(
        id=found.id,
        kind=type(found).__name__.lower(),
        words=one_line(" … ".join(piece.words for piece in pieces)),
        who=one_line(_who(found)) or "the report itself",
        chain=tuple(one_line(link.name) for link in found.chain),
        manner=_manner(found),
        said=_named(found.said) if isinstance(found, Statement) else "",
        place=Place.of(report),
        paragraph=report.paragraph_of(pieces[0].span.start),
        claim=shelf.claim_of.get(found.id),
        corrected=tuple(map(_say, shelf.corrections_of.get(found.id, ()))),
    )


def _say(told: tuple[Correction, Fate]) -> str:
    """A correction as it stands at what it is about."""
    correction, fate = told
    how = "contested" if fate is Fate.CONTESTED else "corrected"
    return one_line(f"{how} by {correction.by}: {''.join(say_what(correction))} ({correction.reason})")


def _who(found: Finding) -> str:
    if isinstance(found, Statement):
        return " and ".join(speaker.name for speaker in found.speakers)
    if isinstance(found, Figure):
        return found.authority.name if found.authority else "no authority named"
    return found.chain[0].name if found.chain else ""


def _manner(found: Finding) -> str:
    if isinstance(found, Statement):
        return f"{found.act.value}, {found.mode.value}"
    return found.measure.replace("_", " ") if isinstance(found, Figure) else type(found).__name__.lower()


def _named(when: When | None) -> str:
    return name_days(when.start.earliest, when.start.latest) if when and when.start else ""


def _dated(shelf: StillShelf, report: Report) -> Iterator[str]:
    """What ruled out the other days of a report that was dated."""
    for group in shelf.groups():
        if isinstance(group, Dating) and group.report == report.id:
            yield from (one_line(why.sentence) for why in group.why)


def _facts(report: Report) -> Iterator[tuple[str, str]]:
    published = report.published
    yield "Published", f"{name_days(published.earliest, published.latest)} ({published.basis.value})"
    known = (
        ("Outlet", report.outlet),
        ("Agency", report.agency),
        ("By", ", ".join(report.authors)),
        ("Dateline", report.dateline),
        ("Address", report.url or report.path),
        ("Notes", " ".join(report.notes)),
        ("Id", report.id),
    )
    yield from ((name, one_line(value)) for name, value in known if value)


def _left_out(report: Report) -> Iterator[LeftOut]:
    for block in report.blocks:
        text = report.page[block.span.start : block.span.end].strip()
        if block.role not in _OF_THE_STORY and text:
            yield LeftOut(role=block.role.value, text=text)


def _copies(shelf: StillShelf, report: Report) -> Iterator[tuple[Place, int]]:
    """The other reports that carry the same copy, and how many percent of each is shared."""
    for group in shelf.all_groups:
        if isinstance(group, Reprints) and report.id in group.reports:
            for copy in group.copies:
                if copy.report != report.id:
                    yield Place.of(shelf.by_id[copy.report]), round(100 * copy.shared)


def _lines(shelf: StillShelf, ids: tuple[str, ...]) -> Iterator[Saying]:
    for each in ids:
        found = shelf.finding_by_id.get(each)
        if found is not None and (line := saying_of(shelf, found)):
            yield line


def _span(shelf: StillShelf, claim: Claim) -> tuple[Place, Place] | None:
    """The first and the last report that have it, of those whose day is known."""
    ids = {each for root in claim.origins for each in root.reports}
    dated = [report for each in ids if (report := shelf.by_id.get(each)) and report.published.earliest]
    ordered = sorted(dated, key=day_of_report)
    return (Place.of(ordered[0]), Place.of(ordered[-1])) if ordered else None


def _rung(shelf: StillShelf, root: Root) -> Rung:
    return Rung(
        root=one_line(root.root),
        via=tuple(map(one_line, root.via)),
        places=tuple(Place.of(shelf.by_id[each]) for each in root.reports if each in shelf.by_id),
        why=one_line(root.why),
        counts=root.counts,
    )


def _opposed(shelf: StillShelf, members: frozenset[str]) -> Iterator[Opposed]:
    for group in shelf.all_groups:
        if isinstance(group, Conflict) and any(members & set(side.records) for side in group.sides):
            sides = tuple(tuple(_lines(shelf, side.records)) for side in group.sides)
            yield Opposed(cause=group.cause.value, about=one_line(group.about), sides=sides)
