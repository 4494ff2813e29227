"""A progress that remembers what it was told."""

from __future__ import annotations


class RememberedProgress:
    """Keeps totals, labels and notes."""

    def __init__(self) -> None:
        self.totals: list[int | None] = []
        self.labels: list[str] = []
        self.notes: list[str] = []

    def start(self, total: int | None) -> None:
        """Remember the total."""
        self.totals.append(total)

    def step(self, label: str) -> None:
        """Remember the label."""
        self.labels.append(label)

    def note(self, sentence: str) -> None:
        """Remember the sentence."""
        self.notes.append(sentence)
