"""Why counts of one thing differ."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fakes.findings import a_figure, holder
from fakes.records import a_day, a_report
from sayso.linking.counting import difference
from sayso.linking.desks import Desk
from sayso.linking.tellings import Telling, tell
from sayso.records import Cause, Scope


def test_a_copy_changes_a_number_unless_each_is_anothers_word() -> None:
    """What two speakers count differently is their difference, though the sentence is the same."""
    report = a_report("4,300 workers were killed. 4,310 workers were killed.", published=a_day("2031-03-03"))
    one = a_figure(report, "4,300 workers", value=4303, authority=holder("Ana Ruel"))
    other = a_figure(report, "4,310 workers", value=4313, authority=holder("Osk"))
    silent = replace(other, authority=None)
    for second, cause in ((other, Cause.CONTRADICTION), (silent, Cause.GARBLED)):
        pair = frozenset({frozenset((one.id, second.id))})
        tellings = [
            next(tell(report, [each], frozenset({"s"}), Desk(key="d", name=None))) for each in (one, second)
        ]
        assert cause is difference(tellings[:1], tellings[1:], pair)


@pytest.mark.parametrize(
    ("cause", "first", "second"),
    [
        (Cause.CONTRADICTION, (417, "2031-03-03"), (416, "2031-05-03")),
        (Cause.GROWTH, (416, "2031-03-03"), (417, "2031-05-03")),
        (Cause.ROUNDING, (2400, "2031-03-03"), (2373, "2031-05-03")),
        (None, (12, "2031-05-03"), (13, "2031-03-03")),
        (None, (417, "2031-03-03"), (317, "2031-05-03")),
    ],
)
def test_large_tolls_of_nearly_one_size_are_of_one_incident(
    cause: Cause | None, first: tuple[int, str], second: tuple[int, str]
) -> None:
    """Two days may tell of two raids with 12 and 13 dead, hardly of two with 416 and 417."""
    tellings: list[Telling] = []
    for value, day in sorted((first, second)):
        report = a_report(f"{value} workers were killed.", published=a_day(day))
        figure = a_figure(report, f"{value} workers", value=value, scope=Scope.INCIDENT)
        tellings += tell(report, [figure], frozenset({"s"}), Desk(key="d", name=None))
    assert cause is difference(tellings[:1], tellings[1:])
