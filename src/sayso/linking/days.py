"""The days of publication as linking compares them."""

from __future__ import annotations

from datetime import date

from sayso.records import Report

_LAST = "9999-12-31"


def first_day(report: Report) -> str:
    """The earliest day of publication; a report without one comes after all others."""
    return report.published.earliest or report.published.latest or _LAST


def days_apart(one: Report, other: Report) -> int | None:
    """How many days at least lie between two reports; `None` where a day is not known."""
    bounds = (one.published.earliest, one.published.latest, other.published.earliest, other.published.latest)
    if None in bounds:
        return None
    first, last, begin, end = (date.fromisoformat(day[:10]).toordinal() for day in bounds if day)
    return max(0, begin - last, first - end)
