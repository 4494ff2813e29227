"""What people correct: kept beside the reading, attached to it by its words, and never dropped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sayso.records.findings import Finding, Statement
from sayso.records.span import Evidence

ACTOR = "actor"  # the kind of an anchor at a place where an actor is named
NAMES = "; "  # stands between the names that a split parts from an actor
_HALF = 0.5


class Action(StrEnum):
    """What a correction does."""

    SET = "set"
    ADD = "add"
    REMOVE = "remove"
    MERGE = "merge"
    SPLIT = "split"
    UNDO = "undo"


class Field(StrEnum):
    """What of a record can be set: of statements, of figures, of any finding, and of reports."""

    SPEAKER = "speaker"
    SAID = "said"
    VALUE = "value"
    AUTHORITY = "authority"
    CHAIN = "chain"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionAnchor:
    """Where a correction holds on to: a report, a kind of record in it, and the words that it rests on.

    Of a report the `kind` is 'report', and there are no words.
    """

    report: str
    kind: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One thing that a person set right; `was` and `now` are in words.

    `targets` are the ids that it was made for, `anchors` hold the last of them where ids have changed: one
    anchor for one target. `at` is the instant (ISO 8601, UTC). `undoes` is the id of the correction that an
    undo takes back.
    """

    id: str
    action: Action
    targets: tuple[str, ...]
    field: Field | None
    was: str | None
    now: str | None
    by: str
    at: str
    reason: str
    undoes: str | None
    anchors: tuple[CorrectionAnchor, ...]

    @property
    def anchored(self) -> tuple[tuple[str, CorrectionAnchor], ...]:
        """The targets that have an anchor, each with it."""
        return tuple(zip(self.targets[len(self.targets) - len(self.anchors) :], self.anchors, strict=True))


class Fate(StrEnum):
    """What has become of a correction among the others."""

    HOLDS = "holds"
    CONTESTED = "contested"  # somebody else says otherwise: neither is done
    OVERRULED = "overruled"  # the same person said otherwise later
    UNDONE = "undone"


def fates_of(corrections: Sequence[Correction]) -> Mapping[str, Fate]:
    """What has become of each correction, by its id; they are given in the order in which they were made.

    An undo that is itself undone takes nothing back. An undo holds unless it is undone.
    """
    undone: set[str] = set()
    for each in reversed(corrections):
        if each.undoes is not None and each.id not in undone:
            undone.add(each.undoes)
    fates = {each.id: Fate.UNDONE if each.id in undone else Fate.HOLDS for each in corrections}
    for rivals in _rivals(each for each in corrections if each.id not in undone):
        last = rivals[-1]
        others = [each for each in rivals if _says(each) != _says(last)]
        if any(each.by != last.by for each in others):
            fates.update((each.id, Fate.CONTESTED) for each in rivals)
        else:
            fates.update((each.id, Fate.OVERRULED) for each in others)
    return fates


def _rivals(corrections: Iterable[Correction]) -> Iterable[list[Correction]]:
    """Corrections of the same thing: of one field of one record; a removal is of all its fields."""
    setting: dict[str, list[Correction]] = defaultdict(list)
    for each in corrections:
        if each.action in {Action.SET, Action.REMOVE}:
            setting[each.targets[0]].append(each)
    for of_record in setting.values():
        if any(each.action is Action.REMOVE for each in of_record):
            yield of_record
            continue
        fields: dict[Field | None, list[Correction]] = defaultdict(list)
        for each in of_record:
            fields[each.field].append(each)
        yield from fields.values()


def _says(correction: Correction) -> tuple[Action, Field | None, str | None]:
    return correction.action, correction.field, correction.now


def anchor_of(finding: Finding) -> CorrectionAnchor:
    """What a correction of `finding` holds on to."""
    pieces = finding.content if isinstance(finding, Statement) else (finding.evidence,)
    return CorrectionAnchor(report=finding.report, kind=kind_of(finding), evidence=pieces)


def kind_of(finding: Finding) -> str:
    """The kind of a finding, as in the record format."""
    return type(finding).__name__.lower()


def find_anchored(anchor: CorrectionAnchor, target: str, findings: Iterable[Finding]) -> Finding | None:
    """The finding that a correction is about: that of the id `target`, or else the one at the same place.

    That is the finding of the anchor's kind that overlaps most with its words, half of either at least.
    """
    same = [each for each in findings if kind_of(each) == anchor.kind and each.report == anchor.report]
    for each in same:
        if each.id == target:
            return each
    rated = [(_overlap(anchor, anchor_of(each)), each) for each in same]
    best = max(rated, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] >= _HALF else None


def _overlap(one: CorrectionAnchor, other: CorrectionAnchor) -> float:
    """The characters that both cover, as a share of those that either covers (Jaccard 1901)."""
    first, second = (
        {at for piece in anchor.evidence for at in range(piece.span.start, piece.span.end)}
        for anchor in (one, other)
    )
    return len(first & second) / (len(first | second) or 1)
