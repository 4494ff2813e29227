"""Attributions to statements: chains, days, who goes on speaking; the attributions are found by hand."""

from __future__ import annotations

from fakes.records import a_day, a_report
from reading.made import span_of
from sayso.reading.attribution import Attribution
from sayso.reading.scene import Scene
from sayso.reading.statements import Told, write_statements
from sayso.records import Act, Kind, Mode, Report, Statement, Sureness

THURSDAY = "2031-05-08"


def found(text: str, source: str, cue: str, content: str) -> Attribution:
    """The attribution of these words in `text`; an empty word is no part."""
    spans = [(span_of(text, words),) if words else () for words in (source, cue, content)]
    return Attribution(source=spans[0], cue=spans[1], content=spans[2])


def written(report: Report, *attributions: tuple[str, str, str]) -> tuple[Statement, ...]:
    """The statements of `report` where these words are source, cue and content."""
    told = [Told(attribution=found(report.text, *words), inner=()) for words in attributions]
    return write_statements(Scene.of(report), told)


def written_within(
    report: Report, outer: tuple[str, str, str], inner: tuple[str, str, str]
) -> tuple[Statement, ...]:
    """The statements of `report` where `inner` is told inside `outer`."""
    told = Told(attribution=found(report.text, *outer), inner=(found(report.text, *inner),))
    return write_statements(Scene.of(report), [told])


def chain(statement: Statement) -> list[str]:
    """The names of a statement's chain."""
    return [link.name for link in statement.chain]


def day(statement: Statement) -> str | None:
    """The day on which it was said."""
    return statement.said.start.earliest if statement.said and statement.said.start else None


def test_a_statement_holds_the_words_it_rests_on() -> None:
    """Source, cue and content are evidence in the report, and the cue tells the act."""
    report = a_report("Minister Ana Ruel denied that the road was open.")
    (statement,) = written(report, ("Minister Ana Ruel", "denied", "that the road was open"))

    assert (["Minister Ana Ruel"], ["denied"], ["that the road was open"]) == tuple(
        [piece.words for piece in pieces] for pieces in (statement.source, statement.cue, statement.content)
    )
    assert (Act.DENY, Mode.INDIRECT, report.id) == (statement.act, statement.mode, statement.report)


def test_the_agency_is_the_last_link() -> None:
    """What a speaker says in the copy of an agency came through that agency."""
    report = a_report("Minister Ana Ruel said the road was open.", agency="AFP")
    (statement,) = written(report, ("Minister Ana Ruel", "said", "the road was open"))

    assert ["Ana Ruel", "AFP"] == chain(statement)


def test_a_report_without_an_agency_has_no_last_link() -> None:
    """The printing outlet is no link."""
    report = a_report("Minister Ana Ruel said the road was open.", outlet="Orun Herald")
    (statement,) = written(report, ("Minister Ana Ruel", "said", "the road was open"))

    assert ["Ana Ruel"] == chain(statement)


def test_a_relay_stands_between_speaker_and_agency() -> None:
    """Who was told stands between the speaker and the agency."""
    report = a_report("Minister Ana Ruel told Kantara TV the road was open.", agency="AFP")
    (statement,) = written(report, ("Minister Ana Ruel", "told", "the road was open"))

    assert ["Ana Ruel", "Kantara TV", "AFP"] == chain(statement)


def test_a_relay_holds_for_all_that_its_speaker_says() -> None:
    """Who is heard through an outlet once is heard through it in the whole report, earlier too."""
    report = a_report('"We wait," said Minister Ana Ruel.\nRuel told Kantara TV the road was open.')
    one, other = written(
        report, ("Minister Ana Ruel", "said", '"We wait,"'), ("Ruel", "told", "the road was open")
    )[:2]

    assert [["Ana Ruel", "Kantara TV"]] * 2 == [chain(one), chain(other)]


def test_a_relay_holds_for_no_other_speaker() -> None:
    """Who speaks beside one that is heard through an outlet is not heard through it."""
    report = a_report(
        "Minister Ana Ruel told Kantara TV the road was open.\nMinister Bilal Osk said it was not."
    )
    _, other = written(
        report,
        ("Minister Ana Ruel", "told", "the road was open"),
        ("Minister Bilal Osk", "said", "it was not"),
    )

    assert ["Bilal Osk"] == chain(other)


def test_a_report_that_rests_on_an_outlet_is_heard_through_it() -> None:
    """What an outlet's report tells came through that outlet, whoever speaks in it."""
    report = a_report("They met, Kantara TV reported on Monday.\nMinister Ana Ruel said the road was open.")
    (statement,) = written(report, ("Minister Ana Ruel", "said", "the road was open"))

    assert ["Ana Ruel", "Kantara TV"] == chain(statement)


def test_who_was_quoted_is_heard_through_the_outlet_spoken_of() -> None:
    """'was quoted as saying' points back to the last outlet."""
    report = a_report(
        "Minister Bilal Osk told Kantara TV they met.\nMinister Ana Ruel was quoted as saying it was open."
    )
    _, other = written(
        report, ("Minister Bilal Osk", "told", "they met"), ("Minister Ana Ruel", "saying", "it was open")
    )

    assert ["Ana Ruel", "Kantara TV"] == chain(other)


