"""What changed since a day: what reports from then on tell otherwise, or for the first time.

Before and after are told apart by the day of publication. Reports of which that is not known, or that may
have come out on either side, are counted and not compared.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from sayso.records import Figure, Finding, Offer, Position, Report, Scope, Standing, ToldBy
from sayso.views.brief.collecting import Collected
from sayso.views.brief.figures import value_of
from sayso.views.brief.found import Days, Found, grouped, in_words, latest_first, name_of
from sayso.views.brief.limits import Limits, Shown, first
from sayso.views.brief.places import Citer, Places
from sayso.views.brief.positions import party_of, teller_of
from sayso.views.brief.standings import name_teller
from sayso.views.brief.standings import teller_of as holder_of
from sayso.views.wording import one_line

# Other figures count one incident or plan each: a new one does not replace an old one.
GOING_ON = frozenset({Scope.CUMULATIVE, Scope.STATE})

F = TypeVar("F", bound=Finding)


class Matter(StrEnum):
    """What sort of thing changed."""

    STANDING = "standing"
    FIGURE = "figure"
    POSITION = "position"
    OFFER = "offer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What `who` tells now of `about`; `before` is `None` where nothing was told before that day."""

    matter: Matter
    who: str
    about: str | None
    before: str | None
    before_day: Days | None
    before_places: Places | None
    after: str
    after_day: Days
    after_places: Places


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What changed since `day`: what is told otherwise first, then what is told for the first time."""

    day: str
    reports: int
    not_compared: int
    changes: Shown[Change]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Now:
    """The latest word since the day, and the latest before it; each with all who say the same."""

    matter: Matter
    who: str
    about: str | None
    before: Sequence[Found[Finding]]
    before_words: str | None
    after: Sequence[Found[Finding]]
    after_words: str


def build_changes(collected: Collected, day: str, limits: Limits, citer: Citer) -> Changes:
    """What changed since `day`."""
    since = [report for report in collected.reports if is_since(report, day)]
    before = [report for report in collected.reports if _is_before(report, day)]
    every = [*_standings(collected, day), *_figures(collected, day), *_positions(collected, day)]
    every += _offers(collected, day)
    every.sort(key=lambda now: not now.before)
    shown = first(every, limits.groups)
    return Changes(
        day=day,
        reports=len(since),
        not_compared=len(collected.reports) - len(since) - len(before),
        changes=Shown(rows=tuple(_change(now, citer) for now in shown.rows), more=shown.more),
    )


def is_since(report: Report, day: str) -> bool:
    """Whether the report surely came out on that day or later."""
    earliest = report.published.earliest
    return earliest is not None and earliest >= day


def _is_before(report: Report, day: str) -> bool:
    latest = report.published.latest
    return latest is not None and latest < day


def _standings(collected: Collected, day: str) -> Iterator[_Now]:
    standings = collected.of(Standing)
    for teller, sides in _sides(standings, day, lambda each: holder_of(each, collected.unnamed)):
        yield from _told(Matter.STANDING, name_teller(teller), None, sides, lambda each: in_words(each.state))


def _figures(collected: Collected, day: str) -> Iterator[_Now]:
    figures = [found for found in collected.of(Figure) if found.finding.scope in GOING_ON]
    for (measure, whom, who), sides in _sides(figures, day, _figure_key):
        about = f"{in_words(measure)}: {whom}" if whom else in_words(measure)
        yield from _told(Matter.FIGURE, who, about, sides, value_of)


def _figure_key(found: Found[Figure]) -> tuple[str, str, str]:
    """Whose count of what; where no authority is named, only the same agency's or outlet's is compared."""
    figure = found.finding
    whom = ", ".join(one_line(each) for each in (figure.counted, figure.place) if each)
    if figure.authority is not None:
        return figure.measure, whom, name_of(figure.authority.name)
    outlet = found.report.agency or found.report.outlet or f"report {found.number}"
    return figure.measure, whom, f"no authority named ({name_of(outlet)})"


def _positions(collected: Collected, day: str) -> Iterator[_Now]:
    for (party, issue, told_by, teller), sides in _sides(collected.of(Position), day, _position_key):
        who = party if told_by is ToldBy.OWN else f"{party} (as told by {teller or 'reports'})"
        yield from _told(Matter.POSITION, who, in_words(issue), sides, lambda each: each.stance.value)


def _position_key(found: Found[Position]) -> tuple[str, str, ToldBy, str | None]:
    position = found.finding
    return party_of(found), position.issue, position.told_by, teller_of(position)


def _offers(collected: Collected, day: str) -> Iterator[_Now]:
    for (author, _), sides in _sides(collected.of(Offer), day, _offer_key):
        yield from _told(Matter.OFFER, author, None, sides, lambda each: one_line(each.evidence.words))


def _offer_key(found: Found[Offer]) -> tuple[str, str]:
    author = found.finding.author
    return name_of(author.name) if author else "no author named", found.words.casefold()


Sides = tuple[list[Found[F]], list[Found[F]]]
K = TypeVar("K", bound=Hashable)


def _sides(
    founds: Sequence[Found[F]], day: str, key: Callable[[Found[F]], K]
) -> Iterator[tuple[K, Sides[F]]]:
    """What was told before, and since; only of those who told something since."""
    for who, group in grouped(latest_first(founds), key).items():
        before = [found for found in group if _is_before(found.report, day)]
        since = [found for found in group if is_since(found.report, day)]
        if since:
            yield who, (before, since)


def _told(
    matter: Matter, who: str, about: str | None, sides: Sides[F], say: Callable[[F], str]
) -> Iterator[_Now]:
    """The latest word of both sides, if they differ or there was none before."""
    before, after = (_alike(side, say) for side in sides)
    was = say(before[0].finding) if before else None
    now = say(after[0].finding)
    if was != now:
        yield _Now(
            matter=matter,
            who=who,
            about=about,
            before=before,
            before_words=was,
            after=after,
            after_words=now,
        )


def _alike(side: Sequence[Found[F]], say: Callable[[F], str]) -> list[Found[F]]:
    """Those that say what the latest says."""
    return [found for found in side if say(found.finding) == say(side[0].finding)]


def _change(now: _Now, citer: Citer) -> Change:
    return Change(
        matter=now.matter,
        who=now.who,
        about=now.about,
        before=now.before_words,
        before_day=now.before[0].days if now.before else None,
        before_places=citer.cite(now.before) if now.before else None,
        after=now.after_words,
        after_day=now.after[0].days,
        after_places=citer.cite(now.after),
    )
