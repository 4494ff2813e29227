"""Short names that a report spells out itself: 'Orun Harbour Board (OHB)'."""

from __future__ import annotations

import re

from sayso.reading.names import CAPITAL

# Of a name, the words that its short form leaves out.
SMALL = frozenset({"of", "for", "and", "the", "on", "in", "to", "de"})
SPELT_OUT = re.compile(
    rf"(?P<name>{CAPITAL}(?:\s+(?:(?:{'|'.join(sorted(SMALL))})\s+){{0,2}}{CAPITAL}){{1,7}})"
    r"\s*\(\s*(?P<short>[A-Z]{2,7})\s*\)"
)


def find_spelt_out(text: str) -> dict[str, str]:
    """What the short names of a text stand for: names right before them with their letters as initials."""
    found = {m["short"]: _own_words(m["name"].split(), m["short"]) for m in SPELT_OUT.finditer(text)}
    return {short: name for short, name in found.items() if name}


def _own_words(words: list[str], short: str) -> str | None:
    """The last words whose initials are the letters: 'Head of the Orun Harbour Board' has three of them."""
    for start in reversed(range(len(words))):
        large = [word for word in words[start:] if word not in SMALL]
        if words[start] not in SMALL and "".join(word[0] for word in large) == short:
            return " ".join(words[start:])
    return None
