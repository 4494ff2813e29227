"""What findings tell, as claims are compared by it."""

from __future__ import annotations

from fakes.findings import an_event, on
from fakes.reader import FakeReader
from fakes.records import a_day, a_report
from sayso.linking.days import days_between
from sayso.linking.desks import Desk
from sayso.linking.tellings import Telling, tell

NOBODY = Desk(key="", name=None)


def told(text: str, day: str | None = "2031-03-04") -> Telling:
    """The one telling of a report."""
    report = a_report(text, published=a_day(day)) if day else a_report(text)
    (found,) = tell(report, FakeReader().read(report), frozenset(), NOBODY)
    return found


def test_words_are_compared_without_their_endings() -> None:
    """'stalled' and 'stall', 'talks' and 'talk' are the same word; small words are none."""
    assert told("Adana said the talks stalled again.").words == told("Adana said a talk may stall.").words


def test_numbers_and_negation_are_kept_apart() -> None:
    """What makes two sayings differ is not lost among their words."""
    telling = told("Adana said 40 trucks had not come.")
    assert (frozenset({"40"}), True) == (telling.numbers, telling.negated)


def test_an_event_is_of_its_own_day() -> None:
    """Its own day counts before that of its report."""
    report = a_report("They met in Lerin.", published=a_day("2031-03-04"))
    event = an_event(report, "met in Lerin", when=on("2031-03-01"))
    (found,) = tell(report, [event], frozenset(), NOBODY)
    assert 3 == days_between(found.days, told("Adana said so again.").days)


def test_an_unknown_day_is_no_distance() -> None:
    """Where a day is not known, nothing is said of how far apart they are."""
    assert days_between(told("Adana said so again.", None).days, (1, 1)) is None


def test_the_earliest_report_comes_first() -> None:
    """Tellings are sorted by the day of their reports."""
    assert told("Adana said two.", "2031-03-03").key < told("Adana said one.", "2031-03-04").key
