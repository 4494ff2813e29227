"""By what words governments are named, as the views want it from the lexicon."""

from __future__ import annotations

from sayso.lexicon.words import load
from sayso.views.check import Seats


def known_seats() -> Seats:
    """Each country with its capitals and demonyms: 'Egypt' with 'Cairo' and 'Egyptian'."""
    countries = load("places")["countries"]
    return {name: frozenset([*each["capitals"], *each["demonyms"]]) for name, each in countries.items()}
