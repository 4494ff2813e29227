"""Clocks that tests can set."""

from __future__ import annotations


class FixedClock:
    """Always the same instant."""

    def __init__(self, instant: str = "2031-03-05T12:00:00Z") -> None:
        self._instant = instant

    def now(self) -> str:
        """That instant."""
        return self._instant
