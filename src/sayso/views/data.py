"""A brief as JSON, for programs."""

from __future__ import annotations

import msgspec

from sayso.views.brief import Brief


def render_json(brief: Brief) -> str:
    """The brief as an indented JSON object, its fields those of `Brief`."""
    return msgspec.json.format(msgspec.json.encode(brief), indent=2).decode() + "\n"
