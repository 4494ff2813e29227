"""The layout of a brief: its sections in blocks. A section without findings is left out."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.records import Fate
from sayso.views.blocks import Block, Bullets, Chain, Heading, Item, Lines, Phrase, Piece, Remark, Source
from sayso.views.brief import Brief
from sayso.views.brief.building import Head
from sayso.views.brief.corrections import Corrected
from sayso.views.brief.dates import Dated
from sayso.views.brief.found import in_words
from sayso.views.brief.limits import Shown
from sayso.views.brief.offers import StatusLine, Tabled, TermLine
from sayso.views.brief.places import Listed
from sayso.views.brief.timeline import EventDay, Happening
from sayso.views.brief.voices import Line, Voice
from sayso.views.resting import lay_claims, lay_contradictions
from sayso.views.tables import lay_changes, lay_figures, lay_positions, lay_standings
from sayso.views.wording import name_day, one_line


def lay_out(brief: Brief) -> Iterator[Block]:
    """The blocks of a brief in their order."""
    yield from _head(brief.head)
    yield from lay_claims(brief.rests, brief.head.reports)
    yield from lay_contradictions(brief.contradictions)
    yield from lay_standings(brief.standings)
    yield from lay_changes(brief.changes)
    yield from lay_timeline(brief.timeline)
    yield from lay_figures(brief.figures)
    yield from lay_offers(brief.offers)
    yield from lay_positions(brief.positions)
    yield from _voices(brief.named, "Statements", "named speakers, less quoted")
    yield from _voices(brief.unnamed, "Unnamed speakers", "unnamed speakers")
    yield from _dates(brief.dates)
    yield from _corrections(brief.corrections)
    yield from lay_reports(brief.reports)


def _head(head: Head) -> Iterator[Block]:
    yield Heading(level=1, text=head.title)
    total = ", ".join(f"{number} {kind}s" for kind, number in head.total.items() if number)
    names = (("Outlets", head.outlets), ("Agencies", head.agencies))
    told = [f"{label}: {', '.join(each)}" for label, each in names if each]
    yield Lines(lines=(total or "No findings", *told))
    if head.as_of or head.known_at:
        told = [f"As of {name_day(head.as_of)}"] if head.as_of else []
        told += [f"Known at {one_line(head.known_at)}"] if head.known_at else []
        came = "came out later" if head.as_of else "were taken in later"
        yield Remark(text=f"{', '.join(told)}: {head.hidden} reports that {came} are hidden.")


def lay_timeline(timeline: Shown[EventDay]) -> Iterator[Block]:
    """What happened, day by day."""
    if timeline.rows:
        yield Heading(level=2, text="Timeline")
    for day in timeline.rows:
        yield Heading(level=4, text=day.day.name)
        yield Bullets(items=tuple(map(_happening, day.rows)))
        if day.more:
            yield Remark(text=f"and {day.more} more on this day")
    if timeline.more:
        yield Remark(text=f"and {timeline.more} earlier days")


def _happening(event: Happening) -> Item:
    who = ", ".join(event.actors) or "nobody named"
    others = f" / {', '.join(event.others)}" if event.others else ""
    place = f"; {event.place}" if event.place else ""
    under: list[Piece] = [f"{event.type}, {event.modality.value}: {who}{others}{place}; "]
    if event.chain:
        under += [Chain(names=event.chain), " "]
    return Item(main=(event.words,), under=(*under, event.places))


def lay_offers(offers: Shown[Tabled]) -> Iterator[Block]:
    """What is on the table, and what became of it."""
    if offers.rows:
        yield Heading(level=2, text="On the table")
        yield Bullets(items=tuple(map(_offer, offers.rows)))
    if offers.more:
        yield Remark(text=f"and {offers.more} more offers")


def _offer(offer: Tabled) -> Item:
    name = f"{offer.name}: " if offer.name and offer.name not in offer.words else ""
    under: list[Piece] = [f"{offer.day.name}; author: {offer.author or 'none named'}; "]
    if offer.answers:
        under.append(f"answers ‘{offer.answers}’; ")
    if offer.chain:
        under += [Chain(names=offer.chain), " "]
    parts: list[Phrase] = [_term(term) for term in offer.terms.rows]
    if offer.terms.more:
        parts.append((f"and {offer.terms.more} more terms",))
    parts += map(_status, offer.status.rows)
    if offer.status.more:
        parts.append((f"and {offer.status.more} more tellings of what became of it",))
    return Item(main=(f"{name}{offer.words}",), under=(*under, offer.places), parts=tuple(parts))


def _status(status: StatusLine) -> Phrase:
    who = f", says {status.holder}" if status.holder else ""
    return f"{in_words(status.state)}{who} ({status.day.name}): {status.words} ", status.places


def _term(term: TermLine) -> Phrase:
    stage = f"stage {term.stage}, " if term.stage is not None else ""
    return f"{stage}{term.issue}: {term.words} ", term.citation


def _voices(voices: Shown[Voice], title: str, sort: str) -> Iterator[Block]:
    if voices.rows:
        yield Heading(level=2, text=title)
    for voice in voices.rows:
        yield from _voice(voice)
    if voices.more:
        yield Remark(text=f"{voices.more} more {sort}, are left out.")


def _voice(voice: Voice) -> Iterator[Block]:
    shown = sum(len(day.lines) for day in voice.days)
    count = f"{voice.total}" if shown == voice.total else f"{shown} of {voice.total}"
    where = "" if voice.report is None else f", report {voice.report}"
    yield Heading(level=3, text=voice.name, note=f"({count}{where})")
    for day in voice.days:
        yield Heading(level=4, text=day.day.name)
        yield Bullets(items=tuple(map(_line, day.lines)))


def _line(line: Line) -> Item:
    manner = f" ({line.act.value}, '{line.cue}') " if line.cue else f" ({line.act.value}) "
    return Item(main=(line.content,), under=(Chain(names=line.chain), manner, line.citation))


def _dates(dates: Shown[Dated]) -> Iterator[Block]:
    if dates.rows:
        yield Heading(level=2, text="Dated by sayso")
        yield Bullets(items=tuple(map(_dated, dates.rows)))
    if dates.more:
        yield Remark(text=f"and {dates.more} more reports")


def _dated(dated: Dated) -> Item:
    days = "1 day" if dated.candidates == 1 else f"{dated.candidates} days"
    hindsight = ", with hindsight" if dated.hindsight else ""
    main = f"report {dated.report}: {dated.days}, {days} of these{hindsight}"
    return Item(main=(main,), parts=tuple((why,) for why in dated.why))


def _corrections(corrections: Shown[Corrected]) -> Iterator[Block]:
    if corrections.rows:
        yield Heading(level=2, text="Corrections")
        yield Bullets(items=tuple(map(_correction, corrections.rows)))
    if corrections.more:
        yield Remark(text=f"and {corrections.more} earlier corrections")


def _correction(corrected: Corrected) -> Item:
    contested = "contested, and not done; " if corrected.fate is Fate.CONTESTED else ""
    under: list[Piece] = [f"{contested}{corrected.by}, {corrected.day}: {corrected.reason} "]
    if corrected.citation is not None:
        under.append(corrected.citation)
    return Item(main=(f"‘{corrected.words}’ — {corrected.did}",), under=tuple(under))


def lay_reports(reports: Shown[Listed]) -> Iterator[Block]:
    """The reports that are cited."""
    yield Heading(level=2, text="Reports")
    for report in reports.rows:
        known = (report.outlet, report.agency, report.published, report.place, report.id)
        yield Source(
            number=report.number,
            headline=report.headline,
            about=tuple(each for each in known if each),
            passages=report.passages,
        )
    if reports.more:
        yield Remark(text=f"{reports.more} more reports are not cited here.")
