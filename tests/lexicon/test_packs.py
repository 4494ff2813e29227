"""Packs: what ships is sound, what is wrong is told in one sentence, and packs join."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from sayso.errors import InputError
from sayso.lexicon.forms import verb_forms
from sayso.lexicon.packs import Pack, Words, all_packs, hash_packs, join_packs, load_pack, parse_pack
from sayso.lexicon.words import load

HEAD = 'name = "ferry"\ntitle = "Ferries"\n'
SECTIONS = ("events", "standing", "issues", "stances")


def pack_of(body: str) -> Pack:
    """The pack with this body."""
    return parse_pack(f"{HEAD}{body}".encode(), "ferry.toml")


def test_shipped_packs_come_in_order() -> None:
    """The three packs that ship are sound; ceasefire comes first."""
    assert ["ceasefire", "labour", "trade"] == [pack.name for pack in all_packs()]


@pytest.mark.parametrize("pack", all_packs(), ids=lambda pack: pack.name)
def test_no_word_stands_twice_in_a_list(pack: Pack) -> None:
    """A word stands once among the verbs, nouns or phrases of a code."""
    rows = chain.from_iterable(getattr(pack, name).values() for name in SECTIONS)
    lists = [words for row in rows for words in (row.verbs, row.nouns, row.phrases)]
    assert [] == [words for words in lists if len(words) != len(set(words))]


def test_every_code_has_words() -> None:
    """Together the shipped packs have words for every event type, state and stance."""
    joined = join_packs(all_packs())
    for name in ("events", "standing", "stances"):
        assert set(load("codes")[name]) == set(getattr(joined, name))


def test_every_event_type_but_other_has_its_plover_code() -> None:
    """Each event type but the one for all others is placed in PLOVER."""
    joined = join_packs(all_packs())
    assert ["other"] == [code for code, words in joined.events.items() if words.plover is None]


def test_words_are_taken_by_kind() -> None:
    """Verbs, nouns and phrases of a code are kept apart, with its PLOVER code."""
    pack = pack_of('[events.strike]\nplover = "PROTEST"\nverbs = ["walk off"]\nnouns = ["stoppage"]')
    expected = Words(verbs=("walk off",), nouns=("stoppage",), plover="PROTEST")
    assert expected == pack.events["strike"]


def test_a_pack_may_add_codes() -> None:
    """A code that the pack adds can have words."""
    pack = pack_of('[adds]\nissues = ["berths"]\n[issues.berths]\nnouns = ["berth"]')
    assert ("berth",) == pack.issues["berths"].nouns


def test_measures_are_passed_through() -> None:
    """A measure is a table of lists of words, whatever they are for."""
    pack = pack_of('[measures.cars]\nnouns = ["car"]\nverbs = ["ferry"]')
    assert {"cars": {"nouns": ("car",), "verbs": ("ferry",)}} == pack.measures


def test_actors_have_other_names() -> None:
    """A party has a list of other names."""
    assert {"Lerin Ferries": ("LF",)} == pack_of('[actors]\n"Lerin Ferries" = ["LF"]').actors


def test_packs_join_word_by_word() -> None:
    """Words of one code in two packs stand together, those of the first pack first."""
    one = pack_of('[issues.wages]\nnouns = ["fare"]')
    two = pack_of('[issues.wages]\nnouns = ["toll", "fare"]\n[issues.jobs]\nnouns = ["berth"]')
    joined = join_packs([one, two])
    assert (("fare", "toll"), ("berth",)) == (joined.issues["wages"].nouns, joined.issues["jobs"].nouns)


@pytest.mark.parametrize(
    ("body", "key", "allowed"),
    [
        ("[event.meet]", "event", "events"),
        ('[events.dance]\nverbs = ["dance"]', "events.dance", "adds.events"),
        ('[events.meet]\nwords = ["meet"]', "events.meet.words", "phrases"),
        ('[events.meet]\nplover = "PARLEY"', "events.meet.plover", "CONSULT"),
        ('[events]\nmeet = ["meet"]', "events.meet", "table"),
        ("[issues.truce]\nnouns = 3", "issues.truce.nouns", "list of words"),
        ('[issues.truce]\nnouns = ["truce", 3]', "issues.truce.nouns", "list of words"),
        ('[issues.truce]\nnouns = [" "]', "issues.truce.nouns", "none of them empty"),
        ('[issues.truce]\nnouns = ["Truce"]', "issues.truce.nouns", "lower case"),
        ('[issues.truce]\nnouns = ["... truce"]', "issues.truce.nouns", "between words"),
        ('[issues.fish]\nnouns = ["fish"]', "issues.fish", "adds.issues"),
        ('[stances.ponders]\nverbs = ["ponder"]', "stances.ponders", "demands"),
        ('[adds]\nstances = ["ponders"]', "adds.stances", "issues"),
        ('[adds]\nissues = ["No Code"]', "adds.issues", "lower-case"),
        ('[offers]\nplover = "AGREE"', "offers.plover", "nouns"),
        ('[measures]\ncars = ["car"]', "measures.cars", "table"),
        ('[actors]\nX = "Y"', "actors.X", "list of words"),
    ],
)
def test_mistakes_are_told(body: str, key: str, allowed: str) -> None:
    """A mistake is one sentence with the file, the key and what is allowed."""
    with pytest.raises(InputError) as told:
        pack_of(body)
    sentence = str(told.value)
    assert sentence.startswith(f"ferry.toml, key {key}: ")
    assert allowed in sentence
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"name = ", "not TOML"),
        (b"name = '\xff'", "UTF-8"),
        (b'name = "ferry"', "key title"),
        (b'title = "Ferries"', "key name"),
        (b'name = "No Name"\ntitle = "x"', "key name"),
        (b'name = 3\ntitle = "x"', "key name"),
    ],
)
def test_a_file_that_is_no_pack_is_told(content: bytes, told: str) -> None:
    """A file that is no TOML, or lacks its name or title, is an error of input."""
    with pytest.raises(InputError, match=told):
        parse_pack(content, "ferry.toml")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """A pack that is not there is an error of input that names it."""
    with pytest.raises(InputError, match=r"none\.toml cannot be read"):
        load_pack(str(tmp_path / "none.toml"))


def test_the_hash_follows_content_and_order(tmp_path: Path) -> None:
    """Packs hash to the same digits as long as content and order are the same."""
    one, two, copy = (tmp_path / name for name in ("one.toml", "two.toml", "copy.toml"))
    one.write_text(HEAD)
    copy.write_text(HEAD)
    two.write_text(f"{HEAD}[adds]\n")
    assert hash_packs([str(one)]) == hash_packs([str(copy)])
    orders = [[str(one), str(two)], [str(two), str(one)], [str(one)]]
    assert 3 == len({hash_packs(order) for order in orders})


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
        ("hold", {"hold", "holds", "held", "holding"}),
        ("break", {"break", "breaks", "broke", "broken", "breaking"}),
        ("carry", {"carry", "carries", "carried", "carrying"}),
        ("seize", {"seize", "seizes", "seized", "seizing"}),
        ("die", {"die", "dies", "died", "dying"}),
        ("veto", {"veto", "vetoes", "vetoed", "vetoing"}),
    ],
)
def test_a_verb_is_known_in_its_forms(verb: str, forms: set[str]) -> None:
    """The forms of a verb are made by rule, or stand in the list."""
    assert forms == {form for form, _ in verb_forms(verb)}
