"""Laws of the store: what is stored comes back equal, and the order of coming changes nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from fakes.records import a_report, statements_of
from sayso.export.jsonl import shelf_lines
from sayso.records import (
    Act,
    Anchor,
    Basis,
    Block,
    Count,
    Evidence,
    Interval,
    Kind,
    Link,
    Mode,
    Published,
    Report,
    Role,
    Span,
    Speaker,
    Statement,
    Stretch,
    Sureness,
    When,
    make_id,
)
from sayso.store import Store

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
SOME_TEXT = TEXTS.filter(bool)
MAYBE_TEXT = st.none() | TEXTS
DAYS = st.dates().map(str)
MAYBE_DAY = st.none() | DAYS
INTERVALS = st.builds(Interval, earliest=MAYBE_DAY, latest=MAYBE_DAY)
EVIDENCE = st.builds(
    lambda start, words: Evidence(span=Span(start=start, end=start + len(words)), words=words),
    st.integers(0, 10**6),
    SOME_TEXT,
)
PIECES = st.lists(EVIDENCE, max_size=3).map(tuple)
SPEAKERS = st.builds(
    Speaker,
    id=TEXTS,
    name=TEXTS,
    kind=st.sampled_from(Kind),
    party=MAYBE_TEXT,
    anonymous=st.booleans(),
    count=st.builds(Count, least=st.integers(1, 9), most=st.none() | st.integers(1, 9)),
    evidence=st.none() | EVIDENCE,
)
LINKS = st.builds(
    Link, name=TEXTS, kind=st.sampled_from(Kind), anonymous=st.booleans(), evidence=st.none() | EVIDENCE
)
TIMES = st.builds(
    When,
    start=st.none() | INTERVALS,
    end=st.none() | INTERVALS,
    days=st.lists(DAYS, max_size=2).map(tuple),
    expression=st.none() | EVIDENCE,
    anchor=st.sampled_from(Anchor),
)
STATEMENTS = st.builds(
    Statement,
    id=TEXTS,
    report=st.just("the report"),
    content=PIECES,
    cue=PIECES,
    source=PIECES,
    speakers=st.lists(SPEAKERS, max_size=2).map(tuple),
    chain=st.lists(LINKS, max_size=2).map(tuple),
    act=st.sampled_from(Act),
    mode=st.sampled_from(Mode),
    said=st.none() | TIMES,
    within=MAYBE_TEXT,
    sureness=st.sampled_from(Sureness),
)
BLOCKS = st.builds(
    Block,
    span=st.builds(
        lambda start, length: Span(start=start, end=start + length), st.integers(0, 99), st.integers(1, 9)
    ),
    role=st.sampled_from(Role),
)
STRETCHES = st.builds(
    Stretch, text_start=st.integers(0, 99), page_start=st.integers(0, 99), length=st.integers(1, 99)
)
REPORTS = st.builds(
    Report,
    id=st.just("the report"),
    sha256=TEXTS,
    page=TEXTS,
    blocks=st.lists(BLOCKS, max_size=3).map(tuple),
    text=TEXTS,
    text_map=st.lists(STRETCHES, max_size=3).map(tuple),
    path=MAYBE_TEXT,
    url=MAYBE_TEXT,
    headline=MAYBE_TEXT,
    slug=MAYBE_TEXT,
    outlet=MAYBE_TEXT,
    agency=MAYBE_TEXT,
    authors=st.lists(TEXTS, max_size=2).map(tuple),
    dateline=MAYBE_TEXT,
    published=st.builds(Published, earliest=MAYBE_DAY, latest=MAYBE_DAY, basis=st.sampled_from(Basis)),
    language=TEXTS,
    source_key=MAYBE_TEXT,
    correction=st.booleans(),
    notes=st.lists(TEXTS, max_size=2).map(tuple),
    reader=MAYBE_TEXT,
    learned=MAYBE_TEXT,
)


@given(report=REPORTS, statements=st.lists(STATEMENTS, max_size=4))
@settings(max_examples=60, deadline=None)
def test_what_is_stored_comes_back_equal(report: Report, statements: list[Statement]) -> None:
    """Whatever characters it holds, a record comes out as it went in."""
    store = Store.found(None)
    store.put(report, statements)
    assert [report] == list(store.reports())
    assert statements == list(store.statements(report.id))
    store.close()


@given(words=TEXTS)
@settings(max_examples=60, deadline=None)
def test_no_search_is_an_error(words: str) -> None:
    """Whatever is searched for, there is an answer."""
    store = Store.found(None)
    store.put(a_report(), ())
    store.search(words)
    store.close()


def versions(day: str, number: int) -> Report:
    """One of several texts from one address."""
    text = f"Adana said {number}."
    published = Published(earliest=day, latest=day, basis=Basis.STATED)
    return a_report(text, id=make_id(text, day), source_key="the address", published=published)


@given(
    st.lists(
        st.builds(versions, st.sampled_from(["2031-03-04", "2031-03-05"]), st.integers(0, 3)),
        min_size=2,
        unique_by=lambda report: report.id,
    ).flatmap(lambda reports: st.tuples(st.just(reports), st.permutations(reports)))
)
@settings(max_examples=60, deadline=None)
def test_order_of_coming_changes_nothing(orders: tuple[list[Report], list[Report]]) -> None:
    """The same reports in any order give the same export, versions and all."""
    exports = []
    for order in orders:
        store = Store.found(None)
        for report in order:
            store.put(report, statements_of(report))
        exports.append(b"".join(shelf_lines(store)))
        store.close()
    assert exports[0] == exports[1]
