"""What came in: a report's page and whatever was told beside it. No reading yet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a list, a feed or a page's metadata says of a report beside its text; it goes before what the text lets one guess."""

    url: str | None = None
    published: str | None = None
    outlet: str | None = None
    agency: str | None = None
    headline: str | None = None
    dateline: str | None = None
    authors: tuple[str, ...] = ()


NOTHING_GIVEN = Given()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page as plain text. `story`: the numbers of its lines that hold the story, `captions` those under pictures; both `None` where unknown.

    `stated` is an ISO day that the page's own metadata state, `canonical` the address it claims.
    """

    text: str
    story: frozenset[int] | None = None
    captions: frozenset[int] = frozenset()
    stated: str | None = None
    canonical: str | None = None
    given: Given = NOTHING_GIVEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One report as it came in: its page, where it lay, the hash of its raw bytes, and what had to be mended."""

    page: Page
    sha256: str
    path: str | None = None
    notes: tuple[str, ...] = ()
