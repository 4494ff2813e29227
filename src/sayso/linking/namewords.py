"""The words that names are made of, as linking asks for them: sets from the lexicon, each loaded once."""

from __future__ import annotations

import calendar
from functools import cache, lru_cache

from sayso.lexicon.words import load
from sayso.linking.passages import common_words

# In lower case no form of address: 'they miss Karsa'.
_ADDRESSES = frozenset({"miss", "dame", "don", "count", "sir"})
_DAYS_AND_MONTHS = (*calendar.day_name, *calendar.month_name, *calendar.month_abbr, *calendar.day_abbr)


@cache
def listed(list_name: str, part: str, field: str = "words") -> frozenset[str]:
    """One word list: `listed("bodies", "generic")`."""
    return frozenset(load(list_name)[part][field])


@cache
def body_nouns() -> frozenset[str]:
    """Nouns that make a name a body's."""
    return listed("bodies", "nouns") | listed("speakers", "bodies") | listed("speakers", "outlets")


@cache
def offices() -> frozenset[str]:
    """Nouns of office and of persons, and the adjectives of such nouns."""
    persons = listed("speakers", "roles") - common_words()
    return persons | listed("speakers", "titles") | listed("bodies", "ranks")


@lru_cache(maxsize=50_000)
def is_office(word: str) -> bool:
    """Whether a word names an office, whatever its number and writing."""
    plain = word.lower().strip(".,'’")
    if plain in _ADDRESSES and word.islower():
        return False
    return plain in offices() or (plain.endswith("s") and plain[:-1] in offices())


@lru_cache(maxsize=50_000)
def is_body_noun(word: str) -> bool:
    """Whether a word makes a name a body's."""
    return word.lower().strip(".,'’") in body_nouns()


@cache
def countries() -> dict[str, str]:
    """Country by its name or another spelling of it."""
    places = load("places")
    return {**places["spellings"], **{country: country for country in places["countries"]}}


@cache
def capitals() -> dict[str, str]:
    """Country by its capital."""
    rows = load("places")["countries"].items()
    return {capital: country for country, row in rows for capital in row["capitals"]}


@cache
def demonyms() -> dict[str, str]:
    """Country by the word for its people."""
    rows = load("places")["countries"].items()
    return {word: country for country, row in rows for word in row["demonyms"]}


@lru_cache(maxsize=50_000)
def country_of(word: str) -> str | None:
    """The country that a word names or describes: 'Marenzan', 'the Marenzans'."""
    for form in (word, word.removesuffix("s")):
        found = countries().get(form) or demonyms().get(form)
        if found:
            return found
    return None


def is_people(word: str) -> bool:
    """Whether a word describes by people, faith or country: 'Kurdish', 'Marenzan'."""
    return word.lower() in listed("bodies", "peoples") or word in demonyms()


@cache
def dates() -> frozenset[str]:
    """Days and months as they are written."""
    return frozenset([*filter(None, _DAYS_AND_MONTHS), "Sept"])


@lru_cache(maxsize=50_000)
def only_people(name: str) -> bool:
    """Whether a name has no word but such as describe people: 'Kurdish', 'Marenzan-Oranthian'."""
    parts = [part for word in name.split() for part in word.split("-") if part]
    return all(is_people(part) or is_people(part.removesuffix("s")) for part in parts)


@cache
def short_forms() -> dict[str, str]:
    """Bodies of the world by their initials."""
    known = load("parties")["known_as"].items()
    return {short: name for short, name in known if short.isupper() and name not in countries()}


@cache
def agencies() -> frozenset[str]:
    """News agencies under all their names, in lower case."""
    return frozenset(name.casefold() for row in load("header")["agencies"] for name in row["names"])
