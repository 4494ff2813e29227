"""Whether two names are one person's or one body's: judged by their letters and by what is told of both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.linking.spelling import Key, closeness, is_misprint, skeleton
from sayso.linking.weighing import Judgement, Reason, weigh

_NEAR, _ALL_BUT_EQUAL = 70.0, 90.0
_SHORTEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a pile tells of one full name: where it stands, and the words of office beside it."""

    key: Key
    shown: str
    reports: frozenset[str]
    stories: frozenset[str]
    days: tuple[int, int] | None
    beside: frozenset[str]


def same_person(one: Known, other: Known) -> Judgement:
    """Whether two full names are one person's."""
    return weigh(_of_persons(one, other))


def same_body(one: Known, other: Known) -> Judgement:
    """Whether two bodies' names are one spelt in two ways."""
    return weigh(_of_bodies(one, other))


def _of_persons(one: Known, other: Known) -> Iterator[Reason | None]:
    weight = _spelling(one.key, other.key)
    if not weight:
        return
    yield Reason(weight=weight, sentence=f"'{one.shown}' and '{other.shown}' are one name spelt in two ways")
    yield _of_offices(one, other)
    yield _of_stories(one, other)
    yield _of_reports(one, other)


def _of_bodies(one: Known, other: Known) -> Iterator[Reason | None]:
    if len(one.key) != len(other.key) or not all(map(_is_word_alike, one.key, other.key)):
        return
    yield Reason(weight=0.8, sentence=f"'{one.shown}' and '{other.shown}' are one name spelt in two ways")
    yield _of_offices(one, other)
    yield _of_stories(one, other)
    yield _of_reports(one, other)


def _spelling(one: Key, other: Key) -> float:
    """How much two names speak for one person: every word alike, or the shorter's words within the longer."""
    short, long = sorted((one, other), key=lambda key: (len(key), key))
    if not _is_word_alike(short[-1], long[-1]):
        return 0.0
    if len(short) == len(long):
        return _of_words(short, long)
    if _is_given_alike(short[0], long[0]) and _within(short, long):
        return 1.0 if short[-1] == long[-1] and short[0] == long[0] else 0.7
    return 0.0


def _of_words(one: Key, other: Key) -> float:
    if not all(map(_is_given_alike, one[:-1], other[:-1])):
        return 0.0
    differing = [(mine, theirs) for mine, theirs in zip(one, other, strict=True) if mine != theirs]
    near = all(
        closeness(mine, theirs) >= _ALL_BUT_EQUAL or is_misprint(mine, theirs) for mine, theirs in differing
    )
    return 0.9 if near or len(differing) == 1 else 0.8


def _within(short: Key, long: Key) -> bool:
    """Whether the words of the shorter name stand in the longer in the same order."""
    rest = iter(long)
    return all(any(_is_given_alike(word, each) for each in rest) for word in short)


def _is_given_alike(one: str, other: str) -> bool:
    """A first name may be an initial."""
    return _is_word_alike(one, other) or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _is_word_alike(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < _SHORTEST:
        return False
    return is_misprint(one, other) or (skeleton(one) == skeleton(other) and closeness(one, other) >= _NEAR)


def _of_offices(one: Known, other: Known) -> Reason | None:
    shared = sorted(one.beside & other.beside)
    return Reason(weight=0.3, sentence=f"both stand beside '{', '.join(shared[:3])}'") if shared else None


def _of_stories(one: Known, other: Known) -> Reason | None:
    return Reason(weight=0.2, sentence="both stand in one story") if one.stories & other.stories else None


def _of_reports(one: Known, other: Known) -> Reason | None:
    """A report that writes both names may mean two people."""
    both = one.reports & other.reports
    return Reason(weight=-0.3, sentence="one report writes both") if both else None
