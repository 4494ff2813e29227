"""How those who act are called: the names that a noun or a pronoun of a report stands for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.lexicon.words import load
from sayso.reading.clauses import Clauses
from sayso.reading.names import bare, countries, is_title
from sayso.reading.nouns import is_plural, is_role, word_class
from sayso.reading.parse import Entity
from sayso.reading.scene import Scene
from sayso.reading.speakers import Stage
from sayso.records import Evidence, Kind, Named, Span, Speaker, Statement

PARTIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
NAMES = frozenset({"PERSON", "ORG"})
PEOPLES = frozenset({"GPE", "NORP"})
TIMES = frozenset({"DATE", "TIME", "CARDINAL", "PERCENT", "MONEY", "LAW", "WORK_OF_ART", "EVENT"})
HIDDEN = re.compile(r"^(?:\w+ )?unnamed ")
WHOSE = frozenset({"of", "from", "for"})
OF = frozenset({"of"})
SHORT = re.compile(r"[A-Z]{2,}(?:-[A-Z]+)?$")
PERSONS = re.compile(r"[a-z]{2,}(?:ers|ors|ists|ians|eers|men|women)$")
FIRST = frozenset({"we", "i", "us", "our", "me", "my"})
SHE_OR_HE = frozenset({"he", "she", "him", "her", "his"})
ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her|some|both|this|that|these|those)\s+", re.IGNORECASE)
# Words that name nobody: 'the two', 'both sides', 'the rival parties'.
BOTH = re.compile(r"^(?:[Tt]he |[Tt]hese |[Tt]hose )?(?:[Tt]wo|[Bb]oth)(?: (?:[a-z]+ )?(?P<noun>[a-z]+))?$")
SIDES = re.compile(r"^(?:(?:[Tt]he |[Aa]ll )?(?:[a-z]+ )?(?:sides|participants)|[Tt]he (?:[a-z]+ )?parties)$")
MEETING = re.compile(r"\b(?:Summit|Meeting|Conference|Talks|Agreement|Accords?|Treaty|Plan|Protocol)\b")
HOW_MANY = re.compile(
    r"^(?:(?:the|an?|some|both|all|these|those|other|many|most|several|\d[\d,]*)\s+)*", re.IGNORECASE
)
NEAR = 40  # characters before a place in which an entity that reaches into it may begin
LONGEST = 120  # characters of an office with the name of who holds it


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Names those whom single words of a report mean, in the order of its text."""

    scene: Scene
    stage: Stage

    @classmethod
    def of(cls, scene: Scene) -> Naming:
        """Nobody is on the stage yet."""
        return cls(scene=scene, stage=scene.stage.again())

    @property
    def clauses(self) -> Clauses:
        """How the words of the report hang on one another."""
        return self.scene.clauses

    def names(self, i: int, statement: Statement | None) -> Iterator[Named]:
        """The parties that the word `i` with what describes it names."""
        token = self.clauses.tokens[i]
        span = self.clauses.phrase(i)
        whose = self._whose(i)
        if token.tag.startswith(("PRP", "WP")):
            yield from self._meant(token.span, statement)
        elif whose is not None:
            yield from self._own(whose, statement)
        elif token.tag != "DT" and not _names_nobody(self.words(span)):
            yield from self._counted(i, statement) or self._apposed(i) or self._called(i, span, statement)

    def _whose(self, i: int) -> Span | None:
        """The word that says whose they are, of 'our men', 'his country'."""
        noun = self.words(self.clauses.tokens[i].span).lower()
        if noun not in load("parties")["ones_own"]["words"]:
            return None
        own = (self.clauses.tokens[k] for k in self.clauses.children[i])
        return next((token.span for token in own if token.tag == "PRP$"), None)

    def _own(self, whose: Span, statement: Statement | None) -> Iterator[Named]:
        """The party of the one that a possessive pronoun means."""
        speaker = _teller(self.words(whose).lower(), statement)
        if speaker is None:
            found = self.stage.speakers(Evidence.cut(self.scene.report.text, whose.start, whose.end))
            speaker = next(iter(found))
        if speaker.evidence is not None:
            name = speaker.party or HIDDEN.sub("", speaker.name)
            yield Named(name=known_as(name), evidence=speaker.evidence)

    def _called(self, i: int, span: Span, statement: Statement | None) -> Iterator[Named]:
        """Whom a noun with what describes it calls by a name or by what they are."""
        token = self.clauses.tokens[i]
        entities = self.entities(span)
        head = [e for e in entities if e.span.overlaps(token.span)]
        if any(e.label in TIMES for e in head):
            return
        persons = [e for e in entities if e.label == "PERSON"]
        names = persons or [e for e in head if e.label in NAMES and not MEETING.search(self.words(e.span))]
        word = self.words(token.span)
        noun = word.lower()
        if names:
            yield from (n for e in names for n in self._speakers(e.span))
        elif any(e.label in PEOPLES for e in head):
            yield from (n for e in head if e.label in PEOPLES for n in self._speakers(e.span))
        elif self.scene.stage.people.knows(word):
            yield from self._speakers(token.span)
        elif noun in load("parties")["by_themselves"]["words"] and " " in HOW_MANY.sub("", self.words(span)):
            yield from self._plainly(span)
        elif speaks_for(noun):
            yield from self._in_office(i) or self._behind(i, entities, statement)
        elif is_people(noun) or is_title(noun) or token.tag.startswith("NNP") or SHORT.match(word):
            yield from self._speakers(span)

    def _apposed(self, i: int) -> list[Named]:
        """The person whose name stands beside an office: 'her envoy to Orun, Ana Ruel,'."""
        tokens = self.clauses.tokens
        if not is_role(self.words(tokens[i].span).lower()):
            return []
        beside = [tokens[k].span for k in self.clauses.children[i] if tokens[k].dep == "appos"]
        persons = [e for span in beside for e in self.entities(span) if e.label == "PERSON"]
        return [named for person in persons for named in self._speakers(person.span)]

    def _counted(self, i: int, statement: Statement | None) -> list[Named]:
        """Of whom a noun only says how many they are: 'dozens of officers', 'most of the workers'."""
        if self.words(self.clauses.tokens[i].span).lower() not in load("parties")["how_many"]["words"]:
            return []
        after = self.clauses.after(i, OF, self.scene.report.text)
        return [named for k in after for j in self.clauses.joined(k) for named in self.names(j, statement)]

    def _plainly(self, span: Span) -> Iterator[Named]:
        """Those at `span` by what the report calls them: 'Marvian leaders'."""
        text = self.scene.report.text
        start = span.start + (m.end() if (m := HOW_MANY.match(self.words(span))) else 0)
        evidence = Evidence.cut(text, start, span.end)
        yield Named(name=" ".join(evidence.words.split()), evidence=evidence)

    def _in_office(self, i: int) -> list[Named]:
        """Who holds the office that the word `i` tells of, if the report names one person who does."""
        noun = self.words(self.clauses.tokens[i].span).lower()
        if is_plural(noun) or not is_role(noun):
            return []
        whole = self.clauses.subtree(i)
        end = min(whole.end, whole.start + LONGEST)
        office = Evidence.cut(self.scene.report.text, self.clauses.phrase(i).start, end)
        named = (s for s in self.stage.speakers(office) if s.kind is Kind.PERSON and not s.anonymous)
        return [Named(name=s.name, evidence=s.evidence) for s in named if s.evidence is not None]

    def _behind(self, i: int, entities: Sequence[Entity], statement: Statement | None) -> Iterator[Named]:
        """Whom officials, envoys and delegations stand for: the names before them, or after 'of'."""
        peoples = [e for e in entities if e.label in PARTIES]
        if any(e.label == "NORP" and _only_describes(self.words(e.span)) for e in peoples):
            yield from self._plainly(self.clauses.phrase(i))  # 'Tavarian militias' are no country's
            return
        if peoples:
            yield from (n for e in peoples for n in self._speakers(e.span))
            return
        text = self.scene.report.text
        found = [
            n
            for k in self.clauses.after(i, WHOSE, text)
            for j in self.clauses.joined(k)
            for n in self.names(j, statement)
        ]
        yield from found or self._speakers(self.clauses.phrase(i))

    def _meant(self, span: Span, statement: Statement | None) -> Iterator[Named]:
        """Whom a pronoun means: inside a statement its speaker, if that fits; else who was spoken of last."""
        word = self.words(span).lower()
        speaker = _teller(word, statement)
        if speaker is not None and speaker.evidence is not None:
            yield Named(name=party_name(speaker, word), evidence=speaker.evidence)
            return
        yield from self._speakers(span)

    def _speakers(self, span: Span) -> Iterator[Named]:
        """The names of those whom the words at `span` name."""
        text = self.scene.report.text
        words = text[span.start : span.end]
        kept = bare(words) if words.endswith(("'s", "’s", "s'", "s’")) else words
        start = span.start + (m.end() if (m := ARTICLE.match(kept)) and not _goes_back(kept) else 0)
        end = span.start + len(kept)
        if start >= end:
            return
        for speaker in self.stage.speakers(Evidence.cut(text, start, end)):
            name = known_as(HIDDEN.sub("", speaker.name))
            evidence = speaker.evidence or Evidence.cut(text, start, end)
            yield Named(name=name, evidence=evidence)

    def entities(self, span: Span) -> Sequence[Entity]:
        """The named entities that reach into `span`."""
        entities = self.scene.parsed.entities
        first = bisect_left(entities, span.start - NEAR, key=lambda e: e.span.start)
        last = bisect_left(entities, span.end, key=lambda e: e.span.start)
        return [e for e in entities[first:last] if e.span.overlaps(span)]

    def words(self, span: Span) -> str:
        """The words at `span`."""
        return self.scene.report.text[span.start : span.end]


