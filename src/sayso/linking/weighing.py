"""A judgement is a table of weighted reasons; whoever judges keeps the sentences of those that counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

ENOUGH = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """What speaks for (above 0) or against (below 0) a judgement, and its sentence."""

    weight: float
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """The reasons of one judgement together."""

    reasons: tuple[Reason, ...]

    @property
    def weight(self) -> float:
        """The sum of all weights."""
        return sum(reason.weight for reason in self.reasons)

    @property
    def holds(self) -> bool:
        """Whether the reasons together are enough."""
        return self.weight >= ENOUGH

    @property
    def sentence(self) -> str:
        """What speaks for it, in one line."""
        return "; ".join(reason.sentence for reason in self.reasons if reason.weight > 0)


def weigh(reasons: Iterable[Reason | None]) -> Judgement:
    """The judgement of those reasons that apply."""
    return Judgement(reasons=tuple(reason for reason in reasons if reason is not None))
