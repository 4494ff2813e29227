"""The sections of a brief that are tables: standings, changes, figures and positions, laid out in blocks."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.records import ToldBy
from sayso.views.blocks import Block, Chain, Heading, Lines, Phrase, Piece, Remark, Table
from sayso.views.brief.changes import Change, Changes
from sayso.views.brief.figures import Row, Series
from sayso.views.brief.found import Days
from sayso.views.brief.limits import Shown
from sayso.views.brief.places import Places
from sayso.views.brief.positions import Cell, Held, Issue, Positions
from sayso.views.brief.standings import Stand, name_teller
from sayso.views.wording import name_day, shorten

CHANGE_COLUMNS = ("what", "who", "about", "before", "now")
_WORDS_WIDTH = 90


def lay_standings(standings: Shown[Stand]) -> Iterator[Block]:
    """Where the talks stand, by whose telling."""
    if standings.rows:
        yield Heading(level=2, text="Where the talks stand")
        yield Table(
            columns=("day", "state", "on whose word", "words", "place"),
            rows=tuple(map(_stand, standings.rows)),
        )
    yield from _more(standings.more)


def _stand(stand: Stand) -> tuple[Phrase, ...]:
    teller = name_teller((stand.holder, stand.outlet, stand.report))
    hands = () if stand.chain == (stand.outlet,) else stand.chain
    earlier = f" ({stand.earlier} before)" if stand.earlier else ""
    return (
        (stand.day.name,),
        (stand.state,),
        (Chain(names=(teller, *hands)), earlier),
        (shorten(stand.words, _WORDS_WIDTH),),
        (stand.places,),
    )


def lay_changes(changes: Changes | None) -> Iterator[Block]:
    """What changed since a day."""
    if changes is None:
        return
    yield Heading(level=2, text=f"What changed since {name_day(changes.day)}")
    told = f"{changes.reports} reports came out since."
    if changes.not_compared:
        told += f" {changes.not_compared} are not compared: they may have come out before or after."
    yield Lines(lines=(told,))
    if changes.changes.rows:
        yield Table(columns=CHANGE_COLUMNS, rows=tuple(map(change_row, changes.changes.rows)))
    yield from _more(changes.changes.more)


def change_row(change: Change) -> tuple[Phrase, ...]:
    """One change as a row of `CHANGE_COLUMNS`."""
    return (
        (change.matter.value,),
        (change.who,),
        (change.about or "",),
        _told(change.before, change.before_day, change.before_places),
        _told(change.after, change.after_day, change.after_places),
    )


def _told(words: str | None, day: Days | None, places: Places | None) -> Phrase:
    if words is None or day is None or places is None:
        return ("nothing told",)
    return f"{shorten(words, _WORDS_WIDTH)} ({day.name}) ", places


def lay_figures(figures: Shown[Series]) -> Iterator[Block]:
    """The figures, a table for each measure."""
    if figures.rows:
        yield Heading(level=2, text="Figures")
    for series in figures.rows:
        yield Heading(level=3, text=series.measure)
        yield Table(
            columns=("who and where", "value", "authority", "day", "through", "place"),
            rows=tuple(map(_row, series.rows)),
        )
        yield from _more(series.more)
    if figures.more:
        yield Remark(text=f"and {figures.more} more measures")


def _row(row: Row) -> tuple[Phrase, ...]:
    whole = f" (of: {shorten(row.whole, _WORDS_WIDTH)})" if row.whole else ""
    return (
        (", ".join(each for each in (row.counted, row.place) if each),),
        (f"{row.value}{whole}",),
        (row.authority or "none named",),
        (row.day.name,),
        (Chain(names=row.chain),) if row.chain else ("",),
        (row.places,),
    )


def lay_positions(positions: Positions) -> Iterator[Block]:
    """Issues by parties."""
    if positions.issues.rows:
        yield Heading(level=2, text="Positions")
        parties = positions.parties.rows
        yield Table(
            columns=("issue", *parties),
            rows=tuple(_issue(issue, parties) for issue in positions.issues.rows),
        )
    if positions.issues.more:
        yield Remark(text=f"and {positions.issues.more} more issues")
    if positions.parties.more:
        yield Remark(text=f"and {positions.parties.more} more parties")


def _issue(issue: Issue, parties: tuple[str, ...]) -> tuple[Phrase, ...]:
    cells = {cell.party: cell for cell in issue.cells}
    return ((issue.issue,), *(_cell(cells[party]) if party in cells else ("-",) for party in parties))


def _cell(cell: Cell) -> Phrase:
    pieces: list[Piece] = []
    for held in cell.held.rows:
        pieces += [
            f"{'; ' if pieces else ''}{held.stance.value} ‘{held.words}’ ({_mouth(held)}) ",
            held.places,
        ]
    if cell.held.more:
        pieces.append(f"; and {cell.held.more} more")
    if cell.turned:
        stance, day = cell.turned
        pieces.append(f"; changed: {stance.value} until {day.name.removeprefix('reported ')}")
    if cell.silent_since:
        pieces.append(f"; silent since {cell.silent_since.name.removeprefix('reported ')}")
    return tuple(pieces)


def _mouth(held: Held) -> str:
    """In whose mouth it stands."""
    if held.told_by is ToldBy.OWN:
        return "own word"
    if held.told_by is ToldBy.REPORT:
        return "report's own voice"
    return f"told by {held.teller or 'another'}"


def _more(number: int) -> Iterator[Block]:
    if number:
        yield Remark(text=f"and {number} more")
