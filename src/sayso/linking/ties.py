"""What people joined and parted: it goes before what linking finds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.linking.casts import Part
from sayso.records import (
    ACTOR,
    NAMES,
    Action,
    Correction,
    Fate,
    Finding,
    Report,
    Span,
    Why,
    fates_of,
    find_anchored,
)

Place = tuple[str, Span]  # a report, and where in its text
Held = list[tuple[str, Part]]  # the parts of one actor, each with its report, in order of day and place


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Findings, or places where actors are named, that a person joined, or parted from all others."""

    findings: tuple[str, ...]
    places: tuple[Place, ...]
    names: frozenset[str]
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """All that people joined and parted, in the order in which they did."""

    together: tuple[Tie, ...] = ()
    apart: tuple[Tie, ...] = ()

    def parted(self) -> dict[str, frozenset[int]]:
        """Of each finding that was parted from others, by which of the partings."""
        found: dict[str, frozenset[int]] = {}
        for number, tie in enumerate(self.apart):
            for each in tie.findings:
                found[each] = found.get(each, frozenset()) | {number}
        return found


NONE = Ties()


def find_ties(corrections: Sequence[Correction], findings: Mapping[Report, Sequence[Finding]]) -> Ties:
    """The merges and splits among `corrections` that hold, led to the findings of today."""
    fates = fates_of(corrections)
    holding = [each for each in corrections if fates[each.id] is Fate.HOLDS]
    by_report = {report.id: found for report, found in findings.items()}
    return Ties(
        together=tuple(_tie(each, by_report) for each in holding if each.action is Action.MERGE),
        apart=tuple(_tie(each, by_report) for each in holding if each.action is Action.SPLIT),
    )


def tie_actors(
    groups: dict[str, Held], reasons: dict[str, list[Why]], order: Mapping[str, int], ties: Ties
) -> None:
    """Part and join groups as people said, with their reasons; `order` is that of the reports."""
    for split in ties.apart:
        for name in _holding(groups, split.places)[:1]:
            parted = [held for held in groups[name] if held[1].calling.name in split.names]
            if 0 < len(parted) < len(groups[name]):
                own = f"{name} / {'; '.join(sorted(split.names))}"
                groups[name] = [held for held in groups[name] if held not in parted]
                groups[own] = parted
                reasons[own] = [*reasons.get(own, []), split.why]
    for merge in ties.together:
        first, *others = _holding(groups, merge.places) or [""]
        for name in others:
            groups[first] = sorted([*groups[first], *groups.pop(name)], key=lambda held: order[held[0]])
            reasons[first] = [*reasons.get(first, []), *reasons.pop(name, []), merge.why]


def _tie(correction: Correction, findings: Mapping[str, Sequence[Finding]]) -> Tie:
    of_actors = [anchor for anchor in correction.anchors if anchor.kind == ACTOR]
    ids = tuple(_ids(correction, findings))
    sentence = f"{correction.by}: {correction.reason}"
    return Tie(
        findings=ids,
        places=tuple((anchor.report, piece.span) for anchor in of_actors for piece in anchor.evidence),
        names=frozenset((correction.now or "").split(NAMES)) if of_actors else frozenset(),
        why=Why(records=ids or tuple(anchor.report for anchor in of_actors), sentence=sentence),
    )


def _ids(correction: Correction, findings: Mapping[str, Sequence[Finding]]) -> Iterator[str]:
    """The findings that a tie of claims holds on to."""
    for target, anchor in correction.anchored:
        found = find_anchored(anchor, target, findings.get(anchor.report, ()))
        if found is not None:
            yield found.id


def _holding(groups: Mapping[str, Held], places: Sequence[Place]) -> list[str]:
    """The groups that stand at one of these places, each once, in order of the places."""
    found = (
        name
        for report, span in places
        for name, held in groups.items()
        if any(each == report and span.overlaps(part.calling.evidence.span) for each, part in held)
    )
    return list(dict.fromkeys(found))
