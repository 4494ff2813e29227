"""What a figure covers: all so far, one incident, a state that holds, a plan, or something else."""

from __future__ import annotations

import re
from functools import cache

from sayso.lexicon.words import load
from sayso.records import Scope

INCIDENTS = frozenset(
    {"killed", "injured", "missing", "arrested", "hostages_taken", "hostages_freed", "hostages_dead", "prisoners_freed"}
)
STATES = frozenset({"population", "troops", "hostages_held", "prisoners_held", "displaced", "votes", "percent"})
NEAR = 90  # characters in which a word tells of a plan


def find_scope(measure: str, before: str, after: str) -> Scope:
    """The scope of a figure of `measure`, with the text of its sentence before and after it."""
    near = f"{before[-NEAR:]} # {after[:NEAR]}".lower()
    return Scope.OTHER if near else Scope.STATE


@cache
def _words(scope: str) -> re.Pattern[str]:
    words = sorted(load("measures")["scopes"][scope], key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])")
