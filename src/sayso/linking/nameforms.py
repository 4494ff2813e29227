"""What the words of a name tell by themselves: of whom or what it may be, and what it is filed under."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from sayso.linking.namewords import country_of, is_body_noun, is_office, listed, only_people
from sayso.linking.spelling import Key, body_key

# Of banks every word counts.
_BANKS = frozenset({"bank", "bank's", "banks"})
_TWO_NAMES_BEFORE_A_SURNAME_OF_TWO = 4
_ROMAN = frozenset("IVX")


def tails(key: Key) -> Iterator[Key]:
    """The surname of a full name: its last word, and with what belongs before it."""
    for start in range(1, len(key)):
        if start == len(key) - 1 or key[start] in listed("bodies", "particles", "before"):
            yield key[start:]
    if len(key) >= _TWO_NAMES_BEFORE_A_SURNAME_OF_TWO:
        yield key[-2:]


def is_full(key: Key) -> bool:
    """Whether a name has more than a surname: 'Abu Karim' has not."""
    return sum(word not in listed("bodies", "particles", "before") for word in key) > 1


def is_place_name(name: str) -> bool:
    """Whether its words make a name a place's: 'West Bank', 'Karsa Valley', 'New Lerin'."""
    words = name.casefold().split()
    ends = words[-1] in listed("bodies", "grounds")
    opens = words[0] in listed("bodies", "directions")
    return len(words) > 1 and (
        (ends and (opens or not is_body_noun(words[-1]))) or (opens and not is_body_noun(words[-1]))
    )


def is_vague(name: str) -> bool:
    """Whether a body's name could be that of one in any country: 'Foreign Ministry', 'Supreme Court'."""
    words = name.replace("(", "").replace(")", "").split()
    own = [word for word in words if not word.islower() and not _is_anybodys(word.casefold().strip("'’."))]
    return not own or (words[-1].casefold() == "affairs" and not any(map(is_body_noun, words[:-1])))


def own_name(name: str) -> str:
    """A body's name without the words that add nothing to what is left: 'the Marenza movement' is Marenza."""
    words = name.split()
    own = " ".join(word for word in words if word.casefold().strip("()") not in _adding_nothing())
    empty = not own or is_vague(own) or only_people(own) or country_of(own) is not None
    counts = any(word.casefold() in _BANKS for word in words)
    of_a_body = not empty and is_body_noun(own.split()[-1]) and words[-1].casefold() in _media()
    return name if empty or counts or of_a_body else own


def own_key(name: str) -> Key:
    """The key of a body's own name."""
    return body_key(own_name(name))


@cache
def _adding_nothing() -> frozenset[str]:
    return listed("bodies", "generic") | listed("bodies", "optional")


@cache
def _media() -> frozenset[str]:
    """'Marenzan Army Radio' is not the army."""
    return listed("speakers", "outlets")


def _is_anybodys(word: str) -> bool:
    return (
        is_body_noun(word)
        or is_office(word)
        or word in listed("speakers", "fields")
        or word in listed("bodies", "optional")
        or word in listed("bodies", "directions")
    )


def may_be_person(name: str) -> bool:
    """Whether nothing in the words of a name keeps it from being a person's."""
    words = name.split()
    shouted = any(
        word.isupper() and len(word) > 1 and "." not in word for word in words if set(word) - set("IVX")
    )
    parts = {part for word in words for part in word.split("-")}
    lands = any(country_of(part) for part in parts if part != words[-1] or len(words) == 1) or name in listed(
        "bodies", "lands"
    )
    return not (shouted or lands or is_place_name(name) or only_people(name))
