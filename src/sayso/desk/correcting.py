"""Corrections made of what a person asks, held against what the dossier holds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sayso.desk.changes import Add, Change, Merge, Remove, Set, Signed, Split, Undo
from sayso.errors import InputError
from sayso.ports import Shelf
from sayso.records import (
    ACTOR,
    NAMES,
    Action,
    Actor,
    Claim,
    Correction,
    CorrectionAnchor,
    Evidence,
    Field,
    Figure,
    Finding,
    Group,
    Report,
    Statement,
    anchor_of,
    kind_of,
    make_id,
)

_R = TypeVar("_R", Finding, Report, Claim | Actor)

_ARROW = re.compile(r"\s*(?:<-|←)\s*")
_OF = {
    Field.SPEAKER: (Statement,),
    Field.SAID: (Statement,),
    Field.VALUE: (Figure,),
    Field.AUTHORITY: (Figure,),
}
_NAME = 80  # characters of a claim that name it
_LONGEST = 400  # characters of what a person writes


@dataclass(frozen=True, slots=True)
class _Parts:
    """What makes a correction, before it is signed."""

    action: Action
    targets: tuple[str, ...]
    anchors: tuple[CorrectionAnchor, ...] = ()
    field: Field | None = None
    was: str | None = None
    now: str | None = None
    undoes: str | None = None


def make_correction(shelf: Shelf, change: Change, signed: Signed, at: str) -> Correction:
    """The correction that `change` asks for; `InputError` if it cannot be made of what stands on `shelf`."""
    parts = _parts_of(shelf, change)
    by, reason = _said(signed.by, "who corrects"), _said(signed.why, "why")
    return Correction(
        id=make_id("correction", parts.action, *parts.targets, parts.field, parts.now, by, reason, at),
        action=parts.action,
        targets=parts.targets,
        field=parts.field,
        was=parts.was,
        now=parts.now,
        by=by,
        at=at,
        reason=reason,
        undoes=parts.undoes,
        anchors=parts.anchors,
    )


def parse_chain(words: str) -> tuple[str, ...]:
    """The names of a chain, from the speaker outwards: 'an official <- Corvin'."""
    return tuple(name for name in _ARROW.split(words.strip()) if name)


def parse_number(words: str) -> int | float:
    """A number as people write it; `InputError` if it is none."""
    try:
        value = float(words.replace(",", "").strip())
    except ValueError:
        value = float("nan")
    if not abs(value) < 1e15:  # noqa: PLR2004 - beyond which floats skip whole numbers; not for NaN either
        raise InputError(f"'{words}' is no number. Write it in digits: 1240.")
    return int(value) if value.is_integer() else value


def _parts_of(shelf: Shelf, change: Change) -> _Parts:
    match change:
        case Set():
            return _set(shelf, change)
        case Add():
            return _add(shelf, change)
        case Remove():
            found = _finding(shelf, change.record)
            return _Parts(Action.REMOVE, (found.id,), (anchor_of(found),), was=_words(anchor_of(found)))
        case Merge():
            return _merge(shelf, change)
        case Split():
            return _split(shelf, change)
        case Undo():
            return _undo(shelf, change)


def _set(shelf: Shelf, change: Set) -> _Parts:
    now = _said(change.now, "the new value")
    if change.field is Field.PUBLISHED:
        report = _report(shelf, change.record)
        anchor = CorrectionAnchor(report=report.id, kind="report")
        was = report.published.earliest
        return _Parts(Action.SET, (report.id,), (anchor,), change.field, was, _day(now))
    found = _finding(shelf, change.record)
    wanted = _OF.get(change.field)
    if wanted is not None and not isinstance(found, wanted):
        kind = " or ".join(each.__name__.lower() for each in wanted)
        raise InputError(f"Only a {kind} has a {change.field}; {found.id} is a {kind_of(found)}.")
    if change.field is Field.SAID:
        now = _day(now)
    elif change.field is Field.VALUE:
        now = str(parse_number(now))
    elif change.field is Field.CHAIN:
        now = " <- ".join(parse_chain(now))
    return _Parts(Action.SET, (found.id,), (anchor_of(found),), change.field, _was(found, change.field), now)


def _was(found: Finding, field: Field) -> str | None:
    """What the field is now, in words."""
    if field is Field.CHAIN:
        return " <- ".join(link.name for link in found.chain)
    if isinstance(found, Statement):
        if field is Field.SPEAKER:
            return " and ".join(speaker.name for speaker in found.speakers) or None
        return found.said.start.earliest if found.said and found.said.start else None
    if isinstance(found, Figure):
        if field is Field.AUTHORITY:
            return found.authority.name if found.authority else None
        numbers = [number for number in (found.value, found.low, found.high) if number is not None]
        return " to ".join(map(str, numbers)) or None
    return None


def _add(shelf: Shelf, change: Add) -> _Parts:
    report = _report(shelf, change.report)
    if not 0 <= change.start < change.end <= len(report.text):
        raise InputError(f"The text of {report.id} has {len(report.text)} characters; mark words inside it.")
    whole = report.text[change.start : change.end]
    start = change.start + len(whole) - len(whole.lstrip())
    words = whole.strip()
    if not words:
        raise InputError("There are no words at that place. Mark what was said.")
    anchor = CorrectionAnchor(
        report=report.id,
        kind="statement",
        evidence=(Evidence.cut(report.text, start, start + len(words)),),
    )
    return _Parts(Action.ADD, (report.id,), (anchor,), now=_said(change.speaker, "who says so"))


def _merge(shelf: Shelf, change: Merge) -> _Parts:
    groups = [_group(shelf, each) for each in dict.fromkeys(change.groups)]
    if len({each.id for each in groups}) < 2 or len({type(each) for each in groups}) > 1:  # noqa: PLR2004 - two
        raise InputError("Merging needs two claims, or two actors, at least.")
    anchored = [pair for each in groups for pair in _anchored(shelf, each)]
    anchors = tuple(anchor for _, anchor in anchored)
    targets = dict.fromkeys((*(each.id for each in groups), *(target for target, _ in anchored)))
    return _Parts(
        Action.MERGE, tuple(targets), anchors, now=" + ".join(_name(shelf, each) for each in groups)
    )


def _split(shelf: Shelf, change: Split) -> _Parts:
    group = _group(shelf, change.group)
    members = tuple(dict.fromkeys(change.members))
    known = {group.name, *group.aliases} if isinstance(group, Actor) else set(_members(group))
    strange = [each for each in members if each not in known]
    if strange or not 0 < len(members) < len(known):
        what = "names of the actor" if isinstance(group, Actor) else "ids of the claim's findings"
        raise InputError(f"Give some of the {what}, but not all, to be parted from {group.id}.")
    if isinstance(group, Actor):
        named = {mention.evidence.words: mention for mention in group.mentions}
        kept = [named[each] for each in members if each in named] or list(group.mentions[:1])
        anchor = CorrectionAnchor(report=kept[0].report, kind=ACTOR, evidence=(kept[0].evidence,))
        return _Parts(Action.SPLIT, (group.id,), (anchor,), was=group.name, now=NAMES.join(members))
    anchors = tuple(anchor_of(_finding(shelf, each)) for each in members)
    return _Parts(Action.SPLIT, (group.id, *members), anchors, was=_words(anchors[0]))


def _undo(shelf: Shelf, change: Undo) -> _Parts:
    found = [each for each in shelf.corrections() if each.id.startswith(change.correction)]
    if not change.correction or len(found) != 1:
        raise InputError(f"{len(found)} corrections have an id that begins with '{change.correction}'.")
    one = found[0]
    told = " ".join(filter(None, (one.action.value, one.field, one.now)))
    return _Parts(Action.UNDO, (one.id,), one.anchors, was=told, undoes=one.id)


def _finding(shelf: Shelf, prefix: str) -> Finding:
    every = (found for report in shelf.reports() for found in shelf.findings(report.id))
    return _only(every, prefix, ("finding", "findings"))


def _report(shelf: Shelf, prefix: str) -> Report:
    return _only(shelf.reports(), prefix, ("report", "reports"))


def _group(shelf: Shelf, prefix: str) -> Claim | Actor:
    groups: Iterable[Group] = shelf.groups()
    found = (each for each in groups if isinstance(each, (Claim, Actor)))
    return _only(found, prefix, ("claim or actor", "claims or actors"))


def _only(records: Iterable[_R], prefix: str, kinds: tuple[str, str]) -> _R:
    found = [each for each in records if prefix and each.id.startswith(prefix)]
    one, several = kinds
    if not found:
        raise InputError(f"No {one} has an id that begins with '{prefix}'.")
    if len(found) > 1:
        raise InputError(f"{len(found)} {several} have ids that begin with '{prefix}'. Give more of it.")
    return found[0]


def _anchored(shelf: Shelf, group: Claim | Actor) -> Iterable[tuple[str, CorrectionAnchor]]:
    """What a merge holds on to in `group`, by id: all findings of a claim, a mention of an actor."""
    if isinstance(group, Claim):
        yield from ((each, anchor_of(_finding(shelf, each))) for each in _members(group))
        return
    named = [m for m in group.mentions if m.evidence.words == group.name] or list(group.mentions)
    yield group.id, CorrectionAnchor(report=named[0].report, kind=ACTOR, evidence=(named[0].evidence,))


def _members(claim: Claim) -> tuple[str, ...]:
    return (*claim.statements, *claim.figures, *claim.standing, *claim.events)


def _name(shelf: Shelf, group: Claim | Actor) -> str:
    """An actor's name; of a claim the beginning of its first words."""
    if isinstance(group, Actor):
        return group.name
    return f"‘{_words(anchor_of(_finding(shelf, _members(group)[0])))[:_NAME]}’"


def _words(anchor: CorrectionAnchor) -> str:
    return " … ".join(piece.words for piece in anchor.evidence)


def _day(words: str) -> str:
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError as error:
        raise InputError(f"'{words}' is no day. Write it as year-month-day: 2024-05-28.") from error


def _said(words: str, what: str) -> str:
    """What a person wrote, in one line; `InputError` if it is nothing, or a whole page."""
    line = " ".join(words.split())
    if not line or len(line) > _LONGEST:
        raise InputError(f"Say {what}, in {_LONGEST} characters at most.")
    return line
