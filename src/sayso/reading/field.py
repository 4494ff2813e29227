"""The words of the packs made ready to be found in texts, section by section."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from sayso.lexicon.packs import Pack, Table
from sayso.lexicon.phrases import Finder, Hit
from sayso.records import Span

# What one word of a pack, found in the span, adds to the log probability of its code; more words add little.
# In an event its main word tells most: 'resumed the talks' is no meeting. Set on held-out reports.
WORD, ASIDE, MORE = 5.0, 1.5, 1.0
NONE = re.compile(r"\b(?:no|little|without)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of knowledge as readers ask it whose words stand somewhere."""

    events: Finder
    standing: Finder
    issues: Finder
    stances: Finder
    offers: Finder
    plover: dict[str, str]

    @classmethod
    def of(cls, pack: Pack) -> Self:
        """The field that `pack` knows."""
        return cls(
            events=Finder(pack.events),
            standing=Finder(pack.standing),
            issues=Finder(pack.issues),
            stances=Finder(pack.stances),
            offers=Finder({"offer": pack.offers}),
            plover=_plover(pack.events),
        )


def judge(text: str, span: Span, finder: Finder, weights: dict[str, float], main: Span | None = None) -> str:
    """The code that the model and the words of the packs together hold to be the answer for `span`.

    `weights` are the log probabilities that the model gives; `main` is the word that the span hangs on, where
    that counts. A code that only a pack knows can win where the pack's words stand and the model is unsure.
    A word that a longer phrase denies does not count: 'progress' in 'no progress'.
    """
    least = min(weights.values())
    found: dict[str, float] = {}
    for hit in _without_denied(text, finder.hits(text, span.start, span.end)):
        word = WORD if main is None or hit.start <= main.start < hit.end else ASIDE
        found[hit.code] = max(found.get(hit.code, 0.0), word + MORE * (hit.size - 1))
    both = {code: weights.get(code, least) + weight for code, weight in found.items()}
    held = {**weights, **both}
    return max(held, key=lambda code: held[code])


def _without_denied(text: str, hits: Sequence[Hit]) -> Iterator[Hit]:
    """The hits, but for those that a longer one denies: 'progress' in 'no progress'."""
    for hit in hits:
        around = (each for each in hits if each.start < hit.start and hit.end <= each.end)
        if not any(NONE.search(text, each.start, hit.start) for each in around):
            yield hit


def _plover(events: Table) -> dict[str, str]:
    return {code: words.plover for code, words in events.items() if words.plover}
