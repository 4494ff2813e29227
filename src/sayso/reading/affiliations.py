"""For whom the persons of a report stand, as its own words beside their names say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.reading.names import Name, countries, is_title
from sayso.reading.naming import known_as
from sayso.reading.nouns import is_role, party_of
from sayso.reading.scene import Scene
from sayso.records import Kind

# ', a senior member of the Harbour League,': up to the next comma or the end of the clause.
APPOSED = re.compile(r"\s*,\s*(?P<words>(?:the |a |an )?[^,.;:\n]{3,80})")
BEFORE = re.compile(r"[^,.;:()\"“”\n]*$")
ARTICLES = frozenset({"the", "a", "an", "his", "her", "its"})
MINISTER = re.compile(r"\b(?:[Mm]inist(?:er|ry)|[Pp]remier)(?:['’]s)?(?: (?:spokes\w+|spokesperson))? $")
LONGEST = 80  # characters before a name in which its office stands


def find_affiliations(scene: Scene) -> dict[str, str]:
    """By the full name of a person the country or body that the report names beside it first."""
    found: dict[str, str] = {}
    for name in scene.stage.people.names:
        full = scene.stage.people.full(name.text)
        if name.kind is Kind.PERSON and full not in found:
            party = next(filter(None, _parties(scene, name)), None)
            if party and party.lower() not in ARTICLES:
                found[full] = known_as(scene.stage.people.halves.get(party, party))
    return _at_home(scene) | found


def _at_home(scene: Scene) -> dict[str, str]:
    """Ministers whose country no word names are those of the capital in which the report was written."""
    home = countries().get((scene.report.dateline or "").partition(",")[0].title())
    if home is None:
        return {}
    text, people = scene.report.text, scene.stage.people
    return {
        people.full(name.text): home
        for name in people.names
        if name.kind is Kind.PERSON
        and MINISTER.search(text, max(0, name.span.start - LONGEST), name.span.start)
    }


def _parties(scene: Scene, name: Name) -> Iterator[str | None]:
    text = scene.report.text
    opening = BEFORE.search(text[max(0, name.span.start - LONGEST) : name.span.start])
    office = _office(opening.group() if opening else "")
    if office:
        yield party_of(f"{office} {name.text}", name.text)
    apposed = APPOSED.match(text, name.span.end)
    if apposed and _names_office(apposed["words"]):
        yield party_of(apposed["words"], "")


def _office(words: str) -> str:
    """The end of `words` that belongs to a name: its titles, and what stands before them."""
    kept: list[str] = []
    titled = False
    for word in reversed(words.split()):
        plain = word.strip("'’\"").lower()
        titled = titled or is_title(plain) or is_role(plain)
        if not (
            word[0].isupper()
            or is_title(plain)
            or is_role(plain)
            or plain in {"of", "for", "and", "the"}
            or titled
        ):
            break
        if titled and plain in STOPS:
            break
        kept.append(word)
    return " ".join(reversed(kept)) if titled else ""


STOPS = frozenset(
    {
        "said",
        "told",
        "that",
        "by",
        "with",
        "to",
        "from",
        "as",
        "in",
        "on",
        "at",
        "after",
        "when",
        "while",
        "but",
        "is",
        "was",
        "and",
    }
)


def _names_office(words: str) -> bool:
    plain = [w.strip("'’\"").lower() for w in words.split()]
    return any(is_title(w) or is_role(w) for w in plain[:8])
