"""Who speaks: each source of a report to a speaker; 'he' and 'the official' are led back to whom they mean.

A report is read in its order. What it has named so far stands in a list of voices; a word that points
back takes the fitting voice that weighs most: who spoke last, who opened the sentence, who stands near.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from sayso.lexicon.words import load
from sayso.reading.mentions import Form, Mention, read_mention
from sayso.reading.names import RUN, Name, People, bare, demonyms, find_bodies, is_title
from sayso.reading.nouns import word_class
from sayso.reading.parse import Parsed
from sayso.reading.voices import (
    NAMED,
    SPOKE,
    SUBJECT,
    Voice,
    country_of,
    fits,
    heads_of,
    holds_office,
    office,
    says_of_country,
    unknown_speaker,
    voice_of,
)
from sayso.records import Evidence, Kind, Link, Span, Speaker

JOINT = re.compile(r"\s+(?:and|as well as)\s+")
NOT_A_SUBJECT = re.compile(r"[,;]|\b(?:with|by|to|of|and|that|said|told)\b")
FADING = 0.9  # weight that a voice loses with each sentence
LEAD, NEAR = 600, 1200  # characters: how far a lead goes, and how soon it names whom it held back
RELATIVES, RELATIVE_REACH = frozenset({"who", "which"}), 60
TOGETHER = frozenset({"they", "both"})  # words for those who spoke jointly right before
OF_NAME = re.compile(r"\b[A-Z][\w-]*\s+(?:of|for)\s+[A-Z][\w-]*$")
OPENING = 80  # characters that may stand before a subject


@dataclass(kw_only=True)
class Stage:
    """The voices of one report as reading has come to them."""

    report: str
    text: str
    parsed: Parsed
    people: People
    voices: list[Voice] = field(default_factory=list)
    shown: int = 0
    together: tuple[Voice, ...] = ()

    def again(self) -> Stage:
        """The same stage with nobody on it yet."""
        return Stage(report=self.report, text=self.text, parsed=self.parsed, people=self.people)

    @cached_property
    def cast(self) -> list[Name]:
        """The persons and bodies of the report, in the order in which it names them."""
        bodies = find_bodies(self.text, self.parsed.entities)
        return sorted([*self.people.names, *bodies], key=lambda n: (n.span.start, n.text))

    def speakers(self, source: Evidence | None) -> tuple[Speaker, ...]:
        """The speakers that `source` names; nobody known where there is no source."""
        if source is None:
            return (unknown_speaker(self.report),)
        self._show_until(source.span.start)
        if source.words.lower() in TOGETHER and self.together:
            return tuple(voice.as_speaker(self.report) for voice in self.together)
        voices = tuple(self._speaker(part) for part in _parts(source, self.people))
        self.together = voices if len(voices) > 1 else ()
        return tuple(voice.as_speaker(self.report) for voice in voices)

    def last(self) -> Speaker | None:
        """Who spoke last."""
        spoken = [v for v in self.voices if v.weight == SPOKE]
        return spoken[-1].as_speaker(self.report) if spoken else None

    def hear(self, link: Link) -> None:
        """Take note of an outlet that passes something on, so that 'the daily' can mean it."""
        if link.evidence is None or any(v.name == link.name for v in self.voices):
            return
        heads = {w.lower() for w in re.findall(r"[\w-]+", link.evidence.words)} | {"report"}
        place = link.evidence.span.start
        outlet = Voice(
            name=link.name, kind=Kind.OUTLET, heads=heads, evidence=link.evidence, weight=NAMED, place=place
        )
        self.voices.append(outlet)

    def outlet_before(self, place: int, head: str) -> Voice | None:
        """The outlet with a name that 'the daily' or 'the radio' at `place` means."""
        named = [v for v in self.voices if v.kind is Kind.OUTLET and v.place <= place and v.has_name()]
        fitting = [v for v in named if head in v.heads] or named
        return max(fitting, key=lambda v: v.place, default=None)

    def _speaker(self, source: Evidence) -> Voice:
        mention = read_mention(source.words, self.people)
        voice = self._lead_back(mention, source.span.start) if mention.back else self._known(mention)
        voice = voice or self._named_later(mention, source)
        if voice is None:
            voice = voice_of(mention, source)
            self.voices.append(voice)
        else:
            self._speaks(voice, mention, source)
        return voice

    def _speaks(self, voice: Voice, mention: Mention, source: Evidence) -> None:
        self.voices.remove(voice)
        self.voices.append(voice)
        voice.place, voice.weight = source.span.start, SPOKE
        if mention.form is not Form.PRONOUN:
            voice.heads |= heads_of(mention, source)
            voice.party = voice.party or mention.party
        if mention.form is Form.NAME:
            voice.evidence = source
        if mention.name in {"he", "she"}:
            voice.woman = mention.name == "she"

    def _known(self, mention: Mention) -> Voice | None:
        """A voice of this very name; an unnamed role is one voice only where the same words say it again."""
        same = (v for v in reversed(self.voices) if v.name == mention.name and v.kind is mention.kind)
        return next(same, None)

    def _lead_back(self, mention: Mention, place: int) -> Voice | None:
        fitting = [v for v in self.voices if fits(v, mention)]
        if mention.name in RELATIVES:
            right_before = [v for v in self.voices if place - RELATIVE_REACH < v.evidence.span.end <= place]
            return max(right_before, key=lambda v: v.evidence.span.end, default=None)
        if mention.form is Form.PRONOUN:
            return max(fitting, key=lambda v: (self._salience(v, place), v.place), default=None)
        wanted = {w for w in re.findall(r"[A-Z][\w-]*", mention.name) if not is_title(w)}
        meant = [v for v in fitting if wanted <= says_of_country(v)]
        if not meant and mention.form is Form.ROLE and len({v.name for v in fitting}) == 1:
            meant = fitting
        if not meant and mention.head in word_class("vague"):
            meant = [v for v in self.voices if v.kind is Kind.ORGANISATION and v.has_name()]
        return max(meant, key=lambda v: (v.weight == SPOKE, v.place), default=None)

    def _salience(self, voice: Voice, place: int) -> float:
        between = sum(voice.place < s.start <= place for s in self.parsed.sentences)
        return voice.weight - FADING * between

    def _named_later(self, mention: Mention, source: Evidence) -> Voice | None:
        """Whom a lead holds back: 'a minister said …' and soon after 'Labour Minister Ana Ruel'."""
        hidden = any(phrase in source.words.lower() for phrase in load("speakers")["hidden"]["phrases"])
        alone = mention.form is Form.ROLE and mention.count.most == 1
        if hidden or not alone or source.span.start > LEAD:
            return None
        near = range(source.span.end + 1, source.span.end + NEAR)
        later = (n for n in self.people.names if n.span.start in near)
        held = (n for n in later if holds_office(office(self.text, n.span, 0), mention))
        name = next(held, None)
        return self._enter(name, NAMED) if name else None

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
        return SUBJECT if len(opening) < OPENING and not NOT_A_SUBJECT.search(opening) else NAMED

    def _enter(self, name: Name, weight: float) -> Voice:
        """The voice of a person or body named here: the known one, moved to this place, or a new one."""
        full = self.people.full(name.text) if name.kind is Kind.PERSON else name.text
        place = name.span.start
        others = (n.span.end for n in self.people.names if n.span.end <= place)
        heads = office(self.text, name.span, max(others, default=0))
        if name.kind is not Kind.PERSON:
            heads |= {word.lower() for word in name.text.split()} & word_class("bodies")  # 'the ministry'
        for voice in self.voices:
            if voice.name == full and voice.kind is name.kind:
                voice.heads |= heads
                voice.party = voice.party or country_of(heads)
                if voice.weight != SPOKE or place >= voice.evidence.span.end:
                    voice.weight, voice.place = weight, place
                return voice
        evidence = Evidence.cut(self.text, name.span.start, name.span.end)
        voice = Voice(name=full, kind=name.kind, heads=heads, evidence=evidence, weight=weight, place=place)
        voice.party = country_of(heads)
        self.voices.append(voice)
        return voice


def _parts(source: Evidence, people: People) -> Sequence[Evidence]:
    """The several speakers of a joint source ('Blan and Oru'), or the one."""
    cuts = list(JOINT.finditer(source.words))
    if len(cuts) != 1 or re.search(r"[,(]", source.words[: cuts[0].start()]):
        return (source,)
    left, right = source.words[: cuts[0].start()], source.words[cuts[0].end() :]
    if OF_NAME.search(left) and _goes_on(right, people):
        return (source,)
    if not (_stands_alone(left, people) and _stands_alone(right, people)):
        return (source,)
    start = source.span.start
    return (_at(left, start), _at(right, start + cuts[0].end()))


def _goes_on(words: str, people: People) -> bool:
    """Whether these words may end a name with 'and' in it: 'Industry' of 'Ministry of Trade and Industry'."""
    whole = RUN.fullmatch(words.strip(" ,"))
    mention = read_mention(words, people)
    return whole is not None and mention.form is Form.BODY and not is_title(words.split(maxsplit=1)[0])


def _stands_alone(words: str, people: People) -> bool:
    """Whether half of a joint source is a speaker by itself: 'Oru' is, 'Marvian' and 'ministers' are none."""
    mention = read_mention(words, people)
    if not bare(words) or words.rsplit(maxsplit=1)[-1] in demonyms():
        return False
    if mention.form in {Form.ROLE, Form.BODY}:
        return len(words.split()) > 1 or (mention.form is Form.BODY and words[0].isupper())
    return mention.form in {Form.NAME, Form.OUTLET}


def _at(words: str, start: int) -> Evidence:
    return Evidence(span=Span(start=start, end=start + len(words)), words=words)
