"""Times as a report tells them: intervals of days, and the words that they were read from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.records.span import Evidence


class Basis(StrEnum):
    """How the day of publication is known."""

    STATED = "stated"
    GIVEN = "given"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Anchor(StrEnum):
    """What a time expression is reckoned from."""

    PUBLISHED = "published"
    ABSOLUTE = "absolute"
    EVENT = "event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """Days from `earliest` to `latest`, both ISO days; `None` leaves that side open."""

    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The days on which a report may have been published, and how that is known."""

    earliest: str | None
    latest: str | None
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When something was said or happened.

    Without `end` it is one day; `days` are the candidates where the words leave several. `form` is the normal
    form of the words, from which the days are reckoned again once the day of publication is known.
    """

    start: Interval | None = None
    end: Interval | None = None
    days: tuple[str, ...] = ()
    expression: Evidence | None = None
    anchor: Anchor = Anchor.PUBLISHED
    form: str | None = None
