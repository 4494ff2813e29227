"""Whose words they are where the tagger left the source out: the subject that its cue stands beside.

'Ruel has threatened to leave' without a tagged source is Ruel's; 'he said, adding that …' is one man's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from sayso.lexicon.words import load
from sayso.reading.attribution import Attribution
from sayso.reading.names import CAPITAL
from sayso.reading.nouns import head_noun, is_role
from sayso.records import Span

REACH = 200  # characters before a cue in which its subject may stand
OPENER = r"(?:But|And|Yet|So|Meanwhile|However|Also|As|In|On|At|If|When|While|After|Before)"
NAME = rf"(?!{OPENER}\b)(?:(?:the|The)\s+)?{CAPITAL}(?:\s+(?:of\s+(?:the\s+)?|and\s+)?{CAPITAL}){{0,5}}"
PRONOUN = r"\b(?:he|she|it|they|we|some|others|many|He|She|It|They|We|Some|Others|Many)"
DETERMINER = r"\b(?:[Tt]he|[Aa]n?|[Ss]ome|[Ss]everal|[Mm]any|[Oo]ther|[Ii]ts|[Hh]is|[Tt]heir)"
ROLE = rf"{DETERMINER}\s+(?:[\w-]+\s+){{0,5}}?(?!(?:was|were|is|are|be|been|being)\b)[a-z]+"
BETWEEN = (
    r"(?:\s+(?:has|have|had|also|later|earlier|then|again|on|of|\w+ly|\w+day(?:\s+night)?|yesterday|today))*"
)
SUBJECT = re.compile(rf"\b(?P<who>{PRONOUN}|{NAME}|{ROLE})(?:['’]s?)?{BETWEEN}\s+$")
# 'An envoy was quoted as saying': whoever is quoted speaks.
QUOTED = re.compile(r"\b(?:quoted|cited)\s+as\s+\w+ing\b", re.IGNORECASE)
QUOTED_ONE = re.compile(rf"\b(?P<who>{PRONOUN}|{NAME}|{ROLE}){BETWEEN}\s+(?:(?:was|were|is|are)\s+)?$")
PASSIVE = re.compile(r"(?:was|is|were|are|been|being|be)\b", re.IGNORECASE)


def with_subject(
    text: str, sentences: Sequence[Span], a: Attribution, others: Iterable[Attribution]
) -> Attribution:
    """The attribution with its cue's subject as source, where it has a cue and no source; else as it is."""
    if a.source or not a.cue:
        return a
    cue = a.cue[0]
    sentence = max((s.start for s in sentences if s.start <= cue.start), default=0)
    if text[cue.start : cue.end].split(maxsplit=1)[0].lower().endswith("ing"):
        shared = _same_mouth(a, others, sentence)
        if shared:
            return replace(a, source=shared)
    found = _before(text, max(sentence, cue.start - REACH), cue)
    return a if found is None else replace(a, source=(found,))


def with_nearer_saying(text: str, a: Attribution) -> Attribution:
    """The attribution with the subject and verb right before its content, where its cue is further back.

    'An envoy said that all had failed after the hosts said the road was open': the hosts say the latter.
    """
    first = a.content[0].start
    found = _nearer().search(text, max(0, first - REACH), first)
    if found is None or not a.cue or max(cue.end for cue in a.cue) > found.start("who"):
        return a
    source, cue = (Span(start=found.start(part), end=found.end(part)) for part in ("who", "cue"))
    return replace(a, source=(source,), cue=(cue,))


@cache
def _nearer() -> re.Pattern[str]:
    verbs = "|".join(map(re.escape, load("cues")["finite"]["words"]))
    return re.compile(
        rf"\b(?P<who>{PRONOUN}|{NAME}|{ROLE}){BETWEEN}\s+(?P<cue>{verbs})(?:\s+that)?[\s,:\"“]*$"
    )


def _same_mouth(a: Attribution, others: Iterable[Attribution], sentence: int) -> tuple[Span, ...]:
    """The source of the saying before in the same sentence: 'he said, adding'."""
    cue = a.cue[0].start
    before = [o for o in others if o.source and o.cue and sentence <= o.cue[0].start < cue]
    return max(before, key=lambda o: o.cue[0].start).source if before else ()


def _before(text: str, start: int, cue: Span) -> Span | None:
    """The name, pronoun or role that stands right before the cue."""
    words = text[cue.start : cue.end]
    if PASSIVE.match(words) and not QUOTED.search(words):
        return None
    m = (QUOTED_ONE if QUOTED.search(words) else SUBJECT).search(text, start, cue.start)
    if m is None:
        return None
    who = m.group("who")
    is_name = any(c.isupper() for c in who[1:]) or who[0].isupper()
    if not is_name and " " in who and not is_role(head_noun(who)):
        return None
    return Span(start=m.start("who"), end=m.end("who"))
