"""The section that tells on whose word a brief rests."""

from __future__ import annotations

from dataclasses import replace

from fakes.findings import links
from fakes.records import FakeShelf, a_day, a_report, statements_of
from sayso.records import (
    Actor,
    Cause,
    Claim,
    Conflict,
    ConflictKind,
    Finding,
    Group,
    Kind,
    Range,
    Report,
    Root,
    Side,
    Story,
    Why,
)
from sayso.views.brief import Limits, Window, build_brief
from sayso.views.brief.claims import Rests
from sayso.views.markdown import render_markdown

EARLY = a_report("Adana said the road was open.", id="a", published=a_day("2031-03-04"), agency="Corvin")
LATE = a_report("Beltrame said it was open again.", id="b", published=a_day("2031-03-06"), agency="Corvin")
Held = dict[Report, tuple[Finding, ...]]
HEARD: Held = {
    report: tuple(
        replace(each, chain=links(each.speakers[0].name, "Kantara TV", "Corvin"))
        for each in statements_of(report)
    )
    for report in (EARLY, LATE)
}
CLAIM = Claim(
    id="1",
    statements=tuple(each.id for found in HEARD.values() for each in found),
    figures=(),
    standing=(),
    events=(),
    origins=(
        Root(root="Adana", via=("Kantara TV",), reports=("a",), why="told in one report"),
        Root(root="Beltrame", via=("Kantara TV",), reports=("b",), why="told in one report"),
    ),
    independent_origins=Range(least=1, most=2),
    hearsay=False,
    why=(),
)


def rests(*groups: Group, as_of: str | None = None, held: Held | None = None) -> Rests:
    """The section, of a shelf on which linking found these groups."""
    shelf = FakeShelf(held=held or HEARD, linked=groups)
    return build_brief(shelf, Limits(), Window(as_of=as_of)).rests


def test_a_claim_of_several_reports_shows_its_origins() -> None:
    """How many reports tell it, and on how many words it rests."""
    (claim,) = rests(CLAIM).claims.rows

    assert (2, 1, 2) == (claim.reports, claim.least, claim.most)
    assert [("Adana", (1,)), ("Beltrame", (2,))] == [(each.root, each.reports) for each in claim.origins]


def test_a_claim_of_one_report_is_no_echo() -> None:
    """What one report alone tells is not listed."""
    assert 0 == rests(replace(CLAIM, statements=CLAIM.statements[:1])).told


def test_origins_are_counted_again_as_of_a_day() -> None:
    """A report that came out later takes its origin with it."""
    third = replace(EARLY, id="c", outlet="Echo")
    echo = replace(statements_of(third)[0], id="echo", report="c")
    wider = replace(CLAIM, statements=(*CLAIM.statements, "echo"))
    (claim,) = rests(wider, as_of="2031-03-04", held={**HEARD, third: (echo,)}).claims.rows

    assert (2, 1, 1) == (claim.reports, claim.least, claim.most)


def test_single_sourced_claims_are_counted() -> None:
    """Echoes of one origin are plain to see."""
    one = replace(
        CLAIM,
        origins=(Root(root="Adana", via=(), reports=("a", "b"), why="all are the word of Adana"),),
        independent_origins=Range(least=1, most=1),
    )

    assert (1, 1) == (rests(one).told, rests(one).single)
    shelf = FakeShelf(held=HEARD, linked=(one,))
    assert "Adana, reports 1, 2: all are the word of Adana" in render_markdown(build_brief(shelf, Limits()))


def test_who_stands_behind_several_reports_is_named() -> None:
    """A channel that everybody quotes is told, the agency of the reports is not."""
    assert [("Kantara TV", 2)] == [(each.name, each.reports) for each in rests().behind.rows]


def test_names_of_one_outlet_are_counted_together() -> None:
    """An outlet under two names is one."""
    other = tuple(replace(each, chain=links("Beltrame", "Kantara", "Corvin")) for each in statements_of(LATE))
    actor = Actor(
        id="k",
        name="Kantara TV",
        aliases=("Kantara",),
        kind=Kind.OUTLET,
        party=None,
        role=None,
        affiliations=(),
        mentions=(),
        why=(),
    )

    assert 2 == rests(actor, held={EARLY: HEARD[EARLY], LATE: other}).behind.rows[0].reports


def test_an_origin_that_is_not_counted_says_so() -> None:
    """What only nearly says the same is listed with that."""
    origins = (CLAIM.origins[0], replace(CLAIM.origins[1], counts=False))
    shelf = FakeShelf(held=HEARD, linked=(replace(CLAIM, origins=origins),))
    told = render_markdown(build_brief(shelf, Limits()))

    assert "report 2: it says nearly the same, and is not counted" in told
    assert "report 1:" not in told


def test_reports_that_came_in_since_the_last_linking_are_told() -> None:
    """No claim counts them, so the reader must know."""
    story = Story(
        id="s", title="", reports=("a",), start=None, end=None, why=(Why(records=("a",), sentence="x"),)
    )
    shelf = FakeShelf(held=HEARD, linked=(story,))
    told = render_markdown(build_brief(shelf, Limits()))

    assert 1 == rests(story).unlinked
    assert "1 of 2 reports are not linked yet" in told
    assert 0 == rests(replace(story, reports=("a", "b"))).unlinked


def test_a_shelf_that_was_never_linked_has_no_claims() -> None:
    """Without linking the section is left out, and nothing is made up."""
    shelf = FakeShelf(held={EARLY: statements_of(EARLY)})

    assert "On whose word" not in render_markdown(build_brief(shelf, Limits()))


CONFLICT = Conflict(
    id="2",
    kind=ConflictKind.DENIAL,
    cause=Cause.CONTRADICTION,
    about="the road",
    sides=tuple(
        Side(records=(each,), who=(who,))
        for each, who in zip(CLAIM.statements, ("Adana", "Beltrame"), strict=True)
    ),
    why=(),
)


def test_contradictions_show_both_sides() -> None:
    """Who says what against whom, and where it stands."""
    text = render_markdown(build_brief(FakeShelf(held=HEARD, linked=(CONFLICT,)), Limits()))

    assert "## Contradictions" in text
    assert "- Adana, reported 4 March 2031: the road was open [1:1]" in text
    assert "- Beltrame, reported 6 March 2031: it was open again [2:1]" in text


def test_a_side_that_is_hidden_contradicts_nobody() -> None:
    """As of a day on which one side was not told there is no contradiction."""
    shelf = FakeShelf(held=HEARD, linked=(CONFLICT,))

    assert () == build_brief(shelf, Limits(), Window(as_of="2031-03-04")).contradictions.rows


def test_what_differs_for_a_cause_is_no_contradiction() -> None:
    """A toll that grew is not raised."""
    grown = replace(CONFLICT, cause=Cause.GROWTH)

    assert () == build_brief(FakeShelf(held=HEARD, linked=(grown,)), Limits()).contradictions.rows
