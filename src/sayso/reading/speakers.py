"""Who speaks: each source of a report to a speaker, with 'he', 'the group' and 'the official' led back to whom they mean.

A report is read in its order. What has been named so far stands in a list of figures of speech
('voices'); a word that points back takes the fitting voice that weighs most: who spoke last, who is
the subject of the sentence before, who stands near.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from sayso.lexicon.words import load
from sayso.reading.mentions import Form, Mention, read_mention
from sayso.reading.names import Name, People, bare, countries, demonyms, find_bodies, is_title
from sayso.reading.parse import Parsed
from sayso.records import Count, Evidence, Kind, Link, Span, Speaker, make_id

JOINT = re.compile(r"\s+(?:and|as well as)\s+")
SPOKE, SUBJECT, NAMED = 3.0, 2.0, 1.0
LEAD, NEAR = 600, 1200  # characters: how far a lead goes, and how soon it names whom it held back
OPENING = 80  # characters before a subject at most


@dataclass(slots=True, kw_only=True)
class Voice:
    """Someone or something that a report has named so far, and where last."""

    name: str
    kind: Kind
    anonymous: bool
    count: Count
    party: str | None
    heads: set[str]
    evidence: Evidence
    place: int
    weight: float
    woman: bool | None = None


@dataclass(kw_only=True)
class Stage:
    """The voices of one report as reading has come to them."""

    report: str
    text: str
    parsed: Parsed
    people: People
    voices: list[Voice] = field(default_factory=list)
    shown: int = 0

    @cached_property
    def cast(self) -> list[Name]:
        """The persons and bodies of the report, in the order in which it names them."""
        return sorted([*self.people.names, *find_bodies(self.text, self.parsed.entities)], key=lambda n: (n.span.start, n.text))

    def speakers(self, source: Evidence | None, place: int) -> tuple[Speaker, ...]:
        """The speakers that `source` names at `place`; a statement without a source is the last speaker's, or nobody's known."""
        if source is None:
            return (self._unknown(),)
        self._show_until(source.span.start)
        parts = _parts(source, self.people)
        return tuple(self._speaker(part, place) for part in parts)

    def last(self) -> Speaker | None:
        """Who spoke last."""
        spoken = [v for v in self.voices if v.weight == SPOKE]
        return self._as_speaker(spoken[-1]) if spoken else None

    def _speaker(self, source: Evidence, place: int) -> Speaker:
        mention = read_mention(source.words, self.people)
        found = self._lead_back(mention, source.span.start) if mention.back else self._known(mention)
        if found is None:
            found = self._named_later(mention, source)
        if found is not None:
            self._speaks(found, mention, source)
            return self._as_speaker(found)
        voice = Voice(
            name=mention.name,
            kind=mention.kind,
            anonymous=mention.anonymous,
            count=mention.count,
            party=mention.party,
            heads=_heads_of(mention, source),
            evidence=source,
            place=source.span.start,
            weight=SPOKE,
        )
        self.voices.append(voice)
        return self._as_speaker(voice)

    def _speaks(self, voice: Voice, mention: Mention, source: Evidence) -> None:
        self.voices.remove(voice)
        self.voices.append(voice)
        voice.place, voice.weight = source.span.start, SPOKE
        if mention.form is not Form.PRONOUN:
            voice.heads |= _heads_of(mention, source)
            voice.party = voice.party or mention.party
        if mention.form is Form.NAME:
            voice.evidence = source
        if mention.name in {"he", "she"}:
            voice.woman = mention.name == "she"

    def _known(self, mention: Mention) -> Voice | None:
        """A voice that has this very name; a role without a name is the same voice only where it is said again in the same words."""
        for voice in reversed(self.voices):
            if voice.name == mention.name and voice.kind is mention.kind:
                return voice
        return None

    def _lead_back(self, mention: Mention, place: int) -> Voice | None:
        fitting = [v for v in self.voices if _fits(v, mention)]
        if mention.form is Form.PRONOUN:
            return max(fitting, key=lambda v: (self._salience(v, place), v.place), default=None)
        wanted = {w for w in re.findall(r"[A-Z][\w-]*", mention.name) if not is_title(w)}
        whole = [v for v in fitting if wanted <= v.heads | set(v.name.split()) | _peoples(v.party)]
        if not whole and len({v.name for v in fitting}) == 1 and mention.form is Form.ROLE:
            whole = fitting
        if not whole and mention.head in load("speakers")["vague"]["words"]:
            whole = [v for v in self.voices if v.kind is Kind.ORGANISATION and any(c.isupper() for c in v.name)]
        return max(whole, key=lambda v: (v.weight == SPOKE, v.place), default=None)

    def _named_later(self, mention: Mention, source: Evidence) -> Voice | None:
        """The person that a lead holds back: 'a minister said …' and, in the next paragraphs, 'Labour Minister Ana Ruel'."""
        hidden = any(phrase in source.words.lower() for phrase in load("speakers")["hidden"]["phrases"])
        alone = mention.form is Form.ROLE and mention.count.most == 1
        if hidden or not alone or source.span.start > LEAD:
            return None
        for name in self.people.names:
            if source.span.end < name.span.start < source.span.end + NEAR and _holds_office(self.text, name.span, mention):
                return self._enter(name, NAMED)
        return None

    def hear(self, link: Link) -> None:
        """Take note of an outlet that passes something on, so that 'the daily' and 'the report' can mean it."""
        if link.evidence is None or any(v.name == link.name for v in self.voices):
            return
        heads = {w.lower() for w in re.findall(r"[\w-]+", link.evidence.words)} | {"report"}
        self.voices.append(
            Voice(name=link.name, kind=Kind.OUTLET, anonymous=False, count=Count(least=1, most=1), party=None,
                  heads=heads, evidence=link.evidence, place=link.evidence.span.start, weight=NAMED)
        )

    def outlet_before(self, place: int, head: str) -> Voice | None:
        """The outlet with a name that 'the daily' or 'the radio' at `place` means."""
        named = [v for v in self.voices if v.kind is Kind.OUTLET and v.place <= place and any(c.isupper() for c in v.name)]
        fitting = [v for v in named if head in v.heads] or named
        return max(fitting, key=lambda v: v.place, default=None)

    def _salience(self, voice: Voice, place: int) -> float:
        between = sum(voice.place < s.start <= place for s in self.parsed.sentences)
        return voice.weight - 0.9 * between

    def _show_until(self, place: int) -> None:
        """Bring in the persons and bodies that the text names before `place`."""
        while self.shown < len(self.cast) and self.cast[self.shown].span.start < place:
            name = self.cast[self.shown]
            self.shown += 1
            self._enter(name, self._weight(name.span))

    def _weight(self, span: Span) -> float:
        """How much a naming counts: the subject that opens its sentence more than one further on."""
        sentence = max((s.start for s in self.parsed.sentences if s.start <= span.start), default=0)
        opening = self.text[sentence : span.start]
        first = len(opening) < OPENING and not re.search(r"[,;]|\b(?:with|by|to|of|and|that|said|told)\b", opening)
        return SUBJECT if first else NAMED

    def _enter(self, name: Name, weight: float) -> Voice:
        """The voice of a person or body named here: the known one, moved to this place, or a new one."""
        full = self.people.full(name.text) if name.kind is Kind.PERSON else name.text
        heads = _office(self.text, name.span)
        evidence = Evidence.cut(self.text, name.span.start, name.span.end)
        for voice in self.voices:
            if voice.name == full and voice.kind is name.kind:
                voice.heads |= heads
                voice.party = voice.party or _country(heads)
                if voice.weight != SPOKE or evidence.span.start > voice.place:
                    voice.weight, voice.place = max(weight, NAMED), evidence.span.start
                return voice
        voice = Voice(
            name=full, kind=name.kind, anonymous=False, count=Count(least=1, most=1), party=_country(heads),
            heads=heads, evidence=evidence, place=evidence.span.start, weight=weight,
        )
        self.voices.append(voice)
        return voice

    def _as_speaker(self, voice: Voice) -> Speaker:
        return Speaker(
            id=make_id(self.report, "speaker", voice.name, voice.kind),
            name=voice.name,
            kind=voice.kind,
            party=voice.party,
            anonymous=voice.anonymous,
            count=voice.count,
            evidence=voice.evidence,
        )

    def _unknown(self) -> Speaker:
        return Speaker(
            id=make_id(self.report, "speaker", "unnamed source"),
            name="unnamed source",
            kind=Kind.PERSON,
            party=None,
            anonymous=True,
            count=Count(least=1, most=None),
            evidence=None,
        )


def _holds_office(text: str, name: Span, mention: Mention) -> bool:
    """Whether the words beside a name give it the mention's office, and no other country's."""
    office = _office(text, name)
    countries_there = {w for w in office if w in demonyms()}
    countries_here = {w for w in mention.name.split() if w in demonyms()}
    return mention.head in office and (not countries_here or not countries_there or bool(countries_here & countries_there))


def _fits(voice: Voice, mention: Mention) -> bool:
    """Whether a word that points back can mean this voice."""
    if mention.form is Form.PRONOUN:
        return _fits_pronoun(voice, mention)
    kin = load("speakers")["kin"].get(mention.head, ()) if voice.kind is Kind.PERSON and not voice.anonymous else ()
    return bool({mention.head, mention.head.rstrip("s"), *kin} & voice.heads)


def _fits_pronoun(voice: Voice, mention: Mention) -> bool:
    if mention.head == "person":
        other = (
            voice.woman is not None
            and mention.name in {"he", "she"}
            and voice.woman != (mention.name == "she")
        )
        return voice.kind is Kind.PERSON and not other
    if mention.head == "body":
        return voice.kind not in {Kind.PERSON, Kind.GROUP}
    return voice.kind in {Kind.GROUP, Kind.ORGANISATION, Kind.GOVERNMENT}


def _heads_of(mention: Mention, source: Evidence) -> set[str]:
    """The nouns by which this mention's voice may be meant again."""
    if mention.form is Form.NAME and mention.kind is Kind.PERSON:
        return _nouns(source.words)
    own = {mention.head, mention.head.rstrip("s")} - {""}
    last = mention.name.split()[-1].lower()
    return own | {last, last.rstrip("s")}


