"""What reading finds in one report, each with the place it stands in and the hands it came through."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records.span import Evidence
from sayso.records.vocabulary import (
    Act,
    Bound,
    Certainty,
    Kind,
    Modality,
    Mode,
    Polarity,
    Scope,
    Stance,
    Sureness,
    ToldBy,
)
from sayso.records.when import When


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
    """Something attributed to somebody. `within` is the id of the statement that this one is told in.

    `does` is what is done with a neutral cue: 'There was no such offer, he said' denies. `issues` are codes.
    """

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
    does: Act | None = None
    certainty: Certainty = Certainty.CERTAIN
    polarity: Polarity = Polarity.POSITIVE
    issues: tuple[str, ...] = ()

    @property
    def speaker(self) -> Speaker | None:
        """The first speaker."""
        return self.speakers[0] if self.speakers else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A party, place or body by the name that the report gives it, and the mention that bears it out."""

    name: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """On whose word a figure or an assessment stands. `id` is that of a speaker, if it is one."""

    name: str
    id: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with what it counts.

    `value`, or `low` and `high` of a range. `authority` is `None` where the report names nobody for it.
    `part_of`, `event` and `statement` are ids of findings of the same report.
    """

    id: str
    report: str
    evidence: Evidence
    value: int | float | None
    low: int | float | None
    high: int | float | None
    unit: str | None
    bound: Bound
    measure: str
    counted: str | None
    place: str | None
    scope: Scope
    since: When | None
    as_of: When | None
    authority: Holder | None
    chain: tuple[Link, ...]
    part_of: str | None
    event: str | None
    statement: str | None
    sureness: Sureness


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What parties, mediators and fighters did, met for or plan. `evidence` is its clause."""

    id: str
    report: str
    evidence: Evidence
    type: str
    plover: str | None
    actors: tuple[Named, ...]
    others: tuple[Named, ...]
    place: str | None
    when: When | None
    modality: Modality
    chain: tuple[Link, ...]
    statement: str | None
    sureness: Sureness


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How talks stand; `holder` is `None` in the report's own voice."""

    id: str
    report: str
    evidence: Evidence
    state: str
    holder: Holder | None
    when: When | None
    chain: tuple[Link, ...]
    statement: str | None
    sureness: Sureness


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What a party wants, offers, accepts or refuses on an issue, and in whose mouth that stands."""

    id: str
    report: str
    evidence: Evidence
    party: Named
    issue: str
    stance: Stance
    told_by: ToldBy
    when: When | None
    chain: tuple[Link, ...]
    statement: str | None
    sureness: Sureness


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One term of an offer: its words, its issue, and the number of the stage it belongs to."""

    evidence: Evidence
    issue: str
    stage: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a report tells of a plan or draft. `answers` are the words that name what it answers."""

    id: str
    report: str
    evidence: Evidence
    author: Named | None
    name: str | None
    terms: tuple[Term, ...]
    answers: Evidence | None
    when: When | None
    chain: tuple[Link, ...]
    statement: str | None
    sureness: Sureness


Finding = Statement | Figure | Event | Standing | Position | Offer
