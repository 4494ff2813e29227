"""What stands in a brief."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fakes.records import FakeShelf, a_day, a_report, shelf_of, statements_of
from sayso.errors import InputError
from sayso.records import Interval, Kind, Link, Report, Speaker, Statement, When
from sayso.views.brief import Brief, Limits, Window, build_brief
from sayso.views.brief.limits import Shown
from sayso.views.brief.places import Citation
from sayso.views.brief.voices import Voice

LATE = a_report("Adana said two. Beltrame said three.", id="a", published=a_day("2031-03-05"))
EARLY = a_report(
    "Adana said one.", id="b", published=a_day("2031-03-04"), outlet="Harbour Post", agency="Corvin"
)


def brief_of(*reports: Report, limits: Limits | None = None) -> Brief:
    """The brief of reports and what the fake reader finds in them."""
    return build_brief(shelf_of(*reports), limits or Limits())


def brief_of_statement(report: Report, statement: Statement) -> Brief:
    """The brief of one statement."""
    return build_brief(FakeShelf(held={report: (statement,)}), Limits())


def unnamed(statement: Statement) -> Statement:
    """The statement, by somebody without a name."""
    speaker = statement.speakers[0]
    return replace(statement, speakers=(replace(speaker, name="unnamed official", anonymous=True),))


def names(voices: Shown[Voice]) -> list[str]:
    """The names of voices in order."""
    return [voice.name for voice in voices.rows]


def test_title_counts_reports_and_spans_their_days() -> None:
    """The title says how many reports there are and from when to when."""
    assert "2 reports, 4 March 2031 to 5 March 2031" == brief_of(LATE, EARLY).head.title


def test_title_counts_undated_reports_among_dated_ones() -> None:
    """Days are not claimed for reports that have none."""
    undated = a_report("Adana said zero.", id="0")
    assert "2 reports, 4 March 2031 (1 undated)" == brief_of(EARLY, undated).head.title


def test_outlets_and_agencies_are_named() -> None:
    """A brief names the outlets and agencies of its reports."""
    brief = brief_of(LATE, EARLY)
    assert (("Harbour Post",), ("Corvin",)) == (brief.head.outlets, brief.head.agencies)


def test_speakers_most_quoted_come_first() -> None:
    """The speaker with most statements comes first."""
    assert ["Adana", "Beltrame"] == names(brief_of(LATE, EARLY).named)


def test_speakers_beyond_the_limit_are_counted() -> None:
    """Those who are left out are counted."""
    brief = brief_of(LATE, EARLY, limits=Limits(groups=1))
    assert (["Adana"], 1) == (names(brief.named), brief.named.more)


def test_statements_beyond_the_limit_are_counted() -> None:
    """A voice says how much it said in all."""
    voice = brief_of(LATE, EARLY, limits=Limits(lines=1)).named.rows[0]
    assert (2, 1) == (voice.total, sum(len(day.lines) for day in voice.days))


def test_statements_stand_by_their_days() -> None:
    """What a speaker said stands in the order of days."""
    days = brief_of(LATE, EARLY).named.rows[0].days
    assert [("reported 4 March 2031", ["one"]), ("reported 5 March 2031", ["two"])] == [
        (day.day.name, [line.content for line in day.lines]) for day in days
    ]


def test_day_on_which_it_was_said_comes_before_that_of_the_report() -> None:
    """Where the report says when it was said, that day counts."""
    monday = When(start=Interval(earliest="2031-03-03", latest="2031-03-03"))
    brief = brief_of_statement(EARLY, replace(statements_of(EARLY)[0], said=monday))
    assert "3 March 2031" == brief.named.rows[0].days[0].day.name


def test_undated_statements_come_last() -> None:
    """What has no day stands after what has one."""
    undated = a_report("Adana said zero.", id="0")
    assert ["reported 4 March 2031", "undated"] == [
        day.day.name for day in brief_of(undated, EARLY).named.rows[0].days
    ]


def test_reports_are_numbered_by_their_days() -> None:
    """The report of the earliest day is number 1; an undated one comes last."""
    undated = a_report("Adana said zero.", id="0")
    assert ["b", "a", "0"] == [listed.id for listed in brief_of(undated, LATE, EARLY).reports.rows]


def test_line_cites_report_and_paragraph() -> None:
    """A citation gives the report's number and the paragraph in which the content begins."""
    line = brief_of(a_report()).named.rows[1].days[0].lines[0]
    assert Citation(report=1, paragraph=2) == line.citation


