"""What came of taking reports in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """How many reports were new, known and refused (with the reasons), what was found, and how long it took."""

    new: int
    known: int
    refused: tuple[str, ...]
    statements: int
    seconds: float

    @property
    def did_something(self) -> bool:
        """Whether at least one report could be used."""
        return bool(self.new or self.known)

    def __str__(self) -> str:
        return (
            f"{self.new} reports new, {self.known} already known, {len(self.refused)} refused; "
            f"{self.statements} statements; {self.seconds:.1f} s"
        )
