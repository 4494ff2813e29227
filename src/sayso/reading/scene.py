"""One report as all readers of this room see it: its sentences, names, people and times, found once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from sayso.reading.clauses import Clauses
from sayso.reading.names import find_people
from sayso.reading.parse import Parsed, parse
from sayso.reading.speakers import Stage
from sayso.reading.times import Time, find_times
from sayso.records import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A report, its sentences, entities and times, and the stage on which its speakers come and go."""

    report: Report
    parsed: Parsed
    stage: Stage
    clauses: Clauses
    times: tuple[Time, ...]

    @classmethod
    def of(cls, report: Report) -> Self:
        """The scene of `report`."""
        parsed = parse(report.text)
        people = find_people(report.text, parsed.entities)
        stage = Stage(report=report.id, text=report.text, parsed=parsed, people=people)
        return cls(
            report=report,
            parsed=parsed,
            stage=stage,
            clauses=Clauses.of(parsed.tokens),
            times=find_times(report.text),
        )