def _office(text: str, span: Span) -> set[str]:
    """The office words right before a name and in the apposition after it."""
    before = re.split(r"[.,;:\n\"“”]", text[max(0, span.start - 60) : span.start])[-1]
    after = re.match(r"\s*,\s*([^,.\n]{0,80})", text[span.end : span.end + 90])
    inside = text[span.start : span.end]
    return _nouns(before) | _nouns(inside) | (_nouns(after.group(1)) if after else set())


def _peoples(party: str | None) -> set[str]:
    """The words for the people of a country."""
    return {d for d in demonyms() if party and countries()[d] == party}


def _country(words: set[str]) -> str | None:
    """The country whose people are named among `words`, if it is one."""
    found = {countries()[w] for w in words if w in demonyms()}
    return found.pop() if len(found) == 1 else None


def _nouns(words: str) -> set[str]:
    """Of `words`, the nouns of office in lower case, and the capitalised words as they are."""
    found = re.findall(r"[A-Za-z][\w-]*", words)
    return {w.lower() for w in found if is_title(w)} | {w for w in found if w[0].isupper()}


def _parts(source: Evidence, people: People) -> Sequence[Evidence]:
    """The several speakers of a joint source ('Blan and Oru'), or the one."""
    cuts = list(JOINT.finditer(source.words))
    if len(cuts) != 1 or re.search(r"[,(]", source.words[: cuts[0].start()]):
        return (source,)
    left, right = source.words[: cuts[0].start()], source.words[cuts[0].end() :]
    if not (_stands_alone(left, people) and _stands_alone(right, people)):
        return (source,)
    start = source.span.start
    return (_at(left, start), _at(right, start + cuts[0].end()))


def _stands_alone(words: str, people: People) -> bool:
    mention = read_mention(words, people)
    if mention.form is Form.ROLE:
        return len(words.split()) > 1
    return (
        mention.form in {Form.NAME, Form.OUTLET} and bool(bare(words)) and words.split()[-1] not in demonyms()
    )


def _at(words: str, start: int) -> Evidence:
    return Evidence(span=Span(start=start, end=start + len(words)), words=words)
