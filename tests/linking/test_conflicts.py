"""Conflicts: what does not go together, and why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fakes.findings import a_figure, a_standing, holder, on
from fakes.reader import FakeReader
from fakes.records import a_day, a_report
from sayso.linking.claims import all_tellings
from sayso.linking.conflicts import find_conflicts
from sayso.linking.desks import desks_of
from sayso.records import Act, Cause, Conflict, ConflictKind, Finding, Interval, Report, Scope, When


def conflicts_of(held: dict[Report, tuple[Finding, ...]]) -> tuple[Conflict, ...]:
    """The conflicts between these findings, of reports of one story."""
    return find_conflicts(
        all_tellings(held, {report.id: frozenset({"story"}) for report in held}, desks_of(held, ()))
    )


def tolls(
    *told: tuple[str, str], scope: Scope = Scope.CUMULATIVE, last: Scope | None = None
) -> tuple[Conflict, ...]:
    """The conflicts between counts of people killed, each with its day; the `last` may be of other scope."""
    held: dict[Report, tuple[Finding, ...]] = {}
    scopes = [*[scope] * (len(told) - 1), last or scope]
    for place, ((count, day), own) in enumerate(zip(told, scopes, strict=True)):
        report = a_report(f"{count} people died.", published=a_day(day), outlet=f"paper {place}")
        figure = a_figure(
            report, f"{count} people", value=int(count.replace(",", "")), counted="people", scope=own
        )
        held[report] = (figure,)
    return conflicts_of(held)


@pytest.mark.parametrize(
    ("cause", "one", "other", "day", "scope"),
    [
        (Cause.GROWTH, "1,402", "1,517", "2031-03-09", Scope.CUMULATIVE),
        (Cause.ROUNDING, "1,402", "1,400", "2031-03-04", Scope.CUMULATIVE),
        (Cause.CONTRADICTION, "252", "253", "2031-03-04", Scope.CUMULATIVE),
        (Cause.DAY, "133", "121", "2031-03-09", Scope.STATE),
        (None, "21", "45", "2031-03-09", Scope.INCIDENT),
        (None, "21", "22", "2031-03-09", Scope.INCIDENT),
        (None, "100", "101", "2031-03-09", Scope.INCIDENT),
        (None, "1,402", "36", "2031-03-04", Scope.CUMULATIVE),
        (None, "1,402", "1,402", "2031-03-04", Scope.CUMULATIVE),
    ],
)
def test_counts_differ_for_a_cause(cause: Cause | None, one: str, other: str, day: str, scope: Scope) -> None:
    """Tolls grow, are rounded, are of other days; only the same count of the same day is contradicted."""
    found = tolls((one, "2031-03-04"), (other, day), scope=scope)

    assert ([cause] if cause else []) == [each.cause for each in found]
    assert all(each.kind is ConflictKind.FIGURE and len(each.sides) > 1 for each in found)


def test_what_is_held_differs_by_the_day_whatever_lies_between() -> None:
    """133 of one day are 121 of another; that a third report says 130 of the first is rounding beside it."""
    found = tolls(("133", "2031-03-04"), ("130", "2031-03-04"), ("121", "2031-03-09"), scope=Scope.STATE)

    assert {Cause.DAY: 3, Cause.ROUNDING: 2} == {each.cause: len(each.sides) for each in found}


def test_two_large_tolls_so_near_are_of_one_incident() -> None:
    """252 of one report contradicts 253 of another, though one of them calls its number a count so far."""
    told = ("253", "2031-03-04"), ("252", "2031-05-09")
    (conflict,) = tolls(*told, scope=Scope.CUMULATIVE, last=Scope.INCIDENT)

    assert Cause.CONTRADICTION is conflict.cause
    assert not tolls(("61", "2031-03-04"), ("60", "2031-05-09"), scope=Scope.INCIDENT)


def test_one_holder_may_tell_otherwise_later() -> None:
    """What a paper itself said of the talks on Tuesday it may unsay on Sunday: they differ by the day."""
    early = a_report("Talks made no progress.", published=a_day("2031-03-04"))
    late = a_report("Talks made some progress.", published=a_day("2031-03-09"))
    bad = a_standing(early, "Talks made no progress", state="deadlock", when=on("2031-03-04"))
    good = a_standing(late, "Talks made some progress", when=on("2031-03-09"))

    assert [Cause.DAY] == [each.cause for each in conflicts_of({early: (bad,), late: (good,)})]


def test_progress_and_none_at_one_time_contradict() -> None:
    """'some progress' and 'no progress' of one day, in two mouths, cannot both be so."""
    report = a_report("Talks made some progress. Talks made no progress.", published=a_day("2031-03-04"))
    good = a_standing(report, "Talks made some progress", holder=holder("Adana"))
    bad = a_standing(report, "Talks made no progress", state="deadlock", holder=holder("Beltrame"))
    (conflict,) = conflicts_of({report: (good, bad)})

    assert (ConflictKind.STANDING, Cause.CONTRADICTION) == (conflict.kind, conflict.cause)
    assert [("Adana",), ("Beltrame",)] == [side.who for side in conflict.sides]
    assert {good.id, bad.id} == set(conflict.why[0].records)


@pytest.mark.parametrize(
    ("cause", "words", "day"),
    [
        (Cause.DAY, "Talks made no progress", "2031-03-09"),
        (None, "Talks could make no progress", "2031-03-04"),
        (None, "Dockers were stuck", "2031-03-04"),
    ],
)
def test_what_is_of_another_time_or_matter_or_a_wish_does_not(
    cause: Cause | None, words: str, day: str
) -> None:
    """Talks that stall later contradict nobody, nor does what could be, nor another matter."""
    report = a_report(f"Talks made some progress. {words}.", published=a_day("2031-03-04"))
    good = a_standing(report, "Talks made some progress", holder=holder("Adana"), when=on("2031-03-04"))
    other = a_report(f"{words}.", outlet="Echo")
    bad = a_standing(other, words, state="deadlock", holder=holder("Beltrame"), when=on(day))

    assert ([cause] if cause else []) == [
        each.cause for each in conflicts_of({report: (good,), other: (bad,)})
    ]


def test_what_may_be_of_another_time_contradicts_nobody() -> None:
    """Where a report may be of any of ten days, nobody can tell."""
    day = When(start=Interval(earliest="2031-03-01", latest="2031-03-10"))
    report = a_report("Talks made some progress.", published=a_day("2031-03-04"))
    other = a_report("Talks made no progress.", outlet="Echo")
    good = a_standing(report, "Talks made some progress", holder=holder("Adana"), when=on("2031-03-04"))
    bad = a_standing(other, "Talks made no progress", state="deadlock", holder=holder("Beltrame"), when=day)

    assert not conflicts_of({report: (good,), other: (bad,)})


def test_a_denial_contradicts_what_it_denies() -> None:
    """'denied that the army would leave Karsa' stands against who said it would."""
    said = a_report("Adana said the army would leave Karsa on Monday.", published=a_day("2031-03-04"))
    denied = a_report("Beltrame said the army would leave Karsa.", published=a_day("2031-03-05"))
    (denial,) = FakeReader().read(denied)
    found = conflicts_of({said: FakeReader().read(said), denied: (replace(denial, act=Act.DENY),)})

    assert [(ConflictKind.DENIAL, Cause.CONTRADICTION)] == [(each.kind, each.cause) for each in found]


def test_reports_of_two_stories_do_not_contradict_each_other() -> None:
    """What is told of two matters is not compared."""
    reports = [a_report(f"{count} people died.", published=a_day("2031-03-04")) for count in ("252", "253")]
    held: dict[Report, tuple[Finding, ...]] = {
        report: (a_figure(report, f"{count} people", value=count, counted="people"),)
        for report, count in zip(reports, (252, 253), strict=True)
    }
    alone = {report.id: frozenset({report.id}) for report in reports}

    assert () == find_conflicts(all_tellings(held, alone, desks_of(held, ())))


def test_a_conflict_keeps_its_id_when_more_reports_tell_it() -> None:
    """Its id is that of the earliest on either side."""
    early = tolls(("252", "2031-03-04"), ("253", "2031-03-04"))
    report = a_report("253 people died.", published=a_day("2031-03-04"), outlet="Zeitung")
    later = replace(report, published=a_day("2031-03-05"))
    held: dict[Report, tuple[Finding, ...]] = {
        later: (a_figure(later, "253 people", value=253, counted="people", scope=Scope.CUMULATIVE),)
    }
    for place, count in enumerate(("252", "253")):
        paper = a_report(f"{count} people died.", published=a_day("2031-03-04"), outlet=f"paper {place}")
        held[paper] = (
            a_figure(paper, f"{count} people", value=int(count), counted="people", scope=Scope.CUMULATIVE),
        )

    assert [each.id for each in early] == [each.id for each in conflicts_of(held)]
