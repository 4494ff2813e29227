"""What is put into a store, and what comes out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from fakes.records import a_day, a_report, statements_of
from sayso.records import Report, Statement
from sayso.store import Store


@pytest.fixture
def store() -> Iterator[Store]:
    """A store in memory."""
    store = Store.found(None)
    yield store
    store.close()


def put(store: Store, *reports: Report) -> None:
    """Put in the reports with what the fake reader finds."""
    for report in reports:
        store.put(report, statements_of(report))


def test_report_comes_out_equal(store: Store) -> None:
    """A report comes out as it went in."""
    report = a_report(outlet="Harbour Post", published=a_day("2031-03-05"), learned="2031-03-06T00:00:00Z")
    put(store, report)
    assert [report] == list(store.reports())


def test_statements_come_out_equal(store: Store) -> None:
    """Statements come out as they went in, in the order of the text."""
    report = a_report()
    put(store, report)
    assert statements_of(report) == tuple(store.statements(report.id))


def test_reports_come_by_their_ids(store: Store) -> None:
    """Reports come in the order of their ids, whatever the order in which they came in."""
    put(store, *(a_report(id=name) for name in ("c", "a", "b")))
    assert ["a", "b", "c"] == [report.id for report in store.reports()]


def test_statements_of_all_follow_their_reports(store: Store) -> None:
    """The statements of all reports come in the order of these."""
    put(store, a_report(id="b"), a_report(id="a"))
    assert ["a", "a", "b", "b"] == [statement.report for statement in store.statements()]


def test_same_report_again_changes_nothing(store: Store) -> None:
    """A report that is there is not taken again, and says so."""
    put(store, a_report())
    assert not store.put(a_report(learned="2040-01-01T00:00:00Z"), ())
    assert [None] == [report.learned for report in store.reports()]
    assert 2 == len(list(store.statements()))


def test_report_goes_in_whole_or_not_at_all(store: Store) -> None:
    """Where a statement cannot be put in, its report is not there either."""

    def failing() -> Iterator[Statement]:
        yield statements_of(a_report())[0]
        raise RuntimeError

    with pytest.raises(RuntimeError):
        store.put(a_report(), failing())
    assert not list(store.reports())
    assert not list(store.statements())
    assert ((), ()) == store.search("road")


def test_known_report_is_known(store: Store) -> None:
    """A store knows what it holds."""
    put(store, a_report(id="a"))
    assert (True, False) == (store.knows("a"), store.knows("b"))


@pytest.mark.parametrize(
    ("prefix", "expected"), [("ab", ["ab1", "ab2"]), ("ab2", ["ab2"]), ("%", []), ("_b", [])]
)
def test_reports_are_found_by_the_beginning_of_their_id(
    store: Store, prefix: str, expected: list[str]
) -> None:
    """A prefix finds the ids that begin with it, letter by letter."""
    put(store, *(a_report(id=name) for name in ("ab1", "ab2", "ba1")))
    assert expected == [report.id for report in store.reports(prefix)]


def test_other_text_from_one_address_is_a_new_version(store: Store) -> None:
    """The text that the address has later supersedes the earlier one."""
    first = a_report("Adana said one.", id="x", source_key="u", published=a_day("2031-03-04"))
    second = a_report("Adana said two.", id="a", source_key="u", published=a_day("2031-03-05"))
    put(store, first, second)
    assert {"x": (1, None), "a": (2, "x")} == {r.id: (r.version, r.supersedes) for r in store.reports()}


def test_versions_do_not_hang_on_the_order_of_coming(store: Store) -> None:
    """An earlier version that comes later is numbered as the earlier."""
    first = a_report("Adana said one.", id="x", source_key="u", published=a_day("2031-03-04"))
    second = a_report("Adana said two.", id="a", source_key="u", published=a_day("2031-03-05"))
    put(store, second, first)
    assert {"x": (1, None), "a": (2, "x")} == {r.id: (r.version, r.supersedes) for r in store.reports()}


def test_correction_of_the_same_day_comes_after(store: Store) -> None:
    """Of one day, the text that calls itself a correction is the later."""
    plain = a_report("Adana said one.", id="x", source_key="u")
    put(store, replace(plain, id="a", correction=True), plain)
    assert {"x": 1, "a": 2} == {report.id: report.version for report in store.reports()}


def test_reports_without_address_are_no_versions(store: Store) -> None:
    """Without an address nothing supersedes anything."""
    put(store, a_report(id="a"), a_report(id="b"))
    assert [1, 1] == [report.version for report in store.reports()]


@pytest.mark.parametrize(
    ("words", "reports", "statements"),
    [
        ("road", 1, 1),
        ("roads open", 1, 1),
        ("moved", 1, 0),
        ("ferry", 0, 0),
        ("", 0, 0),
        ('"road" OR -', 0, 0),
        ("road*", 1, 1),
    ],
)
def test_search_finds_all_words_in_any_form(store: Store, words: str, reports: int, statements: int) -> None:
    """A search finds what holds all its words, whatever their endings; operators are only words."""
    put(store, a_report())
    found = store.search(words)
    assert (reports, statements) == (len(found[0]), len(found[1]))
