"""Who 'he', 'the official' and 'the group' are, over texts whose names are found by hand."""

from __future__ import annotations

import pytest

from reading.made import hear, stage_over
from sayso.records import Count, Kind, Speaker

TWO = {"Ana Ruel": "PERSON", "Bilal Osk": "PERSON"}


def speak(text: str, entities: dict[str, str], *sources: str) -> list[str]:
    """The names of the speakers of these sources, in order; '#2' asks for the second place of the words."""
    return [
        ", ".join(speaker.name for speaker in speakers) for speakers in hear_all(text, entities, *sources)
    ]


def hear_all(text: str, entities: dict[str, str], *sources: str) -> list[tuple[Speaker, ...]]:
    """The speakers of these sources, in order."""
    stage = stage_over(text, entities)
    asked = [source.partition("#") for source in sources]
    return [hear(stage, words, int(place or 1) - 1) for words, _, place in asked]


@pytest.mark.parametrize("pronoun", ["He", "She"])
def test_a_pronoun_is_who_spoke_last(pronoun: str) -> None:
    """'he' goes on speaking, also in a third sentence."""
    text = f"Ana Ruel said no. {pronoun} left. {pronoun} spoke again."

    assert ["Ana Ruel"] * 3 == speak(text, TWO, "Ana Ruel", pronoun, f"{pronoun}#2")


def test_a_pronoun_is_the_subject_before() -> None:
    """Of two persons who have not spoken, the subject of the sentence before is meant."""
    assert ["Ana Ruel"] == speak("Ana Ruel had long talks with Bilal Osk. She said no.", TWO, "She")


def test_a_pronoun_is_who_spoke_and_not_who_was_named() -> None:
    """A speaker weighs more than another who is named in between."""
    text = "Ana Ruel said no to Bilal Osk. She said so twice."

    assert ["Ana Ruel", "Ana Ruel"] == speak(text, TWO, "Ana Ruel", "She")


def test_he_and_she_are_two() -> None:
    """Who was 'she' once is not 'he' later."""
    text = "Ana Ruel said no. She left. Bilal Osk said yes. He stayed. She came back."

    assert ["Ana Ruel", "Ana Ruel", "Bilal Osk", "Bilal Osk", "Ana Ruel"] == speak(
        text, TWO, "Ana Ruel", "She", "Bilal Osk", "He", "She#2"
    )


def test_a_surname_is_the_person() -> None:
    """A person who is named in full once is the same by surname."""
    assert ["Ana Ruel", "Ana Ruel"] == speak("Ana Ruel said no. Ruel left.", TWO, "Ana Ruel", "Ruel#2")


def test_the_official_is_the_one_spoken_of() -> None:
    """'the official' leads back to the official of before, and not to another role."""
    text = (
        "A senior Tovian official said no. The official left. A Marvian officer said yes. The official came."
    )
    official, officer = "unnamed senior Tovian official", "unnamed Marvian officer"

    assert [official, official, officer, official] == speak(
        text, {}, "A senior Tovian official", "The official", "A Marvian officer", "The official#2"
    )


def test_the_minister_is_the_named_one() -> None:
    """'the minister' is the minister whom the report names."""
    text = "Foreign Minister Ana Ruel arrived. The minister said no."

    assert ["Ana Ruel"] == speak(text, TWO, "The minister")


def test_the_leader_may_be_the_president() -> None:
    """A looser word of office means the office of before."""
    assert ["Ana Ruel"] == speak("President Ana Ruel arrived. The leader said no.", TWO, "The leader")


def test_a_people_tells_two_ministers_apart() -> None:
    """'the Egyptian minister' is the minister of that country."""
    text = (
        "Egyptian Foreign Minister Ana Ruel met Jordanian Foreign Minister Bilal Osk. "
        "The Egyptian minister said no. The Jordanian minister said yes."
    )

    assert ["Ana Ruel", "Bilal Osk"] == speak(text, TWO, "The Egyptian minister", "The Jordanian minister")


def test_the_group_is_the_body_spoken_of() -> None:
    """'the group' and 'it' lead back to the organisation of before."""
    text = "The Orun Front said no. The group left. It came back."

    assert ["Orun Front"] * 3 == speak(text, {"Orun Front": "ORG"}, "The Orun Front", "The group", "It")


