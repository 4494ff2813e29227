"""Two names are one person's if their letters and something else speak for it."""

from __future__ import annotations

from dataclasses import replace

from sayso.linking.namesakes import Known, same_body, same_person

KHALED = Known(
    key=("khaled", "ruelan"),
    shown="Khaled Ruelan",
    reports=frozenset({"a"}),
    stories=frozenset({"talks"}),
    days=None,
    beside=frozenset({"leader"}),
)
KHALID = replace(KHALED, key=("khalid", "ruellan"), shown="Khalid Ruellan", reports=frozenset({"b"}))


def test_another_spelling_needs_something_else() -> None:
    """One office or story is enough; spelling alone is not."""
    assert same_person(KHALED, KHALID).holds
    assert not same_person(KHALED, replace(KHALID, beside=frozenset(), stories=frozenset())).holds


def test_a_report_that_writes_both_speaks_against_it() -> None:
    """It may mean two people."""
    both = replace(KHALID, reports=KHALED.reports)
    assert same_person(KHALED, both).weight < same_person(KHALED, KHALID).weight


def test_other_first_names_are_other_people() -> None:
    """However near everything else is."""
    assert not same_person(KHALED, replace(KHALED, key=("omar", "ruelan"))).holds


def test_the_judgement_names_both() -> None:
    """A reader sees which names are taken for one."""
    assert "'Khaled Ruelan' and 'Khalid Ruellan'" in same_person(KHALED, KHALID).sentence


def test_bodies_need_all_words_alike() -> None:
    """A word more is another body."""
    one = replace(KHALED, key=("hezborah",), shown="Hezborah")
    assert same_body(one, replace(one, key=("hizborah",), reports=frozenset({"b"}))).holds
    assert not same_body(one, replace(one, key=("hizborah", "union"), reports=frozenset({"b"}))).holds
