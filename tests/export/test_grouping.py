"""Groups as rows: every kind, every field, and back through the store."""

from __future__ import annotations

import msgspec
import pytest

from fakes.records import TEXT
from sayso.export.grouping import group_row
from sayso.records import (
    Actor,
    Affiliation,
    Cause,
    Claim,
    Conflict,
    ConflictKind,
    Copy,
    Evidence,
    Group,
    Kind,
    Mention,
    Origin,
    Range,
    Reprints,
    Root,
    Side,
    Story,
    Talks,
    When,
    Why,
)
from sayso.store import Store

WHY = (Why(records=("a", "b"), sentence="they are alike"),)
ADANA = Evidence.cut(TEXT, 0, 5)
GROUPS: tuple[Group, ...] = (
    Reprints(
        id="1",
        copies=(
            Copy(report="a", shared=1.0, own=0.0, version=1),
            Copy(report="b", shared=0.5, own=0.5, version=None),
        ),
        origin=Origin(agency="Corvin", report="a"),
        shared=0.75,
        why=WHY,
    ),
    Story(id="2", title="Talks", reports=("a", "b"), start="2031-03-03", end=None, why=WHY),
    Actor(
        id="3",
        name="Adana",
        aliases=("A.",),
        kind=Kind.PERSON,
        party=None,
        role="envoy",
        affiliations=(Affiliation(report="a", evidence=ADANA, holder=None),),
        mentions=(Mention(report="a", evidence=ADANA),),
        why=WHY,
    ),
    Talks(id="5", name="x", venue=None, when=When(), parties=("p",), mediators=(), findings=("f",), why=WHY),
    Claim(
        id="7",
        statements=("s",),
        figures=(),
        standing=(),
        events=(),
        origins=(Root(root="Adana", via=("Corvin",), reports=("a",), why="one voice"),),
        independent_origins=Range(least=1, most=2),
        hearsay=False,
        why=WHY,
    ),
    Conflict(
        id="8",
        kind=ConflictKind.DENIAL,
        cause=Cause.CONTRADICTION,
        about="the road",
        sides=(Side(records=("s",), who=("Adana",)), Side(records=("t",), who=())),
        why=WHY,
    ),
)


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: type(group).__name__)
def test_every_kind_has_its_row(group: Group) -> None:
    """A group becomes a line that tells its kind and its id."""
    row = msgspec.json.decode(msgspec.json.encode(group_row(group)))
    assert (type(group).__name__.lower(), group.id) == (row["record"], row["id"])


def test_a_story_tells_from_when_to_when() -> None:
    """Its days are called as in the record format."""
    row = msgspec.json.decode(msgspec.json.encode(group_row(GROUPS[1])))
    assert ("2031-03-03", None) == (row["from"], row["to"])


def test_groups_come_out_of_the_store_as_they_went_in() -> None:
    """Every kind of group is stored whole, and a new linking takes the place of the old one."""
    store = Store.found(None)
    store.put_groups(GROUPS)
    assert GROUPS == tuple(store.groups())
    store.put_groups(GROUPS[:1])
    assert GROUPS[:1] == tuple(store.groups())
    store.close()
