"""The code blocks of a Markdown file, and what a console shows for them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PROMPT = "$ "
ANY_LINES = "..."


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A fenced block: its language, its code, and the line of the file on which the code starts."""

    language: str
    code: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command of a console block and the output that stands under it."""

    line: str
    output: str


def blocks(path: Path) -> list[Block]:
    """The fenced blocks of a Markdown file, in order."""
    text = path.read_text(encoding="utf8")
    return [
        Block(language=m[1], code=m[2], line=text.count("\n", 0, m.start(2)) + 1)
        for m in FENCE.finditer(text)
    ]


def commands(code: str) -> Iterator[Command]:
    """The commands of a console block; each begins with a dollar sign."""
    for part in re.split(r"^\$ ", code, flags=re.MULTILINE)[1:]:
        line, _, output = part.partition("\n")
        yield Command(line=line, output=output)


def agrees(expected: str, printed: str) -> bool:
    """Whether `printed` is what the block shows; a line of three dots stands for any lines."""
    parts = [ANY_LINES if line == ANY_LINES else line.rstrip() for line in expected.strip("\n").split("\n")]
    pattern = "\n".join("(?:.*)" if part == ANY_LINES else re.escape(part) for part in parts)
    shown = "\n".join(line.rstrip() for line in printed.strip("\n").split("\n"))
    return re.fullmatch(pattern, shown, re.DOTALL) is not None