def party_name(speaker: Speaker, word: str = "") -> str:
    """For whom somebody speaks: 'we' is the party; of one who is not named it is the party as well."""
    if speaker.party and (word in FIRST - {"i", "me", "my"} or speaker.anonymous):
        return speaker.party
    return HIDDEN.sub("", speaker.name)


def known_as(name: str) -> str:
    """For whom a short name, a seat or an adjective stands: the United Nations, a country, 'the Basques'."""
    parties = load("parties")
    return str(parties["known_as"].get(name) or parties["peoples"].get(name, name))


def _only_describes(word: str) -> bool:
    """Whether the word for a people is no name by itself: 'Tavarian', where no country is called so."""
    return word not in countries() and not word.endswith("s")


def _names_nobody(words: str) -> bool:
    pair = BOTH.match(words)
    if pair is None:
        return SIDES.match(words) is not None
    return pair["noun"] is None or pair["noun"] in load("parties")["pairs"]["words"]


def _teller(word: str, statement: Statement | None) -> Speaker | None:
    """The speaker of the statement, if the report names one whom the pronoun can mean."""
    speaker = statement.speaker if statement else None
    named = speaker is not None and speaker.evidence is not None and _fits(word, speaker)
    return speaker if named else None


def _fits(word: str, speaker: Speaker) -> bool:
    if word in FIRST:
        return True
    return (word in SHE_OR_HE) == (speaker.kind is Kind.PERSON and not speaker.anonymous)


def _goes_back(words: str) -> bool:
    """'the group': a noun phrase without a name is led back, and needs its article for that."""
    return not re.search(r"[A-Z]", words[1:])


def speaks_for(noun: str) -> bool:
    """Whether those named by the noun stand for somebody: officials, envoys, a delegation, a government."""
    return is_role(noun) or noun in load("parties")["stand_for"]["words"]


def is_people(noun: str) -> bool:
    """Whether the noun stands for those who can act: persons, crowds, bodies, fighters."""
    return (
        is_role(noun)
        or noun in word_class("crowds")
        or noun in word_class("bodies")
        or noun in load("parties")["fighters"]["words"]
        or (PERSONS.match(noun) is not None and noun not in load("parties")["no_people"]["words"])
    )
