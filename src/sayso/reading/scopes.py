"""What a figure covers: all so far, one incident, a state that holds, a plan, or something else."""

from __future__ import annotations

import re
from functools import cache

from sayso.lexicon.words import load
from sayso.records import Scope

INCIDENTS = frozenset(
    {
        "killed",
        "injured",
        "missing",
        "arrested",
        "hostages_taken",
        "hostages_freed",
        "hostages_dead",
        "prisoners_freed",
    }
)
HELD = frozenset({"hostages_held", "prisoners_held", "population"})
HARMED = r"(?:killed|left|claimed|died|wounded|injured|led|cost|lost|displaced)"
HAS_DONE = re.compile(rf"\b(?:has|have) (?:\w+ )?(?:been )?{HARMED}\b(?: [\w-]+){{0,5}} ?$")
HAS_BEEN = re.compile(rf"(?: [\w-]+){{0,5}} (?:has|have) (?:also )?(?:been )?{HARMED}\b")
LASTING = re.compile(
    r"\b(?:war|conflict|offensive|insurgency|campaign|uprising|intifada|invasion|struggle|rebellion|unrest)\b"
)
# What is told of as it stands, unless a plan is told right before it.
STATES = frozenset({"troops", "population", "displaced", "hostages_held", "prisoners_held"})
NEAR, CLOSE = 110, 45  # characters on either side in which a word tells of a plan
SINCE = re.compile(r"^(?:[\"“])?since\b", re.IGNORECASE)
DEFINITE = re.compile(r"\b(?:the|its|their|all|'s|’s) $", re.IGNORECASE)


def plain_scope(measure: str, before: str, after: str) -> Scope | None:
    """The scope beyond doubt: who is held is a state, and 'the war has killed 300' counts up to now."""
    if measure in HELD:
        return Scope.STATE
    perfect = HAS_DONE.search(before) or HAS_BEEN.match(after)
    lasting = perfect and (LASTING.search(before) or LASTING.search(after))
    return Scope.CUMULATIVE if lasting and measure in INCIDENTS else None


def find_scope(measure: str, words: str, before: str, after: str) -> Scope:
    """The scope of a figure of `measure` with these `words`, amid the text of its sentence."""
    if measure in INCIDENTS:
        return _of_incident(before, after)
    if measure == "duration":
        return _of_time(words, before, after)
    if measure in STATES:
        return Scope.PLANNED if _tells("planned", before[-CLOSE:]) else Scope.STATE
    if measure == "distance":
        return Scope.OTHER
    return _of_things(measure, before, after)


def _of_incident(before: str, after: str) -> Scope:
    since = SINCE.match(before) or _tells("since", after)
    return Scope.CUMULATIVE if since or _tells("so_far", f"{before} # {after}") else Scope.INCIDENT


def _of_time(words: str, before: str, after: str) -> Scope:
    """'a 43-month war' and 'has ruled for six months' are told up to now, 'a two-day visit' ahead."""
    around = f"{words} {after[:30]}"
    if _tells("terms", f"{before[-60:]} # {around}"):
        return Scope.OTHER
    if _tells("over", before[-25:]):
        return Scope.INCIDENT
    if _tells("past", before[-25:]):
        return Scope.CUMULATIVE
    if (
        _tells("meetings", around)
        or _tells("planned", before[-NEAR:])
        or _tells("planned_after", after[:NEAR])
    ):
        return Scope.PLANNED
    lasted = _tells("lasting", around) or _tells("since", after[:40])
    going_on = _tells("length", before[-25:]) and _tells("going_on", before[-NEAR:])
    return Scope.CUMULATIVE if lasted or going_on else Scope.INCIDENT


def _of_things(measure: str, before: str, after: str) -> Scope:
    if _tells("planned", before[-NEAR:]) or _tells("planned_after", after[:NEAR]):
        return Scope.STATE if DEFINITE.search(before) else Scope.PLANNED
    if _tells("total", f"{before} # {after}"):
        return Scope.CUMULATIVE
    if _tells("done", before[-NEAR:]):
        return Scope.OTHER if measure == "percent" else Scope.INCIDENT
    return Scope.INCIDENT if measure in {"participants", "votes"} else Scope.STATE


def _tells(scope: str, words: str) -> bool:
    return _words(scope).search(words) is not None


@cache
def _words(scope: str) -> re.Pattern[str]:
    words = sorted(load("measures")["scopes"][scope], key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w])", re.IGNORECASE)
