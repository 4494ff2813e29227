"""The one door to the word lists: TOML files that stand beside this module."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The list called `name`, read from `name.toml` once and then remembered; callers must not change it."""
    source = resources.files("sayso.lexicon").joinpath(f"{name}.toml")
    return tomllib.loads(source.read_text(encoding="utf8"))
