"""A voice: someone or something that a report has named so far, and by which words it may be meant again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.lexicon.words import load
from sayso.reading.mentions import Form, Mention
from sayso.reading.names import countries, demonyms, is_title
from sayso.records import Count, Evidence, Kind, Span, Speaker, make_id

# How much a voice weighs where it last stood: it spoke, it opened its sentence, it was named.
SPOKE, SUBJECT, NAMED = 3.0, 2.0, 1.0
BESIDE = 60  # characters beside a name in which its office stands
HE_OR_SHE = frozenset({"he", "she"})
ONE = Count(least=1, most=1)


@dataclass(slots=True, kw_only=True)
class Voice:
    """Who it is, where it was last named, and how much it weighed there.

    `heads` are the nouns by which it may be meant again; `woman` is known once 'he' or 'she' was led to it.
    """

    name: str
    kind: Kind
    heads: set[str]
    evidence: Evidence
    weight: float
    place: int
    anonymous: bool = False
    count: Count = ONE
    party: str | None = None
    woman: bool | None = None

    def as_speaker(self, report: str) -> Speaker:
        """The speaker of `report` that this voice is."""
        return Speaker(
            id=make_id(report, "speaker", self.name, self.kind),
            name=self.name,
            kind=self.kind,
            party=self.party,
            anonymous=self.anonymous,
            count=self.count,
            evidence=self.evidence,
        )

    def has_name(self) -> bool:
        """Whether it is called by a name, not by a common noun alone."""
        return any(c.isupper() for c in self.name)


def voice_of(mention: Mention, source: Evidence) -> Voice:
    """The new voice of a source that nobody named before."""
    return Voice(
        name=mention.name,
        kind=mention.kind,
        heads=heads_of(mention, source),
        evidence=source,
        weight=SPOKE,
        place=source.span.start,
        anonymous=mention.anonymous,
        count=mention.count,
        party=mention.party,
    )


def unknown_speaker(report: str) -> Speaker:
    """The speaker of a saying that the report gives to nobody."""
    return Speaker(
        id=make_id(report, "speaker", "unnamed source"),
        name="unnamed source",
        kind=Kind.PERSON,
        party=None,
        anonymous=True,
        count=Count(least=1, most=None),
        evidence=None,
    )


def fits(voice: Voice, mention: Mention) -> bool:
    """Whether a word that points back can mean this voice."""
    if mention.form is Form.PRONOUN:
        return _fits_pronoun(voice, mention)
    named_person = voice.kind is Kind.PERSON and not voice.anonymous
    kin = load("speakers")["kin"].get(mention.head, ()) if named_person else ()
    return bool({mention.head, mention.head.rstrip("s"), *kin} & voice.heads)


def _fits_pronoun(voice: Voice, mention: Mention) -> bool:
    if mention.head == "body":
        return voice.kind not in {Kind.PERSON, Kind.GROUP}
    if mention.head == "many":
        return voice.kind in {Kind.GROUP, Kind.ORGANISATION, Kind.GOVERNMENT}
    told = voice.woman is not None and mention.name in HE_OR_SHE
    return voice.kind is Kind.PERSON and not (told and voice.woman != (mention.name == "she"))


def says_of_country(voice: Voice) -> set[str]:
    """All words that say who the voice is: its nouns, its name, and the words for its country's people."""
    people = (d for d in demonyms() if countries()[d] == voice.party)
    return voice.heads | set(voice.name.split()) | {w for d in people for w in d.split()}


def heads_of(mention: Mention, source: Evidence) -> set[str]:
    """The nouns by which this mention's voice may be meant again."""
    if mention.form is Form.NAME and mention.kind is Kind.PERSON:
        return _nouns(source.words)
    last = mention.name.split()[-1].lower()
    again = {"report"} if mention.form is Form.OUTLET else set()
    return (again | {mention.head, mention.head.rstrip("s"), last, last.rstrip("s")}) - {""}


def office(text: str, span: Span, after_other: int) -> set[str]:
    """The office words right before a name, in it, and in the apposition after it.

    Words before `after_other`, where another person's name ends, are that one's.
    """
    before = re.split(r"[.,;:\n\"“”]", text[max(after_other, span.start - BESIDE) : span.start])[-1]
    after = re.match(r"\s*,\s*([^,.\n]{0,80})", text[span.end : span.end + BESIDE + 30])
    return _nouns(before) | _nouns(text[span.start : span.end]) | (_nouns(after.group(1)) if after else set())


def holds_office(words: set[str], mention: Mention) -> bool:
    """Whether the office words beside a name give it the mention's office, and no other country's."""
    theirs = peoples_in(words)
    wanted = peoples_in(mention.name.split())
    return mention.head in words and (not wanted or not theirs or bool(wanted & theirs))


def country_of(words: set[str]) -> str | None:
    """The country whose people are named among `words`, if it is one."""
    found = peoples_in(words)
    return found.pop() if len(found) == 1 else None


def peoples_in(words: Iterable[str]) -> set[str]:
    """The countries whose people are named among `words`; 'South' and 'Korean' together are one."""
    found = set(words)
    whole = {d for d in demonyms() if " " in d and set(d.split()) <= found}
    parts = {word for d in whole for word in d.split()}
    return {countries()[d] for d in whole | ((found - parts) & demonyms())}


def _nouns(words: str) -> set[str]:
    """Of `words`, the nouns of office in lower case, and the capitalised words as they are."""
    found = re.findall(r"[A-Za-z][\w-]*", words)
    return {w.lower() for w in found if is_title(w)} | {w for w in found if w[0].isupper()}
