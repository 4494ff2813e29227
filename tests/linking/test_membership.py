"""Which groups a report is in."""

from __future__ import annotations

from sayso.linking.membership import groups_of
from sayso.records import Story


def a_story(name: str, *reports: str) -> Story:
    """A story of these reports."""
    return Story(id=name, title="", reports=reports, start=None, end=None, why=())


def test_a_report_may_be_in_two_groups() -> None:
    """A splice belongs to two stories."""
    groups = groups_of([a_story("one", "a"), a_story("two", "a", "b")])

    assert {"a": frozenset({"one", "two"}), "b": frozenset({"two"})} == groups
