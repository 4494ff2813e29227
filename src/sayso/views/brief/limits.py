"""How much of the shelf a brief takes, and how much of that it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much a brief shows of each section; `None` shows all.

    `groups` are its speakers, measures, days, holders, issues or offers; `lines` stand under each of them.
    """

    groups: int | None = 40
    lines: int | None = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The days that a brief looks at, all ISO days.

    `as_of` hides reports that were, or may have been, published after it; `known_at` hides what was taken in
    or corrected after it, and may be an instant as well; `since` asks what changed.
    """

    as_of: str | None = None
    since: str | None = None
    known_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown(Generic[T]):
    """The first of some rows, and how many `more` there are."""

    rows: tuple[T, ...] = ()
    more: int = 0


def first(rows: Sequence[T], limit: int | None) -> Shown[T]:
    """As many of `rows`, the most important first, as `limit` allows."""
    shown = tuple(rows[:limit])
    return Shown(rows=shown, more=len(rows) - len(shown))
