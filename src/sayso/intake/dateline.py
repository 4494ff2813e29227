"""Datelines: where, when and by whom a report was filed.

'ORVILLE, Nov. 22, 2031 (Xinhua) --', 'ORVILLE (AFP):', 'MOSCOW, April 8. /TASS/.'.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.intake.days import find_day, find_day_start
from sayso.intake.makers import find_agency
from sayso.intake.slugs import is_label

_LONGEST = 160
_BREAK = r"\s*(?:-{1,3}|[–—―]|:|\.)+\s*"
_MOST_PLACE_WORDS = 8
_WORD = re.compile(r"[^\W\d_][\w'’.]*|\d+")
# They may stand inside the name of a place, as in 'NORTH OF THE BORDER, Sample Land'.
_SMALL_WORDS = frozenset({"of", "the", "on", "in", "al", "de", "and", "border"})
_FEWEST_CAPITALS = 3
# 'PLACE, Region, Nov. 22, 2005 (Agency) --': all that stands before the bracket, the bracket, and the break.
_BRACKET = re.compile(
    r"^(?P<head>[^()\[\]\"“”]{0,90}?)[\s,]*(?:[(\[]|(?<=\s)/)"
    r"(?P<maker>[^()\[\]/]{2,40}(?:/[^()\[\]/]{2,30})?)[)\]/]"
)
_AFTER = re.compile(_BREAK)
_NAME = re.compile(r"[^\W\d_a-z][\w&.’'-]+(?: [^\W\d_a-z][\w&.’'-]*){0,3}")
# 'PLACE, Region, April 8 —' without an agency, and 'PLACE:'.
_BARE = re.compile(
    r"^(?P<head>[^\W\d_a-z][^()\[\]\"“”:–—―]{2,80}?)(?:\s*(?:--+|[–—―])\s*|\s-\s|:\s+)(?=[\"“‘'\w])"
)
_SIGNED = re.compile(
    r"^(?P<head>[^\W\d_][^()\[\]\"“”:–—―]{2,60}?),\s*(?P<maker>[A-Z][A-Za-z]{2,12})\s*(?:--?|[–—])\s+"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """What a dateline tells.

    `end` is where the story goes on in the line; `day` is an ISO day, or `None` if it has no year.
    """

    end: int
    place: str | None
    agency: str | None
    day: str | None
    dated: bool


def read_dateline(words: str) -> Dateline | None:
    """The dateline that `words` open with; some copy has it twice, and both are counted in."""
    first = _read_one(words)
    if not first:
        return None
    second = _read_one(words[first.end :])
    end = first.end + second.end if second and second.agency else first.end
    return Dateline(end=end, place=first.place, agency=first.agency, day=first.day, dated=first.dated)


def parse_place(words: str) -> str | None:
    """The place of a dateline that stands alone: 'ORVILLE, West Shore, May 7' gives 'ORVILLE, West Shore'."""
    return _place(words)


def _read_one(words: str) -> Dateline | None:
    opening = words[:_LONGEST]
    return _with_bracket(opening) or _signed(opening) or _without_agency(opening)


def _with_bracket(opening: str) -> Dateline | None:
    found = _BRACKET.match(opening)
    if not found:
        return None
    head, agency = found["head"].strip(" ,."), find_agency(found["maker"])
    after = _AFTER.match(opening, found.end())
    if not agency and after and _is_dated(head) and _NAME.fullmatch(found["maker"]):
        agency = found["maker"]  # on nobody's list, but after place and day only an agency stands in brackets
    if not (_is_head(head, loose=agency is not None) if head else agency and after):
        return None
    # Without a break after it, 'The National Police (AP)' and 'ORVILLE (AP)' differ only in their capitals.
    if not after and not (agency and opening[found.end() :].startswith(" ") and _is_head(head, loose=False)):
        return None
    return _dateline(head, agency, after.end() if after else found.end() + 1)


def _is_dated(head: str) -> bool:
    return find_day_start(head) is not None and _is_head(head, loose=False)


def _signed(opening: str) -> Dateline | None:
    """'Damascus, SANA- The ministry said'."""
    found = _SIGNED.match(opening)
    agency = find_agency(found["maker"]) if found else None
    return _dateline(found["head"], agency, found.end()) if found and agency else None


def _without_agency(opening: str) -> Dateline | None:
    found = _BARE.match(opening)
    if not found or not _is_head(found["head"], loose=False) or is_label(found["head"]):
        return None
    return _dateline(found["head"].strip(" ,."), None, found.end())


def _dateline(head: str, agency: str | None, end: int) -> Dateline:
    start = find_day_start(head)
    return Dateline(end=end, place=_place(head), agency=agency, day=find_day(head), dated=start is not None)


def _is_head(head: str, *, loose: bool) -> bool:
    """Whether a place opens `head`, in capitals or (beside an agency) merely with a capital.

    Beside an agency, a day alone will do.
    """
    place = _place(head)
    if not place:
        return loose
    words = _WORD.findall(place)
    if len(words) > _MOST_PLACE_WORDS or not all(_may_name_place(word) for word in words):
        return False
    return loose or _is_capitals(place.split(",")[0])


def _may_name_place(word: str) -> bool:
    return word[0].isupper() or word in _SMALL_WORDS


def _is_capitals(name: str) -> bool:
    letters = [sign for sign in name if sign.isalpha()]
    return len(letters) >= _FEWEST_CAPITALS and all(sign.isupper() for sign in letters)


def _place(head: str) -> str | None:
    """`head` without its day."""
    return head[: find_day_start(head)].strip(" ,.-–—") or None
