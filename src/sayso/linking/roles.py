"""Persons called by their office alone: 'the Marenzan president', 'the exiled leader of the Front'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.linking.callings import Calling, Sort
from sayso.linking.namewords import is_office, listed
from sayso.linking.spelling import Key, body_key
from sayso.linking.surroundings import may_stand_in_office
from sayso.records import Evidence, Report

_THE = re.compile(r"\b[Tt]he (?=[A-Za-z])")
_WORD = re.compile(r"[A-Za-z][\w-]*(?:['’]s)?")
_OWNER = re.compile(r"['’]s\b")
_MOST_WORDS = 7


def find_roles(report: Report) -> Iterator[Calling]:
    """The callings of a report that name an office which one person holds, and whose it is."""
    for found in _THE.finditer(report.text):
        end = _end(report.text, found.end())
        if end is not None:
            evidence = Evidence.cut(report.text, found.end(), end)
            yield Calling(
                report=report.id, name=evidence.words, sort=Sort.ROLE, evidence=evidence, after_the=True
            )


def role_key(words: str) -> Key:
    """The key of an office: the same for 'Marenzan President' and 'visiting president of Marenza'."""
    kept = [
        word
        for word in _OWNER.sub("", words).split()
        if word.lower() not in listed("bodies", "held_by_one", "passing")
    ]
    return body_key(
        " ".join(word if word[:1].isupper() and not is_office(word) else word.lower() for word in kept)
    )


def _end(text: str, start: int) -> int | None:
    """Where the words of an office end that tell of whom it is; a name behind them has its own calling."""
    at, ends = start, None
    words: list[str] = []
    while len(words) < _MOST_WORDS and (found := _WORD.match(text, at)):
        word = _OWNER.sub("", found.group())
        if not may_stand_in_office(word, words[-1] if words else ""):
            break
        words.append(word)
        if word.lower() in listed("bodies", "held_by_one"):
            ends = at + len(word)
        at = found.end() + 1
        if text[found.end() : at] != " ":
            break
    behind = _WORD.match(text, ends + 1) if ends is not None else None
    if ends is None or (behind and text[ends] == " " and _goes_on(behind.group())):
        return None
    kept = text[start:ends].split()
    return ends if any(word[0].isupper() and not is_office(word) for word in kept) else None


def _goes_on(word: str) -> bool:
    """'the Marenzan president Ana Ruel', 'the Marenzan minister of trade'."""
    return word[0].isupper() or is_office(word) or word in {"of", "for"}
