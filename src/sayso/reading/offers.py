"""What a report tells of proposals, plans and drafts: whose they are, their terms, and what they answer."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from sayso.lexicon.words import load
from sayso.reading.clauses import trimmed
from sayso.reading.field import Field
from sayso.reading.names import bare, countries
from sayso.reading.naming import ARTICLE
from sayso.reading.parties import Parties, joined
from sayso.reading.plans import Plans
from sayso.reading.scene import Scene
from sayso.reading.telling import find_chain, find_statement
from sayso.reading.terms import read_terms, stage_words
from sayso.reading.times import times_in
from sayso.records import Evidence, Named, Offer, Span, Statement, Sureness, make_id

GOES_BACK = re.compile(r"(?:the|this|that|these|those|its|it)\b", re.IGNORECASE)
MAKERS = frozenset({"PERSON", "ORG", "NORP"})
LONGEST = 400  # characters of the words that an offer rests on
FOLLOWS = 2  # sentences after which a word on its stages still belongs to an offer


def find_offers(scene: Scene, statements: Sequence[Statement], field: Field) -> tuple[Offer, ...]:
    """The offers of a report, in the order of its text; 'the plan' goes on with what was told of it."""
    return tuple(_Finding(scene, statements, field).offers())


@dataclass(slots=True, kw_only=True)
class _Draft:
    """An offer as far as it is known; `heard` is the sentence in which it was last spoken of."""

    at: int
    noun: str
    evidence: Evidence
    authors: tuple[Named, ...]
    name: str | None
    answers: Evidence | None
    statement: Statement | None
    heard: int
    told: list[Span] = field(default_factory=list)


class _Finding:
    """One walk through the sentences of a report."""

    def __init__(self, scene: Scene, statements: Sequence[Statement], field: Field) -> None:
        self._scene, self._statements, self._field = scene, statements, field
        self._text = scene.report.text
        self._plans = Plans(text=self._text, clauses=scene.clauses)
        self._parties = Parties.of(scene)
        self._drafts: list[_Draft] = []

    def offers(self) -> Iterator[Offer]:
        """All offers of the report."""
        nouns = list(self._plans.nouns(self._field.offers))
        verbs = list(self._plans.proposing_verbs())
        for number, sentence in enumerate(self._scene.parsed.sentences):
            inside = self._inside(nouns, sentence)
            for i in inside:
                self._hear_noun(i, number)
            for i in self._inside(verbs, sentence):
                if not self._told_by_noun(i, inside):
                    self._hear_verb(i, number)
            if not inside:
                self._hear_on(sentence, number)
        yield from filter(None, map(self._offer, self._drafts))

    def _inside(self, words: Sequence[int], sentence: Span) -> Sequence[int]:
        """Those of some words, in order, that stand in a sentence."""
        first, last = (
            bisect_left(words, place, key=lambda i: self._span(i).start)
            for place in (sentence.start, sentence.end)
        )
        return words[first:last]

    def _hear_noun(self, i: int, number: int) -> None:
        plans = self._plans
        if any(span.holds(self._span(i)) for draft in self._drafts for span in draft.told):
            return
        told = list(plans.told(i))
        statement = find_statement(self._statements, self._span(i))
        authors = self._authors(i, statement)
        earlier = self._meant(i, authors)
        if earlier is not None:
            earlier.told += told
            earlier.heard = number
            return
        is_matter = plans.is_matter(i)
        if not (is_matter if plans.is_everyday(i) else told or (is_matter and not plans.is_prospective(i))):
            return
        answered = plans.answered(i) or self._answered_beside(i)
        self._drafts.append(
            _Draft(
                at=self._span(i).start,
                noun=plans.word(i),
                evidence=self._clause(i),
                authors=authors,
                name=self._name(i),
                answers=Evidence.cut(self._text, answered.start, answered.end) if answered else None,
                statement=statement,
                heard=number,
                told=told,
            )
        )

    def _hear_verb(self, verb: int, number: int) -> None:
        """'Mediators suggested that …': an offer without a word for it."""
        told = list(self._plans.proposed(verb))
        statement = find_statement(self._statements, self._span(verb))
        found = self._scene.clauses.subject(verb)
        authors = tuple(self._makers_named(found[0], statement)) if found and not found[1] else ()
        if told and authors:
            self._drafts.append(
                _Draft(
                    at=self._span(verb).start,
                    noun="",
                    evidence=self._clause(verb),
                    authors=authors,
                    name=None,
                    answers=None,
                    statement=statement or self._saying(verb),
                    heard=number,
                    told=told,
                )
            )

    def _hear_on(self, sentence: Span, number: int) -> None:
        """What a sentence without a word for the offer tells of its stages, or of what it would do."""
        if not self._drafts or number - self._drafts[-1].heard > FOLLOWS or not self._drafts[-1].told:
            return
        goes_on = re.match(r"it\s", self._text[sentence.start : sentence.end], re.IGNORECASE)
        top = self._scene.clauses.top(sentence)
        if stage_words().search(self._text, sentence.start, sentence.end):
            self._drafts[-1].told.append(self._without_frame(sentence))
        elif goes_on and top is not None:
            self._drafts[-1].told += self._plans.held(top)
        else:
            return
        self._drafts[-1].heard = number

    def _without_frame(self, sentence: Span) -> Span:
        """The sentence, or what somebody says in it."""
        pieces = [p.span for s in self._statements for p in s.content if p.span.overlaps(sentence)]
        inside = [Span(start=max(p.start, sentence.start), end=min(p.end, sentence.end)) for p in pieces]
        return max(inside, key=lambda p: p.end - p.start, default=sentence)

    def _meant(self, i: int, authors: tuple[Named, ...]) -> _Draft | None:
        """The offer that 'the plan' goes back to."""
        phrase = self._words(self._scene.clauses.phrase(i)).strip()
        back = bool(GOES_BACK.match(phrase)) and not authors
        noun = self._plans.word(i).rstrip("s")
        alike = [draft for draft in self._drafts if draft.noun.rstrip("s").endswith(noun)]
        same = [d for d in alike if {a.name for a in d.authors} & {a.name for a in authors}]
        fitting = alike or self._drafts if back else same
        return fitting[-1] if fitting else None

    def _authors(self, i: int, statement: Statement | None) -> tuple[Named, ...]:
        makers = self._plans.makers(i)
        named = tuple(n for k in makers for n in self._makers_named(k, statement))
        if named:
            return named
        described = self._parties.of_words(self._plans.describers(i), statement)
        return tuple(each for each in described if self._is_maker(each, i))

    def _is_maker(self, described: Named, i: int) -> bool:
        """Whether one named before the noun made the plan: 'Orunian plan', but not 'Lerin Action Plan'."""
        if bare(described.evidence.words) in countries():
            return True
        written_large = self._text[self._span(i).start].isupper()
        return not written_large and self._scene.parsed.is_named(described.evidence.span, MAKERS)

    def _makers_named(self, i: int, statement: Statement | None) -> Iterator[Named]:
        """Whom the word names; one who has no name there is called by the words, and led back to nobody."""
        phrase = self._scene.clauses.phrase(i)
        if times_in(self._scene.times, phrase):
            return  # "last year's plan"
        named = self._parties.of_words([i], statement)
        is_pronoun = self._scene.clauses.tokens[i].tag.startswith("PRP")
        named = tuple(n for n in named if n.name.lower() != self._plans.word(i) or not is_pronoun)
        own = self._scene.clauses.subtree(i)
        if named and (is_pronoun or any(own.overlaps(n.evidence.span) for n in named)):
            yield from named
        elif not is_pronoun and (words := ARTICLE.sub("", self._words(phrase).strip())):
            start = self._text.index(words, phrase.start)
            yield Named(name=bare(words), evidence=Evidence.cut(self._text, start, start + len(words)))

    def _name(self, i: int) -> str | None:
        """'Ostrava plan': the words for it, if one of them is a name."""
        phrase = self._scene.clauses.phrase(i)
        words = ARTICLE.sub("", self._words(phrase).strip())
        if "'s " in words or "’s " in words or "s' " in words or not re.search(r"\b[A-Z]", words):
            return None
        return " ".join(bare(words).split())

    def _answered_beside(self, i: int) -> Span | None:
        """'in response to the plan': the plan is what another offer of the sentence answers."""
        clause = self._scene.clauses.around(self._span(i).start)
        found = clause and answering_words().search(self._text, clause.start, clause.end)
        if not found or self._span(i).start > found.start():
            return None
        end = re.compile(r"[,.;\n]|$").search(self._text, found.end(), clause.end) if clause else None
        return Span(start=found.end(), end=end.start()) if end and end.start() > found.end() else None

    def _told_by_noun(self, verb: int, nouns: Sequence[int]) -> bool:
        """Whether the verb's own object is a word for the offer: 'proposed a plan'."""
        tokens = self._scene.clauses.tokens
        return any(tokens[i].head == verb for i in nouns)

    def _saying(self, verb: int) -> Statement | None:
        """The statement of which the verb is the cue: an offer that is told as a saying."""
        here = self._span(verb)
        return next((s for s in self._statements if any(c.span.overlaps(here) for c in s.cue)), None)

    def _clause(self, i: int) -> Evidence:
        """The clause with all that hangs on the word for the offer; that alone where no verb is about it."""
        own = self._scene.clauses.subtree(i)
        clause = self._scene.clauses.around(self._span(i).start)
        token = self._scene.clauses.tokens[i]
        about = token.dep != "pobj" and (
            self._plans.governor(i) is not None or self._scene.clauses.is_verb(i)
        )
        if clause is None or not about:
            clause = own
        whole = Span(start=min(clause.start, own.start), end=max(clause.end, own.end))
        kept = trimmed(self._text, whole if whole.end - whole.start <= LONGEST else clause)
        return Evidence.cut(self._text, kept.start, kept.end)

    def _span(self, i: int) -> Span:
        return self._scene.clauses.tokens[i].span

    def _words(self, span: Span) -> str:
        return self._text[span.start : span.end]

    def _offer(self, draft: _Draft) -> Offer | None:
        terms = read_terms(self._text, draft.told, self._field.issues)
        if not terms and not draft.authors and draft.answers is None:
            return None
        report = self._scene.report
        span = draft.evidence.span
        return Offer(
            id=make_id(report.id, "offer", draft.at, span.start, span.end),
            report=report.id,
            evidence=draft.evidence,
            author=joined(draft.authors),
            name=draft.name,
            terms=terms,
            answers=draft.answers,
            when=draft.statement.said if draft.statement else None,
            chain=find_chain(report, draft.statement),
            statement=draft.statement.id if draft.statement else None,
            sureness=Sureness.LIKELY if terms else Sureness.GUESS,
        )


@cache
def answering_words() -> re.Pattern[str]:
    """'in response to'."""
    phrases = "|".join(load("offers")["answering"]["phrases"])
    return re.compile(rf"\b(?:{phrases})\s+", re.IGNORECASE)
