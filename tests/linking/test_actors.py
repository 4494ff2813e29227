"""Actors: one for every person, body and government, under all the names that reports give it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes.reader import FakeReader
from linking.pile import printed
from sayso.linking.actors import find_actors
from sayso.linking.reprints import find_reprints
from sayso.linking.stories import find_stories
from sayso.records import Actor, Count, Evidence, Kind, Report, Speaker, Statement


def actors_of(*texts: str, days: tuple[str, ...] = ()) -> tuple[Actor, ...]:
    """The actors of reports with these texts, of which nothing was read."""
    reports = [
        printed(text, outlet=f"Paper {n}", day=days[n] if days else "2031-03-03")
        for n, text in enumerate(texts)
    ]
    return linked(reports)


def linked(reports: list[Report]) -> tuple[Actor, ...]:
    """The actors of these reports, of which nothing was read."""
    return find_actors(dict.fromkeys(reports, ()), find_stories(reports, find_reprints(reports)))


def names_of(actors: tuple[Actor, ...]) -> list[set[str]]:
    """All names of each actor."""
    return [{actor.name, *actor.aliases} for actor in actors]


def is_one(one: str, other: str, actors: tuple[Actor, ...]) -> bool:
    """Whether one actor has both names."""
    return any({one, other} <= names for names in names_of(actors))


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("President Ana Ruel left. Then Ruel wept.", "Ana Ruel", "Ruel"),
        ("Minister Omar al-Karim left. Then al-Karim wept.", "Omar al-Karim", "al-Karim"),
        ("Minister Nabil Abu Salim left. Then Abu Salim wept.", "Nabil Abu Salim", "Abu Salim"),
        ("President Lin Daowen left. Then Lin wept.", "Lin Daowen", "Lin"),
        ("King Tessal II left. Then Tessal wept.", "King Tessal II", "Tessal"),
        ("the Lerin Workers Union (LWU) met. The LWU left.", "Lerin Workers Union", "LWU"),
        ("the Lerin Workers Union met. Then LWU left.", "Lerin Workers Union", "LWU"),
        ("the Islamic Harbour Front (Kantara) met. Then Kantara left.", "Islamic Harbour Front", "Kantara"),
        ("the Kantara Movement met. So the Kurdish Kantara left.", "Kantara Movement", "Kurdish Kantara"),
        ("the Kantara Movement met. Then Kantara left.", "Kantara Movement", "Kantara"),
        ("so Icelandic army met. Iceland Armed Forces left.", "Icelandic army", "Iceland Armed Forces"),
        ("so Iceland met. Then Reykjavik said no.", "Iceland", "Reykjavik"),
        ("so Iceland met. The Icelandic government left.", "Iceland", "Icelandic government"),
        ("so Iceland met. Then Iecland left.", "Iceland", "Iecland"),
    ],
)  # fmt: skip
def test_names_of_one_report_are_one(text: str, one: str, other: str) -> None:
    """Surnames, short names, spellings and seats lead to the fullest name."""
    assert is_one(one, other, actors_of(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Front's leader Khaled Ruelan left.", "the Front's leader Khalid Ruellan left."),
        ("President George W. Ruel left.", "President George Ruel left."),
        ("the Palestinian National Harbour Council met.", "the Palestinian Harbour Council met."),
        ("the Harbour Union of Lerin (HUL) met.", "the International Harbour Union of Lerin (HUL) met."),
    ],
)
def test_spellings_of_one_name_are_one(one: str, other: str) -> None:
    """Across reports, where something else speaks for it."""
    assert 1 == len(actors_of(one, other))


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(
            ("Minister Ruel Kasan met President Omar Ruel.",), id="surname of one, first name of other"
        ),
        pytest.param(("Minister Ana Ruel met Minister Omar Ruel.",), id="one surname"),
        pytest.param(("Minister Mahmud Ruel left.", "Minister Mohammed Ruel left."), id="other first names"),
        pytest.param(("the Bank of Lerin rose.", "the Lerin Central Bank rose."), id="two banks"),
        pytest.param(("the Harbour Union (HU) met.", "the Hill Union (HU) met."), id="one short name"),
        pytest.param(("the Icelandic army met.", "Then Iceland met."), id="an army and its country"),
    ],
)
def test_namesakes_stay_apart(texts: tuple[str, ...]) -> None:
    """What has one word in common is not one."""
    assert 2 == len([actor for actor in actors_of(*texts) if len(actor.name) > 2])


def test_a_surname_alone_is_the_one_who_bears_it() -> None:
    """In the reports of those weeks, and not years later."""
    texts = ("President Ana Ruel left.", "Nobody saw Ruel. Then Ruel said no.")
    assert is_one("Ana Ruel", "Ruel", actors_of(*texts))
    assert not is_one("Ana Ruel", "Ruel", actors_of(*texts, days=("2031-03-03", "2036-03-03")))


def test_an_office_alone_is_the_one_who_holds_it() -> None:
    """In the report or in those weeks; later another may hold it."""
    named, alone = "So Kantaran President Ana Ruel left.", "Nobody saw the Kantaran president."
    assert is_one("Ana Ruel", "Kantaran president", actors_of(named, alone))
    assert not is_one(
        "Ana Ruel", "Kantaran president", actors_of(named, alone, days=("2031-03-03", "2036-03-03"))
    )
    assert 1 == len(actors_of(alone, named))


def test_an_office_that_two_hold_is_nobodys() -> None:
    """Nor is one that nobody holds an actor."""
    texts = ("So Kantaran President Ana Ruel left.", "So Kantaran President Omar Haldane left.")
    found = actors_of(*texts, "Nobody saw the Kantaran president.")
    assert not any("Kantaran president" in names for names in names_of(found))


def test_a_surname_that_two_bear_is_nobodys() -> None:
    """Where it cannot be told who is meant, nobody is."""
    found = actors_of(
        "President Ana Ruel left.", "Coach Omar Ruel left.", "Nobody saw Ruel. Then Ruel said no."
    )
    assert not any("Ruel" in names for names in names_of(found) if len(names) > 1)


def test_a_seat_that_does_not_act_is_a_place() -> None:
    """'in Reykjavik' says nothing of a government."""
    assert not actors_of("They met in Reykjavik and left Reykjavik.")


def test_an_adjective_is_no_actor() -> None:
    """'the Kantaran' describes by Kantara and names nobody."""
    assert ["Kantara Union"] == [
        actor.name for actor in actors_of("Kantara Union met. Kantaran met Kantaran.")
    ]


def test_sources_without_a_name_are_no_actors() -> None:
    """Who is not named is never joined."""
    assert not actors_of("a senior official said no", "a senior official said yes")


def test_every_join_has_its_reason() -> None:
    """A sentence with the reports that it rests on."""
    (actor,) = actors_of("President Ana Ruel left. Then Ruel wept.")
    assert ["'Ruel' is a part of the name 'Ana Ruel' in the same report"] == [
        why.sentence for why in actor.why
    ]
    assert {mention.report for mention in actor.mentions} == set(actor.why[0].records)


def test_an_actor_has_one_mention_of_each_name_a_report() -> None:
    """The first place of each."""
    (actor,) = actors_of("President Ana Ruel left. Then Ruel wept. So Ana Ruel, Ruel.")
    assert ["Ana Ruel", "Ruel"] == [mention.evidence.words for mention in actor.mentions]


def test_affiliations_are_those_of_the_reports() -> None:
    """Each report's own words, which may differ."""
    (actor,) = actors_of("the state-run Kantara TV said no.", "the private Kantara TV said no.")
    assert {"state-run", "private"} == {each.evidence.words for each in actor.affiliations}


