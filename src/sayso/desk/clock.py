"""The clock on the desk, from which a dossier learns when it learned."""

from __future__ import annotations

from datetime import UTC, datetime


class SystemClock:
    """The computer's own time, to the second."""

    def now(self) -> str:
        """The present instant, ISO 8601 in UTC with a trailing Z."""
        return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
