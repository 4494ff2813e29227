"""The closed words of the record format: what a field may say, whatever the field of knowledge.

Measures, event types, states and issue codes are not here: packs may add to them.
"""

from __future__ import annotations

from enum import StrEnum


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


class Certainty(StrEnum):
    """How certain the words of a statement make what they tell."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


class Polarity(StrEnum):
    """Whether a statement tells that something is so, or that it is not."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Bound(StrEnum):
    """What the words before a number make of it: 'about' also for 'some' and 'nearly'."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Scope(StrEnum):
    """What a figure covers: all so far, one incident, a state that holds, or a plan."""

    CUMULATIVE = "cumulative"
    INCIDENT = "incident"
    STATE = "state"
    PLANNED = "planned"
    OTHER = "other"


class Modality(StrEnum):
    """Whether an event is told as having happened, planned, going on, possible, or denied."""

    HAPPENED = "happened"
    PLANNED = "planned"
    ONGOING = "ongoing"
    POSSIBLE = "possible"
    DENIED = "denied"


class Stance(StrEnum):
    """What a party does with an issue."""

    DEMANDS = "demands"
    OFFERS = "offers"
    ACCEPTS = "accepts"
    REFUSES = "refuses"
    CONDITIONS = "conditions"


class ToldBy(StrEnum):
    """In whose mouth a position stands: the party's own, another's, or the report's own voice."""

    OWN = "own"
    OTHER = "other"
    REPORT = "report"


class ConflictKind(StrEnum):
    """Between what kinds of findings a conflict stands."""

    STANDING = "standing"
    FIGURE = "figure"
    DENIAL = "denial"


class Cause(StrEnum):
    """Why two findings differ: they contradict each other, or speak of different things."""

    CONTRADICTION = "contradiction"
    DAY = "day"
    AREA = "area"
    DEFINITION = "definition"
    ROUNDING = "rounding"
    GROWTH = "growth"
    GARBLED = "garbled"


class ProposalState(StrEnum):
    """Where a proposal stands, in somebody's telling."""

    TABLED = "tabled"
    UNDER_REVIEW = "under_review"
    ACCEPTED = "accepted"
    ACCEPTED_WITH_CONDITIONS = "accepted_with_conditions"
    REJECTED = "rejected"
    COUNTERED = "countered"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"


class DriftKind(StrEnum):
    """What was lost or changed as something was printed or told again."""

    ATTRIBUTION_LOST = "attribution_lost"
    CERTAINTY = "certainty"
    PLURAL = "plural"
    NUMBER = "number"
    NEGATION = "negation"
    HEADLINE = "headline"
