"""Word classes of those who speak: the noun that heads a phrase, and whether it is a role or a body."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from sayso.lexicon.words import load
from sayso.reading.names import is_title

PREPOSITION = re.compile(
    r"\s(?:of|for|from|in|at|on|to|close|familiar|involved|near|with|under|by|around|inside|within|among|about"
    r"|released|issued|presented|published|seen|proposed)\b",
    re.IGNORECASE,
)
PARTICIPLE = re.compile(r"(?:ing|ed|held|led|sent|seen)$")
IRREGULAR_PLURALS = frozenset({"people", "men", "women", "others", "some", "authorities", "troops", "staff"})


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of one class of the lexicon: 'roles', 'bodies', 'documents', 'vague', 'hearsay'."""
    return frozenset(load("speakers")[name]["words"])


def head_noun(core: str) -> str:
    """The noun of a phrase without its article: 'official' of 'security official in the capital'."""
    before = PREPOSITION.split(core, maxsplit=1)[0]
    words = [w.lower() for w in re.findall(r"[\w'’-]+", before) or re.findall(r"[\w'’-]+", core)]
    if not words or is_speaking_noun(words[-1]):
        return words[-1] if words else ""
    # 'residents living along the border': the noun stands before what is told of it
    nouns = (w for w, after in pairwise(words) if is_speaking_noun(w) and PARTICIPLE.search(after))
    return str(next(nouns, words[-1]))


def is_speaking_noun(word: str) -> bool:
    """Whether the word can stand for someone or something that speaks."""
    return is_role(word) or word in word_class("bodies") or word in word_class("documents")


def is_role(noun: str) -> bool:
    """Whether the noun, in the singular or the plural, is a person's role."""
    singulars = {noun, noun.removesuffix("s"), noun.removesuffix("es")}
    if noun.endswith("men"):
        singulars.add(f"{noun[:-3]}man")
    return bool(singulars & word_class("roles"))


def is_plural(noun: str) -> bool:
    """Whether a role noun stands for several."""
    return noun in IRREGULAR_PLURALS or (noun.endswith("s") and noun not in word_class("roles"))


def is_written_as_name(core: str) -> bool:
    """'Doctors Without Borders': whether a role noun is written as a name."""
    words = PREPOSITION.split(core, maxsplit=1)[0].split()
    return len(words) > 1 and all(w[0].isupper() for w in words) and not is_title(words[-1])
