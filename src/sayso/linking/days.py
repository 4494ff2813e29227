"""Days as linking compares them: stretches of days by ordinal, and how far apart they lie."""

from __future__ import annotations

from datetime import date

from sayso.records import Report

_LAST = "9999-12-31"

Days = tuple[int, int] | None  # the first and the last day, by ordinal; `None` where one is not known


def first_day(report: Report) -> str:
    """The earliest day of publication; a report without one comes after all others."""
    return report.published.earliest or report.published.latest or _LAST


def published_days(report: Report) -> Days:
    """The days on which a report may have been published."""
    return days_from(report.published.earliest, report.published.latest)


def days_from(first: str | None, last: str | None) -> Days:
    """The stretch from one ISO day to another."""
    if not first or not last:
        return None
    return date.fromisoformat(first[:10]).toordinal(), date.fromisoformat(last[:10]).toordinal()


def days_between(one: Days, other: Days) -> int | None:
    """How many days lie between two stretches at least; `None` where one is not known."""
    if one is None or other is None:
        return None
    return max(0, other[0] - one[1], one[0] - other[1])


def days_apart(one: Report, other: Report) -> int | None:
    """How many days at least lie between two reports; `None` where a day is not known."""
    return days_between(published_days(one), published_days(other))
