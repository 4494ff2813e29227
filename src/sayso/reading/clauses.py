"""Who stands where in a clause: its top word, its subject, what hangs on it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.reading.parse import Token
from sayso.records import Span

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
OBJECTS = frozenset({"dobj", "dative", "iobj"})
GOES_ON = frozenset({"conj", "xcomp", "advcl", "ccomp", "pcomp", "aux", "auxpass"})
DESCRIBES = frozenset({"compound", "amod", "nummod", "poss", "nmod", "det", "quantmod", "case", "predet"})
CLAUSE_HEADS = frozenset({"ccomp", "advcl", "relcl", "conj", "parataxis", "csubj", "acl"})
ON_A_NOUN = frozenset({"relcl", "acl"})
RELATIVES = frozenset({"WDT", "WP", "WP$"})
EDGES = re.compile(r"^(?:[\s,;:—–-]|(?:that|and|but|which|while)\b)+|[\s,;:.—–-]+$")
DEEPEST = 12  # steps that are taken up from a word at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Clauses:
    """The words of a text with those that hang on each."""

    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, tokens: Sequence[Token]) -> Clauses:
        """The clauses that `tokens` make."""
        children: list[list[int]] = [[] for _ in tokens]
        for i, token in enumerate(tokens):
            if token.head != i:
                children[token.head].append(i)
        return cls(tokens=tuple(tokens), children=tuple(map(tuple, children)))

    def top(self, span: Span) -> int | None:
        """The word in `span` that most of it hangs on: of those whose head is outside a verb first."""
        words = self.within(span)
        tops = [i for i in words if self.tokens[i].head not in words or self.tokens[i].head == i]
        weighed = [(not self.is_verb(i), -self._reach(i), i) for i in tops if self.tokens[i].dep != "punct"]
        return min(weighed)[2] if weighed else None

    def is_verb(self, i: int) -> bool:
        """Whether the word is a verb."""
        return self.tokens[i].tag.startswith(("VB", "MD"))

    def subject(self, i: int) -> tuple[int, bool] | None:
        """The subject of the verb `i`, led back over what goes on with it, and whether it is a passive's."""
        for _ in range(DEEPEST):
            own = self._own_subject(i)
            if own is not None:
                return own
            token = self.tokens[i]
            if token.dep in ON_A_NOUN:
                return token.head, token.tag == "VBN"
            if token.dep not in GOES_ON or token.head == i:
                return None
            i = token.head
        return None

    def is_passive(self, i: int) -> bool:
        """Whether something is done to the subject of the verb `i`."""
        return any(self.tokens[k].dep in {"auxpass", "nsubjpass"} for k in self.children[i])

    def infinitive(self, i: int) -> int | None:
        """The verb that `i` leads on to, if it does: 'arrive' of 'expected to arrive'."""
        follows = (k for k in self.children[i] if self.tokens[k].dep == "xcomp" and self.is_verb(k))
        return next(follows, None)

    def within(self, span: Span) -> range:
        """The words in `span`."""
        first = bisect_left(self.tokens, span.start, key=lambda t: t.span.start)
        return range(first, bisect_left(self.tokens, span.end, key=lambda t: t.span.start))

    def _own_subject(self, i: int) -> tuple[int, bool] | None:
        for k in self.children[i]:
            token = self.tokens[k]
            if token.dep in SUBJECTS:
                known = token.tag in RELATIVES and self.tokens[i].dep == "relcl"
                return (self.tokens[i].head if known else k), token.dep == "nsubjpass"
        return None

    def objects(self, i: int) -> Iterator[int]:
        """The objects of the verb `i`."""
        yield from (k for k in self.children[i] if self.tokens[k].dep in OBJECTS)

    def after(self, i: int, prepositions: frozenset[str], text: str) -> Iterator[int]:
        """What stands after one of `prepositions` that hangs on `i`."""
        for k in self.children[i]:
            word = self.tokens[k].span
            if (
                self.tokens[k].dep in {"prep", "agent"}
                and text[word.start : word.end].lower() in prepositions
            ):
                yield from (j for j in self.children[k] if self.tokens[j].dep in {"pobj", "pcomp"})

    def joined(self, i: int) -> Iterator[int]:
        """The word and those that 'and' joins to it."""
        yield i
        for k in self.children[i]:
            if self.tokens[k].dep in {"conj", "appos"} and self.tokens[k].dep == "conj":
                yield from self.joined(k)

    def phrase(self, i: int) -> Span:
        """The noun `i` with what describes it on its left."""
        first = i
        for k in reversed([k for k in self.children[i] if k < i]):
            if self.tokens[k].dep not in DESCRIBES:
                break
            first = self._left(k)
        return Span(start=self.tokens[first].span.start, end=self.tokens[i].span.end)

    def subtree(self, i: int) -> Span:
        """The word with all that hangs on it, but for the mark that ends its sentence."""
        every = list(self._below(i))
        last = max(k for k in every if self.tokens[k].dep != "punct" or k == i)
        return Span(start=self.tokens[min(every)].span.start, end=self.tokens[last].span.end)

    def _below(self, i: int) -> Iterator[int]:
        below = [i]
        while below:  # a sentence of thousands of words may hang together as one chain
            k = below.pop()
            yield k
            below += self.children[k]

    def around(self, place: int) -> Span | None:
        """The clause around the word at `place`, without the clauses that hang on it; `None` past the end."""
        i = bisect_left(self.tokens, place + 1, key=lambda t: t.span.end)
        if i == len(self.tokens):
            return None
        verb = i
        for _ in range(DEEPEST):
            token = self.tokens[verb]
            if token.head == verb or (token.dep in CLAUSE_HEADS and self.is_verb(verb)):
                break
            verb = token.head
        first = last = i
        inside = set(self._own(verb))
        while first - 1 in inside:
            first -= 1
        while last + 1 in inside:
            last += 1
        return Span(start=self.tokens[first].span.start, end=self.tokens[last].span.end)

    def _own(self, i: int) -> Iterator[int]:
        """The word and all that hangs on it, but for further clauses."""
        yield i
        for k in self.children[i]:
            if not (self.tokens[k].dep in CLAUSE_HEADS and self.is_verb(k)):
                yield from self._own(k)

    def _left(self, i: int) -> int:
        lefts = [k for k in self.children[i] if k < i]
        return self._left(lefts[0]) if lefts else i

    def _reach(self, i: int) -> int:
        return len(self.children[i])


def trimmed(text: str, span: Span) -> Span:
    """The span without marks, spaces, 'that' or 'and' at its ends; whole if it holds nothing else."""
    words = text[span.start : span.end]
    start, end = span.start, span.end
    for m in EDGES.finditer(words):
        if m.start() == 0:
            start = span.start + m.end()
        elif m.end() == len(words):
            end = span.start + m.start()
    return Span(start=start, end=end) if start < end else span
