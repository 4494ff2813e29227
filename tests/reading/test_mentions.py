"""The words of a source on their own: what they name, how many, and on whose side."""

from __future__ import annotations

import pytest

from reading.made import people_of
from sayso.reading.mentions import Form, Mention, read_mention
from sayso.reading.names import find_people
from sayso.records import Count, Kind

PEOPLE = people_of(
    "Ana Ruel, Bilal Osk and Teodor van der Mael met.", "Ana Ruel", "Bilal Osk", "Teodor van der Mael"
)


def mention(words: str) -> Mention:
    """The source `words` in a report that names Ana Ruel, Bilal Osk and Teodor van der Mael."""
    return read_mention(words, PEOPLE)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Ana Ruel", "Ana Ruel"),
        ("Ana Ruel", "Ruel"),
        ("Ana Ruel", "Mrs. Ruel"),
        ("Ana Ruel", "Foreign Minister Ana Ruel"),
        ("Ana Ruel", "Egyptian Foreign Minister Ana Ruel"),
        ("Teodor van der Mael", "President Teodor van der Mael"),
        ("Teodor van der Mael", "Mael"),
        ("Bilal Osk", "Bilal Osk, a senior member of the Orun Front"),
        ("Bilal Osk", "Bilal Osk, who leads the Orun Front,"),
        ("Bilal Osk", "Bilal Osk (62)"),
        ("Bilal Osk", "Orun Front spokesman Bilal Osk"),
        ("Bilal Osk", "the Orun Front's Bilal Osk"),
        ("Bilal Osk", "the group's leader, Bilal Osk"),
        ("Lia Brandt", "Senator Lia Brandt"),
        ("Lia Brandt", "the union's chief negotiator, Lia Brandt,"),
        ("Lia Brandt", "his lawyer, Lia Brandt"),
        ("Omar Tesk", "Capt. Omar Tesk"),
    ],
)
def test_a_person_is_named_in_full(name: str, words: str) -> None:
    """Titles, appositions and clauses are no part of a name, and a surname is completed."""
    found = mention(words)

    assert (Form.NAME, name, Kind.PERSON) == (found.form, found.name, found.kind)
    assert (False, False, Count(least=1, most=1)) == (found.anonymous, found.back, found.count)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("unnamed senior official", "a senior official"),
        ("unnamed diplomat", "an unnamed diplomat"),
        ("unnamed diplomat", "a diplomat who asked not to be named"),
        ("unnamed Western diplomat", "a Western diplomat, speaking on condition of anonymity"),
        ("unnamed source close to the talks", "one source close to the talks"),
        ("unnamed official familiar with the matter", "an official familiar with the matter"),
        ("unnamed spokesman for the Orun Front", "a spokesman for the Orun Front"),
        ("unnamed spokesman for Ana Ruel", "a spokesman for Ana Ruel"),
        ("unnamed police spokesman", "a police spokesman"),
        ("unnamed third official", "a third official"),
        ("unnamed witness", "a witness"),
        ("unnamed eyewitness", "an eyewitness"),
    ],
)
def test_a_role_without_a_name_is_unnamed(name: str, words: str) -> None:
    """One person without a name has the role as a name, and nothing of why it is withheld."""
    found = mention(words)

    assert (Form.ROLE, name, Kind.PERSON) == (found.form, found.name, found.kind)
    assert (True, False, Count(least=1, most=1)) == (found.anonymous, found.back, found.count)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("unnamed officials", "officials"),
        ("unnamed officials", "several officials"),
        ("unnamed analysts", "some analysts"),
        ("unnamed Egyptian officials", "Egyptian officials"),
        ("unnamed sources in the ministry", "sources in the ministry"),
        ("unnamed residents living along the border", "residents living along the border"),
        ("unnamed others", "others"),
    ],
)
def test_a_plural_role_is_an_unnamed_group(name: str, words: str) -> None:
    """Several persons without a name are a group of two or more."""
    found = mention(words)

    assert (Form.ROLE, name, Kind.GROUP) == (found.form, found.name, found.kind)
    assert (True, Count(least=2, most=None)) == (found.anonymous, found.count)


