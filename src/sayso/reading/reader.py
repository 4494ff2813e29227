"""One report in, its findings out: the only door of this room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from sayso.reading import attribution
from sayso.reading.attribution import Attribution
from sayso.reading.chain import agency_link, find_relays, fullest, same_outlet, speaker_link, tells_own_agency
from sayso.reading.cues import act_of, mode_of
from sayso.reading.decoding import Convention
from sayso.reading.frame import Frame, frame_of
from sayso.reading.names import find_people
from sayso.reading.nested import find_nested
from sayso.reading.parse import parse
from sayso.reading.saying import find_said, presumed
from sayso.reading.speakers import Stage
from sayso.reading.tagger import Tagger, shared_tagger
from sayso.records import Evidence, Kind, Link, Report, Span, Speaker, Statement, Sureness, When, covering, make_id

VERSION = "1"
ENGLISH = "en"
MOSTLY = 0.7


def attributions(text: str) -> tuple[Attribution, ...]:
    """The outermost attributions of `text`, in its order; offsets are into `text` as given, and no header is taken off."""
    return attribution.find_attributions(text, shared_tagger(), Convention.POLNEAR)


class StatementReader:
    """Reads the statements of a report. The model loads at the first report."""

    version = VERSION

    @cached_property
    def _tagger(self) -> Tagger:
        return shared_tagger()

    def read(self, report: Report) -> tuple[Statement, ...]:
        """The statements of `report`, in the order of its text; none where it is not English."""
        if report.language != ENGLISH or not report.text.strip():
            return ()
        outer = attribution.find_attributions(report.text, self._tagger, Convention.WIRE)
        told = [Told(attribution=a, inner=self._inside(report.text, a)) for a in outer]
        return tuple(sorted(_Reading.of(report, told).statements(), key=_place))

    def _inside(self, text: str, a: Attribution) -> tuple[Attribution, ...]:
        return find_nested(text, Span(start=a.content[0].start, end=a.content[-1].end), self._tagger)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An outermost attribution and what is told inside its content."""

    attribution: Attribution
    inner: tuple[Attribution, ...]


