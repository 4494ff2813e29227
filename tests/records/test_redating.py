"""Days reckoned again from another day of publication."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from fakes.findings import a_figure, a_standing
from fakes.reader import FakeReader
from fakes.records import a_day, a_report
from sayso.records import Finding, When, redated

REPORT = a_report("Adana said it rained. Some 40 people died.")
YESTERDAY = When(form="PUB-1D")
(SAID,) = FakeReader().read(REPORT)


@pytest.mark.parametrize(
    ("finding", "field"),
    [(SAID, "said"), (a_standing(REPORT, "it rained"), "when"), (a_figure(REPORT, "Some 40"), "as_of")],
)
def test_each_kind_is_reckoned_from_its_own_field(finding: Finding, field: str) -> None:
    """'yesterday' is the day before, whatever kind of finding says so."""
    fields: dict[str, Any] = {field: YESTERDAY}
    dated = redated(replace(finding, **fields), a_day("2031-03-03"))
    assert "2031-03-02" == getattr(dated, field).start.earliest