def test_the_group_may_be_a_speakers() -> None:
    """'the group' is the organisation that was named beside a speaker."""
    text = "Orun Front spokesman Bilal Osk said no. The group said yes."

    assert ["Bilal Osk", "Orun Front"] == speak(
        text, TWO | {"Orun Front": "ORG"}, "Orun Front spokesman Bilal Osk", "The group"
    )


def test_a_person_is_not_it() -> None:
    """'it' means no person."""
    text = "The Orun Front sent Ana Ruel. It said no."

    assert ["Orun Front"] == speak(text, TWO | {"Orun Front": "ORG"}, "It")


def test_a_capital_speaks_for_its_government() -> None:
    """'Cairo' and 'Egypt' are one speaker, and 'it' goes on."""
    found = hear_all("Cairo said no. Egypt said yes. It left.", {}, "Cairo", "Egypt", "It")

    assert [("Egypt", Kind.GOVERNMENT)] * 3 == [(s.name, s.kind) for (s,) in found]
    assert 1 == len({s.id for (s,) in found})


@pytest.mark.parametrize(
    ("names", "source", "entities"),
    [
        ("Ana Ruel, Bilal Osk", "Ana Ruel and Bilal Osk", TWO),
        ("Ana Ruel, Bilal Osk", "Foreign Ministers Ana Ruel and Bilal Osk", TWO),
        ("Egypt, Jordan", "Egypt and Jordan", {}),
        ("Egypt, Jordan", "Cairo as well as Amman", {}),
    ],
)
def test_joint_speakers_are_several(names: str, source: str, entities: dict[str, str]) -> None:
    """'X and Y' are two speakers of one statement."""
    assert [names] == speak(f"{source} said no.", entities, source)


def test_and_inside_a_role_joins_nobody() -> None:
    """'Egyptian and Jordanian officials' are one group."""
    text = "Egyptian and Jordanian officials said no."

    assert 1 == len(hear_all(text, {}, "Egyptian and Jordanian officials")[0])


def test_joint_speakers_stand_where_they_are_named() -> None:
    """The evidence of each joint speaker is its own part of the source."""
    ((one, other),) = hear_all("Then Ana Ruel and Bilal Osk said no.", TWO, "Ana Ruel and Bilal Osk")

    assert ["Ana Ruel", "Bilal Osk"] == [s.evidence.words for s in (one, other) if s.evidence]


def test_an_unnamed_speaker_stays_unnamed() -> None:
    """'the envoy' of whom nothing was told is an unnamed envoy."""
    ((speaker,),) = hear_all("The envoy said no.", {}, "The envoy")

    assert ("unnamed envoy", True, Kind.PERSON) == (speaker.name, speaker.anonymous, speaker.kind)


def test_an_unnamed_official_is_not_the_named_minister() -> None:
    """'an official' points at nobody, whoever was named before."""
    text = "Foreign Minister Ana Ruel arrived. An official said no."

    assert ["unnamed official"] == speak(text, TWO, "An official")


def test_several_unnamed_speakers_are_counted() -> None:
    """'two officials' are two, and 'the officials' are the same two."""
    found = hear_all("Two officials said no. The officials left.", {}, "Two officials", "The officials")

    assert [Count(least=2, most=2)] * 2 == [s.count for (s,) in found]
    assert 1 == len({s.id for (s,) in found})


def test_the_same_words_name_one_unnamed_speaker() -> None:
    """A role that is said again in the same words is the same voice; another role is another."""
    (one,), (other,), (again,) = hear_all(
        "An official said no. A diplomat said yes. An official left.",
        {},
        "An official",
        "A diplomat",
        "An official#2",
    )

    assert (one.id, True) == (again.id, one.id != other.id)


def test_a_lead_may_hold_a_name_back() -> None:
    """'a labour minister' of the first paragraph is the labour minister whom the next ones name."""
    text = "A labour minister said no on Monday.\nThe strike goes on.\nLabour Minister Ana Ruel spoke."

    assert ["Ana Ruel"] == speak(text, TWO, "A labour minister")


