"""The sections of a brief that tell on whose word it rests and where it contradicts itself, in blocks."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.views.blocks import Block, Bullets, Claiming, Heading, Item, Lines, Phrase, Remark
from sayso.views.brief.claims import Behind, Claimed, OriginLine, Rests
from sayso.views.brief.contradictions import Contradiction, SideLine
from sayso.views.brief.limits import Shown

_ALONE = "told in one report"  # an origin of which there is no more to say
_NEARLY = "it says nearly the same, and is not counted"


def lay_claims(rests: Rests, reports: int) -> Iterator[Block]:
    """Who stands behind several reports, and the origins of what several reports tell."""
    if rests.told or rests.behind.rows or rests.unlinked:
        yield Heading(level=2, text="On whose word it rests")
    if rests.unlinked:
        told = f"{rests.unlinked} of {reports} reports are not linked yet, so no claim or contradiction here"
        yield Lines(lines=(f"{told} counts them; run sayso link.",))
    if rests.behind.rows:
        yield Bullets(items=tuple(_behind(each, reports) for each in rests.behind.rows))
    if rests.told:
        claims = "claim" if rests.told == 1 else "claims"
        told = f"{rests.told} {claims} told in more than one report, {rests.single} of them of one origin."
        yield Lines(lines=(told,))
        yield Bullets(items=tuple(map(_claim, rests.claims.rows)))
    if rests.claims.more:
        yield Remark(text=f"and {rests.claims.more} more claims")


def _behind(behind: Behind, reports: int) -> Item:
    return Item(main=(f"{behind.name} stands behind {behind.reports} of {reports} reports ", behind.places))


def _claim(claim: Claimed) -> Item:
    count = f"{claim.least}" if claim.least == claim.most else f"{claim.least} to {claim.most}"
    origins = "origin" if claim.most == 1 else "origins"
    hearsay = ", by hearsay" if claim.hearsay else ""
    hearsay += ", with hindsight" if claim.hindsight else ""
    return Item(
        main=(Claiming(words=claim.words, claim=claim.id),),
        under=(f"{claim.reports} reports, {count} {origins}{hearsay} ", claim.places),
        parts=tuple(map(_origin, claim.origins)),
    )


def _origin(origin: OriginLine) -> Phrase:
    via = f" through {', '.join(origin.via)}" if origin.via else ""
    reports = "report" if len(origin.reports) == 1 else "reports"
    numbers = ", ".join(map(str, origin.reports))
    told = (origin.why if origin.why != _ALONE else "", "" if origin.counts else _NEARLY)
    why = "; ".join(filter(None, told))
    return (f"{origin.root}{via}, {reports} {numbers}{': ' if why else ''}{why}",)


def lay_contradictions(contradictions: Shown[Contradiction]) -> Iterator[Block]:
    """What the reports tell that cannot both be so."""
    if contradictions.rows:
        yield Heading(level=2, text="Contradictions")
        yield Bullets(items=tuple(map(lay_contradiction, contradictions.rows)))
    if contradictions.more:
        yield Remark(text=f"and {contradictions.more} more contradictions")


def lay_contradiction(each: Contradiction) -> Item:
    """One conflict with its sides."""
    return Item(main=(each.about,), parts=tuple(map(_side, each.sides)))


def _side(side: SideLine) -> Phrase:
    return f"{', '.join(side.who)}, {side.day.name}: {side.words} ", side.places
