"""Through whose hands a statement came, as its frame tells."""

from __future__ import annotations

import pytest

from fakes.records import a_report
from reading.made import evidence_of, frame_around
from sayso.reading.chain import (
    agency_link,
    find_carrier,
    find_relays,
    is_quoted,
    outlets_in,
    speaker_link,
    tells_own_agency,
)
from sayso.records import Count, Evidence, Kind, Link, Speaker

CONTENT = "the road was open"


def relays(text: str, source: str | None = "Ana Ruel", agency: str | None = None) -> tuple[Link, ...]:
    """The relays of the statement in `text` whose content is `CONTENT`."""
    spoken = evidence_of(text, source) if source else None
    return find_relays(text, frame_around(text, CONTENT), spoken, agency)


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["Orun Radio"], f"Ana Ruel was quoted by Orun Radio as saying {CONTENT}."),
        (["Kantara"], f"The state-run daily Kantara quoted Ana Ruel as saying {CONTENT}."),
        (["Kantara TV"], f"Ana Ruel told Kantara TV that {CONTENT}."),
        (["Kantara"], f"Ana Ruel told the Kantara newspaper on Monday that {CONTENT}."),
        (["Orun Radio"], f"In an interview with Orun Radio, Ana Ruel said {CONTENT}."),
        (["Orun Radio"], f"Ana Ruel said {CONTENT}, according to Orun Radio."),
        (["Lerin News Agency"], f"Ana Ruel said {CONTENT}, the Lerin News Agency reported."),
        (["Orun Economic Survey"], f"Ana Ruel said {CONTENT}, the Orun Economic Survey (OES) reported."),
        (["Reuters"], f"Ana Ruel told Reuters that {CONTENT}."),
        (["Lerin Press Agency"], f"Ana Ruel told the Lerin Press Agency {CONTENT}."),
        (["Orun Radio"], f"Ana Ruel said on Orun Radio that {CONTENT}."),
        (["Lerin Herald"], f"Ana Ruel wrote in the Lerin Herald that {CONTENT}."),
        (
            ["Orun Radio", "Lerin Herald"],
            f"Ana Ruel told Orun Radio, quoted by the Lerin Herald, that {CONTENT}.",
        ),
    ],
)
def test_an_outlet_that_passes_on_is_a_relay(names: list[str], text: str) -> None:
    """Who quotes, is told or reports what somebody said is a hand it went through."""
    assert names == [link.name for link in relays(text)]


@pytest.mark.parametrize(
    "text",
    [
        f"Ana Ruel said {CONTENT}.",
        f"Ana Ruel told the press that {CONTENT}.",
        f"Ana Ruel told a press conference that {CONTENT}.",
        f"Ana Ruel told a news conference that {CONTENT}.",
        f"Ana Ruel told reporters that {CONTENT}.",
        f"Ana Ruel told parliament that {CONTENT}.",
        f"Ana Ruel, who once worked for Orun Radio, said {CONTENT}.",
    ],
)
def test_others_in_the_frame_are_no_relays(text: str) -> None:
    """The press at large, those who are told, and outlets that pass nothing on are none."""
    assert () == relays(text)


def test_an_outlet_that_speaks_is_no_relay() -> None:
    """What a radio says itself does not come through the radio."""
    assert () == relays(f"The Orun Radio reported that {CONTENT}.", source="The Orun Radio")


def test_an_outlet_in_the_content_is_no_relay() -> None:
    """Who reports inside what is said is not how it came here."""
    content = f"{CONTENT}, according to Orun Radio"
    text = f"Ana Ruel said {content}."

    assert () == find_relays(text, frame_around(text, content), evidence_of(text, "Ana Ruel"), None)


@pytest.mark.parametrize("told", ["AFP", "the AFP news agency"])
def test_the_own_agency_is_no_relay(told: str) -> None:
    """What somebody told the agency of the report has gone through no other hand."""
    text = f"Ana Ruel told {told} that {CONTENT}."

    assert () == relays(text, agency="AFP")
    assert tells_own_agency(frame_around(text, CONTENT), "AFP")


