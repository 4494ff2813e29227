"""Ids: a hash of what a record is, so that the same input always gives the same dossier."""

from __future__ import annotations

import hashlib


def make_id(*parts: str | int | None) -> str:
    """A 16-digit id of the parts in order; lengths are hashed too, so that no two lists run together."""
    digest = hashlib.sha256()
    for part in parts:
        data = b"\x00" if part is None else str(part).encode("utf8", "surrogatepass")
        digest.update(f"{len(data)}:".encode())
        digest.update(data)
    return digest.hexdigest()[:16]
