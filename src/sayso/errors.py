"""What can go wrong, and what to tell the user.

SaysoError
├── InputError        what was given cannot be used (exit 2)
│   ├── RefusedReport     one report of many is no report; the others go on
│   └── DossierError      a dossier that is no dossier, is newer than this program, or cannot be written
└── ModelError        the shipped model is missing or damaged (exit 1)
"""

from __future__ import annotations


class SaysoError(Exception):
    """Base of all that sayso raises; its message is a full sentence that says what to do."""


class InputError(SaysoError):
    """What was given cannot be used as it is."""


class RefusedReport(InputError):  # noqa: N818 (it is handed on as a value, and named for what it is)
    """A file or line that is no report. `where` names it."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where}: {why}")
        self.where = where
        self.why = why


class DossierError(InputError):
    """A dossier that cannot be opened, read or written."""


class ModelError(SaysoError):
    """The model that ships with sayso cannot be loaded."""
