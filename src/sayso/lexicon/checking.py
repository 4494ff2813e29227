"""What may stand in a pack: each key of its TOML is checked, and a mistake becomes one clear sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NoReturn

from sayso.errors import InputError
from sayso.lexicon.words import load

KEYS = (
    "name", "title", "adds", "events", "standing", "issues", "stances", "offers", "measures", "actors",
)  # fmt: skip
MAY_ADD = ("events", "standing", "issues")
KINDS = ("verbs", "nouns", "phrases")
CODE = re.compile(r"[a-z][a-z0-9_]*")
# A word may end in a star, for any ending; three dots alone stand for up to three words.
WORD = re.compile(r"[^\W_](?:[\w'’.-]*[\w.])?\*?|\.\.\.")


class PackTable:
    """The table of one pack file, with a method for each thing that is taken out of it, checked."""

    def __init__(self, where: str, table: Mapping[str, Any]) -> None:
        self._where = where
        self._table = table
        self._allow(KEYS, table, "")

    def name(self) -> str:
        """The pack's short name."""
        name = self._text("name")
        if not CODE.fullmatch(name):
            self._wrong(
                "name", f"{name!r} is no name; use lower-case letters, digits and _, and begin with a letter"
            )
        return name

    def title(self) -> str:
        """What the pack is about, for people."""
        return self._text("title")

    def added(self) -> dict[str, tuple[str, ...]]:
        """The codes that this pack adds to those of the record format, by section."""
        rows = self._is_table("adds", self._table.get("adds", {}))
        self._allow(MAY_ADD, rows, "adds.")
        added = {section: self._strings(f"adds.{section}", row) for section, row in rows.items()}
        for section, codes in added.items():
            for code in codes:
                if not CODE.fullmatch(code):
                    self._wrong(
                        f"adds.{section}", f"{code!r} is no code; use lower-case letters, digits and _"
                    )
        return added

    def section(self, name: str, added: Iterable[str]) -> dict[str, dict[str, Any]]:
        """The rows of section `name` by code; each code must be known, or among those `added`."""
        rows = self._is_table(name, self._table.get(name, {}))
        known = [*load("codes")[name], *added]
        for code in rows:
            if code not in known:
                add = f", or those named in adds.{name}" if name in MAY_ADD else ""
                self._wrong(f"{name}.{code}", f"there is no such code; allowed are {', '.join(known)}{add}")
        return {code: self._row(f"{name}.{code}", row, coded=name == "events") for code, row in rows.items()}

    def one(self, name: str) -> dict[str, Any]:
        """The one row of words called `name`."""
        return self._row(name, self._table.get(name, {}), coded=False)

    def measures(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """The lists of words of each measure; what each list is for is not checked here."""
        rows = self._is_table("measures", self._table.get("measures", {}))
        return {
            name: {
                key: self._strings(f"measures.{name}.{key}", words)
                for key, words in self._is_table(f"measures.{name}", row).items()
            }
            for name, row in rows.items()
        }

    def actors(self) -> dict[str, tuple[str, ...]]:
        """The other names of each party."""
        rows = self._is_table("actors", self._table.get("actors", {}))
        return {name: self._strings(f"actors.{name}", names) for name, names in rows.items()}

    def _row(self, key: str, row: Any, *, coded: bool) -> dict[str, Any]:  # noqa: ANN401 - whatever TOML holds
        table = self._is_table(key, row)
        self._allow((*KINDS, "plover") if coded else KINDS, table, f"{key}.")
        words: dict[str, Any] = {kind: self._words(f"{key}.{kind}", table.get(kind, [])) for kind in KINDS}
        if "plover" in table:
            words["plover"] = self._plover(f"{key}.plover", table["plover"])
        return words

    def _plover(self, key: str, code: Any) -> str:  # noqa: ANN401
        if code not in load("codes")["plover"]:
            self._wrong(key, f"{code!r} is no PLOVER code; allowed are {', '.join(load('codes')['plover'])}")
        return str(code)

    def _words(self, key: str, row: Any) -> tuple[str, ...]:  # noqa: ANN401
        entries = self._strings(key, row)
        for entry in entries:
            parts = entry.split()
            if entry != entry.lower() or not all(WORD.fullmatch(part) for part in parts) or parts[0] == "...":
                self._wrong(
                    key,
                    f"{entry!r} cannot be looked for; write words in lower case, a word may end in *, "
                    "and ... may stand between words",
                )
        return entries

    def _strings(self, key: str, row: Any) -> tuple[str, ...]:  # noqa: ANN401
        if not isinstance(row, list) or not all(isinstance(word, str) and word.strip() for word in row):
            self._wrong(key, "this must be a list of words in quotation marks, none of them empty")
        return tuple(row)

    def _text(self, key: str) -> str:
        value = self._table.get(key)
        if not isinstance(value, str) or not value.strip():
            self._wrong(key, "every pack needs this, as words in quotation marks")
        return value

    def _is_table(self, key: str, value: Any) -> Mapping[str, Any]:  # noqa: ANN401
        if not isinstance(value, dict):
            self._wrong(key, f"this must be a table, as in [{key}]")
        return value

    def _allow(self, allowed: Iterable[str], table: Mapping[str, Any], path: str) -> None:
        for key in table:
            if key not in allowed:
                self._wrong(f"{path}{key}", f"there is no such key; allowed are {', '.join(allowed)}")

    def _wrong(self, key: str, why: str) -> NoReturn:
        raise InputError(f"{self._where}, key {key}: {why}.")
