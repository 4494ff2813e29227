"""Keys of names: the same for one name however it is spelt, and how near two spellings are."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

from sayso.lexicon.words import load
from sayso.linking.namewords import country_of, listed, short_forms

_MARK = re.compile(r"['’`.()]")
_SMALL = frozenset({"of", "the", "for", "and", "on", "in"})
_SOUNDS = (
    ("tch", "c"), ("sch", "s"), ("kh", "k"), ("gh", "k"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("sh", "s"),
    ("ch", "s"), ("ck", "k"), ("q", "k"), ("c", "k"), ("g", "k"), ("z", "s"), ("w", "v"), ("x", "ks"),
)  # fmt: skip
_SHORTEST_MISPRINT = 5
_SHORTEST_PLURAL = 3

Key = tuple[str, ...]


@lru_cache(maxsize=100_000)
def name_key(name: str) -> Key:
    """The words of a name without case, accents, marks, and the articles written onto them."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    plain = _MARK.sub("", "".join(letter for letter in plain if not unicodedata.combining(letter)))
    words: list[str] = []
    for word in plain.split():
        parts = word.split("-")
        words += (
            parts[1:] if len(parts) > 1 and parts[0] in listed("bodies", "particles", "articles") else parts
        )
    same = load("bodies")["particles"]["same"]
    loose = [word for place, word in enumerate(words) if place == 0 or word not in {"al", "el"}]
    return tuple(same.get(word, word) for word in loose if word)


@lru_cache(maxsize=100_000)
def body_key(name: str) -> Key:
    """The words of a body's name: countries for their peoples, singular, without small words.

    Their order does not matter ('Marenza Bank', 'Bank of Marenza'), and what a state has one of goes by one
    word: the defence forces and the army of Marenza are one.
    """
    words: list[str] = []
    for word in " ".join(short_forms().get(word, word) for word in name.split()).split():
        country = country_of(word) or country_of(_MARK.sub("", word.removesuffix("'s").removesuffix("’s")))
        words += (
            [country.casefold().replace(" ", "_")]
            if country
            else [_singular(each) for each in name_key(word)]
        )
    words = [word for word in words if word not in _SMALL]
    if len(words) > 1 and words[0] == "al":
        words = words[1:]
    return tuple(sorted(_institution(tuple(words))))


def country_word(country: str) -> str:
    """A country as one word of a key."""
    return country.casefold().replace(" ", "_")


@lru_cache(maxsize=100_000)
def skeleton(word: str) -> str:
    """The consonants of a word, as they sound: the same for 'Khaled' and 'Khalid', 'Qadir' and 'Kader'."""
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    first = "a" if word[:1] in "aeiou" else word[:1]
    rest = re.sub(r"[aeiouyh]", "", word[1:])
    return re.sub(r"(.)\1+", r"\1", first + rest)


def closeness(one: str, other: str) -> float:
    """How near two words are in their letters, from 0 to 100."""
    return fuzz.ratio(one, other)


def is_misprint(one: str, other: str) -> bool:
    """Whether one letter stands in another place: 'Marenza', 'Marezna'."""
    if one == other or len(one) < _SHORTEST_MISPRINT or sorted(one) != sorted(other):
        return False
    without = {one[:place] + one[place + 1 :] for place in range(len(one))}
    return any(other[:place] + other[place + 1 :] in without for place in range(len(other)))


def stands_for(short: str, name: str) -> bool:
    """Whether capitals are the initials of a name: 'HWU' of 'Harbour Workers Union'."""
    words = [word for part in name.split() for word in part.split("-") if word]
    letters = "".join(word[0] for word in words if word[0].isupper())
    plain = _MARK.sub("", short)
    return (
        len(plain) > 1 and plain.isupper() and plain in {letters, "".join(word[0].upper() for word in words)}
    )


def _singular(word: str) -> str:
    return (
        word[:-1] if len(word) > _SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss") else word
    )


def _institution(words: Key) -> Key:
    """A country's army, under whichever of its names."""
    head, rest = words[:1], [word for word in words[1:] if word not in _optional()]
    named = " ".join(rest) or " ".join(words[1:])
    for institution, names in _institutions():
        if named in names and _is_country(head):
            return (*head, institution)
    return words


def _is_country(words: Key) -> bool:
    return bool(words) and (words[0] in _country_words() or words[0] in listed("bodies", "peoples"))


@lru_cache(maxsize=1)
def _optional() -> frozenset[str]:
    return frozenset(_singular(word.replace("'", "")) for word in listed("bodies", "optional"))


@lru_cache(maxsize=1)
def _institutions() -> tuple[tuple[str, frozenset[str]], ...]:
    rows = load("bodies")["institutions"].items()
    return tuple(
        (name, frozenset(" ".join(map(_singular, each.split())) for each in names)) for name, names in rows
    )


@lru_cache(maxsize=1)
def _country_words() -> frozenset[str]:
    return frozenset(country_word(country) for country in load("places")["countries"])