@pytest.mark.parametrize(
    ("number", "name", "words"),
    [
        (2, "two unnamed Egyptian security sources", "two Egyptian security sources"),
        (2, "two unnamed officials", "Two officials"),
        (3, "three unnamed witnesses", "three witnesses"),
        (10, "ten unnamed soldiers", "ten soldiers"),
    ],
)
def test_a_number_of_people_is_counted(number: int, name: str, words: str) -> None:
    """Where the words tell how many they are, the count is exact."""
    found = mention(words)

    assert (name, Count(least=number, most=number)) == (found.name, found.count)


@pytest.mark.parametrize(
    ("form", "kind", "words"),
    [
        (Form.PRONOUN, Kind.PERSON, "he"),
        (Form.PRONOUN, Kind.PERSON, "She"),
        (Form.PRONOUN, Kind.ORGANISATION, "it"),
        (Form.PRONOUN, Kind.GROUP, "they"),
        (Form.ROLE, Kind.PERSON, "the official"),
        (Form.ROLE, Kind.PERSON, "the ministry's spokesman"),
        (Form.ROLE, Kind.PERSON, "her deputy"),
        (Form.BODY, Kind.ORGANISATION, "the group"),
        (Form.BODY, Kind.GOVERNMENT, "the ministry"),
        (Form.DOCUMENT, Kind.DOCUMENT, "the statement"),
        (Form.OUTLET, Kind.OUTLET, "the daily"),
    ],
)
def test_some_words_point_back(form: Form, kind: Kind, words: str) -> None:
    """Pronouns and definite nouns without a name mean someone spoken of before."""
    found = mention(words)

    assert (form, kind, True) == (found.form, found.kind, found.back)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Egypt", "Egypt"),
        ("Egypt", "Cairo"),
        ("Russia", "Moscow"),
        ("United States", "Washington"),
        ("South Korea", "Seoul"),
        ("White House", "the White House"),
    ],
)
def test_a_country_or_capital_is_its_government(name: str, words: str) -> None:
    """Where a capital speaks, the country's government does."""
    found = mention(words)

    assert (name, Kind.GOVERNMENT, name) == (found.name, found.kind, found.party)


def test_half_of_a_country_is_the_one_that_the_report_names() -> None:
    """'The North' is a government where the report says of which country."""
    people = find_people("South Yemeni envoys met Ana Ruel in North Korea.", [])
    assert read_mention("the North", people).name == "North Korea"
    assert read_mention("the North's", people).name == "North Korea"
    assert read_mention("the South", people).name == "South"


def test_of_two_countries_half_names_neither() -> None:
    """Where two could be meant, nobody is said to be."""
    people = find_people("Envoys of South Korea and South Sudan met.", [])
    assert read_mention("the South", people).name == "South"


@pytest.mark.parametrize(
    ("kind", "name", "words"),
    [
        (Kind.ORGANISATION, "Orun Front", "the Orun Front"),
        (Kind.ORGANISATION, "World Grain Council", "the World Grain Council (WGC)"),
        (Kind.ORGANISATION, "Pilots Across Borders", "Pilots Across Borders"),
        (Kind.ORGANISATION, "Lerin Gas", "energy giant Lerin Gas"),
        (Kind.ORGANISATION, "Orun League", "Marvia-based Orun League"),
        (Kind.GOVERNMENT, "Egyptian government", "the Egyptian government"),
        (Kind.GOVERNMENT, "Tovian Foreign Ministry", "the Tovian Foreign Ministry"),
        (Kind.GOVERNMENT, "police", "police"),
    ],
)
def test_a_body_has_its_own_name(kind: Kind, name: str, words: str) -> None:
    """A body is called by its name, without what describes it; bodies of the state are governments."""
    found = mention(words)

    assert (Form.BODY, name, kind) == (found.form, found.name, found.kind)
    assert not found.anonymous


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Reuters", "Reuters"),
        ("Kantara", "the state-run daily Kantara"),
        ("Kantara news agency", "Kantara news agency"),
        ("Orun Radio", "Orun Radio"),
        ("Al Jazeera", "Al Jazeera television"),
    ],
)
def test_an_outlet_has_its_own_name(name: str, words: str) -> None:
    """An outlet is called by its own name."""
    found = mention(words)

    assert (Form.OUTLET, name, Kind.OUTLET) == (found.form, found.name, found.kind)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("foreign ministry", "a foreign ministry statement"),
        ("Orun Front", "a statement from the Orun Front"),
        ("Orun Front", "an Orun Front statement"),
        ("World Grain Council", "the report by the World Grain Council"),
    ],
)
def test_a_writing_is_its_issuers_word(name: str, words: str) -> None:
    """A statement that names who issued it is that one's."""
    found = mention(words)

    assert (Form.BODY, name) == (found.form, found.name)


