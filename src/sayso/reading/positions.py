"""Who demands, offers, accepts or refuses what, on which issue, and in whose mouth that stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.reading.affiliations import find_affiliations
from sayso.reading.field import Field, judge
from sayso.reading.marks import Marks
from sayso.reading.names import countries
from sayso.reading.parties import Parties, known_as
from sayso.reading.scene import Scene
from sayso.reading.spots import Spotting
from sayso.reading.telling import find_chain, find_statement
from sayso.records import Evidence, Kind, Named, Position, Span, Stance, Statement, Sureness, ToldBy, make_id

ENOUGH = 0.5  # set on reports held out from training
HIDDEN = "unnamed "
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
        statement = find_statement(statements, span)
        party = whose.party(span, statement)
        if party is None:
            continue
        yield Position(
            id=make_id(report.id, "position", span.start, span.end),
            report=report.id,
            evidence=Evidence.cut(report.text, span.start, span.end),
            party=party,
            issue=judge(report.text, span, field.issues, marks, "issue"),
            stance=Stance(judge(report.text, span, field.stances, marks, "stance")),
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
        own = self.own(statement)
        named = self.parties.subject_of(span, statement, inside=own is not None)
        return self._stands_for(named[0]) if named else own

    def own(self, statement: Statement | None) -> Named | None:
        """For whom the speaker speaks: the party that the report names for him, or himself."""
        speaker = statement.speaker if statement else None
        if speaker is None or speaker.evidence is None:
            return None
        alone = speaker.kind not in PERSONAL and speaker.party not in countries().values()
        party = self.affiliations.get(speaker.name) or (None if alone else speaker.party)
        return Named(name=known_as(party or speaker.name.removeprefix(HIDDEN)), evidence=speaker.evidence)

    def _stands_for(self, named: Named) -> Named:
        return Named(name=known_as(self.affiliations.get(named.name, named.name)), evidence=named.evidence)


def _told_by(statement: Statement | None, party: Named, own: Named | None) -> ToldBy:
    if statement is None:
        return ToldBy.REPORT
    return ToldBy.OWN if own is not None and own.name == party.name else ToldBy.OTHER
