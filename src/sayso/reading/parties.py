"""Who acts, and to whom it is done: the names of those whom the words of an event or a position mean."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.lexicon.words import load
from sayso.reading.clauses import Clauses
from sayso.reading.names import bare, is_title
from sayso.reading.nouns import is_role, word_class
from sayso.reading.parse import Entity
from sayso.reading.scene import Scene
from sayso.reading.speakers import Stage
from sayso.records import Evidence, Kind, Named, Span, Speaker, Statement

PARTIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
NAMES = frozenset({"PERSON", "ORG"})
PEOPLES = frozenset({"GPE", "NORP"})
TIMES = frozenset({"DATE", "TIME", "CARDINAL", "PERCENT", "MONEY", "LAW", "WORK_OF_ART", "EVENT"})
HIDDEN = "unnamed "
TOGETHER = frozenset({"between", "of", "by", "among", "from"})
TOWARDS = frozenset({"with", "to", "on", "against", "from", "for", "at"})
BY = frozenset({"by"})
WHOSE = frozenset({"of", "from", "for"})
FIRST = frozenset({"we", "i", "us", "our", "me", "my"})
SHE_OR_HE = frozenset({"he", "she", "him", "her", "his"})
ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her|some|both|this|that|these|those)\s+", re.IGNORECASE)
NEAR = 40  # characters before a place in which an entity that reaches into it may begin


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Names the parties of a report's findings, in the order of its text."""

    scene: Scene
    stage: Stage
    clauses: Clauses

    @classmethod
    def of(cls, scene: Scene) -> Parties:
        """Nobody is on the stage yet."""
        return cls(scene=scene, stage=scene.stage.again(), clauses=scene.clauses)

    def top(self, span: Span) -> Span | None:
        """Where the word stands that most of `span` hangs on."""
        top = self.clauses.top(span)
        return None if top is None else self.clauses.tokens[top].span

    def of_event(
        self, span: Span, statement: Statement | None
    ) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
        """Who acts in the event told at `span`, and the others: those met, hit, asked, hosting."""
        top = self.clauses.top(span)
        if top is None:
            return (), ()
        actors, others = self._roles(top)
        named = _once(self._all(actors, statement), ())
        return named, _once(self._all(others, statement), named)

    def subject_of(self, span: Span, statement: Statement | None, *, inside: bool) -> tuple[Named, ...]:
        """Whom the subject of the words at `span` names: one of the words themselves, if `inside`.

        A pronoun inside a statement names nobody: it means its speaker.
        """
        top = self.clauses.top(span)
        if top is None:
            return ()
        words = self._owners(top)
        if self.clauses.is_verb(top):
            found = self.clauses.subject(top)
            words = [found[0]] if found and not found[1] else []
        tokens = self.clauses.tokens
        if inside:
            words = [
                i for i in words if span.holds(tokens[i].span) and not tokens[i].tag.startswith(("PRP", "WP"))
            ]
        return _once(self._all(words, statement), ())

    def of_words(self, words: Iterable[int], statement: Statement | None) -> tuple[Named, ...]:
        """Whom some words of the text name, each once."""
        return _once(self._all(words, statement), ())

    def _roles(self, top: int) -> tuple[list[int], list[int]]:
        """The words for those who act, and those for the others."""
        text, clauses = self.scene.report.text, self.clauses
        towards = list(clauses.after(top, TOWARDS, text))
        if not clauses.is_verb(top):
            return [*self._owners(top), *clauses.after(top, TOGETHER, text)], towards
        found = clauses.subject(top)
        objects = [*clauses.objects(top), *towards]
        if found is None:
            return [], objects
        subject, passive = found
        if passive:
            return list(clauses.after(top, BY, text)), [subject, *objects]
        if not self._acts(subject):  # 'The meeting between the two sides was …'
            return [*self._owners(subject), *clauses.after(subject, TOGETHER, text)], objects
        return [subject], objects

    def _acts(self, i: int) -> bool:
        """Whether the word names somebody who can act."""
        token = self.clauses.tokens[i]
        word = self._words(token.span)
        if token.tag.startswith(("PRP", "WP", "NNP", "WDT", "DT")) or self.scene.stage.people.knows(word):
            return True
        return _speaks_for(word.lower()) or _is_people(word.lower())

    def _owners(self, noun: int) -> list[int]:
        deps = {"poss", "compound", "amod", "nmod"}
        return [k for k in self.clauses.children[noun] if self.clauses.tokens[k].dep in deps]

    def _all(self, words: Iterable[int], statement: Statement | None) -> tuple[Named, ...]:
        return tuple(
            named for word in words for i in self.clauses.joined(word) for named in self._named(i, statement)
        )

    def _named(self, i: int, statement: Statement | None) -> Iterator[Named]:
        """The parties that the word `i` with what describes it names."""
        token = self.clauses.tokens[i]
        if token.tag.startswith(("PRP", "WP")):
            yield from self._meant(token.span, statement)
            return
        span = self.clauses.phrase(i)
        entities = self._entities(span)
        head = [e for e in entities if e.span.overlaps(token.span)]
        if any(e.label in TIMES for e in head):
            return
        persons = [e for e in entities if e.label == "PERSON"]
        names = persons or [e for e in head if e.label in NAMES]
        noun = self._words(token.span).lower()
        if names:
            yield from (n for e in names for n in self._speakers(e.span))
        elif any(e.label in PEOPLES for e in head):
            yield from (n for e in head if e.label in PEOPLES for n in self._speakers(e.span))
        elif self.scene.stage.people.knows(self._words(token.span)):
            yield from self._speakers(token.span)
        elif _speaks_for(noun):
            yield from self._behind(i, entities, statement)
        elif _is_people(noun) or is_title(noun) or token.tag.startswith("NNP"):
            yield from self._speakers(span)

    def _behind(self, i: int, entities: Sequence[Entity], statement: Statement | None) -> Iterator[Named]:
        """Whom officials, envoys and delegations stand for: the names before them, or after 'of'."""
        peoples = [e for e in entities if e.label in PARTIES]
        if peoples:
            yield from (n for e in peoples for n in self._speakers(e.span))
            return
        text = self.scene.report.text
        found = [
            n
            for k in self.clauses.after(i, WHOSE, text)
            for j in self.clauses.joined(k)
            for n in self._named(j, statement)
        ]
        yield from found or self._speakers(self.clauses.phrase(i))

    def _meant(self, span: Span, statement: Statement | None) -> Iterator[Named]:
        """Whom a pronoun means: inside a statement its speaker, if that fits; else who was spoken of last."""
        word = self._words(span).lower()
        speaker = statement.speaker if statement else None
        if speaker is not None and speaker.evidence is not None and _fits(word, speaker):
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
            name = known_as(speaker.name.removeprefix(HIDDEN))
            evidence = speaker.evidence or Evidence.cut(text, start, end)
            yield Named(name=name, evidence=evidence)

    def _entities(self, span: Span) -> Sequence[Entity]:
        entities = self.scene.parsed.entities
        first = bisect_left(entities, span.start - NEAR, key=lambda e: e.span.start)
        last = bisect_left(entities, span.end, key=lambda e: e.span.start)
        return [e for e in entities[first:last] if e.span.overlaps(span)]

    def _words(self, span: Span) -> str:
        return self.scene.report.text[span.start : span.end]


