"""A finding's days reckoned again, once the day of publication of its report is known."""

from __future__ import annotations

from dataclasses import replace

from sayso.records.findings import Figure, Finding, Statement
from sayso.records.resolving import resolve
from sayso.records.when import Published, When


def redated(found: Finding, published: Published) -> Finding:
    """`found` with its days as a report of that day of publication would have them."""
    if isinstance(found, Statement):
        return replace(found, said=_resolved(found.said, published))
    if isinstance(found, Figure):
        since, as_of = (_resolved(when, published) for when in (found.since, found.as_of))
        return replace(found, since=since, as_of=as_of)
    return replace(found, when=_resolved(found.when, published))


def _resolved(when: When | None, published: Published) -> When | None:
    return when and resolve(when, published)
