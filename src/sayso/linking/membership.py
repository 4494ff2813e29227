"""Of each report the groups it is in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sayso.records import Reprints, Story


def groups_of(groups: Iterable[Reprints | Story]) -> dict[str, frozenset[str]]:
    """Of each report, by its id, the ids of the groups it is in."""
    found: dict[str, set[str]] = defaultdict(set)
    for group in groups:
        for report in group.reports:
            found[report].add(group.id)
    return {report: frozenset(ids) for report, ids in found.items()}
