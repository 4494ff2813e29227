"""The sections of a brief that put findings of many reports side by side."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fakes.findings import (
    a_figure,
    a_position,
    a_standing,
    an_event,
    an_offer,
    evidence,
    holder,
    links,
    named,
    on,
)
from fakes.records import FakeShelf, a_day, a_report
from sayso.records import Finding, Report, Scope, Stance, ToldBy
from sayso.views.brief import Brief, Limits, Window, build_brief
from sayso.views.html import render_html
from sayso.views.markdown import render_markdown

EARLY = a_report(
    "Adana met Beltrame. Talks made headway. Some 40 people died. Adana wants a truce.",
    id="b",
    published=a_day("2031-03-04"),
    agency="Corvin",
)
LATE = a_report(
    "Talks are stuck. At least 52 people died. Adana rejects a truce. A plan: first a truce, then trade.",
    id="a",
    published=a_day("2031-03-06"),
    agency="Corvin",
)


def brief_of(
    held: dict[Report, tuple[Finding, ...]], limits: Limits | None = None, window: Window | None = None
) -> Brief:
    """The brief of these findings."""
    return build_brief(FakeShelf(held=held), limits or Limits(), window or Window())


BOTH: dict[Report, tuple[Finding, ...]] = {
    EARLY: (
        a_figure(
            EARLY,
            "40 people",
            counted="people",
            authority=holder("Ministry"),
            chain=links("Ministry", "Corvin"),
        ),
        an_event(
            EARLY, "Adana met Beltrame", actors=(named(EARLY, "Adana"),), others=(named(EARLY, "Beltrame"),)
        ),
        a_standing(EARLY, "headway", chain=links("Corvin")),
        a_position(EARLY, "Adana", "wants a truce"),
    ),
    LATE: (
        a_figure(LATE, "At least 52 people", counted="people", authority=holder("Ministry")),
        a_standing(LATE, "stuck", state="deadlock", chain=links("Corvin")),
        a_position(LATE, "Adana", "rejects a truce", stance=Stance.REFUSES, told_by=ToldBy.OWN),
        an_offer(LATE, "A plan", ("then trade", "trade_terms", 2), ("first a truce", "truce", 1)),
    ),
}


def test_a_standing_is_the_latest_of_who_tells_it() -> None:
    """Of one teller the latest word is shown, and the earlier ones are counted."""
    (stand,) = brief_of(BOTH).standings.rows
    assert ("deadlock", "Corvin", 1, "reported 6 March 2031") == (
        stand.state,
        stand.outlet,
        stand.earlier,
        stand.day.name,
    )


def test_unnamed_tellers_of_two_reports_stay_two() -> None:
    """An official of one report is not taken for that of another."""
    held: dict[Report, tuple[Finding, ...]] = {
        report: (
            a_standing(
                report,
                words,
                holder=holder("unnamed official"),
                chain=links("unnamed official", anonymous=True),
            ),
        )
        for report, words in ((EARLY, "headway"), (LATE, "stuck"))
    }
    assert [2, 1] == [stand.report for stand in brief_of(held).standings.rows]


def test_figures_stand_by_measure_then_by_day() -> None:
    """A toll that grows is read from top to bottom, with its authority and the hands behind it."""
    (series,) = brief_of(BOTH).figures.rows
    assert ("killed", [("40", "Ministry", ("Corvin",)), ("At least 52", "Ministry", ())]) == (
        series.measure,
        [(row.value, row.authority, row.chain) for row in series.rows],
    )


def test_a_figure_without_an_authority_has_none() -> None:
    """No authority is lent to a number that the report leaves without one."""
    (series,) = brief_of({EARLY: (a_figure(EARLY, "40 people"),)}).figures.rows
    assert series.rows[0].authority is None
    assert "| none named |" in render_markdown(brief_of({EARLY: (a_figure(EARLY, "40 people"),)}))


def test_a_part_names_its_whole() -> None:
    """'52 of whom' says of how many."""
    whole = a_figure(LATE, "At least 52 people", counted="people")
    part = a_figure(LATE, "people", part_of=whole.id)
    (series,) = brief_of({LATE: (whole, part)}).figures.rows
    assert {None, "At least 52 people"} == {row.whole for row in series.rows}


def test_measures_of_people_come_first() -> None:
    """Deaths stand before money, whatever is told more often."""
    held: dict[Report, tuple[Finding, ...]] = {
        LATE: (
            a_figure(LATE, "At least 52 people"),
            a_figure(LATE, "52", measure="money"),
            a_figure(LATE, "At", measure="money"),
        )
    }
    assert ["killed", "money"] == [series.measure for series in brief_of(held).figures.rows]


def test_the_timeline_stands_by_days() -> None:
    """An event stands under its own day, or else under that of its report."""
    held: dict[Report, tuple[Finding, ...]] = {
        EARLY: (an_event(EARLY, "Adana met Beltrame"),),
        LATE: (an_event(LATE, "Talks are stuck", when=on("2031-03-01")),),
    }
    assert ["1 March 2031", "reported 4 March 2031"] == [day.day.name for day in brief_of(held).timeline.rows]


def test_events_alike_are_told_once() -> None:
    """The same actors in the same kind of event at the same place are one line with two places."""
    held: dict[Report, tuple[Finding, ...]] = {
        report: (
            an_event(report, "Adana", actors=(named(report, "Adana"),), place="Lerin", when=on("2031-03-03")),
        )
        for report in (EARLY, LATE)
    }
    ((event,),) = (day.rows for day in brief_of(held).timeline.rows)
    assert (2, ["1:1", "2:1"]) == (event.reports, [str(place) for place in event.places.citations])


def test_positions_stand_by_issue_and_party_and_say_in_whose_mouth() -> None:
    """A party's own word stands first, and what others say of it is marked as theirs."""
    (issue,) = brief_of(BOTH).positions.issues.rows
    (cell,) = issue.cells
    assert ("truce", "Adana", [ToldBy.OWN, ToldBy.REPORT]) == (
        issue.issue,
        cell.party,
        [held.told_by for held in cell.held.rows],
    )