def joined(parties: Sequence[Named]) -> Named | None:
    """Several as one: 'Orun, Marvia and Lerin', each once."""
    names = list(dict.fromkeys(party.name for party in parties))
    if not names:
        return None
    name = " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
    return replace(parties[0], name=name)


def party_name(speaker: Speaker, word: str = "") -> str:
    """For whom somebody speaks: 'we' is the party; of one who is not named it is the party as well."""
    if speaker.party and (word in FIRST - {"i", "me", "my"} or speaker.anonymous):
        return speaker.party
    return speaker.name.removeprefix(HIDDEN)


def known_as(name: str) -> str:
    """For whom a short name or a seat stands: 'UN' is the United Nations, the White House a country."""
    return str(load("parties")["known_as"].get(name, name))


def _fits(word: str, speaker: Speaker) -> bool:
    if word in FIRST:
        return True
    return (word in SHE_OR_HE) == (speaker.kind is Kind.PERSON and not speaker.anonymous)


def _goes_back(words: str) -> bool:
    """'the group': a noun phrase without a name is led back, and needs its article for that."""
    return not re.search(r"[A-Z]", words[1:])


def _speaks_for(noun: str) -> bool:
    """Whether those named by the noun stand for somebody: officials, envoys, a delegation, a government."""
    return is_role(noun) or noun in load("parties")["stand_for"]["words"]


def _is_people(noun: str) -> bool:
    return (
        is_role(noun)
        or noun in word_class("crowds")
        or noun in word_class("bodies")
        or noun in load("parties")["fighters"]["words"]
    )


def _once(parties: tuple[Named, ...], besides: tuple[Named, ...]) -> tuple[Named, ...]:
    known = {named.name for named in besides}
    return tuple({n.name: n for n in reversed(parties) if n.name not in known}.values())[::-1]
