"""How a report calls persons, bodies and governments: each name with what stands around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from sayso.linking.namewords import (
    capitals,
    countries,
    country_of,
    is_body_noun,
    is_office,
    is_people,
    listed,
)
from sayso.linking.passages import common_words
from sayso.linking.runs import Run, Word, find_runs
from sayso.linking.spelling import stands_for
from sayso.linking.surroundings import (
    apposed_behind,
    description_before,
    description_behind,
    is_description,
    nouns_behind,
    office_before,
    only_describes,
    seat_acts,
    short_behind,
    words_before,
)
from sayso.records import Evidence, Report

_LOWER = re.compile(r"(?<![\w'’-])[a-z]+(?![\w-])")
_INSIDE_SENTENCE = re.compile(r"(?<=[\w,] )[A-Z][\w'’-]+")
_BROKEN = re.compile(r"-\s+")
_SHORTEST_FULL = 2


class Sort(StrEnum):
    """What a name's own words and those around it make of it."""

    PERSON = "person"
    BODY = "body"
    STATE = "state"
    OPEN = "open"
    ROLE = "role"


@dataclass(frozen=True, slots=True, kw_only=True)
class Calling:
    """One name where a report writes it.

    `office` and `apposed` are the words before and behind that say what it is; `short` is the name that
    stands in brackets behind it. `as_place` says that it is where something is, `after_the` that 'the' stands
    before it, `acts` that the words around the seat of a government show it to act.
    """

    report: str
    name: str
    sort: Sort
    evidence: Evidence
    office: Evidence | None = None
    apposed: Evidence | None = None
    short: Evidence | None = None
    as_place: bool = False
    after_the: bool = False
    acts: bool = False


class Vocabulary:
    """The words that a pile writes in lower case, and those with a capital inside sentences."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self._lower: Counter[str] = Counter()
        self._capital: Counter[str] = Counter()
        for report in reports:
            self._lower.update(_LOWER.findall(report.text))
            self._capital.update(_INSIDE_SENTENCE.findall(report.text))

    def is_common(self, word: str) -> bool:
        """Whether a word that opens a sentence owes its capital to that."""
        lower = word.lower()
        return self._lower[lower] > self._capital[word] or lower in common_words()

    def is_name(self, word: str) -> bool:
        """Whether a word has its capital inside sentences too."""
        return self._capital[word] > self._lower[word.lower()]


def find_callings(
    report: Report, vocabulary: Vocabulary, voices: frozenset[int] = frozenset()
) -> Iterator[Calling]:
    """The names in a report's text, in order; at `voices` begin those of persons who speak."""
    for run in find_runs(report.text):
        is_voice = run.words[0].start in voices
        words = run.words if is_voice else _without_opening(run, vocabulary)
        if words:
            yield from _read(report, words)


def _without_opening(run: Run, vocabulary: Vocabulary) -> tuple[Word, ...]:
    """A run without the word that has its capital only because it opens a sentence."""
    first, rest = run.words[0], run.words[1:]
    if not run.opens or is_people(first.plain) or first.plain in countries():
        return run.words
    if first.plain.isupper() and len(first.plain) > 1:
        return run.words
    if vocabulary.is_common(first.plain) or (not rest and not vocabulary.is_name(first.plain)):
        if is_office(first.plain) or (rest and is_body_noun(rest[-1].plain)):
            return run.words
        return rest
    return run.words


def _read(report: Report, words: tuple[Word, ...]) -> Iterator[Calling]:
    """The names that a run of words holds: of a body, or of a person with an office before it."""
    if is_body_noun(words[-1].plain) or any(word.joint for word in words):
        yield from _bodies(report, words)
        return
    last = max((place for place, word in enumerate(words) if is_office(word.plain)), default=-1)
    leading, name = words[: last + 1], words[last + 1 :]
    yield from _countries(report, leading)
    if not name:
        return
    yield from _with_nouns(report, name)
    while len(name) > _SHORTEST_FULL and (is_people(name[0].plain) or name[0].plain in countries()):
        yield from _countries(report, name[:1])
        name = name[1:]
    yield _named(report, leading, name)


def _bodies(report: Report, words: tuple[Word, ...]) -> Iterator[Calling]:
    """A body's name; 'Oranth-backed Harbour Council' is the Harbour Council."""
    if len(words) > 1 and is_description(words[0].plain):
        words = words[1:]
    yield from _owner(report, words)
    if len(words) == 1 and (words[0].plain.lower() in listed("bodies", "loose") or is_office(words[0].plain)):
        return
    start, end = _bounds(words)
    said = description_before(report.text, start), description_behind(report.text, end)
    yield _calling(report, (start, end), Sort.BODY, *said)


def _owner(report: Report, words: tuple[Word, ...]) -> Iterator[Calling]:
    """'Commission of the Harbour Union (HU)': what stands in brackets is short for the last name."""
    joints = [place for place, word in enumerate(words) if word.joint]
    last = words[joints[-1] + 1 :] if joints else ()
    short = short_behind(report.text, words[-1].end)
    if last and short is not None and stands_for(short.words, " ".join(word.plain for word in last)):
        yield _calling(report, _bounds(last), Sort.BODY)


def _with_nouns(report: Report, name: tuple[Word, ...]) -> Iterator[Calling]:
    """'the Marenzan army' is a name, 'Marenzan newspapers' and 'the Front fighters' are none."""
    start, end = _bounds(name)
    stop = nouns_behind(report.text, end)
    if stop is None:
        return
    noun, last = report.text[end:stop].split()[-1], name[-1].plain
    of_country = is_people(last) or last in countries()
    if noun in listed("bodies", "of_states") if of_country else noun not in listed("bodies", "loose"):
        yield _calling(report, (start, stop), Sort.BODY)


def _named(report: Report, leading: tuple[Word, ...], name: tuple[Word, ...]) -> Calling:
    text, (start, end) = report.text, _bounds(name)
    plain = " ".join(word.plain for word in name)
    if country_of(plain) or plain in capitals():
        return _calling(report, (start, end), Sort.STATE)
    if is_description(name[0].plain):
        return _calling(report, (start, end), Sort.OPEN)
    office = office_before(text, leading[0].start if leading else start, start)
    apposed = apposed_behind(text, end)
    titled = office is not None and (len(name) > 1 or not only_describes(office))
    sort = Sort.PERSON if titled or (apposed and len(name) > 1) else Sort.OPEN
    return _calling(report, (start, end), sort, office, apposed)


def _bounds(words: tuple[Word, ...]) -> tuple[int, int]:
    return words[0].start, words[-1].start + len(words[-1].plain)


def _calling(
    report: Report,
    bounds: tuple[int, int],
    sort: Sort,
    office: Evidence | None = None,
    apposed: Evidence | None = None,
) -> Calling:
    text, (start, end) = report.text, bounds
    last, second = words_before(text, start)
    places = listed("bodies", "places")
    return Calling(
        report=report.id,
        name=" ".join(_BROKEN.sub("-", text[start:end]).split()),
        sort=sort,
        evidence=Evidence.cut(text, start, end),
        office=office,
        apposed=apposed,
        short=short_behind(text, end),
        as_place=last in places or (last == "the" and second in places),
        after_the=last == "the",
        acts=sort is Sort.STATE and seat_acts(text, start, end),
    )


def _countries(report: Report, words: tuple[Word, ...]) -> Iterator[Calling]:
    """Countries before an office or a name: 'US President', 'Marenzan Ana Ruel'."""
    for word in words:
        if word.plain in countries():
            yield _calling(report, _bounds((word,)), Sort.STATE)
