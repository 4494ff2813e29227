"""How those who act are called: by office, by whose they are, by the noun of a body."""

from __future__ import annotations

from reading.test_parties import actors


def test_an_office_is_led_to_who_holds_it() -> None:
    """'The Norwegian president' is the one whom the report names so."""
    text = "Norwegian President Ana Ruel came on Monday. The Norwegian president left on Tuesday."
    assert actors(text, "The Norwegian president left") == ["Ana Ruel"]


def test_a_name_after_an_office_counts() -> None:
    """'his Norwegian counterpart Ana Ruel' is Ana Ruel, and not Norway."""
    text = (
        "Chilean Foreign Minister Oto Blan met the press. His Norwegian counterpart Ana Ruel signed the pact."
    )
    assert actors(text, "His Norwegian counterpart Ana Ruel signed the pact") == ["Ana Ruel"]


def test_ones_own_country_is_that_of_who_speaks() -> None:
    """'his country' in the mouth of a Norwegian minister is Norway."""
    content = "his country had signed the pact"
    source = "Norwegian Foreign Minister Ana Ruel"
    assert actors(f"{source} said {content}.", content, (source, "said", content)) == ["Norway"]


def test_a_body_is_meant_again_by_its_noun() -> None:
    """'the ministry' is the one that was named."""
    text = "Inspectors of the Ministry of Fisheries came on Monday. The ministry closed the port."
    assert actors(text, "The ministry closed the port") == ["Ministry of Fisheries"]


def test_officials_of_a_people_without_a_country_are_named_whole() -> None:
    """'Basque' alone names nobody; Norway's officials act for Norway."""
    text = "Basque officials and Norwegian officials signed the pact."
    assert actors(text, text.rstrip(".")) == ["Basque officials", "Norway"]
