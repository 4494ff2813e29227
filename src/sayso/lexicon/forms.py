"""The forms of a word: of a verb from its base form, of a noun from its singular, by rule or list."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from sayso.lexicon.words import load

VOWELS = frozenset("aeiou")
HISSING = ("s", "x", "z", "ch", "sh")


class Form(StrEnum):
    """In which form a word stands; a word that is looked for as it is has `PLAIN`, a noun `NOUN`."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    PARTICIPLE = "participle"
    ENDED = "ended"  # past and participle alike
    ING = "ing"
    NOUN = "noun"
    PLAIN = "plain"


def verb_forms(verb: str) -> Iterator[tuple[str, Form]]:
    """Every form of `verb`, given in its base form, and what form it is."""
    yield verb, Form.BASE
    yield _with_s(verb), Form.THIRD
    past, participle = _irregular().get(verb, ("", ""))
    if past and past != participle:
        yield past, Form.PAST
        yield participle, Form.PARTICIPLE
    elif past:
        yield past, Form.ENDED
    else:
        yield from ((form, Form.ENDED) for form in _with(verb, "ed"))
    yield from ((form, Form.ING) for form in _with(verb, "ing"))


def noun_forms(noun: str) -> Iterator[str]:
    """The singular and the plural of `noun`; one that is given in the plural has no other form."""
    yield noun
    if not noun.endswith("s"):
        yield _with_s(noun)


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    return {base: (past, participle) for base, past, participle in load("verbs")["irregular"]}


@cache
def _doubling() -> frozenset[str]:
    return frozenset(load("verbs")["doubling"])


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(HISSING) or word in {"go", "do", "veto"} else f"{word}s"


def _with(verb: str, ending: str) -> Iterator[str]:
    """The verb with 'ed' or 'ing'; in two forms where it may double its last letter."""
    vowel_first = ending == "ed"
    if verb.endswith("ie") and not vowel_first:
        yield f"{verb[:-2]}y{ending}"
    elif verb.endswith("e") and not verb.endswith("ee"):
        yield verb[:-1] + ending
    elif verb.endswith("ee"):
        yield verb + (ending[1:] if vowel_first else ending)
    elif verb.endswith("y") and verb[-2:-1] not in VOWELS and vowel_first:
        yield f"{verb[:-1]}i{ending}"
    else:
        if verb in _doubling():
            yield verb + verb[-1] + ending
        yield verb + ending
