"""Origins: how many independent words a claim rests on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fakes.findings import links
from fakes.reader import FakeReader
from fakes.records import a_report
from sayso.linking.desks import Desk
from sayso.linking.origins import Known, find_origins
from sayso.linking.tellings import Telling, tell
from sayso.records import Actor, Affiliation, Evidence, Kind, Link, Range

NOBODY = Known.of(())


def telling(
    who: str,
    *hands: str,
    anonymous: bool = False,
    party: str | None = None,
    kind: Kind = Kind.PERSON,
    outlet: str = "Post",
) -> Telling:
    """That the road is open, in the mouth of `who`, through these hands."""
    report = a_report("Adana said the road was open.", agency="Corvin", outlet=outlet)
    (statement,) = FakeReader().read(report)
    speaker = replace(statement.speakers[0], name=who, anonymous=anonymous, party=party, kind=kind)
    first = Link(name=who, kind=kind, anonymous=anonymous, evidence=None)
    chain = (first, *links(*hands, "Corvin"))
    finding = replace(statement, speakers=(speaker,), chain=chain)
    (found,) = tell(report, [finding], frozenset(), Desk(key="Corvin", name="Corvin"))
    return found


def an_outlet(name: str, words: str) -> Actor:
    """An outlet of which a report says so much."""
    said = Affiliation(report="r1", evidence=Evidence.cut(words, 0, len(words)), holder=None)
    return Actor(
        id="a1",
        name=name,
        aliases=(),
        kind=Kind.OUTLET,
        party=None,
        role=None,
        affiliations=(said,),
        mentions=(),
        why=(),
    )


@pytest.mark.parametrize(
    ("least", "most", "tellings"),
    [
        (1, 1, [telling("Adana"), telling("Adana")]),
        (2, 2, [telling("Adana"), telling("Beltrame")]),
        (1, 2, [telling("Adana", party="Front"), telling("Beltrame", party="Front")]),
        (1, 1, [telling("unnamed official", anonymous=True)] * 2),
        (1, 2, [telling("unnamed official", anonymous=True), telling("unnamed medic", anonymous=True)]),
        (1, 2, [telling("Adana"), telling("unnamed official", anonymous=True)]),
        (2, 2, [telling("Adana"), telling("unnamed Front official", anonymous=True, party="Front")]),
        (1, 2, [telling("Adana", "Kantara TV"), telling("Beltrame", "Kantara TV")]),
        (1, 2, [telling("Adana", "Kantara TV"), telling("Kantara TV", kind=Kind.OUTLET)]),
        (1, 3, [telling("Adana", "an aide"), telling("Beltrame", "an aide"), telling("an aide")]),
        (2, 3, [telling("Adana", "an aide"), telling("Beltrame"), telling("an aide")]),
        (2, 2, [telling("Adana"), telling("Orun Radio", kind=Kind.OUTLET)]),
        (1, 2, [telling("Adana"), telling("a leaked draft", kind=Kind.DOCUMENT)]),
        (2, 2, [telling("unnamed medics", anonymous=True), telling("unnamed witnesses", anonymous=True)]),
        (1, 2, [telling("unnamed medics", anonymous=True), telling("unnamed doctor", anonymous=True)]),
        (
            1,
            2,
            [
                telling("unnamed medics", anonymous=True),
                telling("Front medics", anonymous=True, party="Front"),
            ],
        ),
        (1, 1, [telling("Corvin", kind=Kind.OUTLET)] * 2),
    ],
)
def test_a_range_says_what_cannot_be_told(least: int, most: int, tellings: list[Telling]) -> None:
    """Named sides, outlets and those on the spot are independent; who shares a hand may be one."""
    _, count = find_origins(tellings, [tellings], NOBODY)

    assert Range(least=least, most=most) == count


def test_names_of_one_actor_are_one_origin() -> None:
    """Who goes by two names speaks with one voice."""
    names = {"adana": "Lia Adana", "lia adana": "Lia Adana"}
    told = [telling("Adana"), telling("Lia Adana")]
    roots, count = find_origins(told, [told], Known(names=names, tied={}))

    assert (1, ["Lia Adana"]) == (count.most, [root.root for root in roots])


@pytest.mark.parametrize(
    ("words", "party", "least"),
    [
        ("state-run", None, 1),  # whose, nobody says
        ("Egypt's state-run", "Egypt", 1),
        ("linked to Egyptian intelligence", "Front", 2),
        ("a private channel", "Egypt", 2),
    ],
)
def test_an_outlet_speaks_for_the_state_that_it_is_tied_to(words: str, party: str | None, least: int) -> None:
    """What any report says of an outlet decides whom it may be repeating."""
    radio = an_outlet("Orun Radio", words)
    told = [telling("Adana", party=party), telling("Orun Radio", kind=Kind.OUTLET)]
    _, count = find_origins(told, [told], Known.of([radio]))

    assert Range(least=least, most=2) == count


def test_a_root_has_its_receipt() -> None:
    """Each origin tells the reports that collapsed into it, through whom, and why."""
    told = [telling("Adana", "Kantara TV"), telling("Adana", outlet="Echo")]
    ((root,), _) = find_origins(told, [told], NOBODY)

    assert ("Adana", ("Kantara TV",), "all are the word of Adana") == (root.root, root.via, root.why)
    assert tuple(each.report.id for each in told) == root.reports


def test_what_says_only_nearly_the_same_is_told_and_not_counted() -> None:
    """The claim shows its word, and rests on those that surely say the same."""
    sure, near = [telling("Adana"), telling("Beltrame")], telling("Osk")
    roots, count = find_origins([*sure, near], [sure, [near]], NOBODY)

    assert Range(least=2, most=2) == count
    assert ["Osk"] == [root.root for root in roots if not root.counts]
