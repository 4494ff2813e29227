"""What a person can ask to be set right; `correcting` makes corrections of it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records import Field


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """Who corrects, and why; both must be said."""

    by: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
    """Give a field of a record another value: a name, an ISO day, a number, or a chain 'envoy <- agency'."""

    record: str
    field: Field
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Add:
    """Add a statement that was missed: characters `start` to `end` of a report's text, and who says so."""

    report: str
    start: int
    end: int
    speaker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Remove:
    """Take away a finding that is none."""

    record: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Make one of several claims, or of several actors."""

    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """Part `members` from a claim (ids of findings) or an actor (names): they become one of their own."""

    group: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """Take back a correction."""

    correction: str


Change = Set | Add | Remove | Merge | Split | Undo