@dataclass(slots=True, kw_only=True)
class _Reading:
    """One report while its attributions become statements."""

    report: Report
    told: list[Told]
    sentences: tuple[Span, ...]
    contents: list[Span]
    stage: Stage
    relays: dict[str, tuple[Link, ...]] = field(default_factory=dict)
    days: dict[str, When] = field(default_factory=dict)

    @classmethod
    def of(cls, report: Report, told: list[Told]) -> _Reading:
        parsed = parse(report.text)
        stage = Stage(
            report=report.id,
            text=report.text,
            parsed=parsed,
            people=find_people(report.text, parsed.entities),
        )
        ordered = sorted(
            told, key=lambda t: min(s.start for s in (*t.attribution.source, *t.attribution.content))
        )
        contents = [span for t in told for span in t.attribution.content]
        return cls(report=report, told=ordered, sentences=parsed.sentences, contents=contents, stage=stage)

    def statements(self) -> Iterator[Statement]:
        """All statements; a speaker's relay, wherever it is named, holds for all that this speaker says."""
        drafts: list[tuple[Statement, tuple[Statement, ...]]] = []
        for told in self.told:
            outer = self._statement(told.attribution, None)
            drafts.append((outer, tuple(self._statement(a, outer) for a in told.inner)))
        for outer, inner in drafts:
            whole = self._through(outer, ())
            if not _only_passes_on(outer, inner):
                yield whole
                yield from (self._through(statement, whole.chain) for statement in inner)
            else:
                yield from (self._through(replace(statement, within=None), whole.chain) for statement in inner)

    def _statement(self, a: Attribution, within: Statement | None) -> Statement:
        text = self.report.text
        source, cue, content = (
            tuple(Evidence.cut(text, s.start, s.end) for s in spans) for spans in (a.source, a.cue, a.content)
        )
        speakers = self._speakers(source, cue, content)
        frame = frame_of(
            text, self.sentences, (*a.source, *a.cue, *a.content), a.content if within else self.contents
        )
        if within is None:
            self._note_relays(frame, source, speakers[0])
        cover = covering(content)
        return Statement(
            id=make_id(
                self.report.id, "statement", str([(s.start, s.end) for s in (*a.content, *a.cue, *a.source)])
            ),
            report=self.report.id,
            content=content,
            cue=cue,
            source=source,
            speakers=speakers,
            chain=(),
            act=act_of(" ".join(e.words for e in cue), speakers[0].kind),
            mode=mode_of(
                _joined(content), text[max(0, cover.start - 1) : cover.start], text[cover.end : cover.end + 1]
            ),
            said=self._said(frame, a, speakers[0], within),
            within=within.id if within else None,
            sureness=_sureness(a),
        )

    def _speakers(
        self, source: tuple[Evidence, ...], cue: tuple[Evidence, ...], content: tuple[Evidence, ...]
    ) -> tuple[Speaker, ...]:
        place = content[0].span.start
        if not source and not cue and (last := self.stage.last()):
            return (last,)  # a quotation that goes on
        return self.stage.speakers(source[0] if source else None, place)

    def _said(self, frame: Frame, a: Attribution, speaker: Speaker, within: Statement | None) -> When | None:
        """The day beside the cue; else the day on which this speaker spoke before; else what is presumed."""
        published = self.report.published
        stated = find_said(self.report.text, frame, a.cue[0] if a.cue else None, published)
        if stated is None and within is None:
            cue = self.report.text[a.cue[0].start : a.cue[0].end] if a.cue else ""
            spoken = Kind.ORGANISATION if speaker.anonymous else speaker.kind
            stated = self.days.get(speaker.id) or presumed(cue, spoken, published)
        if stated is not None and speaker.evidence is not None:
            self.days[speaker.id] = stated
        return stated

    def _note_relays(self, frame: Frame, source: tuple[Evidence, ...], speaker: Speaker) -> None:
        relays = find_relays(self.report.text, frame, source[0] if source else None, self.report.agency)
        own = tells_own_agency(self.report.text, frame, self.report.agency)
        relays = tuple(named for link in relays if (named := self._named(link)))
        for link in relays:
            self.stage.hear(link)
        if (relays or own) and speaker.evidence is not None:
            self.relays.setdefault(speaker.id, relays)

    def _named(self, link: Link) -> Link | None:
        """The relay by its name: 'the daily' is the paper spoken of before; 'state media' stays; else it is nobody."""
        if any(c.isupper() for c in link.name) or " " in link.name:
            return link
        evidence = link.evidence
        voice = self.stage.outlet_before(evidence.span.start, link.name) if evidence else None
        return replace(link, name=voice.name, anonymous=False) if voice else None

    def _relays_of(self, speaker: Speaker) -> tuple[Link, ...]:
        names = [link.name for links in self.relays.values() for link in links]
        return tuple(replace(link, name=fullest(link.name, names)) for link in self.relays.get(speaker.id, ()))

    def _through(self, statement: Statement, outer: tuple[Link, ...]) -> Statement:
        """The statement with its chain: the speaker, the relays or the chain of the statement it is told in, the agency."""
        first = speaker_link(statement.speakers[0])
        agency = self.report.agency
        if outer:
            links = (first, *(link for link in outer if link.name != first.name))
        else:
            relays = tuple(
                r
                for r in self.relays.get(statement.speakers[0].id, ())
                if not same_outlet(r.name, first.name)
            )
            ends = (agency_link(agency),) if agency and not same_outlet(first.name, agency) else ()
            links = (first, *relays, *ends)
        return replace(statement, chain=links)


def _only_passes_on(outer: Statement, inner: tuple[Statement, ...]) -> bool:
    """Whether an outlet tells nothing but what somebody said: then it is a link of that statement's chain, and no speaker."""
    if outer.speakers[0].kind is not Kind.OUTLET or not inner:
        return False
    whole = covering(outer.content)
    told = sum(s.end - s.start for s in (covering((*i.content, *i.cue, *i.source)) for i in inner))
    return told / (whole.end - whole.start) >= MOSTLY


def _joined(content: tuple[Evidence, ...]) -> str:
    return " ".join(piece.words for piece in content)


def _sureness(a: Attribution) -> Sureness:
    if a.source and a.cue:
        return Sureness.SURE
    return Sureness.LIKELY if a.source or a.cue else Sureness.GUESS


def _place(statement: Statement) -> tuple[int, int, str]:
    cover = covering(statement.content)
    return (cover.start, -cover.end, statement.id)
