"""The store: one SQLite file holds a dossier. No other room knows SQL; it knows no face."""

from sayso.store.opening import is_dossier
from sayso.store.shelf import Store

__all__ = ["Store", "is_dossier"]
