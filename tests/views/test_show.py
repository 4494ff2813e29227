"""A report in segments."""

from __future__ import annotations

from dataclasses import replace

from fakes.findings import a_figure, an_event
from fakes.records import a_report, statements_of
from sayso.records import Evidence
from sayso.views.show import Mark, show_report


def test_segments_make_up_the_paragraphs() -> None:
    """The segments of a paragraph are its text, whole."""
    report = a_report()
    shown = [
        "".join(segment.text for segment in each.segments)
        for each in show_report(report, statements_of(report))
    ]
    assert report.text.split("\n") == shown


def test_paragraphs_are_numbered_as_briefs_cite_them() -> None:
    """Paragraphs count from 1; empty lines do not count."""
    assert [1, 2] == [paragraph.number for paragraph in show_report(a_report("One.\n\nTwo."), ())]


def test_source_cue_and_content_are_marked() -> None:
    """Each part of a statement is a segment of its own."""
    report = a_report()
    first = show_report(report, statements_of(report))[0].segments
    assert [
        ("Adana", Mark.SOURCE),
        (" ", None),
        ("said", Mark.CUE),
        (" ", None),
        ("the road was open", Mark.CONTENT),
    ] == [(segment.text, segment.main) for segment in first[:-1]]


def test_source_inside_a_content_stays_a_source() -> None:
    """Where one statement is told inside another, the inner source is shown as such."""
    report = a_report()
    inner, other = statements_of(report)
    outer = replace(other, content=(Evidence.cut(report.text, 0, 28),), source=(), cue=())
    first = show_report(report, (outer, inner))[0].segments[0]
    assert ("Adana", {Mark.SOURCE, Mark.CONTENT}, Mark.SOURCE) == (first.text, set(first.marks), first.main)


def test_mark_over_two_paragraphs_lies_on_both() -> None:
    """A quotation over several paragraphs is coloured in each."""
    report = a_report("One.\nTwo.")
    whole = replace(
        statements_of(a_report())[0], content=(Evidence.cut(report.text, 0, 9),), source=(), cue=()
    )
    assert [{Mark.CONTENT}, {Mark.CONTENT}] == [
        set(segment.marks) for paragraph in show_report(report, (whole,)) for segment in paragraph.segments
    ]


def test_figures_and_events_are_marked() -> None:
    """A number shows as a figure inside the words in which an event is told."""
    report = a_report("Shells killed 12 people.")
    event = an_event(report, "killed 12 people")
    figure = a_figure(report, "12 people")
    shown = show_report(report, (event, figure))[0].segments
    assert [("Shells ", None), ("killed ", Mark.EVENT), ("12 people", Mark.FIGURE), (".", None)] == [
        (segment.text, segment.main) for segment in shown
    ]
