"""What people write is understood, or refused in a sentence."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.desk.correcting import parse_chain, parse_number
from sayso.errors import InputError


@pytest.mark.parametrize("words", ["Ana <- Corvin<-MNS", " Ana ← Corvin ←  MNS ", "Ana <- <- Corvin <- MNS"])
def test_a_chain_is_written_with_arrows(words: str) -> None:
    """In either form, from the speaker outwards."""
    assert ("Ana", "Corvin", "MNS") == parse_chain(words)


@pytest.mark.parametrize(("words", "number"), [("1240", 1240), ("1,240", 1240), (" 2.5 ", 2.5), ("-3", -3)])
def test_a_number_is_written_in_digits(words: str, number: float) -> None:
    """With or without commas; a whole number stays whole."""
    assert number == parse_number(words)
    assert type(number) is type(parse_number(words))


@given(st.text(max_size=12))
def test_a_number_is_a_number_or_refused(words: str) -> None:
    """Never infinite, never no number."""
    with suppress(InputError):
        assert abs(parse_number(words)) < 1e15
