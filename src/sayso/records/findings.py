"""What reading finds in one report: its statements, and the chain that brought each of them here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.records.span import Evidence
from sayso.records.when import When


class Kind(StrEnum):
    """What sort of speaker it is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GOVERNMENT = "government"
    OUTLET = "outlet"
    DOCUMENT = "document"
    GROUP = "group"


class Act(StrEnum):
    """What the cue says was done by speaking."""

    SAY = "say"
    CLAIM = "claim"
    DENY = "deny"
    CONFIRM = "confirm"
    DEMAND = "demand"
    OFFER = "offer"
    PROPOSE = "propose"
    ACCEPT = "accept"
    REJECT = "reject"
    WARN = "warn"
    THREATEN = "threaten"
    CONDEMN = "condemn"
    URGE = "urge"
    PROMISE = "promise"
    HOPE = "hope"
    ACCUSE = "accuse"
    ANNOUNCE = "announce"
    REPORT = "report"
    ESTIMATE = "estimate"


class Mode(StrEnum):
    """How the content stands in the text: in quotation marks, without, or partly."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Sureness(StrEnum):
    """How surely a thing was found; the docs give the measured precision of each level."""

    SURE = "sure"
    LIKELY = "likely"
    GUESS = "guess"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many people a speaker stands for, as far as the words tell.

    'two sources' are 2 to 2, 'officials' are 2 to none known.
    """

    least: int
    most: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks, as this report lets one tell; an unnamed speaker has a role as name ('unnamed official').

    `evidence` is the mention that gives the name: the source itself, or the antecedent of 'he'.
    """

    id: str
    name: str
    kind: Kind
    party: str | None
    anonymous: bool
    count: Count
    evidence: Evidence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One hand that a statement went through: the speaker, a relay, or the agency.

    `evidence` is absent for an agency that is known from the header alone.
    """

    name: str
    kind: Kind
    anonymous: bool
    evidence: Evidence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something attributed to somebody. `within` is the id of the statement that this one is told in."""

    id: str
    report: str
    content: tuple[Evidence, ...]
    cue: tuple[Evidence, ...]
    source: tuple[Evidence, ...]
    speakers: tuple[Speaker, ...]
    chain: tuple[Link, ...]
    act: Act
    mode: Mode
    said: When | None
    within: str | None
    sureness: Sureness

    @property
    def speaker(self) -> Speaker | None:
        """The first speaker."""
        return self.speakers[0] if self.speakers else None