def test_the_role_is_the_office_named_most_often() -> None:
    """Of three reports two say chief negotiator."""
    texts = ("envoy Ana Ruel left.", "chief negotiator Ana Ruel left.", "So chief negotiator Ana Ruel wept.")
    (actor,) = actors_of(*texts)
    assert ("chief negotiator", Kind.PERSON) == (actor.role, actor.kind)


def test_an_affiliation_inside_a_statement_is_the_speakers() -> None:
    """Whoever says that somebody is a traitor's envoy is its holder."""
    report = printed("Haldane said the outlawed Kantara Union met.")
    (actor,) = [
        each
        for each in find_actors({report: (_told_by_haldane(report),)}, ())
        if each.name == "Kantara Union"
    ]
    assert ["Haldane"] == [each.holder for each in actor.affiliations]


def test_a_speaker_gives_kind_and_party() -> None:
    """What reading found of a speaker is kept."""
    report = printed("So Mara Haldane said the outlawed Kantara Union met.")
    actors = find_actors({report: (_told_by_haldane(report),)}, ())
    assert [("Mara Haldane", "Front")] == [(each.name, each.party) for each in actors if each.party]


def _told_by_haldane(report: Report) -> Statement:
    text = report.text
    name = text[3:15] if text.startswith("So") else "Haldane"
    content = Evidence.cut(text, text.index("the outlawed"), len(text))
    source = Evidence.cut(text, text.index(name), text.index(name) + len(name))
    speaker = Speaker(
        id="s",
        name=name,
        kind=Kind.PERSON,
        party="Front",
        anonymous=False,
        count=Count(least=1, most=1),
        evidence=source,
    )
    return replace(FakeReader().read(printed("Adana said no."))[0], content=(content,), speakers=(speaker,))


TEXTS = st.lists(
    st.sampled_from(
        [
            "President Ana Ruel left. Then Ruel wept.",
            "Nobody saw Ruel. Then Ruel said no.",
            "the Front's leader Khaled Ruelan left.",
            "the Front's leader Khalid Ruellan met the Harbour Union (HU).",
            "the HU met the Kantara movement and Iceland.",
            "the Hill Union (HU) met.",
        ]
    ),
    max_size=6,
)


@given(TEXTS.flatmap(lambda texts: st.tuples(st.just(texts), st.permutations(range(len(texts))))))
@settings(max_examples=40, deadline=None)
def test_order_changes_nothing(case: tuple[list[str], list[int]]) -> None:
    """The same reports in any order give the same actors."""
    texts, order = case
    reports = [printed(text, outlet=f"Paper {n}") for n, text in enumerate(texts)]
    assert linked(reports) == linked([reports[n] for n in order])


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_text_has_actors_with_evidence(text: str) -> None:
    """Whatever the text, each mention stands in it."""
    report = printed(text)
    for actor in find_actors({report: ()}, ()):
        assert all(mention.evidence.stands_in(report.text) for mention in actor.mentions)
        assert all(each.evidence.stands_in(report.text) for each in actor.affiliations)
