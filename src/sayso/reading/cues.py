"""What the cue tells of a statement: the act done by speaking, and from its quotation marks the mode."""

from __future__ import annotations

import re

from sayso.lexicon.words import load
from sayso.records import Act, Kind, Mode

QUOTE = re.compile("[\"“”„«»]|``|''")
VISIBLE = re.compile(r"\w")


def act_of(cue: str, speaker: Kind | None) -> Act:
    """The act that the words of `cue` name; an outlet that says something reports it."""
    lexicon = load("cues")
    words = " ".join(re.findall(r"[\w'-]+", cue.lower()))
    for act in lexicon["order"]:
        if any(re.search(rf"\b{re.escape(stem)}", words) for stem in lexicon["acts"][act]):
            return Act(act)
    return Act.REPORT if speaker is Kind.OUTLET else Act.SAY


def mode_of(content: str, before: str = "", after: str = "") -> Mode:
    """Whether `content` is all, in part or not at all in quotation marks.

    `before` and `after` are the characters beside it.
    """
    marks = [m.span() for m in QUOTE.finditer(content)]
    if not marks:
        quoted = bool(QUOTE.fullmatch(before)) and bool(QUOTE.fullmatch(after))
        return Mode.DIRECT if quoted else Mode.INDIRECT
    outside = _outside(content, marks)
    return Mode.MIXED if VISIBLE.search(outside) else Mode.DIRECT


def _outside(content: str, marks: list[tuple[int, int]]) -> str:
    """What of `content` lies outside its quotation marks; a paragraph may open anew with no mark closed."""
    kept: list[str] = []
    inside, last = False, 0
    if content[marks[0][0] : marks[0][1]] in "”»" or (
        len(marks) % 2 and marks[0][0] > 0 and _closes(content, marks[0])
    ):
        inside = True
    for start, end in marks:
        if not inside:
            kept.append(content[last:start])
        reopened = inside and content[:start].rstrip(" ").endswith("\n")
        inside = True if reopened else not inside
        last = end
    if not inside:
        kept.append(content[last:])
    return " ".join(kept)


def _closes(content: str, mark: tuple[int, int]) -> bool:
    before = content[: mark[0]]
    return bool(before) and not before[-1].isspace()
