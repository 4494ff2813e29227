"""A shelf as people corrected it: the reading underneath stays as it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from sayso.desk.correcting import parse_chain, parse_number
from sayso.ports import Shelf
from sayso.records import (
    Act,
    Action,
    Anchor,
    Basis,
    Correction,
    Count,
    Fate,
    Field,
    Figure,
    Finding,
    Group,
    Holder,
    Interval,
    Kind,
    Link,
    Mode,
    Published,
    Report,
    Speaker,
    Standing,
    Statement,
    Sureness,
    When,
    fates_of,
    find_anchored,
    make_id,
    redated,
)

_UNNAMED = "unnamed"
_QUOTES = frozenset('"“”«»')


class CorrectedShelf:
    """What stands on `shelf`, with the corrections that hold done to it. It fulfils `ports.Shelf`.

    `known_at` leaves out the corrections that were made after that instant.
    """

    def __init__(self, shelf: Shelf, known_at: str | None = None) -> None:
        self._shelf, self._known_at = shelf, known_at

    def reports(self) -> Iterator[Report]:
        """All reports, in order of their ids."""
        return map(self.report, self._shelf.reports())

    def report(self, report: Report) -> Report:
        """`report` with the day that somebody knew better."""
        for each in self._of_report.get(report.id, ()):
            if each.field is Field.PUBLISHED:
                return replace(report, published=_given(each))
        return report

    def statements(self, report_id: str | None = None) -> Iterator[Statement]:
        """The statements of one report, or of all, in order of report id and place in the text."""
        for each in [r.id for r in self._shelf.reports()] if report_id is None else [report_id]:
            yield from (found for found in self.findings(each) if isinstance(found, Statement))

    def findings(self, report_id: str) -> Iterator[Finding]:
        """All findings of one report: statements first, then the other kinds, each in order of the text."""
        found: Iterator[Finding] = self._shelf.findings(report_id)
        if report_id in self._of_report:
            found = iter(self._corrected(report_id, tuple(found)))
        return found

    def groups(self) -> Iterator[Group]:
        """What the last linking made of the reports: by kind, and each kind in order of its ids."""
        return self._shelf.groups()

    def corrections(self) -> Iterator[Correction]:
        """What people corrected, in the order in which they did."""
        return iter(self._all)

    @cached_property
    def _all(self) -> tuple[Correction, ...]:
        every = self._shelf.corrections()
        return tuple(each for each in every if self._known_at is None or each.at <= self._known_at)

    @cached_property
    def _of_report(self) -> Mapping[str, list[Correction]]:
        """The corrections of single records that hold, by the report that they are about."""
        fates, found = fates_of(self._all), defaultdict(list)
        for each in self._all:
            if each.action in {Action.SET, Action.ADD, Action.REMOVE} and fates[each.id] is Fate.HOLDS:
                found[each.anchors[0].report].append(each)
        return found

    def _corrected(self, report_id: str, findings: tuple[Finding, ...]) -> list[Finding]:
        corrected: dict[str, Finding] = {found.id: found for found in findings}
        for each in self._of_report[report_id]:
            if each.field is Field.PUBLISHED:
                corrected = {key: redated(found, _given(each)) for key, found in corrected.items()}
            elif each.action is Action.ADD:
                added = _added(each)
                corrected[added.id] = added
            elif found := find_anchored(each.anchors[0], each.targets[0], corrected.values()):
                if each.action is Action.REMOVE:
                    del corrected[found.id]
                    corrected = {key: _without(x, found.id) for key, x in corrected.items()}
                else:
                    corrected[found.id] = _set(found, each)
                    corrected = {key: _follow(x, found, corrected[found.id]) for key, x in corrected.items()}
        statements = [found for found in corrected.values() if isinstance(found, Statement)]
        others = [found for found in corrected.values() if not isinstance(found, Statement)]
        return [*sorted(statements, key=_place), *others]


def _place(statement: Statement) -> int:
    return statement.content[0].span.start if statement.content else 0


def _set(found: Finding, correction: Correction) -> Finding:
    """The finding with one of its fields as a person set it."""
    now = correction.now or ""
    if correction.field is Field.CHAIN:
        known = {link.name: link for link in found.chain}
        return replace(found, chain=tuple(known.get(name) or _link(name) for name in parse_chain(now)))
    setters: dict[Field | None, Callable[[Finding, str], Finding]] = {
        Field.SPEAKER: _with_speaker,
        Field.SAID: _with_day,
        Field.VALUE: _with_value,
        Field.AUTHORITY: _with_authority,
    }
    return setters[correction.field](found, now)


def _without(found: Finding, gone: str) -> Finding:
    """`found` without its tie to a finding that was taken away."""
    if isinstance(found, Statement):
        return replace(found, within=None) if found.within == gone else found
    if found.statement == gone:
        found = replace(found, statement=None)
    if isinstance(found, Figure) and gone in {found.part_of, found.event}:
        part_of, event = (None if each == gone else each for each in (found.part_of, found.event))
        return replace(found, part_of=part_of, event=event)
    return found


def _follow(found: Finding, was: Finding, now: Finding) -> Finding:
    """`found` with the hands of the statement that it was read from, where these were corrected."""
    if isinstance(found, Statement) or found.statement != now.id or found.chain != was.chain:
        return found
    followed = replace(found, chain=now.chain)
    names = {link.name for link in was.chain[:1]}
    if isinstance(followed, Figure) and followed.authority and followed.authority.name in names:
        return replace(followed, authority=replace(followed.authority, name=now.chain[0].name, id=None))
    if isinstance(followed, Standing) and followed.holder and followed.holder.name in names:
        return replace(followed, holder=replace(followed.holder, name=now.chain[0].name, id=None))
    return followed


def _with_speaker(found: Finding, now: str) -> Finding:
    if not isinstance(found, Statement):
        return found
    kind = found.speakers[0].kind if found.speakers else Kind.PERSON
    first = len(found.speakers[:1])  # the hand that the new one stands for
    hands = (_link(now, kind), *found.chain[first:])
    return replace(found, speakers=(_speaker(found.report, now, kind),), chain=hands)


def _with_day(found: Finding, now: str) -> Finding:
    day = Interval(earliest=now, latest=now)
    said = When(start=day, anchor=Anchor.ABSOLUTE)
    return replace(found, said=said) if isinstance(found, Statement) else found


def _with_value(found: Finding, now: str) -> Finding:
    if not isinstance(found, Figure):
        return found
    return replace(found, value=parse_number(now), low=None, high=None)


def _with_authority(found: Finding, now: str) -> Finding:
    if not isinstance(found, Figure):
        return found
    return replace(found, authority=Holder(name=now, id=None, evidence=found.evidence))


def _added(correction: Correction) -> Statement:
    """The statement that a person marked."""
    anchor, name = correction.anchors[0], correction.now or ""
    words = anchor.evidence[0].words
    return Statement(
        id=make_id(anchor.report, "added", anchor.evidence[0].span.start, anchor.evidence[0].span.end, name),
        report=anchor.report,
        content=anchor.evidence,
        cue=(),
        source=(),
        speakers=(_speaker(anchor.report, name),),
        chain=(_link(name),),
        act=Act.SAY,
        mode=_mode(words),
        said=None,
        within=None,
        sureness=Sureness.SURE,
    )


def _mode(words: str) -> Mode:
    if words[0] in _QUOTES and words[-1] in _QUOTES:
        return Mode.DIRECT
    return Mode.MIXED if _QUOTES & set(words) else Mode.INDIRECT


def _speaker(report: str, name: str, kind: Kind = Kind.PERSON) -> Speaker:
    unnamed = name.startswith(_UNNAMED)
    return Speaker(
        id=make_id(report, "speaker", name, kind),
        name=name,
        kind=kind,
        party=None,
        anonymous=unnamed,
        count=Count(least=1, most=None if unnamed else 1),
        evidence=None,
    )


def _link(name: str, kind: Kind = Kind.PERSON) -> Link:
    return Link(name=name, kind=kind, anonymous=name.startswith(_UNNAMED), evidence=None)


def _given(correction: Correction) -> Published:
    return Published(earliest=correction.now, latest=correction.now, basis=Basis.GIVEN)
