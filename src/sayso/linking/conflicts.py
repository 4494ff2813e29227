"""Where findings of one story do not go together, and why: they contradict each other, or differ for a cause.

Only contradictions are disagreements. A toll that grew, a rounded number, or a word of another day is listed
with its cause, so that nobody takes it for one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, product

from sayso.linking.counting import NO_PAIRS, Pairs, Series, all_series, difference
from sayso.linking.days import days_between
from sayso.linking.passages import wishes
from sayso.linking.tellings import Telling
from sayso.records import (
    Act,
    Cause,
    Conflict,
    ConflictKind,
    Figure,
    Side,
    Standing,
    Statement,
    Why,
    make_id,
)

_GOING_WELL = frozenset({"progress", "agreed", "in_force"})
_STUCK = frozenset({"deadlock", "collapsed", "none"})
_NO_SOURCE = "no source named"
_SAME_TIME = 1  # days within which two words on the talks are of one time
_NEAR = 3  # days within which a denial answers a saying
_SHARED = 0.5  # of the words of what is denied, that the saying must share
_FEWEST_WORDS = 3
_NEIGHBOURS = 3  # next greater values of a series with which one is compared


def find_conflicts(tellings: Sequence[Telling], garbled: Pairs = NO_PAIRS) -> tuple[Conflict, ...]:
    """The conflicts between findings of one story, in order of their ids.

    `garbled` are pairs of figures, by id, of which one stands in a copy that changed the other's number.
    """
    ordered = sorted(tellings, key=lambda each: each.key)
    by_story: dict[str, list[Telling]] = defaultdict(list)
    for telling in ordered:
        for story in telling.stories:
            by_story[story].append(telling)
    found = {each.id: each for story in sorted(by_story) for each in _of_story(by_story[story], garbled)}
    return tuple(found[key] for key in sorted(found))


def _of_story(tellings: Sequence[Telling], garbled: Pairs) -> Iterator[Conflict]:
    yield from chain.from_iterable(_of_series(series, garbled) for series in all_series(tellings))
    yield from _of_standings([each for each in tellings if isinstance(each.finding, Standing)])
    yield from _of_denials([each for each in tellings if isinstance(each.finding, Statement)])


def _of_series(series: Series, garbled: Pairs) -> Iterator[Conflict]:
    """One conflict for each cause for which neighbouring values of a series differ.

    What is held on one day and another differs by the day, however many values lie between.
    """
    differing: dict[Cause, set[int]] = defaultdict(set)
    for place, one in enumerate(series.values):
        for further in range(place + 1, min(place + 1 + _NEIGHBOURS, len(series.values))):
            cause = difference(one, series.values[further], garbled)
            if cause is Cause.DAY or (cause is not None and further == place + 1):
                differing[cause] |= {place, further}
    for cause, places in differing.items():
        sides = [series.values[place] for place in sorted(places)]
        yield _conflict(ConflictKind.FIGURE, cause, series.about, sides)


def _of_standings(tellings: Sequence[Telling]) -> Iterator[Conflict]:
    """Talks that go well in one telling and are stuck in another, at one time or at two."""
    told = [each for each in tellings if not _is_wish(each)]
    well = [each for each in told if _state(each) in _GOING_WELL]
    stuck = [each for each in told if _state(each) in _STUCK]
    pairs: dict[tuple[Cause, str], list[tuple[Telling, Telling]]] = defaultdict(list)
    for one, other in product(well, stuck):
        key = _opposed(one, other)
        if key is not None:
            pairs[key].append((one, other))
    for (cause, _), opposed in pairs.items():
        sides = [list({each.key: each for each in side}.values()) for side in zip(*opposed, strict=True)]
        yield _conflict(ConflictKind.STANDING, cause, "how the talks stand", sides)


def _opposed(one: Telling, other: Telling) -> tuple[Cause, str] | None:
    """Why it is told otherwise of the same matter, and of what time; `None` if it need not be so.

    At one time two holders contradict each other; later anybody may tell otherwise.
    """
    if not one.words & other.words:
        return None
    apart = days_between(one.days, other.days)
    if one.report.id != other.report.id and apart is not None and apart > _SAME_TIME:
        return Cause.DAY, ""
    if _holder(one) == _holder(other):
        return None
    if one.report.id == other.report.id:
        return Cause.CONTRADICTION, str(one.days or one.report.id)
    if apart is None or _is_wide(one) or _is_wide(other):
        return None  # nobody can tell whether they are of one time
    return Cause.CONTRADICTION, str(one.days)


def _is_wide(telling: Telling) -> bool:
    """Whether it may be of days too far apart to be of one time."""
    return telling.days is not None and telling.days[1] - telling.days[0] > _SAME_TIME


def _of_denials(tellings: Sequence[Telling]) -> Iterator[Conflict]:
    for denial in tellings:
        if not isinstance(denial.finding, Statement) or denial.finding.act is not Act.DENY:
            continue
        said = [each for each in tellings if _is_denied(each, denial)]
        if said:
            yield _conflict(
                ConflictKind.DENIAL, Cause.CONTRADICTION, _words(denial.finding), [[denial], said]
            )


def _is_denied(said: Telling, denial: Telling) -> bool:
    if said is denial or not isinstance(said.finding, Statement) or said.finding.act is Act.DENY:
        return False
    apart = days_between(said.days, denial.days)
    shared = said.words & denial.words
    lesser = min(len(said.words), len(denial.words)) or 1
    near = apart is None or apart <= _NEAR
    return near and len(shared) >= _FEWEST_WORDS and len(shared) / lesser >= _SHARED


def _conflict(kind: ConflictKind, cause: Cause, about: str, sides: Sequence[Sequence[Telling]]) -> Conflict:
    members = [each for side in sides for each in side]
    ids = tuple(each.finding.id for each in members)
    return Conflict(
        id=make_id("conflict", kind, cause, *map(_earliest, sides[:2])),
        kind=kind,
        cause=cause,
        about=about,
        sides=tuple(
            Side(
                records=tuple(each.finding.id for each in side),
                who=tuple(dict.fromkeys(map(_holder, side))),
            )
            for side in sides
        ),
        why=(Why(records=ids, sentence=_SENTENCES[cause]),),
    )


def _earliest(side: Sequence[Telling]) -> str:
    return min(side, key=lambda each: each.key).finding.id


_SENTENCES = {
    Cause.CONTRADICTION: "they tell of the same and cannot both be so",
    Cause.DAY: "they are of different days",
    Cause.AREA: "they count in different places",
    Cause.GARBLED: "one stands in a copy that changed the other's number",
    Cause.DEFINITION: "they count different things",
    Cause.ROUNDING: "one is rounded",
    Cause.GROWTH: "a count that only grows had grown",
}


def _is_wish(telling: Telling) -> bool:
    """Whether no more is told than what could or should be: 'to make progress', 'could help'."""
    words = _text(telling).lower().split()
    return words[:1] == ["to"] or not wishes().isdisjoint(words)


def _text(telling: Telling) -> str:
    return telling.finding.evidence.words if isinstance(telling.finding, Standing) else ""


def _state(telling: Telling) -> str:
    return telling.finding.state if isinstance(telling.finding, Standing) else ""


def _holder(telling: Telling) -> str:
    """On whose word it stands."""
    finding = telling.finding
    if isinstance(finding, Figure | Standing):
        holder = finding.authority if isinstance(finding, Figure) else finding.holder
        if holder is not None:
            return holder.name
        return telling.desk.name or _NO_SOURCE
    return finding.chain[0].name if finding.chain else _NO_SOURCE


def _words(statement: Statement) -> str:
    return " ".join(" ".join(piece.words for piece in statement.content).split())
