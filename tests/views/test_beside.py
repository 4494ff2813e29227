"""Two reports side by side."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from fakes.records import a_report
from sayso.views.beside import put_beside

COPY = "the ministry said the crossing would open on the first day of the new month"


def test_words_that_both_have_are_shared_wherever_they_stand() -> None:
    """A sentence that a copy moved and wrote in capitals is still shared; what is its own is not."""
    one, other = put_beside(a_report(f"Sund. {COPY}."), a_report(f"Own words.\n{COPY.upper()}!"))
    assert [("Sund. ", False), (COPY, True), (".", False)] == [(part.text, part.shared) for part in one[0]]
    assert [False, True, False] == [part.shared for paragraph in other for part in paragraph]


def test_a_few_common_words_are_not_shared() -> None:
    """What everybody writes is no copy."""
    one, other = put_beside(a_report("He said that it was open."), a_report("She said that it was shut."))
    assert not [part for half in (one, other) for paragraph in half for part in paragraph if part.shared]


@given(st.text(alphabet="ab \n", min_size=1, max_size=80), st.text(alphabet="ab \n", min_size=1, max_size=80))
def test_the_parts_make_up_the_paragraphs(one: str, other: str) -> None:
    """No letter is lost or doubled, whatever is shared."""
    reports = (a_report(f"x{one}"), a_report(f"x{other}"))
    for report, half in zip(reports, put_beside(*reports), strict=True):
        whole = [report.text[span.start : span.end] for span in report.paragraphs()]
        assert whole == ["".join(part.text for part in paragraph) for paragraph in half]


def test_one_word_told_ten_thousand_times_takes_no_time() -> None:
    """The time grows with the length, not with its square."""
    started = time.perf_counter()
    put_beside(a_report("so " * 10_000), a_report("so " * 10_001))
    assert 5 > time.perf_counter() - started
