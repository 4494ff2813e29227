"""Stories and actors as lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fakes.records import FakeShelf, a_day, a_report
from sayso.records import Actor, Evidence, Group, Kind, Mention, Story, Why
from sayso.views.gathered import show_actors, show_stories

REPORT = a_report("Adana left.", headline="Adana leaves", outlet="Lerin Post", published=a_day("2031-03-03"))
BARE = a_report("Nobody moved.")
WHY = (Why(records=(REPORT.id,), sentence="'A.' is short"),)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedShelf(FakeShelf):
    """A shelf that was linked."""

    linked: tuple[Group, ...]

    def groups(self) -> Iterator[Group]:
        """What linking made."""
        return iter(self.linked)


def shelf(*groups: Group) -> LinkedShelf:
    """A shelf of two reports with these groups."""
    return LinkedShelf(held={REPORT: (), BARE: ()}, linked=groups)


def story(name: str, *reports: str) -> Story:
    """A story of these reports."""
    return Story(id=name, title=name, reports=reports, start="2031-03-03", end="2031-03-03", why=WHY)


def actor(name: str, *aliases: str) -> Actor:
    """A person that one report names."""
    mention = Mention(report=REPORT.id, evidence=Evidence.cut(REPORT.text, 0, 5))
    return Actor(
        id=name,
        name=name,
        aliases=aliases,
        kind=Kind.PERSON,
        party=None,
        role="envoy",
        affiliations=(),
        mentions=(mention,),
        why=WHY,
    )


def test_stories_come_with_their_reports() -> None:
    """The largest first; a report has its id, day, outlet and headline, or what there is of them."""
    lines = list(show_stories(shelf(story("small", BARE.id), story("large", REPORT.id, BARE.id))))
    assert [
        "2 reports, 3 March 2031: large",
        f"  {REPORT.id[:8]} 2031-03-03 Lerin Post: Adana leaves",
        f"  {BARE.id[:8]} undated Nobody moved.",
        "1 report, 3 March 2031: small",
        f"  {BARE.id[:8]} undated Nobody moved.",
    ] == lines


def test_actors_come_with_their_names() -> None:
    """And with why these are one, where there are several."""
    assert [
        "Adana (person, envoy): 1 report",
        "Beltrame (person, envoy): 1 report",
        "  also: A., B.",
        "  'A.' is short",
    ] == list(show_actors(shelf(actor("Beltrame", "A.", "B."), actor("Adana"))))


def test_as_many_as_wanted() -> None:
    """No more than the limit."""
    assert 1 == len(list(show_actors(shelf(actor("Adana"), actor("Beltrame")), 1)))
    assert 2 == len(list(show_stories(shelf(story("a", REPORT.id), story("b", BARE.id)), 1)))
