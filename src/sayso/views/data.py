"""Views as JSON, for programs."""

from __future__ import annotations

import msgspec

from sayso.views.brief import Brief
from sayso.views.inquiries import Conflicts, Origins


def render_json(brief: Brief | Origins | Conflicts) -> str:
    """A view as an indented JSON object, its fields those of its class."""
    return msgspec.json.format(msgspec.json.encode(brief), indent=2).decode() + "\n"
