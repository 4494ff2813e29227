"""Why counts of one thing differ."""

from __future__ import annotations

from dataclasses import replace

from fakes.findings import a_figure, holder
from fakes.records import a_day, a_report
from sayso.linking.counting import difference
from sayso.linking.desks import Desk
from sayso.linking.tellings import tell
from sayso.records import Cause


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
