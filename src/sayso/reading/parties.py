"""Who acts, and to whom it is done: those whom the words of an event or a position mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.lexicon.words import load
from sayso.reading.clauses import DEEPEST, Clauses
from sayso.reading.names import capitals, countries
from sayso.reading.naming import SHORT, Naming, is_people, speaks_for
from sayso.reading.scene import Scene
from sayso.records import Named, Span, Statement

TOGETHER = frozenset({"between", "of", "by", "among", "from"})
TOWARDS = frozenset({"with", "to", "on", "against", "from", "for", "at"})
BY, OF = frozenset({"by"}), frozenset({"of"})
WITH = frozenset({"with"})
BETWEEN = frozenset({"between", "among"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Names the parties of a report's findings, in the order of its text."""

    naming: Naming

    @classmethod
    def of(cls, scene: Scene) -> Parties:
        """Nobody is on the stage yet."""
        return cls(naming=Naming.of(scene))

    @property
    def scene(self) -> Scene:
        """The report whose parties they are."""
        return self.naming.scene

    @property
    def clauses(self) -> Clauses:
        """How the words of the report hang on one another."""
        return self.scene.clauses

    def top(self, span: Span) -> Span | None:
        """Where the word stands that most of `span` hangs on."""
        top = self.clauses.top(span)
        return None if top is None else self.clauses.tokens[top].span

    def main(self, span: Span) -> Span | None:
        """Where the word is that tells what is done in the event at `span`; `None` where there is no word."""
        top = self.clauses.top(span)
        return None if top is None else self.clauses.tokens[self._doing(top)].span

    def of_event(
        self, span: Span, statement: Statement | None, *, meets: bool = False
    ) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
        """Who acts in the event told at `span`, and the others: those hit, asked, hosting.

        Where people meet, those whom the others meet with act as well.
        """
        top = self.clauses.top(span)
        if top is None:
            return (), ()
        actors, others = self._roles(top)
        if meets:
            actors = [*actors, *self._met(top)]
        named = _once(self._all(actors, statement), ()) or self._between(span, statement)
        return named, _once(self._all(others, statement), named)

    def _met(self, top: int) -> Iterator[int]:
        """Those with whom is met: after 'with' at the top word, or at the noun that is its object."""
        text = self.scene.report.text
        verb = self._doing(top)
        for word in (verb, *self.clauses.objects(verb)):
            for met in self.clauses.after(word, WITH, text):
                yield from (met, *self.clauses.objects(met))  # 'with visiting Ana Ruel'

    def _between(self, span: Span, statement: Statement | None) -> tuple[Named, ...]:
        """Those between whom something is, however deep it stands: 'efforts to resume talks between both'."""
        text = self.scene.report.text
        words = (i for i in self.clauses.within(span) for i in self.clauses.after(i, BETWEEN, text))
        return _once(self._all(words, statement), ())

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
        doing = self._doing(top)
        towards = list(clauses.after(doing, TOWARDS, text))
        if not clauses.is_verb(top):
            return self._roles_of_noun(top, towards)
        found = clauses.subject(top)
        objects = [*clauses.objects(doing), *towards]
        if found is None:
            return [], objects
        subject, passive = found
        if passive and (doing == top or clauses.is_passive(doing)):
            return list(clauses.after(doing, BY, text)), [subject, *objects]
        if not self._acts(subject):  # 'The meeting between the two sides was …'
            return [*self._owners(subject), *clauses.after(subject, TOGETHER, text)], objects
        if self._word(doing) in load("parties")["suffering"]["words"]:
            return [], [subject, *objects]
        return [subject], objects

    def _roles_of_noun(self, noun: int, towards: list[int]) -> tuple[list[int], list[int]]:
        """'the visit of' names who acts, 'the arrest of' those to whom it is done."""
        text = self.scene.report.text
        owners = self._owners(noun)
        if self._word(noun) in load("parties")["done_to"]["words"]:
            rest = self.clauses.after(noun, TOGETHER - OF, text)
            return [*owners, *rest], [*self.clauses.after(noun, OF, text), *towards]
        return [*owners, *self.clauses.after(noun, TOGETHER, text)], towards

    def _doing(self, top: int) -> int:
        """The word that tells what is done: of 'is expected to arrive' and 'failed to arrive' the last."""
        for _ in range(DEEPEST):
            further = self._led_to(top)
            if further is None:
                break
            top = further
        return top

    def _led_to(self, i: int) -> int | None:
        """What a verb leads on to that tells nothing itself, or an adjective after 'be'."""
        leading = load("parties")["leading_on"]["words"]
        clauses = self.clauses
        if clauses.is_passive(i) or self._word(i) in leading:
            return clauses.infinitive(i)
        adjectives = (k for k in clauses.children[i] if clauses.tokens[k].dep == "acomp")
        return next((clauses.infinitive(k) for k in adjectives if self._word(k) in leading), None)

    def _word(self, i: int) -> str:
        return self.naming.words(self.clauses.tokens[i].span).lower()

    def _acts(self, i: int) -> bool:
        """Whether the word names somebody who can act."""
        token = self.clauses.tokens[i]
        word = self.naming.words(token.span)
        if token.tag.startswith(("PRP", "WP", "NNP", "WDT", "DT")) or SHORT.match(word):
            return True
        if self.scene.stage.people.knows(word):
            return True
        return speaks_for(word.lower()) or is_people(word.lower())

    def _owners(self, noun: int) -> list[int]:
        deps = {"poss", "compound", "amod", "nmod"}
        owners = [k for k in self.clauses.children[noun] if self.clauses.tokens[k].dep in deps]
        return [k for owner in owners for k in self._owned_by(owner)]

    def _owned_by(self, owner: int) -> list[int]:
        """Those before a noun: of 'Orun-Marvia talks' both, of 'Lerin talks' and 'five-party talks' none."""
        tokens, children = self.clauses.tokens, self.clauses.children[owner]
        word = self.naming.words(tokens[owner].span)
        if tokens[owner].dep == "amod" and word.islower():
            return []  # 'a foreign trip'
        if any(tokens[k].tag == "HYPH" for k in children):
            return [] if word == "party" else [*(k for k in children if tokens[k].dep == "compound"), owner]
        return [] if tokens[owner].dep == "compound" and self._is_town(owner) else [owner]

    def _is_town(self, i: int) -> bool:
        """Whether the word is that of a place, and of no country or its people."""
        span = self.clauses.tokens[i].span
        places = [e.span for e in self.naming.entities(span) if e.label == "GPE"]
        named = [self.naming.words(place).removeprefix("the ") for place in places]
        return self.naming.words(span) in capitals() or not all(map(_is_land, named))

    def _all(self, words: Iterable[int], statement: Statement | None) -> tuple[Named, ...]:
        """Whom the words name; who goes by short letters by the name that the report spells out."""
        spelt_out = self.scene.spelt_out
        return tuple(
            replace(named, name=spelt_out.get(named.name, named.name))
            for word in words
            for i in self.clauses.joined(word)
            for named in self.naming.names(i, statement)
        )


def joined(parties: Sequence[Named]) -> Named | None:
    """Several as one: 'Orun, Marvia and Lerin', each once."""
    names = list(dict.fromkeys(party.name for party in parties))
    if not names:
        return None
    name = " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
    return replace(parties[0], name=name)


def _is_land(name: str) -> bool:
    is_known = name in countries() or name in load("parties")["known_as"]
    return is_known and name not in capitals()


def _once(parties: tuple[Named, ...], besides: tuple[Named, ...]) -> tuple[Named, ...]:
    known = {named.name for named in besides}
    return tuple({n.name: n for n in reversed(parties) if n.name not in known}.values())[::-1]
