"""What a report tells of talks, one finding at a time: on which day, where, between whom, through whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from sayso.lexicon.words import load
from sayso.linking.days import days_from, published_days
from sayso.linking.namewords import capitals, countries, country_of, dates, demonyms, listed, only_people
from sayso.linking.spelling import Key, name_key
from sayso.records import Event, Evidence, Finding, Offer, Report, Standing

_STOP = re.compile(r"[.!?…][\"'”’)]*\s|\n")
_NAME = r"(?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,4}"
_BETWEEN = re.compile(rf"\bbetween ({_NAME})(?:, ({_NAME}))*,? and ({_NAME})")
_PLACE = re.compile(
    r" (?:in|at) (?:the )?(?:[a-z]+ (?:city|town|capital|resort) of )?"
    r"(?P<place>[A-Z]\w+(?: [A-Z]\w+){0,2})(?![\w-])(?!['’]s)"
)
_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_LONGEST_SENTENCE = 600
_LONGEST_SPAN = 10  # days that a time may leave open and still tell a round
_NEAR_NOUN = 8  # words back from a place to the noun of meeting
_NEAR_MEDIATORS = 3  # words back from 'mediators' to their people
_MATTERS = frozenset({"on", "for", "over", "about", "to", "aimed", "after", "that"})

Names = Mapping[Key, str]  # parties by all their names


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One finding about talks. `day` is the ordinal of its day, or else of its report's."""

    finding: str
    report: str
    start: int
    day: int | None
    venue: str | None
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    tells_state: bool


def find_turns(report: Report, findings: Iterable[Finding], names: Names) -> Iterator[Turn]:
    """The turns of one report, in order of its findings."""
    for finding in findings:
        if not isinstance(finding, Standing | Offer | Event):
            continue
        sentence = _sentence(report.text, finding.evidence)
        if _is_about_talks(finding, sentence):
            mediators = tuple(dict.fromkeys(_mediators(sentence, names)))
            parties = dict.fromkeys((*_between(sentence, names), *_acting(finding, names)))
            yield Turn(
                finding=finding.id,
                report=report.id,
                start=finding.evidence.span.start,
                day=_day(finding, report),
                venue=_venue(finding, sentence, names),
                parties=tuple(name for name in parties if name not in mediators),
                mediators=mediators,
                tells_state=not isinstance(finding, Event) or finding.type in _types("always"),
            )


def _is_about_talks(finding: Standing | Offer | Event, sentence: str) -> bool:
    if not isinstance(finding, Event):
        return True
    told = bool({word.lower() for word in _WORD.findall(sentence)} & listed("talks", "talks"))
    return finding.type in _types("always") or (finding.type in _types("with_words") and told)


@cache
def _types(field: str) -> frozenset[str]:
    return listed("talks", "events", field)


def _sentence(text: str, evidence: Evidence) -> str:
    """The sentences that hold the evidence."""
    first = max(0, evidence.span.start - _LONGEST_SENTENCE)
    last = evidence.span.end + _LONGEST_SENTENCE
    before = [found.end() for found in _STOP.finditer(text, first, evidence.span.start)]
    behind = _STOP.search(text, evidence.span.end - 1, last)
    return text[before[-1] if before else first : behind.start() if behind else last]


def _day(finding: Standing | Offer | Event, report: Report) -> int | None:
    start = finding.when.start if finding.when else None
    told = days_from(start.earliest, start.latest) if start else None
    for days in (told, published_days(report)):
        if days is not None and days[1] - days[0] <= _LONGEST_SPAN:
            return days[0]
    return None


def _venue(finding: Standing | Offer | Event, sentence: str, names: Names) -> str | None:
    """Where they talk: 'talks in Karsa', 'the Karsa talks', or the place of the event."""
    for found in _PLACE.finditer(sentence):
        before = sentence[: found.start()].lower().split()[-_NEAR_NOUN:]
        nouns = [place for place, word in enumerate(before) if word in listed("talks", "meetings")]
        place = " ".join(takewhile(lambda word: word not in dates(), found["place"].split()))
        if nouns and not set(before[nouns[-1] :]) & _MATTERS and _is_place(place, names):
            return place
    for capital in _WORD.finditer(sentence):
        behind = _WORD.match(sentence, capital.end() + 1)
        if capital.group() in capitals() and behind and behind.group() in listed("talks", "meetings"):
            return capital.group()
    return finding.place if isinstance(finding, Event) else None


def _is_place(name: str, names: Names) -> bool:
    """A country may be where they talk, another party is not."""
    return not only_people(name) and (name in countries() or name_key(name) not in names)


def _between(sentence: str, names: Names) -> Iterator[str]:
    for found in _BETWEEN.finditer(sentence):
        yield from (party for name in found.groups() if name for party in _parties(name, names))


def _parties(name: str, names: Names) -> Iterator[str]:
    """The party that a name names, or whose people it describes."""
    bare = name.removeprefix("the ")
    party = names.get(name_key(bare)) or country_of(bare)
    if party is not None:
        yield party


def _acting(finding: Standing | Offer | Event, names: Names) -> Iterator[str]:
    acting = (*finding.actors, *finding.others) if isinstance(finding, Event) else ()
    yield from (names[name_key(each.name)] for each in acting if name_key(each.name) in names)


def _mediators(sentence: str, names: Names) -> Iterator[str]:
    """'mediators from Iceland and Chile', 'brokered by Iceland', 'Icelandic mediators'."""
    for found in _through().finditer(sentence):
        yield from (party for name in found.groups() if name for party in _parties(name, names))
    words = [word.strip(".,") for word in sentence.split()]
    for place, word in enumerate(words):
        if word.lower() in listed("talks", "mediators"):
            described = words[max(0, place - _NEAR_MEDIATORS) : place]
            yield from (demonyms()[each] for each in described if each in demonyms())


@cache
def _through() -> re.Pattern[str]:
    phrases = "|".join(load("talks")["mediators"]["by"])
    return re.compile(rf"\b(?:{phrases}) ({_NAME})(?:, ({_NAME}))*(?:,? and ({_NAME}))?")
