"""Laws of intake: blocks and text are true slices of the page, and nothing depends on how it came."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import RefusedReport
from sayso.intake import from_text
from sayso.intake.decoding import decode, normalise
from sayso.records import Report

LINES = st.sampled_from(
    [
        "ORVILLE, May 2, 2031 (AFP) - Envoys of both sides met for a third day, two officials said.",
        "Envoys of both sides met behind closed doors for a third day, two officials said. (Reuters)",
        "2nd Ld: Envoys meet again (picture) by Ann Example",
        "The envoy (eds: one name), who asked not to be named, left the port on Friday evening.",
        "Envoys arrive at the town hall. (EPA Photo)",
        "READ: Port workers end strike",
        "Related stories",
        "Subscribe",
        "Published May 2, 2031",
        "By Ann Example",
        "  ",
        "",
    ]
)
PAGES = st.lists(LINES | st.text(max_size=60), min_size=1, max_size=12).map("\n".join)


def report_of(page: str) -> Report | None:
    """The report in `page`, if there is one."""
    try:
        return from_text(page)
    except RefusedReport:
        return None


@given(PAGES)
def test_the_text_leads_back_to_the_page(page: str) -> None:
    """Each character of the text stands at its place in the page; joining puts in white space alone."""
    report = report_of(page)
    for offset, sign in enumerate(report.text if report else ""):
        assert report is not None
        place = report.page_offset(offset)
        assert sign.isspace() if place is None else report.page[place] == sign


@given(PAGES)
def test_blocks_cover_the_page_once_and_in_order(page: str) -> None:
    """No block overlaps the next, and together they hold every word of the page."""
    report = report_of(page)
    if report is None:
        return
    spans = [block.span for block in report.blocks]
    covered = "".join(report.page[span.start : span.end] for span in spans)

    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert "".join(report.page.split()) == "".join(covered.split())


@given(PAGES)
def test_the_same_page_gives_the_same_report(page: str) -> None:
    """Reading twice changes nothing."""
    assert report_of(page) == report_of(page)


@given(PAGES)
def test_line_ends_make_no_difference_to_the_text(page: str) -> None:
    """A page with the line ends of another system tells the same."""
    plain = normalise(page)
    one, other = report_of(plain), report_of(plain.replace("\n", "\r\n"))

    assert (one and one.text) == (other and other.text)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """No bytes break the decoder, and what it gives has plain line ends."""
    try:
        text, _ = decode(data, "a.txt")
    except RefusedReport:
        return

    assert text == normalise(text)
    text.encode("utf-8")
