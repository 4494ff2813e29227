"""What stands around a name in its text and says what it is: offices, appositions, brackets, common nouns."""

from __future__ import annotations

import re

from sayso.linking.namewords import dates, is_body_noun, is_office, listed
from sayso.records import Evidence

_WORD = re.compile(r"[\w.'’-]+")
_APPOSED = re.compile(r"\s*, (?P<words>(?:the |a |an |his |her )?[^,.;:()\"“”\n]{3,80})")
_LINKED = re.compile(r", (?P<words>(?:which|that) (?:is|was) [^,.;:()\"“”\n]{3,80})")
_BRACKETS = re.compile(r"\s*\(\s*(?P<name>[A-Z][\w'’. -]{0,40}?)\s*\)")
_OR = re.compile(r",? (?:or|known as|also known as|dubbed|called) (?P<name>[A-Z][\w'’-]+)(?=[ ,.])")
_NOUNS = re.compile(r"(?: [a-z]+){1,3}")
_LEADING = re.compile(r"^\s*(?:(?:of|for|and|the|The)\s+)*")
_NEXT_WORD = re.compile(r"[ \n]+([a-z]+)")
_LONGEST_OFFICE = 90
_LONGEST_WORD = 20
_ARTICLES = frozenset({"the", "a", "an", "his", "her"})
_CALLED_ON = frozenset({"call", "calls", "called", "calling"})


def office_before(text: str, start: int, name: int) -> Evidence | None:
    """The words of office before a name: "the Front's chief negotiator", 'Marenzan Prime Minister'.

    `start` is where the capitals begin, `name` where the name itself does.
    """
    begins = _where_office_begins(text, start, name)
    words = _LEADING.sub("", text[begins:name])
    office = words.rstrip(" ,.")
    if not office or office.split()[-1] in listed("bodies", "in_offices"):
        return None
    return Evidence.cut(text, name - len(words), name - len(words) + len(office))


def _where_office_begins(text: str, start: int, name: int) -> int:
    kept = start
    begins = start if any(is_office(word) for word in text[start:name].split()) else name
    words = text[max(0, start - _LONGEST_OFFICE) : start].split(" ")
    if words.pop():
        return begins  # no space before the capitals: a bracket, a quotation mark
    while words:
        written = words.pop()
        word = written.strip("'’")
        before = words[-1] if words else ""
        if not (_WORD.fullmatch(written) and may_stand_in_office(word, before)):
            break
        kept -= len(written) + 1
        if begins < name or is_office(word):
            begins = kept
    return begins


def may_stand_in_office(word: str, before: str) -> bool:
    """Whether a word may belong to an office; 'and' joins two offices, not a person and an office."""
    if word == "and":
        return is_office(before) or before.lower() in listed("speakers", "fields")
    if word[:1].isupper():
        return not (word.endswith(".") or word in dates() or word.lower() in listed("common", "small"))
    return (
        word in listed("bodies", "in_offices")
        or is_office(word)
        or is_body_noun(word)
        or word in listed("speakers", "fields")
    )


def only_describes(office: Evidence) -> bool:
    """'the official Corvin news agency': Corvin is no official."""
    return office.words.split()[-1] in listed("bodies", "in_offices", "describing")


def apposed_behind(text: str, end: int) -> Evidence | None:
    """', a senior member of the Harbour League,' behind a name, if it tells an office."""
    found = _APPOSED.match(text, end)
    words = found["words"].split() if found else []
    if found is None or not _is_apposition(words):
        return None
    begin = found.start("words")
    return Evidence.cut(text, begin, begin + len(found["words"].rstrip()))


def _is_apposition(words: list[str]) -> bool:
    """Whether the words say what somebody is, and do not go on to tell what happened."""
    opens = words[0].lower() in _ARTICLES or is_office(words[0])
    told = any(is_office(word) and word[0].islower() for word in words[:6])
    return opens and told and not {word.lower() for word in words} & listed("bodies", "telling")


def description_before(text: str, start: int) -> Evidence | None:
    """What a report calls a body right before its name: 'the state-run', 'the outlawed'."""
    words = text[max(0, start - 2 * _LONGEST_WORD) : start].split(" ")
    plain = words[-2] if len(words) > 1 and not words[-1] else ""
    if not (is_description(plain) or plain in listed("bodies", "described")):
        return None
    return Evidence.cut(text, start - 1 - len(plain), start - 1)


def description_behind(text: str, end: int) -> Evidence | None:
    """What it says behind: ', which is linked to the army,'."""
    found = _LINKED.match(text, end)
    return Evidence.cut(text, *found.span("words")) if found else apposed_behind(text, end)


def is_description(word: str) -> bool:
    """'Oranth-backed', 'state-run'."""
    return "-" in word and word.rpartition("-")[2] in listed("bodies", "described", "endings")


def short_behind(text: str, end: int) -> Evidence | None:
    """The name that stands in brackets behind another, or behind 'known as'."""
    found = _BRACKETS.match(text, end) or _OR.match(text, end)
    return Evidence.cut(text, found.start("name"), found.end("name")) if found else None


def nouns_behind(text: str, end: int) -> int | None:
    """Where the common nouns end that make the words before them a body's: 'Marenzan |foreign ministry|'."""
    found = _NOUNS.match(text, end)
    nouns = found.group().split() if found else []
    for count in range(len(nouns), 0, -1):
        if is_body_noun(nouns[count - 1]) and all(map(_describes_body, nouns[: count - 1])):
            return end + sum(len(noun) + 1 for noun in nouns[:count])
    return None


def _describes_body(word: str) -> bool:
    describing = listed("speakers", "fields") | listed("bodies", "optional")
    return is_body_noun(word) or word in describing | listed("bodies", "in_offices", "describing")


def words_before(text: str, start: int) -> tuple[str, str]:
    """The last word before a place, and the one before that, in lower case."""
    words = text[max(0, start - 2 * _LONGEST_WORD) : start].lower().split()
    last = text[start - 1 : start]
    if last in '(["“‘':
        return "", ""
    return (words[-1] if words else "", words[-2] if len(words) > 1 else "")


def seat_acts(text: str, start: int, end: int) -> bool:
    """'between Karsa and', 'accused Karsa', 'Karsa said' tell of a government; 'in Karsa' does not."""
    last, second = words_before(text, start)
    if last in listed("bodies", "seats", "not_before"):
        return False
    behind = _NEXT_WORD.match(text[end : end + _LONGEST_WORD])
    spoken_to = last in listed("bodies", "seats", "before") and (last != "on" or second in _CALLED_ON)
    return spoken_to or (behind is not None and behind[1] in listed("bodies", "seats", "behind"))
