"""One report as all readers of this room see it: its sentences, names, people and times, found once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from sayso.reading.acronyms import find_spelt_out
from sayso.reading.clauses import Clauses
from sayso.reading.names import find_people
from sayso.reading.parse import Parsed, parse
from sayso.reading.speakers import Stage
from sayso.reading.times import Time, find_times
from sayso.records import Interval, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A report, its sentences, entities and times, and the stage on which its speakers come and go.

    `is_of_its_day` says that it names the day of its publication, as reports of the day's events do;
    `spelt_out` what its short names stand for.
    """

    report: Report
    parsed: Parsed
    stage: Stage
    clauses: Clauses
    times: tuple[Time, ...]
    is_of_its_day: bool
    spelt_out: Mapping[str, str]

    @classmethod
    def of(cls, report: Report) -> Self:
        """The scene of `report`."""
        parsed = parse(report.text)
        people = find_people(report.text, parsed.entities)
        times = find_times(report.text)
        stage = Stage(report=report.id, text=report.text, parsed=parsed, people=people)
        return cls(
            report=report,
            parsed=parsed,
            stage=stage,
            clauses=Clauses.of(parsed.tokens),
            times=times,
            is_of_its_day=_names_its_day(report, times),
            spelt_out=find_spelt_out(report.text),
        )


def _names_its_day(report: Report, times: Iterable[Time]) -> bool:
    published = report.published
    if not published.earliest or published.earliest != published.latest:
        return False
    day = Interval(earliest=published.earliest, latest=published.latest)
    whens = (time.when(report.text, published) for time in times)
    return any(when.start == day and when.end is None for when in whens)
