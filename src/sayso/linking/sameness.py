"""Whether two findings tell the same of the same time: a judgement of weighted reasons."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.linking.days import days_between
from sayso.linking.tellings import Rarity, Telling
from sayso.linking.weighing import Judgement, Reason, weigh
from sayso.records import Event, Figure, Standing, Statement

_NEAR_DAYS = 3
_LARGE = 13  # from here on a number is seldom the same by chance
_OF_WORDS = 2.6  # what it weighs if all words are shared
_FEWEST = 2  # words that must be shared


def judge_sameness(one: Telling, other: Telling, rarity: Rarity) -> Judgement:
    """Whether `one` and `other` tell the same."""
    if isinstance(one.finding, Figure) and isinstance(other.finding, Figure):
        return weigh(_of_figures(one, other, one.finding, other.finding))
    return weigh(_of_words(one, other, rarity))


def _of_words(one: Telling, other: Telling, rarity: Rarity) -> Iterator[Reason | None]:
    shared = one.words & other.words
    weight = rarity.weight(shared)
    lesser, greater = sorted((rarity.weight(one.words) or 1.0, rarity.weight(other.words) or 1.0))
    share = (weight / lesser + weight / greater) / 2
    if len(shared) >= _FEWEST:
        told = ", ".join(sorted(shared, key=lambda word: (-rarity.of(word), word))[:4])
        yield Reason(weight=_OF_WORDS * share, sentence=f"they share {share:.0%} of their words ({told})")
    yield _of_days(one, other)
    yield _of_speakers(one, other)
    yield _of_kinds(one, other)
    if one.negated != other.negated:
        yield Reason(weight=-1.5, sentence="one denies what the other says")
    if one.numbers and other.numbers and not one.numbers & other.numbers:
        yield Reason(weight=-0.8, sentence="their numbers differ")
    if not one.stories & other.stories and one.report.id != other.report.id:
        yield Reason(weight=-0.4, sentence="they belong to two stories")


def _of_figures(one: Telling, other: Telling, first: Figure, second: Figure) -> Iterator[Reason | None]:
    if (first.value, first.low, first.high) != (second.value, second.low, second.high):
        yield Reason(weight=-2.0, sentence="their numbers differ")
        return
    number = first.value or first.high or 0
    yield Reason(weight=0.9 if number >= _LARGE else 0.5, sentence="they give the same number")
    if first.measure == second.measure and first.measure != "other":
        yield Reason(weight=0.2, sentence=f"both count the {first.measure.replace('_', ' ')}")
    elif "other" not in {first.measure, second.measure}:
        yield Reason(weight=-0.8, sentence="they count different things")
    shared = one.words & other.words
    if shared:
        yield Reason(weight=0.4, sentence=f"they count the same ({', '.join(sorted(shared)[:3])})")
    elif one.words and other.words:
        yield Reason(weight=-0.3, sentence="they share no word")
    yield _of_days(one, other)
    if not one.stories & other.stories and one.report.id != other.report.id:
        yield Reason(weight=-0.5, sentence="they belong to two stories")


def _of_days(one: Telling, other: Telling) -> Reason | None:
    apart = days_between(one.days, other.days)
    if apart is None:
        return None
    if apart == 0:
        return Reason(weight=0.15, sentence="of the same day")
    if apart > _NEAR_DAYS:
        return Reason(weight=-0.5, sentence=f"{apart} days lie between them")
    return None


def _of_speakers(one: Telling, other: Telling) -> Reason | None:
    if not isinstance(one.finding, Statement) or not isinstance(other.finding, Statement):
        return None
    first, second = one.finding.speaker, other.finding.speaker
    if first and second and not first.anonymous and first.name == second.name:
        return Reason(weight=0.2, sentence=f"both are the word of {first.name}")
    return None


def _of_kinds(one: Telling, other: Telling) -> Reason | None:
    if isinstance(one.finding, Figure) != isinstance(other.finding, Figure):
        return Reason(weight=-1.5, sentence="only one of them is a number")
    if isinstance(one.finding, Standing) and isinstance(other.finding, Standing):
        if one.finding.state != other.finding.state:
            return Reason(weight=-2.0, sentence="they tell of different states")
        return Reason(weight=0.2, sentence="both tell of the same state")
    if isinstance(one.finding, Event) and isinstance(other.finding, Event):
        alike = one.finding.type == other.finding.type
        return Reason(weight=0.1, sentence="both tell of the same kind of event") if alike else None
    return None
