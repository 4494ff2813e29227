"""The figures by measure: what is counted, on whose word, and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import Bound, Figure, Scope
from sayso.views.brief.found import Days, Found, by_day, chain_of, count_reports, grouped, in_words, name_of
from sayso.views.brief.limits import Limits, Shown, first
from sayso.views.brief.places import Citer, Places
from sayso.views.wording import one_line

# People first, then what is done for them, then all else by how often it is told.
_FIRST = (
    "killed",
    "injured",
    "missing",
    "hostages_taken",
    "hostages_held",
    "hostages_freed",
    "hostages_dead",
    "prisoners_held",
    "prisoners_freed",
    "arrested",
    "displaced",
    "aid_trucks",
)
_LAST = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A number as a report puts it: `value` are its words, `count`, `low` and `high` its numbers.

    `authority` is `None` where no report names one; `whole` are the words of the figure that it is a part of.
    """

    counted: str | None
    place: str | None
    value: str
    count: int | float | None
    low: int | float | None
    high: int | float | None
    bound: Bound
    scope: Scope
    whole: str | None
    authority: str | None
    day: Days
    chain: tuple[str, ...]
    reports: int
    places: Places


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """All figures of one measure, by whom and where they count, then by day; `more` are left out."""

    measure: str
    rows: tuple[Row, ...]
    more: int


_Key = tuple[str, str, str, Days, str | None, tuple[str, ...]]


def build_figures(figures: Sequence[Found[Figure]], limits: Limits, citer: Citer) -> Shown[Series]:
    """The figures by measure, those of people first."""
    words = {found.finding.id: found.words for found in figures}
    measures = grouped(figures, lambda found: found.finding.measure)
    ranked = first(sorted(measures, key=lambda each: _rank(each, len(measures[each]))), limits.groups)
    rows = (_series(measure, measures[measure], words, limits, citer) for measure in ranked.rows)
    return Shown(rows=tuple(rows), more=ranked.more)


def _rank(measure: str, told: int) -> tuple[int, int, str]:
    place = _FIRST.index(measure) if measure in _FIRST else len(_FIRST) + (measure == _LAST)
    return place, -told, measure


def _series(
    measure: str, figures: Sequence[Found[Figure]], words: dict[str, str], limits: Limits, citer: Citer
) -> Series:
    groups = list(grouped(sorted(figures, key=by_day), _key).values())
    # What most reports tell and what has an authority is kept first; then it stands by whom and by day.
    groups.sort(key=lambda group: (-count_reports(group), group[0].finding.authority is None))
    shown = first(groups, limits.lines)
    counted = _order([found for group in shown.rows for found in group])
    rows = sorted(shown.rows, key=lambda group: (counted[_whom(group[0])], by_day(group[0])))
    return Series(
        measure=in_words(measure),
        rows=tuple(_row(group, words, citer) for group in rows),
        more=shown.more,
    )


def _order(figures: Sequence[Found[Figure]]) -> dict[tuple[str, str], tuple[int, tuple[str, str]]]:
    """Whom and where they count, those told most often first."""
    groups = grouped(figures, _whom)
    return {whom: (-len(group), whom) for whom, group in groups.items()}


def _whom(found: Found[Figure]) -> tuple[str, str]:
    figure = found.finding
    return one_line(figure.place or "").casefold(), one_line(figure.counted or "").casefold()


def _key(found: Found[Figure]) -> _Key:
    figure = found.finding
    authority = name_of(figure.authority.name) if figure.authority else None
    return *_whom(found), value_of(figure).casefold(), found.days, authority, chain_of(figure.chain)


def value_of(figure: Figure) -> str:
    """The words of the number, without what it counts where that stands behind it."""
    words = one_line(figure.evidence.words)
    bare = words.removesuffix(one_line(figure.counted or "")).strip()
    return name_of(bare or words)


def _row(group: Sequence[Found[Figure]], words: dict[str, str], citer: Citer) -> Row:
    found = group[0]
    figure = found.finding
    chain = chain_of(figure.chain)
    authority = name_of(figure.authority.name) if figure.authority else None
    return Row(
        counted=name_of(figure.counted) if figure.counted else None,
        place=name_of(figure.place) if figure.place else None,
        value=value_of(figure),
        count=figure.value,
        low=figure.low,
        high=figure.high,
        bound=figure.bound,
        scope=figure.scope,
        whole=words.get(figure.part_of) if figure.part_of else None,
        authority=authority,
        day=found.days,
        chain=chain[1:] if chain and chain[0] == authority else chain,
        reports=count_reports(group),
        places=citer.cite(group),
    )
