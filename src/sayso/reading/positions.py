"""Who demands, offers, accepts or refuses what, on which issue, and in whose mouth that stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.reading.affiliations import find_affiliations
from sayso.reading.field import Field, judge
from sayso.reading.marks import Marks
from sayso.reading.names import bare, countries
from sayso.reading.naming import known_as
from sayso.reading.parties import Parties, joined
from sayso.reading.scene import Scene
from sayso.reading.spots import Spotting
from sayso.reading.telling import find_chain, find_statement
from sayso.records import (
    Evidence,
    Kind,
    Named,
    Position,
    Span,
    Speaker,
    Stance,
    Statement,
    Sureness,
    ToldBy,
    make_id,
)

ENOUGH = 0.6  # set on reports held out from training
HIDDEN = "unnamed "
# What a speaker says that somebody must do, the speaker demands.
OWED = re.compile(r"\b(?:must|should|ought to|needs? to|ha(?:s|ve) to)\b")
UNTIL = re.compile(r"\b(?:unless|until|as long as|only (?:if|once|when|after)|on (?:the )?condition)\b")
BEFORE = re.compile(r"\bbefore\b")
NOT = re.compile(r"(?:\bnot|\bcannot|n['’]t|\bnever)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
POSSESSED = re.compile(r"(?:his|her|their|our|its|my)\s", re.IGNORECASE)
PERSONAL = frozenset({Kind.PERSON, Kind.GROUP})


def find_positions(
    scene: Scene, statements: Sequence[Statement], marks: Marks, field: Field
) -> tuple[Position, ...]:
    """The positions of a report, in the order of its text; one without a party is none."""
    return tuple(_positions(_Whose.of(scene), statements, marks, field))


def _positions(
    whose: _Whose, statements: Sequence[Statement], marks: Marks, field: Field
) -> Iterator[Position]:
    report = whose.parties.scene.report
    spotting = Spotting(layer="positions", words=field.stances, enough=ENOUGH)
    for span in spotting.spans(whose.parties.scene, marks):
        statement = find_statement(statements, span, whose.parties.top(span))
        party = whose.party(span, statement)
        if party is None:
            continue
        yield Position(
            id=make_id(report.id, "position", span.start, span.end),
            report=report.id,
            evidence=Evidence.cut(report.text, span.start, span.end),
            party=party,
            issue=judge(report.text, span, field.issues, marks.answer(span, "issue")),
            stance=_stance(report.text, span, whose.parties.top(span), marks, field),
            told_by=_told_by(statement, party, whose.own(statement)),
            when=statement.said if statement else None,
            chain=find_chain(report, statement),
            statement=statement.id if statement else None,
            sureness=Sureness.LIKELY,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Whose:
    """Finds whose position it is: of the party in its words, else of the one for whom the speaker speaks."""

    parties: Parties
    affiliations: Mapping[str, str]

    @classmethod
    def of(cls, scene: Scene) -> _Whose:
        return cls(parties=Parties.of(scene), affiliations=find_affiliations(scene))

    def party(self, span: Span, statement: Statement | None) -> Named | None:
        """The party whose position stands at `span`."""
        own, text = self.own(statement), self.parties.scene.report.text
        if own is not None and OWED.search(text, span.start, span.end):
            return own
        named = self.parties.subject_of(span, statement, inside=own is not None)
        if own is not None and any(POSSESSED.match(each.evidence.words) for each in named):
            return own  # 'his country'
        return joined(tuple(map(self._stands_for, named))) or own

    def own(self, statement: Statement | None) -> Named | None:
        """For whom those speak who make a statement: the parties that the report names for them, or they."""
        return joined(tuple(filter(None, map(self._of_speaker, statement.speakers if statement else ()))))

    def _of_speaker(self, speaker: Speaker) -> Named | None:
        if speaker.evidence is None:
            return None
        alone = speaker.kind not in PERSONAL and speaker.party not in countries().values()
        party = self.affiliations.get(speaker.name) or (None if alone else speaker.party)
        return self._called(party or speaker.name.removeprefix(HIDDEN), speaker.evidence)

    def _stands_for(self, named: Named) -> Named:
        return self._called(self.affiliations.get(named.name, named.name), named.evidence)

    def _called(self, name: str, evidence: Evidence) -> Named:
        known, spelt_out = known_as(self._whole(name)), self.parties.scene.spelt_out
        return Named(name=spelt_out.get(known, known), evidence=evidence)

    def _whole(self, name: str) -> str:
        """A name without its article, and of 'the North' the country."""
        plain = bare(name.removeprefix("the ").removeprefix("The "))
        return self.parties.scene.stage.people.halves.get(plain, plain)


def _stance(text: str, span: Span, top: Span | None, marks: Marks, field: Field) -> Stance:
    """The stance: of the verb that all hangs on, if it tells one; where it is conditional or denied, that."""
    owed = OWED.search(text, span.start, span.end)
    if UNTIL.search(text, span.start, span.end) or (owed and BEFORE.search(text, owed.end(), span.end)):
        return Stance.CONDITIONS
    hits = list(field.stances.hits(text, span.start, span.end))
    told = {hit.code for hit in hits if top and hit.start <= top.start < hit.end}
    stance = Stance(
        told.pop() if len(told) == 1 else judge(text, span, field.stances, marks.answer(span, "stance"))
    )
    denied = any(hit.code == stance and NOT.search(text, span.start, hit.start) for hit in hits)
    return Stance.REFUSES if stance is Stance.ACCEPTS and denied else stance


def _told_by(statement: Statement | None, party: Named, own: Named | None) -> ToldBy:
    if statement is None:
        return ToldBy.REPORT
    return ToldBy.OWN if own is not None and own.name == party.name else ToldBy.OTHER