def test_cited_paragraph_is_at_hand_with_its_marks() -> None:
    """For each citation there is the paragraph, with the content marked in it."""
    passage = brief_of(a_report()).reports.rows[0].passages[1]
    mark = passage.marks[0]
    assert ("2", "it was not") == (str(passage.citation.paragraph), passage.text[mark.start : mark.end])


def test_content_over_two_paragraphs_is_marked_in_the_first() -> None:
    """A mark ends with its paragraph."""
    report = a_report("Adana said one\nand two.")
    statement = statements_of(report)[0]
    whole = replace(
        statement.content[0], span=replace(statement.content[0].span, end=22), words=report.text[11:22]
    )
    passage = brief_of_statement(report, replace(statement, content=(whole,))).reports.rows[0].passages[0]
    assert ("Adana said one", 14) == (passage.text, passage.marks[0].end)


def test_unnamed_speakers_of_two_reports_are_not_joined() -> None:
    """An official of one report is not taken for the official of another."""
    held = {report: tuple(map(unnamed, statements_of(report)[:1])) for report in (EARLY, LATE)}
    brief = build_brief(FakeShelf(held=held), Limits())
    assert [("unnamed official", 1), ("unnamed official", 2)] == [
        (v.name, v.report) for v in brief.unnamed.rows
    ]


def test_statement_of_nobody_stands_with_the_unnamed() -> None:
    """What is attributed to nobody in particular is shown as such."""
    brief = brief_of_statement(EARLY, replace(statements_of(EARLY)[0], speakers=()))
    assert ["no speaker named"] == names(brief.unnamed)


def test_chain_begins_with_the_speaker_once() -> None:
    """A chain that begins with its speaker is not drawn with the speaker twice."""
    statement = statements_of(EARLY)[0]
    chain = tuple(
        Link(name=name, kind=Kind.OUTLET, anonymous=False, evidence=None)
        for name in ("Adana", "Oranth One", "Corvin")
    )
    brief = brief_of_statement(EARLY, replace(statement, chain=chain))
    assert ("Adana", "Oranth One", "Corvin") == brief.named.rows[0].days[0].lines[0].chain


def test_joint_speakers_are_one_link() -> None:
    """Two who say it together stand together at the beginning of the chain."""
    statement = statements_of(EARLY)[0]
    both: tuple[Speaker, ...] = (statement.speakers[0], replace(statement.speakers[0], name="Corvo"))
    brief = brief_of_statement(EARLY, replace(statement, speakers=both))
    assert ("Adana and Corvo",) == brief.named.rows[0].days[0].lines[0].chain


def test_report_without_headline_is_listed_by_its_first_words() -> None:
    """The list of reports has words for each."""
    assert "Adana said one." == brief_of(EARLY).reports.rows[0].headline


def test_empty_shelf_gives_an_empty_brief() -> None:
    """Nothing in, nothing out."""
    assert ("0 reports, undated", ()) == (brief_of().head.title, brief_of().named.rows)


def test_reports_after_the_day_are_hidden_and_counted() -> None:
    """What came out later, or may have, is not in a brief as of a day."""
    undated = a_report("Adana said zero.", id="0")
    head = build_brief(shelf_of(undated, LATE, EARLY), Limits(), Window(as_of="2031-03-04")).head
    assert (1, 2, "2031-03-04") == (head.reports, head.hidden, head.as_of)


@pytest.mark.parametrize("window", [Window(as_of="tomorrow"), Window(since="2031-02-30")])
def test_what_is_no_day_is_refused(window: Window) -> None:
    """A day that cannot be is a mistake of who asks, and is said to be."""
    with pytest.raises(InputError, match="is no day"):
        build_brief(shelf_of(EARLY), Limits(), window)
