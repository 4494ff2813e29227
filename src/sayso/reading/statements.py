"""The attributions of one report become statements: with speaker, chain, act, mode and day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from sayso.reading.attribution import Attribution
from sayso.reading.chain import (
    agency_link,
    find_carrier,
    find_relays,
    is_quoted,
    outlets_in,
    speaker_link,
    tells_own_agency,
)
from sayso.reading.cues import act_of, mode_of
from sayso.reading.frame import Frame, frame_of
from sayso.reading.outlets import fullest, same_outlet, spelt_out
from sayso.reading.quoting import find_quoter
from sayso.reading.saying import find_said, is_to_come, presumed
from sayso.reading.scene import Scene
from sayso.reading.speakers import Stage
from sayso.records import (
    Evidence,
    Kind,
    Link,
    Report,
    Span,
    Speaker,
    Statement,
    Sureness,
    When,
    covering,
    make_id,
)

MOSTLY = 0.7  # share of an outlet's content that is told by others, from which on the outlet only passes on


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An outermost attribution and what is told inside its content."""

    attribution: Attribution
    inner: tuple[Attribution, ...]


def write_statements(scene: Scene, told: Sequence[Told]) -> tuple[Statement, ...]:
    """The statements of a report, in the order of its text.

    A speaker's relay, wherever the report names it, holds for all that this speaker says in it.
    """
    return tuple(sorted(_Writing(scene=scene).statements(told), key=_place))


