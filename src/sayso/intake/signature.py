"""What an agency signs the last paragraph with: '... he said. Enditem', '... on Monday. (Reuters)'."""

from __future__ import annotations

import re

from sayso.intake.makers import find_agency

_DESK = r"(?<=\s\s)[a-z]{1,6}(?:/[a-z]{1,6}){1,2}"
_ENDING = re.compile(
    r"(?<=[.!?\"”’)])\s*(?:[(\[]?(?:Item ends|Enditem|ENDS|END|Ends|End)[)\]]?\.?|-30-|#{2,}|" + _DESK + ")$"
)
_SIGNED = re.compile(
    r"(?<=[.!?\"”’)])\s*"
    r"(?:[(\[/]\s*(?P<inside>[\w ./-]{2,40})\s*[)\]/]|(?:--?|[–—])\s*(?P<dashed>[\w ./]{2,30}))\.?$"
)
_LONGEST = 60


def find_signature(words: str) -> int:
    """Where the story ends in its last paragraph, and the agency's signature begins.

    The length of `words` if there is none.
    """
    offset = max(0, len(words) - _LONGEST)
    tail = words[offset:]
    if found := _ENDING.search(tail):
        return offset + found.start()
    found = _SIGNED.search(tail)
    if found and find_agency(found["inside"] or found["dashed"]):
        return offset + found.start()
    return len(words)