def test_who_quotes_a_speaker_is_a_relay_of_that_saying_alone() -> None:
    """'Osk quoted Ruel as saying' puts Osk between, and leaves what else Ruel says."""
    report = a_report(
        "Bilal Osk quoted Minister Ana Ruel as saying they met.\nThe minister said the road was open."
    )
    one, other = written(
        report, ("Minister Ana Ruel", "quoted", "they met"), ("The minister", "said", "the road was open")
    )

    assert [["Ana Ruel", "Bilal Osk"], ["Ana Ruel"]] == [chain(one), chain(other)]


def test_a_quotation_that_goes_on_is_the_last_speakers() -> None:
    """A quotation with neither cue nor source belongs to who spoke last, and is a guess."""
    report = a_report('"We wait," said Minister Ana Ruel.\n"It is theirs to move."')
    _, other = written(
        report, ("Minister Ana Ruel", "said", '"We wait,"'), ("", "", '"It is theirs to move."')
    )

    assert ("Ana Ruel", Sureness.GUESS) == (other.speakers[0].name, other.sureness)


def test_the_day_beside_the_cue_is_when_it_was_said() -> None:
    """A weekday is reckoned from the day of publication."""
    report = a_report("Minister Ana Ruel said on Tuesday the road was open.", published=a_day(THURSDAY))
    (statement,) = written(report, ("Minister Ana Ruel", "said", "the road was open"))

    assert "2031-05-06" == day(statement)


def test_a_speaker_goes_on_the_same_day() -> None:
    """What a speaker says after a dated saying was said on that day."""
    report = a_report(
        "Minister Ana Ruel said on Tuesday the road was open.\nRuel said nobody used it.",
        published=a_day(THURSDAY),
    )
    _, other = written(
        report, ("Minister Ana Ruel", "said", "the road was open"), ("Ruel", "said", "nobody used it")
    )

    assert "2031-05-06" == day(other)


def test_a_named_person_spoke_on_the_day_that_the_report_is_of() -> None:
    """Without a time beside it the saying of a named person is the day's; what a body holds has no day."""
    report = a_report(
        "Minister Ana Ruel said the road was open. The Orun Front held it was not. They met on Thursday.",
        published=a_day(THURSDAY),
    )
    one, other = written(
        report, ("Minister Ana Ruel", "said", "the road was open"), ("The Orun Front", "held", "it was not")
    )

    assert (THURSDAY, None) == (day(one), day(other))


def test_what_is_told_inside_names_its_statement() -> None:
    """A saying inside another's is within it, and its chain goes on through the other's."""
    report = a_report("Minister Ana Ruel said Bilal Osk had denied that the road was open.", agency="AFP")
    outer, inner = written_within(
        report,
        ("Minister Ana Ruel", "said", "Bilal Osk had denied that the road was open"),
        ("Bilal Osk", "had denied", "that the road was open"),
    )

    assert (None, outer.id) == (outer.within, inner.within)
    assert "Osk" in inner.speakers[0].name
    assert ["Ana Ruel", "AFP"] == chain(inner)[1:]


def test_an_outlet_that_only_passes_on_makes_no_statement() -> None:
    """Where an outlet tells nothing but what somebody said, it is a link and no speaker."""
    report = a_report("Orun Radio reported that Minister Ana Ruel said the road was open.")
    (statement,) = written_within(
        report,
        ("Orun Radio", "reported", "that Minister Ana Ruel said the road was open"),
        ("Minister Ana Ruel", "said", "the road was open"),
    )

    assert (["Ana Ruel", "Orun Radio"], None) == (chain(statement), statement.within)


def test_statements_stand_in_the_order_of_the_text() -> None:
    """Whatever order attributions are found in, statements follow the text."""
    report = a_report("Minister Ana Ruel said no. Minister Bilal Osk said yes.")
    statements = written(report, ("Minister Bilal Osk", "said", "yes"), ("Minister Ana Ruel", "said", "no"))

    assert ["Ana Ruel", "Bilal Osk"] == [s.speakers[0].name for s in statements]


def test_sureness_tells_how_much_was_found() -> None:
    """Cue and source are sure, one of them is likely."""
    report = a_report("Minister Ana Ruel said no. Minister Bilal Osk: yes.")
    statements = written(report, ("Minister Ana Ruel", "said", "no"), ("Minister Bilal Osk", "", "yes"))

    assert [Sureness.SURE, Sureness.LIKELY] == [s.sureness for s in statements]


def test_the_kind_of_a_speaker_tells_the_act() -> None:
    """What an outlet says it reports."""
    report = a_report("Orun Radio said the road was open.")
    (statement,) = written(report, ("Orun Radio", "said", "the road was open"))

    assert (Kind.OUTLET, Act.REPORT) == (statement.speakers[0].kind, statement.act)


def test_ids_tell_statements_apart() -> None:
    """Two statements of a report have two ids, and the same report gives the same ones again."""
    report = a_report("Minister Ana Ruel said no. Minister Bilal Osk said yes.")
    words = ("Minister Ana Ruel", "said", "no"), ("Minister Bilal Osk", "said", "yes")
    ids = [statement.id for statement in written(report, *words)]

    assert 2 == len(set(ids))
    assert ids == [statement.id for statement in written(report, *words)]


def test_a_day_after_the_report_is_not_when_it_was_said() -> None:
    """The day of what is spoken of, as far as that is to come, is no day of saying."""
    report = a_report(
        "At the summit of Nov. 18, 2031, Ana Ruel said, the road will open.", published=a_day(THURSDAY)
    )
    (statement,) = written(report, ("Ana Ruel", "said", "the road will open"))
    assert day(statement) is None
