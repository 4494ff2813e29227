"""Word classes of those who speak: the noun that heads a phrase, role or body, and on whose side it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from sayso.lexicon.words import load
from sayso.reading.names import DAYS_AND_MONTHS, bare, capital_runs, countries, demonyms, is_title

PREPOSITION = re.compile(
    r"\s(?:of|for|from|in|at|on|to|close|familiar|involved|near|with|under|by|around|inside|within|among|about"
    r"|released|issued|presented|published|seen|proposed)\b",
    re.IGNORECASE,
)
PARTICIPLE = re.compile(r"(?:ing|ed|held|led|sent|seen)$")
IRREGULAR_PLURALS = frozenset(
    {"people", "men", "women", "others", "some", "several", "many", "authorities", "troops", "staff"}
)
STATE_BODIES = frozenset({"government", "ministry", "cabinet", "authorities", "army", "military", "police"})
NUMBER_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ARTICLES = frozenset({"the", "a", "an"})
NUMBERS = {word: number for number, word in enumerate(NUMBER_WORDS, start=1)}
# What describes a body and is no part of its name: 'Marvia-based'.
BASED = re.compile(r"(?<![\w'-])(?:[\w']+-(?:based|led|backed|linked|affiliated|run|owned)\s+)+")


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


def party_of(words: str, person: str) -> str | None:
    """On whose side: the first country or body named beside the person."""
    rest = BASED.sub("", words.replace(person, " ") if person else words)
    for run in capital_runs(rest):
        name = bare(rest[run.start : run.end])
        for part in map(bare, (name, name.split()[0], " ".join(name.split()[:2]))):
            if part in countries():
                return countries()[part]
        kept = [w for w in name.split() if not is_title(w) and w not in DAYS_AND_MONTHS]
        if kept and kept[-1].lower() in STATE_BODIES:
            kept.pop()  # a ministry stands for its country
        if kept and kept[-1] in demonyms():
            return countries()[kept[-1]]  # 'New Orunian' is of the same country
        if kept and not set(kept) <= set(person.split()) and not _is_common(kept):
            return bare(" ".join(kept))
    return None


def _is_common(words: Sequence[str]) -> bool:
    """Whether a lone word has its capital from where it stands: 'Witnesses', 'Two', 'Its', 'Government'."""
    word = words[0].lower()
    common = is_speaking_noun(word) or word in NUMBERS or word in ARTICLES or word in word_class("fields")
    return len(words) == 1 and (common or any(word in ws for ws in load("speakers")["pronouns"].values()))


def counts_persons(core: str, noun: str) -> bool:
    """Whether a number stands before persons of whatever trade, and not before bodies or writings."""
    singulars = {noun, noun.removesuffix("s"), f"{noun.removesuffix('ies')}y"}
    others = word_class("bodies") | word_class("documents") | word_class("outlets")
    counted = core.partition(" ")[0].lower() in NUMBERS and not capital_runs(core[1:])
    return counted and noun.endswith("s") and not singulars & others
