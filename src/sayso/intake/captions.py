"""Captions under pictures, known by their credits.

'(EPA Photo)', 'A. Name/Handout via REUTERS', '[File: A. Name/AFP]'.
"""

from __future__ import annotations

import re
from functools import cache

from sayso.lexicon.words import load

_BRACKETED = re.compile(r"\s*(?P<open>[(\[])(?P<inside>[^()\[\]]{2,90})[)\]]\.?$")
_LAST_SENTENCE = re.compile(r"(?:^|[.!?]\s|\n|\|)\s*(?P<inside>[^.!?|]{2,80})$")
_NUMBERED = re.compile(r"^\d{1,3} of \d{1,3} ?[|:]")
# Outside brackets a comma divides no credit: 'By A. Name, Reuters' is a byline.
_PARTS = {True: re.compile(r"/| via |\||, "), False: re.compile(r"/| via |\|")}
_LONGEST = 90
_LONGEST_CREDIT = 8


def is_caption_opening(words: str) -> bool:
    """Whether a line says that it stands under a picture, as 'Image caption, ...' and '1 of 6 | ...' do."""
    openings: list[str] = load("residue")["captions"]["openings"]
    return words.casefold().startswith(tuple(openings)) or bool(_NUMBERED.match(words))


def find_picture_credit(words: str) -> int | None:
    """Where the picture's credit starts at the end of a line; 0 if the line is nothing else.

    `None` if there is none.
    """
    if len(words.split()) > _LONGEST:
        return None
    found = _BRACKETED.search(words[-100:])
    if found and _is_credit(found["inside"], bracketed=True):
        return max(0, len(words) - 100) + found.start()
    found = _LAST_SENTENCE.search(words[-100:])
    if found and _is_credit(found["inside"], bracketed=False):
        return max(0, len(words) - 100) + found.start("inside")
    return None


def _is_credit(inside: str, *, bracketed: bool) -> bool:
    """Whether a seller of pictures stands alone, after a slash or after 'via'.

    In brackets, any word for a picture is enough.
    """
    parts = [part.strip(" .[]()") for part in _PARTS[bracketed].split(inside)]
    if len(inside.split()) > _LONGEST_CREDIT:
        return False
    if len(parts) > 1 and not {parts[0], parts[-1]}.isdisjoint(_sellers()):
        return not _is_agency_pair(parts)
    if bracketed:
        return bool(_marks().search(inside.casefold()))
    return parts[0] in _picture_sellers()


def _is_agency_pair(parts: list[str]) -> bool:
    """'(Reuters/AFP)' after a story credits its copy, not a picture."""
    return all(part in _sellers() and part != "File" for part in parts)


@cache
def _sellers() -> frozenset[str]:
    return frozenset(load("residue")["captions"]["sellers"])


@cache
def _picture_sellers() -> frozenset[str]:
    """Sellers whose bare name can only be a picture's credit: 'Getty Images', 'AFP PHOTO'."""
    return frozenset(
        name
        for name in _sellers()
        if "photo" in name.casefold() or "getty" in name.casefold() or name == "Flash90"
    )


@cache
def _marks() -> re.Pattern[str]:
    marks: list[str] = load("residue")["captions"]["marks"]
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(mark) for mark in marks) + r")(?!\w)")
