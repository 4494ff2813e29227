"""On whose word a figure stands: who says it, or whom its sentence names for it; nobody is invented."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.reading.mentions import read_mention
from sayso.reading.scene import Scene
from sayso.records import Evidence, Holder, Span, Statement

# 'a Kantara tally based on ministry figures', 'according to army figures', 'police figures show'.
BASED = re.compile(
    r"\bbased on (?:the )?(?P<who>[\w’' -]{3,60}?) (?:figures|data|numbers|statistics|reports|tolls?)\b"
)
SHOW = re.compile(
    r"\b(?P<who>(?:[A-Z][\w’'-]*|[a-z]+)(?: [\w’'-]+){0,4}?) "
    r"(?:figures|data|statistics|records|numbers) (?:show|showed|suggest|say|put)\b"
)
ACCORDING = re.compile(
    r"\b(?:according to|as per) (?P<who>(?:(?:the|a|an|its) )?[\w’' -]{3,60}?)(?=[,.;:)]|$|\n)"
)

ASIDE = re.compile(r".*\b(?P<word>where|which|who|that)\b(?P<rest>[^.;]*)$", re.DOTALL)
HEARSAY = re.compile(r",[^,.;]*\breportedly\b[^,.;]*$")  # ', while the army reportedly holds 90'
QUOTES = re.compile(r"[\"“]")
HARM = frozenset({"killed", "injured", "missing", "displaced", "arrested"})
MOST_BETWEEN = 3  # words between 'which' and the number
REACH = 300  # characters of a sentence on either side of a number in which its authority may stand


def find_statement(statements: Sequence[Statement], number: Span) -> Statement | None:
    """The smallest statement in whose content the number stands."""
    holding = [s for s in statements if any(piece.span.holds(number) for piece in s.content)]
    return min(holding, key=lambda s: sum(len(piece.words) for piece in s.content), default=None)


def find_authority(scene: Scene, statement: Statement | None, sentence: Span, number: Span) -> Holder | None:
    """Whose word the number is: its statement's speaker, or the one whom its sentence says it is from."""
    if statement is not None:
        speaker = statement.speakers[0]
        if speaker.evidence is None:
            return None
        name = scene.spelt_out.get(speaker.name, speaker.name)
        return Holder(name=name, id=speaker.id, evidence=speaker.evidence)
    return _named(scene, sentence, number)


def is_aside(text: str, statement: Statement, number: Span, measure: str) -> bool:
    """'condemned the raid which killed 12', 'in the valley, where 300 live': so the reporter explains."""
    piece = next((p.span for p in statement.content if p.span.holds(number)), number)
    before = text[piece.start : number.start]
    quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    if quoted or QUOTES.match(text, piece.start):
        return False
    if HEARSAY.search(before):
        return True
    found = ASIDE.search(before)
    if found is None:
        return False
    if found["word"] == "where":
        return "," not in found["rest"]
    return measure in HARM and len(found["rest"].split()) <= MOST_BETWEEN


def _named(scene: Scene, sentence: Span, number: Span) -> Holder | None:
    first = max(sentence.start, number.start - REACH)
    words = scene.report.text[first : min(sentence.end, number.end + REACH)]
    for pattern in (BASED, ACCORDING, SHOW):
        m = pattern.search(words)
        if m is None:
            continue
        start, end = first + m.start("who"), first + m.end("who")
        evidence = Evidence.cut(scene.report.text, start, end)
        if evidence.span.overlaps(number):
            continue
        name = read_mention(evidence.words, scene.stage.people).name
        return Holder(name=scene.spelt_out.get(name, name), id=None, evidence=evidence)
    return None
