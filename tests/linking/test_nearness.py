"""Nearness: themes are found by the words they share."""

from __future__ import annotations

from sayso.linking.nearness import Nearness

TALKS = {"envoy": 0.6, "bridge": 0.4}
STRIKE = {"docker": 0.6, "harbour": 0.4}


def test_a_theme_is_found_by_its_words() -> None:
    """Only those that share a word are found, the nearest first."""
    near = Nearness()
    for number, theme in enumerate((TALKS, STRIKE, {"bridge": 0.9})):
        near.add(number, theme)
    assert [0, 2] == near.near(TALKS)


def test_a_theme_that_is_gone_is_not_found() -> None:
    """What was removed is forgotten."""
    near = Nearness()
    near.add(0, TALKS)
    near.remove(0, TALKS)
    assert [] == near.near(TALKS)
