"""What came in: a report's page and whatever was told beside it. No reading yet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a list, a feed or a page's metadata says of a report beside its text.

    It goes before what the text lets one guess.
    """

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
    """A page as plain text.

    `story` holds the numbers of the lines of its story, or `None` where they are still to be found;
    `captions` those under pictures. `stated` is an ISO day that the page's metadata state, `canonical` the
    address it claims.
    """

    text: str
    story: frozenset[int] | None = None
    captions: frozenset[int] = frozenset()
    stated: str | None = None
    canonical: str | None = None
    given: Given = NOTHING_GIVEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One report as it came in: its page, where it lay, its hash, and what had to be mended."""

    page: Page
    sha256: str
    path: str | None = None
    notes: tuple[str, ...] = ()
