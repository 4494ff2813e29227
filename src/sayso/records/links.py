"""What linking makes of many reports: groups that say what belongs together, each with its reasons.

A group's id is a hash of its kind and its earliest member, so it stays as long as that member leads.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.records.span import Evidence
from sayso.records.vocabulary import Cause, ConflictKind, DriftKind, Kind, ProposalState
from sayso.records.when import Published, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """One reason for a group: a sentence, and the ids of the records that it rests on."""

    records: tuple[str, ...]
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One report of a group of reprints.

    `shared` is the share of its words that also stand in another report of the group, `own` the rest.
    `version` counts the leads and updates of an agency's own story from 1; `None` for a copy in a paper.
    """

    report: str
    shared: float
    own: float
    version: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Whose copy a group of reprints is: the agency if one is named, and the first report that has it."""

    agency: str | None
    report: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprints:
    """Reports that carry the same copy: whole, cut, under another headline, or spliced with more.

    `shared` is the share of all their words that stands in more than one of them. A report that splices
    two stories belongs to two groups.
    """

    id: str
    copies: tuple[Copy, ...]
    origin: Origin
    shared: float
    why: tuple[Why, ...]

    @property
    def reports(self) -> tuple[str, ...]:
        """The ids of the reports, the earliest first."""
        return tuple(copy.report for copy in self.copies)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Reports about one matter; `start` and `end` are the first and last day of publication, if known."""

    id: str
    title: str
    reports: tuple[str, ...]
    start: str | None
    end: str | None
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Affiliation:
    """What a report says an actor is, in its words; `holder` is who says so, if it is not the report."""

    report: str
    evidence: Evidence
    holder: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where a report names an actor."""

    report: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One person or body under all the names that the reports give it; `name` is the fullest of them.

    `role` is the office that the reports name most often. Each name has one mention for every report.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: Kind
    party: str | None
    role: str | None
    affiliations: tuple[Affiliation, ...]
    mentions: tuple[Mention, ...]
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Talks:
    """One round of talks: its parties and mediators by name, and the ids of the findings about it."""

    id: str
    name: str
    venue: str | None
    when: When | None
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    findings: tuple[str, ...]
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """One origin of a claim: who stands at the root of its chains, through whom, and in which reports.

    `counts` is false where what it says is only nearly the claim: the range of origins leaves it out.
    """

    root: str
    via: tuple[str, ...]
    reports: tuple[str, ...]
    why: str
    counts: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """How many independent origins a careful reader would count, at least and at most."""

    least: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Findings (ids) that say the same of the same time, and on how many independent words that rests.

    `hearsay` is true where nobody at the root claims to know it at first hand.
    """

    id: str
    statements: tuple[str, ...]
    figures: tuple[str, ...]
    standing: tuple[str, ...]
    events: tuple[str, ...]
    origins: tuple[Root, ...]
    independent_origins: Range
    hearsay: bool
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a conflict: the ids of its findings, and on whose word they stand."""

    records: tuple[str, ...]
    who: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Findings that do not go together, what about, and whether that is a contradiction or has a cause."""

    id: str
    kind: ConflictKind
    cause: Cause
    about: str
    sides: tuple[Side, ...]
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Where a proposal stands in one telling: `finding` tells it, `holder` is whose word it is, if given."""

    state: ProposalState
    holder: str | None
    when: When | None
    finding: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Offers (ids) that are one proposal, the findings that answer it, and its status, the earliest first."""

    id: str
    name: str
    author: str | None
    offers: tuple[str, ...]
    answers: tuple[str, ...]
    status: tuple[Status, ...]
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One of two wordings of the same: `evidence` is `None` for a headline, which is no part of the text.

    `findings` are the ids of those that stand in these words.
    """

    report: str
    words: str
    evidence: Evidence | None
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """What a copy or retelling made of a wording; `along` is the id of the reprints or the claim."""

    id: str
    kind: DriftKind
    before: Wording
    after: Wording
    along: str
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """How a report was dated: the days on which it may have come out, and what ruled out the others."""

    id: str
    report: str
    published: Published
    candidates: tuple[str, ...]
    why: tuple[Why, ...]


Group = Reprints | Story | Actor | Talks | Claim | Conflict | Proposal | Drift | Dating


def names_of(actors: Iterable[Actor]) -> dict[str, str]:
    """Of each name, in lower case, the actor who goes by it; a name that two actors have is nobody's."""
    owners: dict[str, set[str]] = {}
    for actor in actors:
        for name in (actor.name, *actor.aliases):
            owners.setdefault(name.casefold(), set()).add(actor.name)
    return {name: min(named) for name, named in owners.items() if len(named) == 1}
