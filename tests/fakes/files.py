"""Files of invented reports."""

from __future__ import annotations

from pathlib import Path

_SENTENCES = (
    "Adana said the road to the river was open.",
    "Beltrame said the bridge would stay shut until the spring.",
    "Nobody was seen at the crossing on the morning after.",
    "Corvo said his people had heard nothing of an offer.",
)


def write_reports(folder: Path, number: int) -> list[str]:
    """`number` files of different reports in `folder`, and their paths in order."""
    folder.mkdir(exist_ok=True)
    return [_write_report(folder / f"{each:03}.txt", each) for each in range(number)]


def _write_report(path: Path, number: int) -> str:
    body = "\n\n".join(f"{sentence[:-1]}, on day {number} of the talks." for sentence in _SENTENCES)
    path.write_text(f"Talks at the river, day {number}\n\n{body}\n", encoding="utf8")
    return str(path)
