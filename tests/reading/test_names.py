"""Names in a text, and the fullest name of each person."""

from __future__ import annotations

import pytest

from reading.made import parsed, people_of, span_of
from sayso.reading.names import bare, capital_runs, countries, find_bodies, is_title, strip_titles
from sayso.records import Kind


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        (["Ana Ruel", "Bilal Osk"], "Ana Ruel met Bilal Osk."),
        (["Teodor van der Mael"], "so Teodor van der Mael left"),
        (["Omar al-Hadi"], "so Omar al-Hadi left"),
        (["J. R. Bell"], "so J. R. Bell left"),
        (["Abu Bakr ibn Saud"], "so Abu Bakr ibn Saud left"),
        (["N'Dour"], "so N'Dour left"),
        (["Šime Æbel"], "so Šime Æbel left"),
        (["Kim Ye-gwan"], "so Kim Ye-gwan left"),
        ([], "nobody at all left"),
    ],
)
def test_capitals_run_through_a_name(runs: list[str], text: str) -> None:
    """A run of capitalised words goes on over the small words that stand inside names."""
    assert runs == [text[span.start : span.end] for span in capital_runs(text)]


def test_a_run_is_placed_where_it_stands() -> None:
    """Runs of a slice are placed in the whole text."""
    text = "so Ana Ruel left"

    assert [span_of(text, "Ana Ruel")] == capital_runs(text[3:], 3)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Ana Ruel", "Foreign Minister Ana Ruel"),
        ("Ana Ruel", "Ana Ruel"),
        ("Omar Tesk", "Gen. Omar Tesk"),
        ("", "Prime Minister"),
    ],
)
def test_titles_are_no_part_of_a_name(name: str, words: str) -> None:
    """What stands after the last word of office is the name."""
    assert name == " ".join(strip_titles(words.split()))


@pytest.mark.parametrize(
    "word", ["minister", "Minister", "ministers", "Gen.", "spokeswoman", "vice-president"]
)
def test_a_word_of_office_is_a_title(word: str) -> None:
    """Number, writing and a full stop do not matter."""
    assert is_title(word)


@pytest.mark.parametrize("word", ["Ruel", "bridge", "on"])
def test_other_words_are_no_titles(word: str) -> None:
    """A name is no title."""
    assert not is_title(word)


@pytest.mark.parametrize(
    ("name", "words"),
    [("Ana Ruel", "Ana Ruel's"), ("Ana Ruel", "Ana  Ruel’s"), ("the workers", "the workers'")],
)
def test_a_bare_name_owns_nothing(name: str, words: str) -> None:
    """Possessive endings and doubled spaces are taken off."""
    assert name == bare(words)


@pytest.mark.parametrize(
    ("full", "name"),
    [
        ("Ana Ruel", "Ruel"),
        ("Ana Ruel", "Ana"),
        ("Ana Ruel", "Ana Ruel"),
        ("Kim Ye-gwan", "Kim"),
        ("Teodor van der Mael", "Mael"),
        ("Nobody", "Nobody"),
    ],
)
def test_a_part_of_a_name_stands_for_the_whole(full: str, name: str) -> None:
    """A person who is named in full once is meant by surname or first name."""
    text = "Ana Ruel, Kim Ye-gwan and Teodor van der Mael met. Ruel left; Kim and van der Mael stayed."
    people = people_of(text, "Ana Ruel", "Kim Ye-gwan", "Teodor van der Mael", "Ruel", "Kim", "van der Mael")

    assert full == people.full(name)


def test_a_middle_name_is_left_out_at_will() -> None:
    """A longer and a shorter form with the same ends are one person's."""
    people = people_of("Ana Maria Ruel met us. Ana Ruel left.", "Ana Maria Ruel", "Ana Ruel")

    assert "Ana Maria Ruel" == people.full("Ana Ruel")


def test_a_report_knows_its_people() -> None:
    """Who is named is known, also by a part of the name; others are not."""
    people = people_of("Ana Ruel met us.", "Ana Ruel")

    assert [True, True, False] == [people.knows(name) for name in ("Ana Ruel", "Ruel", "Osk")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ana Ruel", "They met Foreign Minister Ana Ruel there."),
        ("Ana Ruel", "They met the chairman Ana Ruel there."),
    ],
)
def test_who_holds_an_office_is_a_person(name: str, text: str) -> None:
    """Capitals after a word of office are a person's name, also where no entity was found."""
    assert [name] == [person.text for person in people_of(text).names]


@pytest.mark.parametrize(
    "name", ["Tuesday", "March", "Cairo", "Reuters", "Orun Council", "Orun Radio", "OES"]
)
def test_what_is_no_person_is_none(name: str) -> None:
    """Days, months, places, outlets and bodies are no persons, whatever the entity says."""
    assert [] == people_of(f"They met {name} there.", name).names


def test_bodies_go_without_their_article() -> None:
    """An organisation is called by its name; outlets and words without a capital are none."""
    text = "The Orun Front met Reuters and the council."
    entities = parsed(text, {"The Orun Front": "ORG", "Reuters": "ORG", "council": "ORG"}).entities

    assert [("Orun Front", Kind.ORGANISATION)] == [(n.text, n.kind) for n in find_bodies(text, entities)]


@pytest.mark.parametrize(
    ("country", "word"),
    [
        ("Egypt", "Egypt"),
        ("Egypt", "Cairo"),
        ("Egypt", "Egyptian"),
        ("Britain", "UK"),
        ("South Korea", "Seoul"),
    ],
)
def test_a_country_has_many_words(country: str, word: str) -> None:
    """Name, capital, people and other spellings lead to one country."""
    assert country == countries()[word]
