"""The word lists: no doubles, lower case where it is promised, acts that exist."""

from __future__ import annotations

from collections import Counter
from importlib import resources
from typing import Any

import pytest

from sayso.lexicon.words import load
from sayso.records import Act

LISTS = sorted(
    file.name.removesuffix(".toml")
    for file in resources.files("sayso.lexicon").iterdir()
    if file.name.endswith(".toml")
)
# Names are written as reports write them; every other word of these lists is lower case.
LOWER_CASE = ("cues", "speakers")
NAMES = "speakers.outlets.names"


def word_lists(table: Any, path: str) -> dict[str, list[str]]:  # noqa: ANN401 - whatever TOML holds
    """Every list of words in a table, by the path that leads to it."""
    if isinstance(table, list):
        return {path: table} if all(isinstance(word, str) for word in table) else {}
    if not isinstance(table, dict):
        return {}
    return {
        name: words
        for key, value in table.items()
        for name, words in word_lists(value, f"{path}.{key}").items()
    }


def doubles(words: list[str]) -> list[str]:
    """The words that stand in a list more than once."""
    return sorted(word for word, times in Counter(words).items() if times > 1)


@pytest.mark.parametrize("name", LISTS)
def test_no_word_stands_twice(name: str) -> None:
    """Each word stands in its list once."""
    found = {path: doubles(words) for path, words in word_lists(load(name), name).items()}

    assert {} == {path: twice for path, twice in found.items() if twice}


@pytest.mark.parametrize("name", LISTS)
def test_no_word_is_empty(name: str) -> None:
    """There is something of each word."""
    assert [] == [
        path for path, words in word_lists(load(name), name).items() if not all(w.strip() for w in words)
    ]


@pytest.mark.parametrize("name", LOWER_CASE)
def test_words_are_lower_case(name: str) -> None:
    """Words that are compared in lower case are written so."""
    found = {path: words for path, words in word_lists(load(name), name).items() if path != NAMES}

    assert [] == [word for words in found.values() for word in words if word != word.lower()]


def test_every_act_of_a_cue_is_an_act() -> None:
    """The acts that have stems are acts of the record format."""
    assert set() == set(load("cues")["acts"]) - {act.value for act in Act}


def test_every_act_but_saying_has_stems() -> None:
    """`say` is what is left; every other act is named by some cue."""
    assert {act.value for act in Act} - {Act.SAY.value} == set(load("cues")["acts"])


def test_the_order_names_each_act_once() -> None:
    """The order in which acts are looked up is complete and free of doubles."""
    assert sorted(load("cues")["acts"]) == sorted(load("cues")["order"])


@pytest.mark.parametrize("act", load("cues")["order"])
def test_no_act_is_hidden_by_one_before_it(act: str) -> None:
    """No stem of an act begins with a stem of an act that is looked up before it."""
    acts, order = load("cues")["acts"], load("cues")["order"]
    before = [stem for other in order[: order.index(act)] for stem in acts[other]]

    assert [] == [stem for stem in acts[act] if stem.startswith(tuple(before))]


def test_a_pronoun_stands_for_one_thing() -> None:
    """No pronoun stands in two groups."""
    assert [] == doubles([word for group in load("speakers")["pronouns"].values() for word in group])


def test_kin_are_offices() -> None:
    """The offices that a looser word may mean are words of office."""
    speakers = load("speakers")
    known = {*speakers["titles"]["words"], *speakers["roles"]["words"]}

    assert set() == {word for kin in speakers["kin"].values() for word in kin} - known


def test_a_capital_is_one_countrys() -> None:
    """No capital and no word for a people belongs to two countries."""
    rows = load("places")["countries"].values()

    assert [] == doubles([word for row in rows for word in (*row["capitals"], *row["demonyms"])])


def test_countries_are_in_order() -> None:
    """Countries stand in the order of the alphabet."""
    names = list(load("places")["countries"])

    assert sorted(names, key=str.casefold) == names