def test_a_party_that_turns_is_marked() -> None:
    """The stance of its own word before, and until when it held that."""
    before = a_position(EARLY, "Adana", "wants a truce", told_by=ToldBy.OWN)
    after = a_position(LATE, "Adana", "rejects a truce", stance=Stance.REFUSES, told_by=ToldBy.OWN)
    (cell,) = brief_of({EARLY: (before,), LATE: (after,)}).positions.issues.rows[0].cells
    assert cell.turned
    assert (before.stance, EARLY.published.latest) == (cell.turned[0], cell.turned[1].latest)
    assert cell.silent_since is None


def test_a_party_that_says_no_more_is_silent() -> None:
    """Since its last own word, once others speak of it in later reports."""
    own = a_position(EARLY, "Adana", "wants a truce", told_by=ToldBy.OWN)
    told = a_position(LATE, "Adana", "rejects a truce", told_by=ToldBy.REPORT)
    (cell,) = brief_of({EARLY: (own,), LATE: (told,)}).positions.issues.rows[0].cells
    assert cell.silent_since
    assert EARLY.published.latest == cell.silent_since.latest
    page = render_markdown(brief_of({EARLY: (own,), LATE: (told,)}))
    assert "silent since" in page


def test_a_position_in_anothers_mouth_names_the_teller() -> None:
    """'Adana refuses' said by Beltrame is Beltrame's word."""
    told = a_position(
        EARLY, "Adana", "wants a truce", told_by=ToldBy.OTHER, chain=links("Beltrame", "Corvin")
    )
    assert "told by Beltrame" in render_markdown(brief_of({EARLY: (told,)}))


def test_terms_of_an_offer_stand_by_stage() -> None:
    """What comes in the first stage stands first."""
    (offer,) = brief_of(BOTH).offers.rows
    assert [(1, "truce"), (2, "trade terms")] == [(term.stage, term.issue) for term in offer.terms.rows]


def test_changes_set_the_word_before_beside_the_word_since() -> None:
    """What is told otherwise since a day stands with what was told before it."""
    changes = brief_of(BOTH, window=Window(since="2031-03-05")).changes
    assert changes is not None
    assert [("progress", "deadlock"), ("40", "At least 52")] == [
        (change.before, change.after) for change in changes.changes.rows if change.before
    ]


def test_what_is_told_for_the_first_time_is_new() -> None:
    """Where nothing was told before, the change has no word before."""
    changes = brief_of({LATE: BOTH[LATE]}, window=Window(since="2031-03-05")).changes
    assert changes is not None
    assert {None} == {change.before for change in changes.changes.rows}


def test_figures_of_an_incident_do_not_change() -> None:
    """A new count of another strike replaces no older one."""
    held: dict[Report, tuple[Finding, ...]] = {
        EARLY: (a_figure(EARLY, "40", scope=Scope.INCIDENT),),
        LATE: (a_figure(LATE, "52", scope=Scope.INCIDENT),),
    }
    changes = brief_of(held, window=Window(since="2031-03-05")).changes
    assert changes is not None
    assert () == changes.changes.rows


def test_reports_of_no_certain_day_are_counted_and_not_compared() -> None:
    """What may have come out before or after tells of no change."""
    undated = a_report("Talks are stuck.", id="0")
    changes = brief_of({undated: (a_standing(undated, "stuck"),)}, window=Window(since="2031-03-05")).changes
    assert changes is not None
    assert (0, 1, ()) == (changes.reports, changes.not_compared, changes.changes.rows)


@pytest.mark.parametrize("section", ["standings", "timeline", "figures", "offers", "named", "reports"])
def test_what_is_left_out_of_a_section_is_counted(section: str) -> None:
    """No limit hides that there is more."""
    full, short = brief_of(BOTH, Limits(groups=None, lines=None)), brief_of(BOTH, Limits(groups=1, lines=1))
    everything, some = getattr(full, section), getattr(short, section)
    assert len(everything.rows) == len(some.rows) + some.more
    assert 0 == everything.more


def test_sections_stand_in_their_order() -> None:
    """Where the talks stand comes first, who said what comes last."""
    text = render_markdown(brief_of(BOTH, window=Window(since="2031-03-05")))
    titles = [line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")]
    assert [
        "Where the talks stand",
        "What changed since 5 March 2031",
        "Timeline",
        "Figures",
        "On the table",
        "Positions",
        "Reports",
    ] == titles


def test_a_brief_as_of_a_day_says_what_it_hides() -> None:
    """Who reads a brief of the past is told so."""
    assert "As of 4 March 2031: 1 reports that came out later are hidden" in render_markdown(
        brief_of(BOTH, window=Window(as_of="2031-03-04"))
    )


def test_the_page_has_every_citation_of_the_tables() -> None:
    """A place in a table leads to its paragraph."""
    page = render_html(brief_of(BOTH))
    assert 'href="#r1p1"' in page
    assert 'id="r1p1"' in page


def test_an_offer_names_what_it_answers() -> None:
    """The words that name what is answered are shown."""
    answering = replace(an_offer(LATE, "A plan"), answers=evidence(LATE, "a truce"))
    assert "answers ‘a truce’" in render_markdown(brief_of({LATE: (answering,)}))
