"""Whole reports through the reader, with the real model; clear cases alone."""

from __future__ import annotations

import pytest

import sayso
from fakes.records import a_day, a_report
from reading.made import span_of
from reading.model import needs_model, read_statements
from sayso.records import Act, Mode, Statement

pytestmark = needs_model

DIRECT = '"The bridge over the river will be open again next week," said Foreign Minister Ana Ruel.'
INDIRECT = "Foreign Minister Ana Ruel said on Tuesday that the bridge over the river was open again."
ACCORDING = "The bridge over the river will be closed for a week, according to Foreign Minister Ana Ruel."


def read(text: str, **fields: str) -> tuple[Statement, ...]:
    """The statements of a report of this text."""
    return read_statements(a_report(text, **fields, published=a_day("2031-05-08")))


def words(statement: Statement) -> tuple[str, str, str]:
    """The words of source, cue and content."""
    parts = (statement.source, statement.cue, statement.content)
    source, cue, content = (" | ".join(piece.words for piece in pieces) for pieces in parts)
    return source, cue, content


def test_a_quotation_is_read() -> None:
    """'"…," said X' is a direct statement of X."""
    (statement,) = read(DIRECT)

    assert ("Ana Ruel", Mode.DIRECT, Act.SAY) == (statement.speakers[0].name, statement.mode, statement.act)
    assert ("Foreign Minister Ana Ruel", "said") == words(statement)[:2]


def test_reported_speech_is_read() -> None:
    """'X said on Tuesday that …' is an indirect statement of X, made on Tuesday."""
    (statement,) = read(INDIRECT)

    assert ("Foreign Minister Ana Ruel", "said") == words(statement)[:2]
    assert words(statement)[2].endswith("the bridge over the river was open again")
    assert "2031-05-06" == (statement.said and statement.said.start and statement.said.start.earliest)


def test_a_saying_by_according_to_is_read() -> None:
    """'…, according to X' is a statement of X."""
    (statement,) = read(ACCORDING)

    assert ("Foreign Minister Ana Ruel", "according to") == words(statement)[:2]
    assert words(statement)[2].startswith("The bridge over the river will be closed for a week")


def test_a_quotation_in_two_pieces_is_read_whole() -> None:
    """Both pieces of '"…," X said, "…"' are X's, in one statement or two."""
    statements = read('"The bridge is open," Foreign Minister Ana Ruel said, "and it will stay open."')

    assert {"Ana Ruel"} == {statement.speakers[0].name for statement in statements}
    assert ("The bridge is open", "it will stay open") == tuple(
        piece.words.removeprefix('"').removeprefix("and ").rstrip('.,"')
        for statement in statements
        for piece in statement.content
    )


def test_the_pronoun_of_the_next_sentence_is_the_speaker() -> None:
    """'he said' after a saying of X is X's."""
    statements = read(f'{INDIRECT}\n\n"We have waited for this for two years," she said.')

    assert ["Ana Ruel", "Ana Ruel"] == [statement.speakers[0].name for statement in statements]


def test_a_denial_is_a_denial() -> None:
    """The cue of a read statement tells its act."""
    (statement,) = read("Foreign Minister Ana Ruel denied that the bridge over the river was closed.")

    assert Act.DENY == statement.act


def test_an_agency_is_the_last_link() -> None:
    """A read statement has the chain of its report."""
    (statement,) = read(INDIRECT, agency="AFP")

    assert ["Ana Ruel", "AFP"] == [link.name for link in statement.chain]


def test_a_relay_is_a_link() -> None:
    """'X told the Y radio that …' came through the radio."""
    (statement,) = read("Foreign Minister Ana Ruel told Orun Radio that the bridge over the river was open.")

    assert ["Ana Ruel", "Orun Radio"] == [link.name for link in statement.chain]


def test_plain_telling_has_no_statements() -> None:
    """A report in which nobody says anything has no statements."""
    assert () == read("The bridge over the river fell into the water at noon. Nobody was on it.")


@pytest.mark.parametrize("text", ["", " \n\n "])
def test_an_empty_report_has_no_statements(text: str) -> None:
    """A report without a word is read, and holds nothing."""
    assert () == read(text)


def test_a_report_in_another_language_is_not_read() -> None:
    """What is not English has no statements rather than wrong ones."""
    assert () == read(DIRECT, language="de")


def test_all_evidence_stands_in_the_text() -> None:
    """The words of every part are those at its place."""
    report = a_report(f"{DIRECT}\n\n{INDIRECT}\n\n{ACCORDING}")
    statements = read_statements(report)
    pieces = [p for s in statements for p in (*s.source, *s.cue, *s.content)]

    assert 9 <= len(pieces)
    assert all(piece.stands_in(report.text) for piece in pieces)


def test_a_long_report_is_read_to_its_end() -> None:
    """A report of more words than the model sees at once is read in windows of whole paragraphs."""
    text = "\n\n".join([INDIRECT, *["The bridge over the river stood empty all day."] * 60, DIRECT])
    statements = read(text)

    assert ["Ana Ruel", "Ana Ruel"] == [statement.speakers[0].name for statement in statements]
    assert span_of(text, "Foreign Minister Ana Ruel", 1) == statements[1].source[0].span


def test_attributions_are_found_in_plain_text() -> None:
    """`attributions` tells source, cue and content of a text as it is given."""
    (found,) = sayso.attributions(DIRECT)

    assert (span_of(DIRECT, "Foreign Minister Ana Ruel"), span_of(DIRECT, "said")) == (
        found.source[0],
        found.cue[0],
    )
