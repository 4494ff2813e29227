"""What findings tell of names."""

from __future__ import annotations

from fakes.records import a_report, statements_of
from sayso.linking.acting import acting_in, holder_of
from sayso.records import Evidence


def test_a_speaker_acts_where_he_is_named() -> None:
    """The place of the mention is kept, and that he is a person."""
    acting = acting_in(statements_of(a_report("Adana said no.")))
    assert ({0}, {("adana",)}) == (set(acting.places), set(acting.persons))


def test_the_words_of_a_statement_are_its_speakers() -> None:
    """What stands inside a statement is told by its speaker, what stands outside by the report."""
    report = a_report("Adana said the envoy left.")
    acting = acting_in(statements_of(report))
    assert "Adana" == holder_of(acting, Evidence.cut(report.text, 11, 20))
    assert holder_of(acting, Evidence.cut(report.text, 0, 5)) is None
