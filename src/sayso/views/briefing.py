"""Making a brief from what stands on a shelf."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from sayso.ports import Shelf
from sayso.records import Evidence, Report, Span, Statement, covering
from sayso.views.brief import Brief, Citation, Day, Limits, Line, Listed, Passage, Voice
from sayso.views.wording import name_days, one_line, shorten

_CONTENT_WIDTH = 220
_NAME_WIDTH = 90
_GAP = " … "
_NOBODY = "no speaker named"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """A statement, its report, and the number of that in the brief."""

    statement: Statement
    report: Report
    number: int

    @property
    def start(self) -> int:
        return covering(self.statement.content).start

    @property
    def citation(self) -> Citation:
        return Citation(report=self.number, paragraph=self.report.paragraph_of(self.start))

    @property
    def days(self) -> tuple[str | None, str | None, bool]:
        """Earliest and latest day on which it was said, and whether that is only when it was reported."""
        said = self.statement.said
        if said and said.start and (said.start.earliest or said.start.latest):
            return said.start.earliest, said.start.latest, False
        return self.report.published.earliest, self.report.published.latest, True


# A named speaker by name; an unnamed one by role, and only within one report.
_VoiceKey = tuple[str, int | None]


def build_brief(shelf: Shelf, limits: Limits) -> Brief:
    """The brief of all that stands on `shelf`: the speakers most quoted first, as many as `limits` allow."""
    reports = sorted(shelf.reports(), key=_by_day)
    voices = _group_by_voice(shelf, reports)
    ranked = sorted(voices, key=lambda key: (-len(voices[key]), key[0], key[1] or 0))
    named = [key for key in ranked if key[1] is None]
    unnamed = [key for key in ranked if key[1] is not None]
    shown = {
        key: _first(voices[key], limits.lines) for key in named[: limits.voices] + unnamed[: limits.voices]
    }
    listed = _list_reports(reports, [said for some in shown.values() for said in some])
    return Brief(
        total_reports=len(reports),
        total_statements=sum(map(len, voices.values())),
        undated_reports=sum(_by_day(report)[0] for report in reports),
        earliest=min((r.published.earliest for r in reports if r.published.earliest), default=None),
        latest=max((r.published.latest for r in reports if r.published.latest), default=None),
        outlets=_most_common(report.outlet for report in reports),
        agencies=_most_common(report.agency for report in reports),
        named=tuple(_voice(key, shown[key], len(voices[key])) for key in named[: limits.voices]),
        more_named=max(0, len(named) - limits.voices),
        unnamed=tuple(_voice(key, shown[key], len(voices[key])) for key in unnamed[: limits.voices]),
        more_unnamed=max(0, len(unnamed) - limits.voices),
        reports=listed,
        more_reports=len(reports) - len(listed),
    )


def _by_day(report: Report) -> tuple[bool, str, str, str]:
    published = report.published
    day = published.earliest or published.latest or ""
    return not day, day, published.latest or "", report.id


def _most_common(names: Iterable[str | None]) -> tuple[str, ...]:
    counts = Counter(one_line(name) for name in names if name)
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def _group_by_voice(shelf: Shelf, reports: Sequence[Report]) -> Mapping[_VoiceKey, list[_Said]]:
    voices: dict[_VoiceKey, list[_Said]] = defaultdict(list)
    for number, report in enumerate(reports, start=1):
        for statement in shelf.statements(report.id):
            if statement.content:
                said = _Said(statement=statement, report=report, number=number)
                voices[_voice_key(said)].append(said)
    return voices


def _voice_key(said: _Said) -> _VoiceKey:
    speaker = said.statement.speaker
    if speaker is None:
        return _NOBODY, said.number
    name = shorten(one_line(speaker.name), _NAME_WIDTH)
    return name, said.number if speaker.anonymous else None


def _first(voice: Iterable[_Said], lines: int) -> list[_Said]:
    in_order = sorted(voice, key=_by_day_said)
    return in_order[:lines]


def _by_day_said(said: _Said) -> tuple[bool, str, int, int]:
    earliest, latest, _ = said.days
    day = earliest or latest or ""
    return not day, day, said.number, said.start


def _voice(key: _VoiceKey, shown: Iterable[_Said], total: int) -> Voice:
    days: dict[tuple[str | None, str | None, bool], list[Line]] = {}
    for said in shown:
        days.setdefault(said.days, []).append(_line(said))
    return Voice(
        name=key[0],
        report=key[1],
        total=total,
        days=tuple(
            Day(
                earliest=earliest,
                latest=latest,
                name=_name(earliest, latest, reported=reported),
                lines=tuple(lines),
            )
            for (earliest, latest, reported), lines in days.items()
        ),
    )


def _name(earliest: str | None, latest: str | None, *, reported: bool) -> str:
    name = name_days(earliest, latest)
    return f"reported {name}" if reported and (earliest or latest) else name


def _line(said: _Said) -> Line:
    statement = said.statement
    return Line(
        statement=statement.id,
        content=shorten(one_line(_words(statement.content)), _CONTENT_WIDTH),
        act=statement.act,
        cue=one_line(_words(statement.cue)),
        chain=_chain(statement),
        citation=said.citation,
    )


def _words(pieces: Iterable[Evidence]) -> str:
    return _GAP.join(piece.words for piece in pieces)


def _chain(statement: Statement) -> tuple[str, ...]:
    """The hands in order; joint speakers are one link."""
    speakers = [speaker.name for speaker in statement.speakers]
    relays = [link.name for link in statement.chain]
    if relays and relays[0] in speakers:
        relays = relays[1:]
    names = [" and ".join(speakers), *relays] if speakers else relays
    return tuple(shorten(one_line(name), _NAME_WIDTH) for name in names)


def _list_reports(reports: Sequence[Report], shown: Iterable[_Said]) -> tuple[Listed, ...]:
    cited: dict[int, list[_Said]] = defaultdict(list)
    for said in shown:
        cited[said.number].append(said)
    return tuple(
        _listed(number, report, cited[number])
        for number, report in enumerate(reports, start=1)
        if number in cited
    )


def _listed(number: int, report: Report, cited: Iterable[_Said]) -> Listed:
    return Listed(
        number=number,
        id=report.id,
        headline=one_line(report.headline or next(iter(_opening(report)), "")),
        outlet=one_line(report.outlet) if report.outlet else None,
        agency=one_line(report.agency) if report.agency else None,
        published=name_days(report.published.earliest, report.published.latest),
        place=one_line(report.path or report.url or "") or None,
        passages=tuple(_passages(report, cited)),
    )


def _opening(report: Report) -> Iterator[str]:
    """The first words of a report that has no headline."""
    for span in islice(report.paragraphs(), 1):
        yield shorten(one_line(report.text[span.start : span.end]), _NAME_WIDTH)


def _passages(report: Report, cited: Iterable[_Said]) -> Iterator[Passage]:
    """The paragraphs in which cited statements begin, in order."""
    starting: dict[Citation, list[_Said]] = defaultdict(list)
    for said in cited:
        starting[said.citation].append(said)
    paragraphs = report.paragraphs()
    for citation in sorted(starting, key=lambda each: each.paragraph):
        paragraph = paragraphs[citation.paragraph - 1]
        spans = {piece.span for said in starting[citation] for piece in said.statement.content}
        yield Passage(
            citation=citation,
            text=report.text[paragraph.start : paragraph.end],
            marks=tuple(_clipped(sorted(spans), paragraph)),
        )


def _clipped(spans: Iterable[Span], paragraph: Span) -> Iterator[Span]:
    """The parts of `spans` inside `paragraph`, counted from its start, joined where they overlap."""
    reach = paragraph.start
    for span in spans:
        start, end = max(span.start, reach), min(span.end, paragraph.end)
        if start < end:
            yield Span(start=start - paragraph.start, end=end - paragraph.start)
            reach = end
