"""What people set right: whose correction, of what, why, and whether it holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.records import Correction, Fate, Report, fates_of
from sayso.views.brief.collecting import Collected
from sayso.views.brief.found import WORDS_WIDTH
from sayso.views.brief.limits import Limits, Shown, first
from sayso.views.brief.places import Citation, Citer
from sayso.views.wording import name_day, one_line, shorten


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """One correction: what was done to which words; `citation` is `None` for one of a whole report."""

    id: str
    words: str
    did: str
    by: str
    day: str
    reason: str
    fate: Fate
    citation: Citation | None


def build_corrections(
    collected: Collected, corrections: Iterable[Correction], limits: Limits, citer: Citer
) -> Shown[Corrected]:
    """The corrections of the reports that are shown, the latest first; those taken back are left out."""
    made = tuple(corrections)
    fates = fates_of(made)
    numbers = {report.id: (number, report) for number, report in enumerate(collected.reports, start=1)}
    rows = [
        _row(each, fates[each.id], numbers, citer)
        for each in reversed(made)
        if fates[each.id] in {Fate.HOLDS, Fate.CONTESTED}
        and each.undoes is None
        and any(anchor.report in numbers for anchor in each.anchors)
    ]
    return first(rows, limits.groups)


def say_what(correction: Correction) -> Iterator[str]:
    """What a correction does, in words: 'speaker: Ana Ruel, not unnamed official'."""
    yield correction.field.value if correction.field else correction.action.value
    if correction.now:
        yield f": {one_line(correction.now)}"
    if correction.was and correction.field:
        yield f", not {one_line(correction.was)}"


def _row(
    correction: Correction, fate: Fate, numbers: dict[str, tuple[int, Report]], citer: Citer
) -> Corrected:
    anchor = next(each for each in correction.anchors if each.report in numbers)
    number, report = numbers[anchor.report]
    words = " … ".join(piece.words for piece in anchor.evidence) or report.headline or report.text
    return Corrected(
        id=correction.id,
        words=shorten(one_line(words), WORDS_WIDTH),
        did="".join(say_what(correction)),
        by=one_line(correction.by),
        day=name_day(correction.at),
        reason=one_line(correction.reason),
        fate=fate,
        citation=citer.cite_in(report, number, anchor.evidence) if anchor.evidence else None,
    )
