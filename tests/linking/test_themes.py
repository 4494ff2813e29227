"""Themes: telling words weigh, others do not."""

from __future__ import annotations

import pytest

from linking.pile import TALKS, printed
from sayso.linking.themes import Commonness, headline_worth, likeness, shared_words, words_of


def test_small_words_tell_nothing() -> None:
    """What stands in every report is left out; so are numbers."""
    assert {"envoy", "karsa", "envoy karsa"} == set(
        words_of(printed("The envoys, in Karsa, said on Monday that 17 had.", "Envoys Karsa")).weights
    ) | {"envoy karsa"}


def test_a_name_weighs_more() -> None:
    """A word with a capital inside a sentence weighs more than one without."""
    weights = words_of(printed("Nobody saw the bridge of Karsa.")).weights
    assert weights["karsa"] > weights["bridge"]


def test_what_is_rare_weighs_more() -> None:
    """A word that many reports have tells little of one."""
    commonness = Commonness()
    for number in range(50):
        commonness.meet(words_of(printed("Nobody saw the bridge.", outlet=str(number))))
    assert commonness.rarity("bridge") < commonness.rarity("ferry")


def test_a_theme_is_like_itself() -> None:
    """Its likeness to itself is one."""
    words = words_of(printed(*TALKS))
    theme = Commonness().theme(words)
    assert pytest.approx(1.0) == likeness(theme, theme)


def test_shared_words_are_told_once() -> None:
    """Two words that stand side by side are told as one."""
    theme = {"karsa": 0.5, "bridge": 0.4, "karsa bridge": 0.3, "envoy": 0.2}
    assert ["karsa bridge", "envoy"] == shared_words(theme, theme, 3)


def test_a_headline_is_worth_what_it_tells() -> None:
    """One that names the matter is worth more than one that does not."""
    theme = Commonness().theme(words_of(printed(*TALKS)))
    assert headline_worth("Envoys meet in Lerin", theme) > headline_worth("A long day", theme)
