"""When a statement was made: by the time beside its cue, or as daily reports leave it to be understood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.frame import BLANK, Frame
from sayso.reading.times import Time, times_in
from sayso.records import Anchor, Interval, Kind, Published, Span, Speaker, When

PAST = re.compile(
    r"(?!(?:has|have|had|is|are)\b)(?:\w+ed\b|said\b|told\b|saw\b|went on\b|according\b|saying\b|adding\b)",
    re.IGNORECASE,
)
PLAIN = re.compile(r"(?:said|told|telling|saying|added|adding|noted|stressed)\b", re.IGNORECASE)
ONE_VOICE = frozenset({Kind.PERSON, Kind.DOCUMENT, Kind.OUTLET})
ANOTHER_CLAUSE = re.compile(
    rf"[{BLANK};]|(?<!\b[A-Z])(?<!\b[A-Z][a-z])\."
)  # but not the stop of 'U.S.' or 'Mr.'
TO_COME = re.compile(r"\w*[><~-]?\+[1-9]")


def find_said(frame: Frame, cue: Span | None, times: Sequence[Time]) -> Time | None:
    """The time of the frame that stands nearest to the cue; `None` where the frame has none."""
    if cue is None:
        return None
    found = [
        time
        for time in times_in(times, frame.span)
        if not (time.is_vague or TO_COME.match(time.form)) and _stands_beside(frame, time.span, cue)
    ]
    if not found:
        return None
    nearest = min(
        found, key=lambda t: (max(0, t.span.start - cue.start, cue.start - t.span.end), t.span.start)
    )
    return replace(nearest, form=nearest.form.replace(">", "<"))  # what was said lies behind


def is_to_come(said: When, published: Published) -> bool:
    """Whether that day lies after the report."""
    first = said.start.earliest if said.start else None
    return first is not None and published.latest is not None and first > published.latest


def presumed(cue: str, speaker: Speaker, published: Published) -> When | None:
    """The day of publication, for what a speaker 'said' with no day beside it in a report that names it.

    Daily reports tell the day's sayings so. Of bodies, governments and unnamed speakers, who hold views for
    longer, it is presumed only where they plainly 'said' it.
    """
    is_voice = speaker.kind in ONE_VOICE and not speaker.anonymous
    if cue and not (PAST if is_voice else PLAIN).match(cue):
        return None
    return When(start=Interval(earliest=published.earliest, latest=published.latest), anchor=Anchor.PUBLISHED)


def _stands_beside(frame: Frame, time: Span, cue: Span) -> bool:
    """Whether the time belongs to the cue: no content, full stop or other clause stands between them."""
    start = frame.span.start
    if BLANK in frame.words[time.start - start : time.end - start]:
        return False
    between = frame.words[min(time.end, cue.end) - start : max(time.start, cue.start) - start]
    return not ANOTHER_CLAUSE.search(between.strip(BLANK + ' ,"”'))
