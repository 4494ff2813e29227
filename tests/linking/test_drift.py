"""Drift along copies and retellings."""

from __future__ import annotations

from dataclasses import replace

from fakes.findings import a_figure, a_standing
from fakes.reader import FakeReader
from fakes.records import a_day, a_report
from linking.pile import STRIKE, TALKS, printed, wired
from sayso.linking.drift import find_drift, garbled_pairs
from sayso.linking.reprints import find_reprints
from sayso.records import Claim, Drift, DriftKind, Range, Report, Root


def drifts(*reports: Report) -> tuple[Drift, ...]:
    """The drift along the reprints of these reports, in which nothing was found."""
    return find_drift(dict.fromkeys(reports, ()), find_reprints(reports), ())


def test_what_a_copy_changed_is_shown_with_both_wordings() -> None:
    """A paper drops the aide who said it."""
    changed = TALKS[1].replace(", an aide said", "")
    (drift,) = drifts(wired(*TALKS), printed(TALKS[0], changed, *TALKS[2:], outlet="Lerin Post"))

    assert DriftKind.ATTRIBUTION_LOST is drift.kind
    assert (TALKS[1], changed) == (drift.before.words, drift.after.words)
    assert drift.after.evidence is not None
    assert drift.why[0].sentence.startswith("whose word it was")


def test_true_copies_and_updates_do_not_drift() -> None:
    """A cut copy changes no sentence, and an agency that corrects itself tells news."""
    update = wired(*STRIKE[:1], STRIKE[1].replace("4,300", "4,800"), *STRIKE[2:], slug="2nd Lead:")
    assert () == drifts(wired(*TALKS), printed(*TALKS[:3], outlet="Lerin Post"))
    assert () == drifts(wired(*STRIKE), update)


def test_a_headline_that_outruns_its_text_is_shown_without_a_place() -> None:
    """The headline is no part of the text."""
    hedged = "The bridges at Karsa may be opened before the end of the month, an aide said."
    copy = printed(*TALKS, hedged, outlet="Post", headline="Bridges at Karsa will be opened this month")
    copy = replace(copy, text="\n".join((hedged, *TALKS)))
    found = drifts(wired(*TALKS, hedged), copy)

    assert [DriftKind.HEADLINE] == [each.kind for each in found]
    assert found[0].after.evidence is None


def test_a_changed_number_makes_figures_a_garbled_pair() -> None:
    """Both figures stand in the wordings of one drift."""
    first = wired(*STRIKE)
    copy = printed(STRIKE[0], STRIKE[1].replace("4,300", "3,400"), *STRIKE[2:], outlet="Post")
    one, other = a_figure(first, "4,300 workers"), a_figure(copy, "3,400 workers")
    found = find_drift({first: (one,), copy: (other,)}, find_reprints((first, copy)), ())

    assert {frozenset((one.id, other.id))} == garbled_pairs(found)


def test_a_saying_that_is_retold_as_a_fact_lost_its_source() -> None:
    """Another paper tells in its own voice what somebody said."""
    said = a_report(
        "Adana said the road to Lerin is open again now.", published=a_day("2031-03-03"), outlet="A"
    )
    told = a_report("The road to Lerin is open again now.", published=a_day("2031-03-04"), outlet="B")
    (statement,) = FakeReader().read(said)
    fact = a_standing(told, told.text.rstrip("."))
    claim = Claim(
        id="claim",
        statements=(statement.id,),
        figures=(),
        standing=(fact.id,),
        events=(),
        origins=(Root(root="Adana", via=(), reports=(said.id,), why=""),),
        independent_origins=Range(least=1, most=2),
        hearsay=False,
        why=(),
    )
    (drift,) = find_drift({said: (statement,), told: (fact,)}, (), (claim,))

    assert (DriftKind.ATTRIBUTION_LOST, "claim") == (drift.kind, drift.along)
    assert "the word of Adana is told as a fact" == drift.why[0].sentence