@dataclass(kw_only=True)
class _Writing:
    """What is known of a report's speakers while its statements are written."""

    scene: Scene
    relays: dict[str, tuple[Link, ...]] = field(default_factory=dict)
    days: dict[str, When] = field(default_factory=dict)

    @property
    def report(self) -> Report:
        """The report that is read."""
        return self.scene.report

    @property
    def stage(self) -> Stage:
        """Who has spoken in it so far."""
        return self.scene.stage

    @cached_property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that the report names anywhere, so that each can be called by its full name."""
        return outlets_in(self.report.text)

    @cached_property
    def spelt_out(self) -> dict[str, str]:
        """What the short names of stations and papers stand for, where the report says so."""
        return spelt_out(self.report.text)

    @cached_property
    def carrier(self) -> Link | None:
        """The outlet that the whole report rests on, if it is one."""
        return find_carrier(self.report, self.outlets)

    @property
    def _carried(self) -> tuple[Link, ...]:
        return (self.carrier,) if self.carrier and not self.carrier.anonymous else ()

    def statements(self, told: Sequence[Told]) -> Iterator[Statement]:
        contents = [span for t in told for span in t.attribution.content]
        drafts: list[tuple[Statement, tuple[Statement, ...]]] = []
        for t in sorted(told, key=_beginning):
            outer = self._draft(t.attribution, contents, None)
            inner = tuple(self._draft(a, t.attribution.content, outer) for a in t.inner)
            if _only_passes_on(outer, inner):
                for statement in inner:
                    self.relays.setdefault(statement.speakers[0].id, (speaker_link(outer.speakers[0]),))
            drafts.append((outer, inner))
        for outer, inner in drafts:
            yield from self._finish(outer, inner)

    def _draft(self, a: Attribution, contents: Sequence[Span], within: Statement | None) -> Statement:
        """The statement, and of its chain only who quotes it here: the rest waits until all is read."""
        text = self.report.text
        source, cue, content = (_cut(text, spans) for spans in (a.source, a.cue, a.content))
        frame = frame_of(text, self.scene.parsed.sentences, (*a.source, *a.cue, *a.content), contents)
        quoter = self._quoter(frame, source) if within is None else ()
        speakers = self._speakers(source, cue)
        if within is None:
            self._note_relays(frame, source, speakers[0], tuple(q for q in quoter if q.kind is Kind.OUTLET))
        cover = covering(content)
        before, after = text[max(0, cover.start - 1) : cover.start], text[cover.end : cover.end + 1]
        return Statement(
            id=make_id(self.report.id, "statement", *_places(a)),
            report=self.report.id,
            content=content,
            cue=cue,
            source=source,
            speakers=speakers,
            chain=tuple(q for q in quoter if q.kind is not Kind.OUTLET),
            act=act_of(_words(cue), speakers[0].kind),
            mode=mode_of(_words(content), before, after),
            said=self._said(frame, cue, speakers[0], within),
            within=within.id if within else None,
            sureness=_sureness(a),
        )

    def _speakers(self, source: tuple[Evidence, ...], cue: tuple[Evidence, ...]) -> tuple[Speaker, ...]:
        if not source and not cue and (last := self.stage.last()):
            return (last,)  # a quotation that goes on
        return self.stage.speakers(source[0] if source else None)

    def _said(
        self, frame: Frame, cue: tuple[Evidence, ...], speaker: Speaker, within: Statement | None
    ) -> When | None:
        """The day beside the cue; else the day on which this speaker spoke before; else what is presumed."""
        time = find_said(frame, cue[0].span if cue else None, self.scene.times)
        said = time.when(self.report.text, self.report.published) if time else None
        if said is not None and is_to_come(said, self.report.published):
            said = None  # it is the day of what was spoken of
        if said is None and within is None:
            said = self.days.get(speaker.id)
            if said is None and self.scene.is_of_its_day:
                said = presumed(_words(cue), speaker, self.report.published)
        if said is not None and speaker.evidence is not None:
            self.days[speaker.id] = said
        return said

    def _quoter(self, frame: Frame, source: tuple[Evidence, ...]) -> tuple[Link, ...]:
        """Who quotes the source in this frame: the outlet that 'it' means, or somebody named."""
        span = find_quoter(frame, source[0].span if source else None)
        if span is None:
            return ()
        quoter = self.stage.speakers(Evidence.cut(self.report.text, span.start, span.end))[0]
        return () if same_outlet(quoter.name, self.report.agency) else (speaker_link(quoter),)

    def _note_relays(
        self, frame: Frame, source: tuple[Evidence, ...], speaker: Speaker, quoter: tuple[Link, ...]
    ) -> None:
        text, agency = self.report.text, self.report.agency
        found = find_relays(text, frame, source[0] if source else None, agency)
        relays = tuple(named for link in found if (named := self._named(link))) or quoter
        if not relays and is_quoted(frame):
            relays = self._quoted_from(frame.span.start)
        for link in relays:
            self.stage.hear(link)
        if (relays or tells_own_agency(frame, agency)) and speaker.evidence is not None:
            self.relays.setdefault(speaker.id, relays)

    def _quoted_from(self, place: int) -> tuple[Link, ...]:
        """The outlet that 'was quoted as saying' leaves to be understood: the last one spoken of."""
        voice = self.stage.outlet_before(place, "report")
        if voice is not None and voice.evidence is not None:
            return (Link(name=voice.name, kind=Kind.OUTLET, anonymous=False, evidence=voice.evidence),)
        return (self.carrier,) if self.carrier else ()

    def _named(self, link: Link) -> Link | None:
        """The relay by its name: 'the daily' is the paper spoken of before, 'state media' stays."""
        if any(c.isupper() for c in link.name) or link.name.count(" ") > 1:
            return link
        place = link.evidence.span.start if link.evidence else 0
        voice = self.stage.outlet_before(place, link.name.removeprefix("unnamed "))
        return replace(link, name=voice.name, anonymous=False) if voice else None

    def _finish(self, outer: Statement, inner: tuple[Statement, ...]) -> Iterator[Statement]:
        """The statement and what is told inside it, chained; an outlet that only passes on is left out."""
        chain = self._chain(outer)
        passes_on = _only_passes_on(outer, inner)
        if not passes_on:
            yield replace(outer, chain=chain)
        for statement in inner:
            first = speaker_link(statement.speakers[0])
            through = (first, *(link for link in chain if link.name != first.name))
            yield replace(statement, chain=through, within=None if passes_on else outer.id)

    def _chain(self, statement: Statement) -> tuple[Link, ...]:
        """The speaker, the relays, and the agency at the end."""
        speaker, agency = statement.speakers[0], self.report.agency
        known = statement.chain or self.relays.get(speaker.id, self._carried)
        if speaker.kind is Kind.OUTLET or (speaker.kind is Kind.DOCUMENT and known == self._carried):
            known = ()  # a paper speaks for itself, and a document lies open to all
        relays = (
            replace(r, name=fullest(self.spelt_out.get(r.name, r.name), self.outlets))
            for r in known
            if not same_outlet(r.name, speaker.name)
        )
        end = (agency_link(agency),) if agency and not same_outlet(speaker.name, agency) else ()
        return (speaker_link(speaker), *relays, *end)


def _only_passes_on(outer: Statement, inner: tuple[Statement, ...]) -> bool:
    """Whether an outlet tells nothing but what somebody said: then it is a link of that one's chain."""
    if outer.speakers[0].kind is not Kind.OUTLET or not inner:
        return False
    whole = covering(outer.content)
    told = sum(s.end - s.start for s in (covering((*i.content, *i.cue, *i.source)) for i in inner))
    return told / (whole.end - whole.start) >= MOSTLY


def _cut(text: str, spans: tuple[Span, ...]) -> tuple[Evidence, ...]:
    return tuple(Evidence.cut(text, s.start, s.end) for s in spans)


def _words(pieces: tuple[Evidence, ...]) -> str:
    return " ".join(piece.words for piece in pieces)


def _places(a: Attribution) -> Iterator[int]:
    for spans in (a.content, a.cue, a.source):
        yield len(spans)
        for span in spans:
            yield from (span.start, span.end)


def _sureness(a: Attribution) -> Sureness:
    if a.source and a.cue:
        return Sureness.SURE
    return Sureness.LIKELY if a.source or a.cue else Sureness.GUESS


def _beginning(told: Told) -> int:
    return min(span.start for span in (*told.attribution.source, *told.attribution.content))


def _place(statement: Statement) -> tuple[int, int, str]:
    cover = covering(statement.content)
    return (cover.start, -cover.end, statement.id)
