"""What the handlers of addresses are handed: the room, and what a search asks."""

from __future__ import annotations

from litestar.di import NamedDependency
from litestar.params import FromQuery

from sayso.web.finding import Hit, Query, Sort, all_hits, find
from sayso.web.room import Room

TheRoom = NamedDependency[Room]
TheQuery = NamedDependency[Query]


def parse_query(  # noqa: PLR0913, PLR0917 - each is a field of the form
    words: FromQuery[str] = "",
    sort: FromQuery[Sort] = Sort.STATEMENTS,
    speaker: FromQuery[str] = "",
    party: FromQuery[str] = "",
    outlet: FromQuery[str] = "",
    agency: FromQuery[str] = "",
    act: FromQuery[str] = "",
    issue: FromQuery[str] = "",
    named: FromQuery[str] = "",
    first: FromQuery[str] = "",
    last: FromQuery[str] = "",
) -> Query:
    """What a search asks; `InputError` if a day is none."""
    return Query(
        words=words,
        sort=sort,
        speaker=speaker,
        party=party,
        outlet=outlet,
        agency=agency,
        act=act,
        issue=issue,
        named=named,
        first=first,
        last=last,
    )


def answer(room: Room, asked: Query) -> tuple[Hit, ...]:
    """What the room holds that fits."""
    hits = all_of(room, asked.sort)
    return room.answer(("search", asked), lambda _: find(hits, asked))


def all_of(room: Room, sort: Sort) -> tuple[Hit, ...]:
    """All of one sort that the room holds, gathered once."""
    return room.answer(("hits", sort), lambda shelf: all_hits(shelf, sort))
