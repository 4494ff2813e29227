"""The brief as data: what the reports say, by speaker and by day, each line with its chain and its place."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records import Act, Span
from sayso.views.wording import name_days


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where it stands: paragraph `paragraph` of the brief's report number `report`, both from 1."""

    report: int
    paragraph: int

    def __str__(self) -> str:
        return f"{self.report}:{self.paragraph}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One statement: what was said, how, and where it stands; `statement` is its id.

    `chain` names the hands it went through, the speaker first, the agency last.
    """

    statement: str
    content: str
    act: Act
    cue: str
    chain: tuple[str, ...]
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What was said on one day, or within some days; `name` says it in words.

    A statement without a day stands on that of its report, and then `name` begins with 'reported'.
    """

    earliest: str | None
    latest: str | None
    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A speaker with what is shown of what was said; `total` counts what is not shown, too.

    Unnamed speakers are never joined across reports: `report` is the number of the one they speak in.
    """

    name: str
    report: int | None
    total: int
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph that the brief cites, and the spans in it that hold cited content."""

    citation: Citation
    text: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A report in the brief's list."""

    number: int
    id: str
    headline: str
    outlet: str | None
    agency: str | None
    published: str
    place: str | None
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What the reports say. The `more_…` count what the limits left out.

    A report has the same number whatever is left out: its place in the order of days.
    """

    total_reports: int
    total_statements: int
    undated_reports: int
    earliest: str | None
    latest: str | None
    outlets: tuple[str, ...]
    agencies: tuple[str, ...]
    named: tuple[Voice, ...]
    more_named: int
    unnamed: tuple[Voice, ...]
    more_unnamed: int
    reports: tuple[Listed, ...]
    more_reports: int

    @property
    def title(self) -> str:
        """How many reports, of which days: '5 reports, 8 February 2024 to 28 May 2024 (1 undated)'."""
        reports = f"{self.total_reports} report{'' if self.total_reports == 1 else 's'}"
        some_undated = 0 < self.undated_reports < self.total_reports
        but = f" ({self.undated_reports} undated)" if some_undated else ""
        return f"{reports}, {name_days(self.earliest, self.latest)}{but}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much a brief shows: the speakers most quoted (named and unnamed apart), and the lines of each."""

    voices: int = 40
    lines: int = 20
