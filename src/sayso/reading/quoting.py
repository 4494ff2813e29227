"""Who is quoted where an outlet quotes: in 'the radio quoted an envoy as saying' the envoy speaks."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.reading.attribution import Attribution
from sayso.reading.cues import QUOTE
from sayso.reading.frame import Frame
from sayso.reading.names import CAPITAL
from sayso.reading.nouns import head_noun, is_role
from sayso.reading.outlets import is_outlet
from sayso.records import Span

QUOTES = re.compile(r"\b(?:quot|cit)(?:ed|es|ing)\b", re.IGNORECASE)
QUOTED = re.compile(
    r"\s+(?P<who>(?!by\b)[^;\n\"“”]{2,160}?)(?:\s*,)?\s+as\s+(?:saying|telling|adding|stating|warning|confirming)\b"
)

CITED = re.compile(
    r"[^.;\n\"“”]{0,60}?\bciting\s+(?P<article>(?:an?|the|one|two|three|several|some|unnamed|unidentified)\s+)?"
    r"(?P<who>[^,.;\n\"“”]{3,80})",
)
LEAD = re.compile(r"(?:as\s+(?:saying|telling|stating)\s+(?:that\s+)?|that\s+)", re.IGNORECASE)
QUOTER = re.compile(
    r"\b(?P<by>it|they|the (?:report|channel|paper|newspaper|daily|agency|station|radio|television|network"
    r"|website|broadcaster|outlet))\s+(?:also\s+|later\s+|then\s+|ha[sd]\s+)*(?:quoted|cited|quotes|cites)\b",
    re.IGNORECASE,
)
NAMED_QUOTER = re.compile(
    rf"(?P<by>{CAPITAL}(?:\s+{CAPITAL}){{0,4}})\s+(?:(?:also|later|then|has|had)\s+)*(?:quoted|cited)\s+"
    r"(?:(?:the|an?|his|her|their)\s+)?$"
)


def find_quoter(frame: Frame, source: Span | None) -> Span | None:
    """Who quotes: a word that points back ('it quoted an envoy as saying') or a name ('Osk quoted her')."""
    m = QUOTER.search(frame.words)
    if m is None and source is not None:
        m = NAMED_QUOTER.search(frame.words[: max(0, source.start - frame.span.start)])
    return Span(start=frame.span.start + m.start("by"), end=frame.span.start + m.end("by")) if m else None


def find_quoted(text: str, a: Attribution) -> Attribution:
    """The attribution with the quoted one as its source, where it had the one who quotes; else as it is."""
    if not a.cue or not a.source:
        return a
    cited = _cited(text, a)
    said = tuple(piece for piece in a.content if cited is None or not cited.overlaps(piece))
    if cited is not None and said:
        return replace(a, source=(cited,), content=said)
    after = min(a.cue[0].start, a.source[0].end)
    cue = QUOTES.search(text, after, a.cue[0].end)
    quoted = QUOTED.match(text, cue.end()) if cue else None
    if quoted is None or a.source[0].start >= quoted.start("who"):
        return a
    return replace(a, source=(Span(start=quoted.start("who"), end=quoted.end("who")),))


def _cited(text: str, a: Attribution) -> Span | None:
    """'…, the channel reported, citing an official': the unnamed one whose word the outlet passes on."""
    end = max(a.cue[0].end, a.source[0].end)
    m = CITED.match(text, end) or CITED.match(text, a.cue[0].start)
    if m is None or not is_role(head_noun(m.group("who"))):
        return None
    return Span(start=m.start("who") - len(m.group("article") or ""), end=m.end("who"))


def without_lead(text: str, a: Attribution) -> Attribution:
    """The attribution with its content begun where the saying does, not at 'as saying that'."""
    first = a.content[0]
    lead = LEAD.match(text, first.start, first.end)
    if lead is None or lead.end() >= first.end:
        return a
    return replace(a, content=(Span(start=lead.end(), end=first.end), *a.content[1:]))


def is_saying(text: str, a: Attribution) -> bool:
    """Whether somebody tells something: with a cue, quotation marks or a colon, or as an outlet."""
    first = a.content[0]
    cue = text[a.cue[0].start : a.cue[0].end] if a.cue else ""
    if QUOTES.fullmatch(cue) and is_role(head_noun(text[first.start : first.end])):
        return False  # 'citing an official': whose word it is, and nothing said
    if a.cue or text[first.start] in "\"“'‘«" or QUOTE.search(text, first.start, first.end):
        return True
    source = text[a.source[0].start : a.source[0].end] if a.source else ""
    return bool(source) and (text[: first.start].rstrip().endswith(":") or is_outlet(source))