def test_who_would_not_be_named_is_not_named() -> None:
    """An official who asked not to be named is nobody whom the report names."""
    source = "A labour minister who asked not to be named"
    text = f"{source} said no on Monday.\nThe strike goes on.\nLabour Minister Ana Ruel spoke."

    assert ["unnamed labour minister"] == speak(text, TWO, source)


def test_a_lead_holds_back_no_other_countrys_minister() -> None:
    """'an Egyptian minister' is not the Jordanian minister who is named later."""
    text = "An Egyptian minister said no on Monday.\nThe strike goes on.\nJordanian Minister Ana Ruel spoke."

    assert ["unnamed Egyptian minister"] == speak(text, TWO, "An Egyptian minister")


def test_a_pronoun_for_nobody_keeps_its_word() -> None:
    """'he' of whom nobody was named before stays 'he'."""
    assert ["he"] == speak("He said no.", {}, "He")


def test_the_evidence_is_the_naming() -> None:
    """A speaker behind a pronoun rests on the words that gave the name."""
    _, (speaker,) = hear_all("Minister Ana Ruel said no. She left.", TWO, "Minister Ana Ruel", "She")

    assert "Minister Ana Ruel" == (speaker.evidence and speaker.evidence.words)


def test_the_party_of_a_speaker_is_kept() -> None:
    """The side that was named beside a speaker once holds when the surname speaks."""
    text = "Orun Front spokesman Bilal Osk said no. Osk left."
    found = hear_all(text, TWO, "Orun Front spokesman Bilal Osk", "Osk#2")

    assert ["Orun Front", "Orun Front"] == [s.party for (s,) in found]


def test_nobody_speaks_without_a_source() -> None:
    """A saying that the report gives to nobody is an unnamed source's, on no evidence."""
    (speaker,) = stage_over("Nobody was there.").speakers(None)

    assert ("unnamed source", True, None) == (speaker.name, speaker.anonymous, speaker.evidence)


def test_at_first_nobody_has_spoken() -> None:
    """Before the first source nobody was last."""
    assert stage_over("Nobody was there.").last() is None


def test_the_last_speaker_is_who_spoke_last() -> None:
    """Who spoke last is remembered."""
    stage = stage_over("Ana Ruel said no. Bilal Osk said yes.", TWO)
    hear(stage, "Ana Ruel")
    hear(stage, "Bilal Osk")

    assert "Bilal Osk" == (last.name if (last := stage.last()) else None)


def test_a_speaker_with_a_title_spoke_last() -> None:
    """'he' after 'the port director Jonas Teel said' is Teel, and not who spoke before."""
    text = "Ana Ruel said no. The port director Bilal Osk said yes. He left."

    assert ["Ana Ruel", "Bilal Osk", "Bilal Osk"] == speak(
        text, TWO, "Ana Ruel", "The port director Bilal Osk", "He"
    )


@pytest.mark.parametrize("source", ["The Ministry of Trade and Industry", "The Guild of Bakers and Millers"])
def test_and_inside_a_name_joins_nobody(source: str) -> None:
    """A body with 'and' in its name is one speaker."""
    assert [source.removeprefix("The ")] == speak(f"{source} said no.", {}, source)


def test_they_are_the_joint_speakers() -> None:
    """'they' after 'X and Y said' are X and Y."""
    text = "Ana Ruel and Bilal Osk said no. They left."

    assert ["Ana Ruel, Bilal Osk"] * 2 == speak(text, TWO, "Ana Ruel and Bilal Osk", "They")


def test_a_people_of_two_words_tells_ministers_apart() -> None:
    """'the South Korean minister' is not the North Korean one."""
    text = (
        "South Korean Minister Ana Ruel met North Korean Minister Bilal Osk. "
        "The South Korean minister said no. The North Korean minister said yes."
    )

    assert ["Ana Ruel", "Bilal Osk"] == speak(
        text, TWO, "The South Korean minister", "The North Korean minister"
    )


def test_a_lead_holds_back_no_minister_of_another_people_of_two_words() -> None:
    """'a South Korean minister' is not the North Korean minister who is named later."""
    text = "A South Korean minister said no on Monday.\nNorth Korean Minister Ana Ruel spoke."

    assert ["unnamed South Korean minister"] == speak(text, TWO, "A South Korean minister")