@pytest.mark.parametrize(
    ("name", "words"), [("report", "a report"), ("draft agreement", "a draft agreement")]
)
def test_a_writing_without_an_issuer_speaks_itself(name: str, words: str) -> None:
    """A document whose issuer is not told is a speaker of its own."""
    found = mention(words)

    assert (Form.DOCUMENT, name, Kind.DOCUMENT) == (found.form, found.name, found.kind)
    assert not found.anonymous


@pytest.mark.parametrize("words", ["reports", "rumours", "unconfirmed reports"])
def test_hearsay_is_unnamed(words: str) -> None:
    """'Reports' that nobody wrote are an unnamed speaker."""
    found = mention(words)

    assert (f"unnamed {words}", True, Kind.DOCUMENT) == (found.name, found.anonymous, found.kind)


@pytest.mark.parametrize(
    ("party", "words"),
    [
        ("Egypt", "Egyptian Foreign Minister Ana Ruel"),
        ("Egypt", "two Egyptian security sources"),
        ("Israel", "an Israeli official"),
        ("Orun Front", "Orun Front spokesman Bilal Osk"),
        ("Orun Front", "Bilal Osk, a senior member of the Orun Front"),
        ("Orun Front", "a spokesman for the Orun Front"),
        ("United States", "the US State Department"),
        (None, "Ana Ruel"),
        (None, "Foreign Minister Ana Ruel"),
        (None, "a senior official"),
        (None, "the minister"),
    ],
)
def test_a_party_is_named_beside_the_speaker(party: str | None, words: str) -> None:
    """The country or body beside a speaker is the side it is on; where there is none, none is made up."""
    assert party == mention(words).party


@pytest.mark.parametrize("words", ["Ana Ruel here", "Ana Ruel,", " Ana\nRuel ", "Ana Ruel later"])
def test_what_hangs_on_a_source_is_taken_off(words: str) -> None:
    """White space, marks and loose adverbs at its ends change nothing."""
    assert mention("Ana Ruel") == mention(words)


@pytest.mark.parametrize(
    ("name", "kind", "count", "words"),
    [
        ("unnamed one of the envoys", Kind.PERSON, Count(least=1, most=1), "one of the envoys"),
        ("unnamed shopkeeper", Kind.PERSON, Count(least=1, most=1), "One of them, a shopkeeper,"),
        ("three unnamed shipping agents", Kind.GROUP, Count(least=3, most=3), "three shipping agents"),
        ("two unnamed officials", Kind.GROUP, Count(least=2, most=2), "the two officials"),
        ("Doctors Without Borders", Kind.ORGANISATION, Count(least=1, most=1), "Doctors Without Borders"),
        ("Dockers' Union", Kind.ORGANISATION, Count(least=1, most=1), "the Dockers' Union"),
        ("Marvia Press Agency", Kind.OUTLET, Count(least=1, most=1), "the official Marvia Press Agency"),
        ("ministry", Kind.GOVERNMENT, Count(least=1, most=1), "a statement by the ministry"),
        ("Teodor van der Mael", Kind.PERSON, Count(least=1, most=1), "President van der Mael"),
    ],
)
def test_a_hard_source_is_read(name: str, kind: Kind, count: Count, words: str) -> None:
    """Sources whose form misleads are read as what they mean."""
    found = mention(words)

    assert (name, kind, count) == (found.name, found.kind, found.count)


@pytest.mark.parametrize(
    ("party", "words"),
    [
        (None, "Ruel"),
        (None, "Mr. Ruel"),
        (None, "Port director Ana Ruel"),
        (None, "Government negotiator Ana Ruel"),
        (None, "Two officials"),
        (None, "Witnesses"),
        (None, "Its spokeswoman, Ana Ruel"),
        ("Tovian", "the Tovian Foreign Ministry"),
        ("Orun League", "Marvia-based Orun League"),
    ],
)
def test_a_capital_alone_makes_no_party(party: str | None, words: str) -> None:
    """Neither the first word of a sentence, nor a surname, nor what describes a body is a side."""
    assert party == mention(words).party
