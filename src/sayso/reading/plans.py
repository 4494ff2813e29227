"""Where a report speaks of a proposal, plan or draft: its word, who made it, and what is told of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from sayso.lexicon.forms import noun_forms, verb_forms
from sayso.lexicon.packs import Words
from sayso.lexicon.phrases import Finder
from sayso.lexicon.words import load
from sayso.reading.clauses import Clauses
from sayso.records import Span

OBJECTS = frozenset({"dobj", "dative", "attr", "oprd"})
WITHIN = frozenset({"under", "in"})
FOR, OF, BY, TO = frozenset({"for"}), frozenset({"of"}), frozenset({"by", "from"}), frozenset({"to"})
COUNTER = re.compile(r"counter[-\s]?$", re.IGNORECASE)  # that 'counter-proposal' may be cut in two
AFTER, NEAR = 60, 4  # characters and words behind a verb, among which the word is that must follow it
MODIFIES = frozenset({"poss", "compound", "amod", "nmod"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Plans:
    """The words of a text with what they say of plans."""

    text: str
    clauses: Clauses

    def nouns(self, offers: Finder) -> Iterator[int]:
        """The nouns by which plans are called, those that are only prospective too, in order of the text."""
        hits = [*offers.hits(self.text), *_prospective().hits(self.text)]
        ends = {hit.end for hit in hits}
        for i, token in enumerate(self.clauses.tokens):
            if token.span.end in ends and token.tag.startswith("NN") and token.dep != "compound":
                yield i

    def is_prospective(self, i: int) -> bool:
        """Whether the noun is an offer only where its terms are told."""
        return self.word(i) in _nouns("prospective")

    def is_everyday(self, i: int) -> bool:
        """Whether the noun is an offer only where it is a matter of talks."""
        return self.word(i) in _nouns("everyday")

    def is_matter(self, i: int) -> bool:
        """Whether it is made, answered or told the terms of: 'rejected the plan', 'the draft includes'."""
        verb = self.governor(i)
        named = verb is not None and any(
            self.does(verb, how) for how in ("making", "treating", "holding", "proposing")
        )
        return named or any(self.does(k, "making") for k in self._told_after(i)) or bool(self._by(i))

    def governor(self, i: int) -> int | None:
        """The verb that the noun is subject or object of."""
        token = self.clauses.tokens[i]
        if token.dep in {"pobj", "conj"}:
            above = self.clauses.tokens[token.head]
            return above.head if token.dep == "pobj" and self.clauses.is_verb(above.head) else None
        return token.head if self.clauses.is_verb(token.head) and token.head != i else None

    def makers(self, i: int) -> list[int]:
        """The words for those whose the plan at noun `i` is."""
        clauses = self.clauses
        own = [k for k in clauses.children[i] if clauses.tokens[k].dep == "poss"]
        named = own or self._by(i)
        if named:
            return named
        verb = self.governor(i)
        if verb is None or not (self.does(verb, "making") or self.does(verb, "proposing")):
            return []
        found = clauses.subject(verb)
        if clauses.tokens[i].dep in OBJECTS and found and not found[1]:
            return [found[0]]
        return list(clauses.after(verb, BY, self.text))

    def _by(self, i: int) -> list[int]:
        """Those after 'by': 'a plan by', 'a plan put forward by'."""
        return [j for k in (i, *self._told_after(i)) for j in self.clauses.after(k, BY, self.text)]

    def describers(self, i: int) -> list[int]:
        """The names before the noun, as in 'a Marvian proposal'."""
        tokens = self.clauses.tokens
        before = [k for k in self.clauses.children[i] if tokens[k].dep in MODIFIES and k < i]
        return [k for k in before if self.text[tokens[k].span.start].isupper()]

    def answered(self, i: int) -> Span | None:
        """What the counter-proposal at noun `i` answers."""
        start = self.clauses.tokens[i].span.start
        before = self.text[max(0, start - len("counter-")) : start]
        if not self.word(i).startswith("counter") and not COUNTER.search(before):
            return None
        found = next(self._after(i, TO), None)
        if found is None and i + 1 < len(self.clauses.tokens) and self.word(i + 1) == "to":
            found = next(iter(self.clauses.children[i + 1]), None)
        return None if found is None else self.clauses.subtree(found)

    def told(self, i: int) -> Iterator[Span]:
        """Where terms of the plan at noun `i` are told in its own sentence."""
        clauses = self.clauses
        for k in self._told_after(i):
            yield from self._clause_terms(k)
        for k in self._after(i, FOR | OF):
            if not self.is_prospective(i) or self.is_prospective(k):  # 'a deal for a truce'
                yield from self._for(k)
        verb = self.governor(i)
        if verb is not None and clauses.tokens[i].dep == "nsubj":
            yield from self.held(verb)
        elif verb is not None and clauses.tokens[i].dep == "pobj":
            yield from self._under(clauses.tokens[i].head, verb)
        else:
            yield from self._in_stage(i)

    def held(self, verb: int) -> Iterator[Span]:
        """What the subject of `verb` would bring: 'includes a truce', 'would free 40 prisoners'."""
        if self.does(verb, "holding"):
            yield from self._objects(verb)
        elif self._has_modal(verb):
            yield self._from_verb(verb)

    def proposing_verbs(self) -> Iterator[int]:
        """The verbs that propose by themselves, in order of the text."""
        yield from (
            i
            for i in range(len(self.clauses.tokens))
            if self.clauses.is_verb(i) and self.does(i, "proposing")
        )

    def proposed(self, verb: int) -> Iterator[Span]:
        """What the verb proposes: 'that', 'to', or a thing that is about an issue."""
        clauses = self.clauses
        for k in clauses.children[verb]:
            token = clauses.tokens[k]
            to_do = token.dep == "xcomp" or token.tag == "VB" or self._has_modal(k)
            if token.dep in {"ccomp", "xcomp"} and clauses.is_verb(k) and to_do:
                yield clauses.subtree(k)

    def word(self, i: int) -> str:
        """The word `i` in lower case."""
        span = self.clauses.tokens[i].span
        return self.text[span.start : span.end].lower()

    def does(self, verb: int, how: str) -> bool:
        """Whether the verb is one of the list `how`, with the word that must follow it."""
        rests = _verbs(how).get(self.word(verb), ())
        end = self.clauses.tokens[verb].span.end
        after = self.text[end : end + AFTER].lower().split()[:NEAR] if rests else []
        return any(not rest or rest in after for rest in rests)

    def _after(self, i: int, prepositions: frozenset[str]) -> Iterator[int]:
        """What stands after a preposition that hangs on the noun, or on the verb that it is the object of."""
        yield from self.clauses.after(i, prepositions, self.text)
        verb = self.governor(i)
        if verb is not None and self.clauses.tokens[i].dep in OBJECTS:
            yield from (k for k in self.clauses.after(verb, prepositions, self.text) if k > i)

    def _told_after(self, i: int) -> Iterator[int]:
        yield from (k for k in self.clauses.children[i] if self.clauses.tokens[k].dep in {"relcl", "acl"})

    def _clause_terms(self, verb: int) -> Iterator[Span]:
        token = self.clauses.tokens[verb]
        if self.does(verb, "holding") and token.tag != "VBN":
            yield from self._objects(verb)
        elif self._has_modal(verb) or (token.tag == "VB" and token.dep in {"acl", "relcl"}):
            yield self._from_verb(verb)

    def _for(self, i: int) -> Iterator[Span]:
        """'for a truce that would last', in one piece up to what is told of it."""
        inner = list(self._told_after(i))
        whole = self.clauses.subtree(i)
        end = min((self.clauses.subtree(k).start for k in inner), default=whole.end)
        if whole.start < end:
            yield Span(start=whole.start, end=end)
        for k in inner:
            yield from self._clause_terms(k)

    def _under(self, preposition: int, verb: int) -> Iterator[Span]:
        """'Under the plan, …': the clause without these words."""
        if self.word(preposition) not in WITHIN or not self._has_modal(verb):
            return
        own, whole = self.clauses.subtree(preposition), self.clauses.subtree(verb)
        if own.start <= whole.start:
            yield Span(start=own.end, end=whole.end)
        else:
            yield Span(start=whole.start, end=own.start)

    def _in_stage(self, i: int) -> Iterator[Span]:
        """'the pilots sent home in the first stage of an accord': the clause up to the stage."""
        tokens = self.clauses.tokens
        stage = tokens[tokens[i].head].head
        verb = tokens[tokens[stage].head].head
        if tokens[i].dep == "pobj" and self.word(stage) in _stages() and self.clauses.is_verb(verb):
            above = tokens[verb].head if tokens[verb].dep in {"acl", "relcl"} else None
            first = self.clauses.subtree(verb) if above is None else self.clauses.phrase(above)
            yield Span(start=first.start, end=tokens[stage].span.end)

    def _objects(self, verb: int) -> Iterator[Span]:
        clauses = self.clauses
        objects = [k for k in clauses.children[verb] if clauses.tokens[k].dep in OBJECTS | {"ccomp", "xcomp"}]
        objects = objects or list(clauses.after(verb, FOR | OF | frozenset({"at"}), self.text))
        yield from map(clauses.subtree, objects)

    def _has_modal(self, verb: int) -> bool:
        return any(self.clauses.tokens[k].tag == "MD" for k in self.clauses.children[verb])

    def _from_verb(self, verb: int) -> Span:
        return Span(start=self.clauses.tokens[verb].span.start, end=self.clauses.subtree(verb).end)


@cache
def _prospective() -> Finder:
    return Finder({"offer": Words(nouns=tuple(load("offers")["prospective"]["nouns"]))})


@cache
def _stages() -> frozenset[str]:
    return frozenset(form for noun in load("offers")["stages"]["words"] for form in noun_forms(noun))


@cache
def _nouns(section: str) -> frozenset[str]:
    return frozenset(form for noun in load("offers")[section]["nouns"] for form in noun_forms(noun))


@cache
def _verbs(section: str) -> Mapping[str, tuple[str, ...]]:
    """Of each form of a verb of the list, the words that must follow it; '' where none must."""
    found: dict[str, tuple[str, ...]] = {}
    for verb in load("offers")[section]["verbs"]:
        first, _, rest = verb.partition(" ")
        for form, _ in verb_forms(first):
            found[form] = (*found.get(form, ()), rest)
    return found
