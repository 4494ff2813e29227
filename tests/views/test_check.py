"""What a check finds wrong, one thing at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from fakes.records import FakeShelf, a_report, shelf_of, statements_of
from sayso.records import Block, Evidence, Kind, Link, Report, Role, Span, Statement, Stretch
from sayso.views.check import find_problems

SEATS = {"Marenza": frozenset({"Lerin", "Marenzan"}), "Costa Verde": frozenset({"Porto Alto"})}
REPORT = a_report()
FIRST, SECOND = statements_of(REPORT)
AGENCY = Link(name="Corvin", kind=Kind.OUTLET, anonymous=False, evidence=None)


def sentences(report: Report, *statements: Statement) -> list[str]:
    """What is said of these records."""
    return [problem.sentence for problem in find_problems(FakeShelf(held={report: statements}), SEATS)]


def spoken_by(name: str, **fields: Any) -> Statement:  # noqa: ANN401 - any field of a speaker
    """The first statement, by another speaker."""
    return replace(FIRST, speakers=(replace(FIRST.speakers[0], name=name, **fields),))


def test_true_records_have_no_problems() -> None:
    """Records that their evidence bears out are passed over."""
    assert [] == list(find_problems(shelf_of(REPORT), SEATS))


def test_problem_names_its_record() -> None:
    """A problem says of which record it is."""
    problems = find_problems(FakeShelf(held={REPORT: (spoken_by("Corvo"),)}), SEATS)
    assert [FIRST.id] == [problem.record for problem in problems]


@pytest.mark.parametrize("field", ["content", "cue", "source"])
def test_words_that_are_not_in_the_text_are_told(field: str) -> None:
    """Stored words that differ from the text at their place are told, with both."""
    moved = Evidence(span=Span(start=30, end=35), words="Adana")
    fields: dict[str, Any] = {field: (moved,), "speakers": ()}
    found = sentences(REPORT, replace(FIRST, **fields))
    assert [f"its {field} at [30, 35) is 'Adana', the text has 'Nobod'"] == found


def test_span_beyond_the_text_is_told() -> None:
    """A span that the text does not reach is told."""
    beyond = Evidence(span=Span(start=9000, end=9005), words="Adana")
    assert ["its content at [9000, 9005) is 'Adana', the text has ''"] == sentences(
        REPORT, replace(FIRST, content=(beyond,))
    )


def test_statement_without_content_is_told() -> None:
    """A statement that says nothing is none."""
    assert ["it has no content"] == sentences(REPORT, replace(FIRST, content=()))


def test_speaker_nobody_names_is_told() -> None:
    """A name that shares no word with source or antecedent is told."""
    assert ["nothing in its source or antecedent names the speaker 'Corvo'"] == sentences(
        REPORT, spoken_by("Corvo")
    )


def test_speaker_named_by_the_antecedent_is_borne_out() -> None:
    """The words of the antecedent count, where the source is 'he'."""
    he = replace(spoken_by("Beltrame", evidence=SECOND.source[0]), source=FIRST.cue)
    assert [] == sentences(REPORT, he)


def test_unnamed_speaker_is_borne_out_by_the_role() -> None:
    """The words of a role count, in any number."""
    report = a_report("Officials of the Front said one.")
    source = Evidence.cut(report.text, 0, 22)
    statement = replace(
        spoken_by("unnamed Front official", evidence=source, anonymous=True),
        content=(Evidence.cut(report.text, 28, 31),),
        cue=(),
        source=(source,),
    )
    assert [] == sentences(report, statement)


def test_nobody_named_needs_no_words() -> None:
    """'It was reported that': an unnamed speaker without a source claims nothing, in the chain neither."""
    nobody = spoken_by("unnamed source", evidence=None, anonymous=True)
    link = Link(name="unnamed source", kind=Kind.PERSON, anonymous=True, evidence=None)
    assert [] == sentences(REPORT, replace(nobody, source=(), chain=(link,)))


def test_unnamed_speaker_with_a_source_needs_its_words() -> None:
    """Where there is a source, an unnamed speaker shares a word with it too."""
    assert 1 == len(sentences(REPORT, spoken_by("unnamed official", evidence=None, anonymous=True)))


@pytest.mark.parametrize(
    ("words", "name", "kind", "expected"),
    [
        ("Lerin", "Marenza", Kind.GOVERNMENT, 0),
        ("Marenzan", "Marenza", Kind.GOVERNMENT, 0),
        ("Porto Alto", "Costa Verde", Kind.GOVERNMENT, 0),
        ("Porto", "Costa Verde", Kind.GOVERNMENT, 1),
        ("Lerin", "Marenza", Kind.PERSON, 1),
        ("Dovrah", "Marenza", Kind.GOVERNMENT, 1),
    ],
)
def test_government_is_borne_out_by_its_capital(words: str, name: str, kind: Kind, expected: int) -> None:
    """A government may be named by its capital or its people, and only a government."""
    report = a_report(f"{words} says: one.")
    source = Evidence.cut(report.text, 0, len(words))
    statement = replace(
        spoken_by(name, kind=kind, evidence=source),
        content=(Evidence.cut(report.text, len(words) + 7, len(words) + 10),),
        cue=(),
        source=(source,),
    )
    assert expected == len(sentences(report, statement))


def test_chain_ends_with_the_agency() -> None:
    """A chain whose last hand is the report's agency is borne out by the header."""
    assert [] == sentences(replace(REPORT, agency="Corvin"), replace(FIRST, chain=(AGENCY,)))


