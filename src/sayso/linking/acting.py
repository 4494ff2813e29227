"""What the findings of a report tell of names: who speaks as a person, which bodies act, and for whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.linking.spelling import Key, name_key
from sayso.records import Event, Evidence, Figure, Finding, Kind, Named, Position, Standing, Statement

_BODIES = frozenset({Kind.ORGANISATION, Kind.GOVERNMENT, Kind.OUTLET})


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """The names of one report that speak or act.

    `places` are where each stands as one who acts, `voices` where a person speaks under a name.
    """

    persons: frozenset[Key]
    bodies: dict[Key, Kind]
    others: frozenset[Key]
    parties: dict[Key, str]
    places: frozenset[int]
    voices: frozenset[int]
    told: tuple[tuple[int, int, str], ...]  # from where to where a statement goes, and whose it is


def acting_in(findings: Iterable[Finding]) -> Acting:
    """What these findings of one report tell."""
    findings = tuple(findings)
    speakers = [speaker for each in findings if isinstance(each, Statement) for speaker in each.speakers]
    named = [speaker for speaker in speakers if not speaker.anonymous]
    others = [each for finding in findings for each in _others(finding)]
    links = [link for each in findings for link in each.chain if not link.anonymous]
    kinds = [(each.name, each.kind) for each in links] + [(each.name, each.kind) for each in named]
    voices = [each.evidence for each in named if each.kind is Kind.PERSON]
    evidence = [each.evidence for each in named] + [each.evidence for each in others]
    return Acting(
        persons=frozenset(name_key(each.name) for each in named if each.kind is Kind.PERSON),
        bodies={name_key(name): kind for name, kind in kinds if kind in _BODIES},
        others=frozenset(name_key(name) for each in others for name in (each.name, each.evidence.words)),
        parties={name_key(each.name): each.party for each in named if each.party},
        places=frozenset(each.span.start for each in evidence if each is not None),
        voices=frozenset(each.span.start for each in voices if each is not None),
        told=tuple(_told(findings)),
    )


def _others(finding: Finding) -> Iterator[Named]:
    if isinstance(finding, Event):
        yield from (*finding.actors, *finding.others)
    elif isinstance(finding, Position):
        yield finding.party
    elif isinstance(finding, Figure | Standing):
        holder = finding.authority if isinstance(finding, Figure) else finding.holder
        if holder is not None and not holder.name.startswith("unnamed"):
            yield Named(name=holder.name, evidence=holder.evidence)


def _told(findings: Iterable[Finding]) -> Iterator[tuple[int, int, str]]:
    for finding in findings:
        if isinstance(finding, Statement) and finding.speaker is not None:
            yield from ((part.span.start, part.span.end, finding.speaker.name) for part in finding.content)


def holder_of(acting: Acting, evidence: Evidence) -> str | None:
    """Whose words hold this place; the innermost statement counts."""
    span = evidence.span
    holding = [
        (end - start, name) for start, end, name in acting.told if start <= span.start and span.end <= end
    ]
    return min(holding)[1] if holding else None