def test_another_agency_is_not_the_own() -> None:
    """What somebody told another agency was not told to the report's own."""
    text = f"Ana Ruel told Reuters that {CONTENT}."

    assert not tells_own_agency(frame_around(text, CONTENT), "AFP")


def test_a_relay_stands_in_the_text() -> None:
    """The evidence of a relay is where the outlet is named."""
    text = f"Ana Ruel was quoted by Orun Radio as saying {CONTENT}."

    assert [evidence_of(text, "Orun Radio")] == [link.evidence for link in relays(text)]


def test_an_outlet_named_twice_is_one_relay() -> None:
    """Two namings of an outlet in one frame are one hand."""
    text = f"Orun Radio quoted Ana Ruel as saying {CONTENT}, Orun Radio reported."

    assert ["Orun Radio"] == [link.name for link in relays(text)]


def test_the_speaker_is_the_first_link() -> None:
    """A chain begins with its speaker, named or not."""
    words = Evidence.cut("an official", 0, 11)
    speaker = Speaker(
        id="1",
        name="unnamed official",
        kind=Kind.PERSON,
        party=None,
        anonymous=True,
        count=Count(least=1, most=1),
        evidence=words,
    )

    assert Link(name="unnamed official", kind=Kind.PERSON, anonymous=True, evidence=words) == speaker_link(
        speaker
    )


def test_the_agency_is_an_outlet_known_from_the_header() -> None:
    """The link of the report's own agency rests on no words of its text."""
    assert Link(name="AFP", kind=Kind.OUTLET, anonymous=False, evidence=None) == agency_link("AFP")


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (
            ["Lerin Herald", "Orun Radio"],
            f"Citing Orun Radio, the Lerin Herald quoted Ana Ruel as saying {CONTENT}.",
        ),
        (["Hill Voice"], f"Ana Ruel told the Orun-based Hill Voice channel {CONTENT}."),
        (["Kantara TV"], f"Ana Ruel was cited as saying {CONTENT} by Kantara TV."),
    ],
)
def test_a_hidden_relay_is_found(names: list[str], text: str) -> None:
    """Outlets that pass on in less usual words are relays too, whatever their order."""
    assert sorted(names) == sorted(link.name for link in relays(text))


def test_a_name_after_its_kind_is_the_relay() -> None:
    """'the website, Hill Voice,' is Hill Voice."""
    text = f"The website, Hill Voice, quoted Ana Ruel as saying {CONTENT}."

    assert ["Hill Voice"] == [link.name for link in relays(text)]


def test_an_outlet_without_a_name_is_unnamed() -> None:
    """'state media' pass on as an unnamed relay."""
    assert [True] == [link.anonymous for link in relays(f"Ana Ruel told state media that {CONTENT}.")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Orun Radio", "The road is open, Orun Radio reported on Monday.\nOsk said it was not."),
        ("Kantara", "The road is open, according to the daily Kantara.\nOsk said it was not."),
        ("unnamed local media", "The road is open, local media said.\nOsk said it was not."),
        (None, "Osk told Orun Radio.\nHe said the road was open."),
        (None, "Orun Radio reported that the road is open, and nobody moved.\nOsk said it was not."),
        (None, "The road is open.\nOrun Radio reported so."),
        (None, "The road is open, Orun Radio reported.\nOsk told AFP that it was not."),
        (None, ""),
    ],
)
def test_a_report_may_rest_on_one_outlet(name: str | None, text: str) -> None:
    """An outlet that ends the first paragraph carries all, unless the report's own agency asked somebody."""
    carrier = find_carrier(a_report(text, agency="AFP"), outlets_in(text))

    assert name == (carrier and carrier.name)


@pytest.mark.parametrize(
    ("quoted", "text"),
    [
        (True, f"Ana Ruel was quoted as saying {CONTENT}."),
        (False, f"Orun Radio quoted Ana Ruel as saying {CONTENT}."),
        (False, f"Ana Ruel said {CONTENT}."),
    ],
)
def test_a_quotation_out_of_an_outlet_is_known(quoted: bool, text: str) -> None:  # noqa: FBT001
    """'was quoted as saying' leaves an outlet to be understood."""
    assert quoted is is_quoted(frame_around(text, CONTENT))
