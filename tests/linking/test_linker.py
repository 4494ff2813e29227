"""The door of linking: from a shelf to groups."""

from __future__ import annotations

from fakes.records import shelf_of
from linking.pile import TALKS, printed, wired
from sayso.linking.linker import link
from sayso.records import Reprints


def test_a_shelf_becomes_groups() -> None:
    """All reports on the shelf are linked."""
    groups = link(shelf_of(wired(*TALKS), printed(*TALKS, outlet="Lerin Post")))
    assert [2] == [len(group.reports) for group in groups if isinstance(group, Reprints)]


def test_an_empty_shelf_has_no_groups() -> None:
    """Nothing gives nothing."""
    assert () == link(shelf_of())
