"""Views as JSON, for programs."""

from __future__ import annotations

import msgspec


def render_json(answer: object) -> str:
    """A view as an indented JSON object, its fields those of its class."""
    return msgspec.json.format(msgspec.json.encode(answer), indent=2).decode() + "\n"
