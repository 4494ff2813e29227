"""One report in, its findings out: the only door of this room."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from sayso.lexicon.packs import all_packs, hash_packs, join_packs
from sayso.reading.attribution import Attribution, find_attributions, join_all, shifted
from sayso.reading.decoding import Convention
from sayso.reading.events import find_events
from sayso.reading.field import Field
from sayso.reading.figures import find_figures
from sayso.reading.inserted import with_inserted
from sayso.reading.marks import Marks
from sayso.reading.nested import find_nested, find_passed_on, is_turn_of_phrase
from sayso.reading.offers import find_offers
from sayso.reading.outlets import is_outlet
from sayso.reading.positions import find_positions
from sayso.reading.quoting import find_quoted, is_saying, without_lead
from sayso.reading.scene import Scene
from sayso.reading.standing import find_standing
from sayso.reading.statements import Told, write_statements
from sayso.reading.subjects import with_nearer_saying, with_subject
from sayso.reading.tagger import Tagger, shared_tagger
from sayso.records import Finding, Report, Role, Span

VERSION = "9"
ENGLISH = "en"
NEAR = 6  # characters that may stand between a dateline and its text


def attributions(text: str) -> tuple[Attribution, ...]:
    """The outermost attributions of `text`, in order; offsets are into `text` as given, header and all."""
    return find_attributions(text, shared_tagger(), Convention.POLNEAR)


class ReportReader:
    """Reads what a report tells, by the shipped packs and those in the files at `packs`.

    The model loads at the first report.
    """

    def __init__(self, packs: Sequence[str] = ()) -> None:
        self.version = f"{VERSION}+{hash_packs(packs)}" if packs else VERSION
        self._field = Field.of(join_packs(all_packs(packs)))

    @cached_property
    def _tagger(self) -> Tagger:
        return shared_tagger()

    def read(self, report: Report) -> tuple[Finding, ...]:
        """The findings of `report`, kind by kind in the order of its text; none where it is not English."""
        text = report.text
        if report.language != ENGLISH or not text.strip():
            return ()
        found, marks = self._marked(report)
        sayings = [
            with_inserted(text, find_quoted(text, without_lead(text, a))) for a in found if is_saying(text, a)
        ]
        scene = Scene.of(report)
        nearer = [with_nearer_saying(text, a) for a in sayings]
        whole = [with_subject(text, scene.parsed.sentences, a, nearer) for a in nearer]
        told = [Told(attribution=a, inner=self._inside(text, a)) for a in whole]
        statements = write_statements(scene, told)
        return (
            *statements,
            *find_figures(scene, statements, marks),
            *find_events(scene, statements, marks, self._field),
            *find_standing(scene, statements, marks, self._field),
            *find_positions(scene, statements, marks, self._field),
            *find_offers(scene, statements, self._field),
        )

    def _marked(self, report: Report) -> tuple[list[Attribution], Marks]:
        """The outermost attributions and the marks of the text, read with its dateline as in training."""
        opening, rules = _dateline(report), self._tagger.decoding
        windows = list(self._tagger.score(opening + report.text, marking=True))
        found = join_all(opening + report.text, windows, rules, Convention.WIRE)
        inside = (a for a in found if _beginning(a) >= len(opening))
        return [shifted(a, -len(opening)) for a in inside], Marks.of(windows, rules, len(opening))

    def _inside(self, text: str, a: Attribution) -> tuple[Attribution, ...]:
        content = Span(start=a.content[0].start, end=a.content[-1].end)
        own = set(a.cue)  # a content in two pieces may have its own cue between them
        inner = tuple(told for told in find_nested(text, content, self._tagger) if not own & set(told.cue))
        if a.source and is_outlet(text[a.source[0].start : a.source[0].end]):
            inner = inner or find_passed_on(text, a)
        else:
            inner = tuple(told for told in inner if not is_turn_of_phrase(text, told))
        return tuple(find_quoted(text, without_lead(text, told)) for told in inner)


def _dateline(report: Report) -> str:
    """The dateline right before the text on its page, with a space; nothing where it stands elsewhere."""
    first = report.page_offset(0)
    lines = [b.span for b in report.blocks if b.role is Role.DATELINE]
    before = [s for s in lines if first is not None and 0 <= first - s.end <= NEAR]
    return f"{report.page[before[0].start : before[0].end].strip()} " if before else ""


def _beginning(a: Attribution) -> int:
    return min(span.start for span in (*a.source, *a.cue, *a.content))
