"""The few kinds of block that a view is written in, whatever it is written to."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.views.brief.places import Citation, Passage, Places


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Hands in order, drawn with arrows."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claiming:
    """The words of a claim; where a claim has a page of its own they lead there."""

    words: str
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A title; level 1 is that of the whole, 4 that of a day. `note` stands small behind it."""

    level: int
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """A paragraph of whole lines."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A sentence of the brief about itself."""

    text: str


# Strings are texts of reports or of the brief: each writer escapes them.
Piece = str | Chain | Claiming | Citation | Places
Phrase = tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under the names of their columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Phrase, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A line of a list, what is known of it `under` it, and its parts."""

    main: Phrase
    under: Phrase = ()
    parts: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A list."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A report in the list at the end, `about` it, and the passages that are cited."""

    number: int
    headline: str
    about: tuple[str, ...]
    passages: tuple[Passage, ...]


Block = Heading | Lines | Remark | Table | Bullets | Source
"""What a brief is laid out in."""
