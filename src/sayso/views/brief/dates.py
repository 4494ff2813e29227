"""How undated reports were dated: the days that are left, and what ruled out the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.records import Dating, Group
from sayso.views.brief.collecting import Collected
from sayso.views.brief.limits import Limits, Shown, first
from sayso.views.wording import name_days, one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A report by its number, from which to which day it may be, on how many days, and why.

    With `hindsight` it was dated by reports that were not out, or not known, on the day of the brief.
    """

    report: int
    days: str
    candidates: int
    why: tuple[str, ...]
    hindsight: bool


def build_dates(collected: Collected, groups: Iterable[Group], limits: Limits) -> Shown[Dated]:
    """The datings of the reports that are shown, in order of their numbers."""
    numbers = {report.id: number for number, report in enumerate(collected.reports, start=1)}
    rows = [
        Dated(
            report=numbers[group.report],
            days=name_days(group.published.earliest, group.published.latest),
            candidates=len(group.candidates),
            why=tuple(one_line(why.sentence) for why in group.why),
            hindsight=any(
                each not in numbers and each not in collected.by_id
                for why in group.why
                for each in why.records
            ),
        )
        for group in groups
        if isinstance(group, Dating) and group.report in numbers
    ]
    return first(sorted(rows, key=lambda row: row.report), limits.groups)
