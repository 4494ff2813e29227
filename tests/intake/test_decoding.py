"""Bytes to text: what is declared, what is broken, and what is noted."""

from __future__ import annotations

import pytest

from sayso.intake.decoding import decode, normalise


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_common_encodings_are_read(encoding: str) -> None:
    """The same words come out of every common encoding."""
    assert decode("“No,” the café’s owner said".encode(encoding), "a.txt")[0] == "“No,” the café’s owner said"


def test_a_declared_encoding_is_believed() -> None:
    """A page in an old encoding is read as it declares."""
    page = '<meta charset="windows-1251"><p>Посланник</p>'

    assert decode(page.encode("cp1251"), "a.html")[0] == page


def test_an_encoding_that_is_none_is_passed_over() -> None:
    """A declared codec that makes no text does no harm."""
    text, notes = decode(b"charset=hex caf\xe9", "a.txt")

    assert text == "charset=hex café"
    assert notes


def test_broken_utf8_is_mended_and_noted() -> None:
    """A stray byte in good UTF-8 is read as Windows-1252, and the rest stays."""
    text, notes = decode("naïve “words” and ".encode() + b"caf\xe9", "a.txt")

    assert text == "naïve “words” and café"
    assert "1 bytes" in notes[0]


def test_garbled_letters_are_mended_and_noted() -> None:
    """What an earlier program garbled is put right."""
    text, notes = decode("the cafÃ©’s owner said â€œnoâ€\x9d".encode(), "a.txt")

    assert "café" in text
    assert notes


def test_line_ends_and_control_characters_are_plain() -> None:
    """Every line end is a line feed; what cannot be printed is gone."""
    assert normalise("a\r\nb\rc\u2028d\x00e\ufeff\ud800") == "a\nb\nc\nde�"
