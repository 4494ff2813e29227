"""The statements of a brief, by speaker and by day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import Act, Evidence, Statement
from sayso.views.brief.found import Days, Found, by_day, chain_of, grouped, name_of
from sayso.views.brief.limits import Limits, Shown, first
from sayso.views.brief.places import Citation, Citer
from sayso.views.wording import one_line

_NOBODY = "no speaker named"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One statement: what was said, how, and where it stands; `statement` is its id.

    `chain` names the hands it went through, the speaker first, the agency last.
    """

    statement: str
    content: str
    act: Act
    cue: str
    chain: tuple[str, ...]
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What was said on one day, or within some days."""

    day: Days
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A speaker with what is shown of what was said; `total` counts what is not shown, too.

    Unnamed speakers are never joined across reports: `report` is the number of the one they speak in.
    """

    name: str
    report: int | None
    total: int
    days: tuple[Day, ...]


_Key = tuple[str, int | None]


def build_voices(
    statements: Sequence[Found[Statement]], limits: Limits, citer: Citer
) -> tuple[Shown[Voice], Shown[Voice]]:
    """The named speakers, and the unnamed ones; those most quoted first."""
    groups = grouped(statements, _key)
    ranked = sorted(groups, key=lambda key: (-len(groups[key]), key[0], key[1] or 0))
    named = first([key for key in ranked if key[1] is None], limits.groups)
    unnamed = first([key for key in ranked if key[1] is not None], limits.groups)
    voices, voices_unnamed = (
        Shown(
            rows=tuple(_voice(key, groups[key], limits.lines, citer) for key in shown.rows), more=shown.more
        )
        for shown in (named, unnamed)
    )
    return voices, voices_unnamed


def _key(found: Found[Statement]) -> _Key:
    speaker = found.finding.speaker
    if speaker is None:
        return _NOBODY, found.number
    return name_of(speaker.name), found.number if speaker.anonymous else None


def _voice(key: _Key, said: Sequence[Found[Statement]], lines: int | None, citer: Citer) -> Voice:
    shown = sorted(said, key=by_day)[:lines]
    days = grouped(shown, lambda found: found.days)
    return Voice(
        name=key[0],
        report=key[1],
        total=len(said),
        days=tuple(
            Day(day=day, lines=tuple(_line(found, citer) for found in founds)) for day, founds in days.items()
        ),
    )


def _line(found: Found[Statement], citer: Citer) -> Line:
    statement = found.finding
    return Line(
        statement=statement.id,
        content=found.words,
        act=statement.act,
        cue=_cue(statement.cue),
        chain=_chain(statement),
        citation=citer.cite_words(found, statement.content),
    )


def _cue(pieces: Sequence[Evidence]) -> str:
    return one_line(" … ".join(piece.words for piece in pieces))


def _chain(statement: Statement) -> tuple[str, ...]:
    """The hands in order; joint speakers are one link."""
    speakers = [name_of(speaker.name) for speaker in statement.speakers]
    relays = chain_of(statement.chain)
    if relays and relays[0] in speakers:
        relays = relays[1:]
    return (name_of(" and ".join(speakers)), *relays) if speakers else relays