def test_chain_that_ends_elsewhere_is_told() -> None:
    """A report's agency is the last hand of every chain in it."""
    relay = Link(name="Adana", kind=Kind.PERSON, anonymous=False, evidence=FIRST.source[0])
    assert ["its chain ends with 'Adana', not with the report's agency 'Corvin'"] == sentences(
        replace(REPORT, agency="Corvin"), replace(FIRST, chain=(relay,))
    )


def test_link_without_evidence_is_told() -> None:
    """Only the report's agency may stand in a chain without evidence."""
    assert ["its chain names 'Corvin' without evidence, who is not the report's agency"] == sentences(
        REPORT, replace(FIRST, chain=(AGENCY,))
    )


def test_twin_ids_are_told() -> None:
    """Two statements with one id are told."""
    assert ["another statement of its report has the same id"] * 2 == sentences(REPORT, FIRST, FIRST)


def test_statement_within_none_is_told() -> None:
    """A statement told within another needs that other."""
    assert ["it is told within 'gone', which is no statement of its report"] == sentences(
        REPORT, replace(FIRST, within="gone")
    )


def test_map_that_leads_to_other_words_is_told() -> None:
    """What the map leads to must be what the text has."""
    report = a_report(
        "Adana said one.", page="Corvo said one.", text_map=(Stretch(text_start=0, page_start=0, length=15),)
    )
    assert ["text_map leads from 'Adana said one.' to 'Corvo said one.' in the page"] == sentences(report)


def test_text_that_no_stretch_maps_is_told() -> None:
    """Only breaks may have no way to the page."""
    whole = a_report("One.\nTwo.")
    pieces = (Stretch(text_start=0, page_start=0, length=4), Stretch(text_start=5, page_start=5, length=4))
    assert [] == sentences(replace(whole, text_map=pieces))
    assert ["text_map has no way to the page for 'Two.'"] == sentences(replace(whole, text_map=pieces[:1]))


def test_block_beyond_the_page_is_told() -> None:
    """A block lies in the page."""
    block = Block(span=Span(start=0, end=9000), role=Role.CAPTION)
    assert [f"its caption block ends at 9000, the page at {len(REPORT.page)}"] == sentences(
        replace(REPORT, blocks=(block,))
    )
