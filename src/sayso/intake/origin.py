"""Where a report came from and when: its address, outlet, agency and day, and what each of them rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from sayso.intake.captions import find_picture_credit
from sayso.intake.dateline import Dateline
from sayso.intake.days import parse_iso_day, read_date_line
from sayso.intake.given import Page
from sayso.intake.makers import (
    find_agency,
    find_outlet,
    hear_agency,
    hear_outlet,
    read_credit,
    read_masthead,
    read_rights,
)
from sayso.records import UNKNOWN_DAY, Basis, Block, Published, Role

_BESIDE_STORY = frozenset({Role.BYLINE, Role.CREDIT, Role.BOILERPLATE, Role.HEADLINE, Role.TEASER})
_UNREAD = frozenset({Role.BOILERPLATE, Role.CREDIT})  # lines that nothing else is known of
# Parts of an address that count visits and do not name the page.
_COUNTERS = ("utm_", "fbclid", "gclid", "ref", "cmpid", "ocid", "smid", "xtor", "at_")


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What is known of where a report came from; `key` is its address without what counts visits."""

    key: str | None
    outlet: str | None
    agency: str | None
    published: Published
    notes: tuple[str, ...] = ()


def find_origin(page: Page, blocks: tuple[Block, ...], text: str, dateline: Dateline | None) -> Origin:
    """The origin of the report with these blocks and this text: what is given, else what the page shows."""
    beside = tuple(_beside(page, blocks))
    agency = _agency(page, beside, text, dateline)
    outlet = page.given.outlet or _outlet(beside, text, agency)
    published, notes = _published(page, beside, dateline)
    return Origin(
        key=make_source_key(page.given.url or page.canonical),
        outlet=outlet,
        agency=agency,
        published=published,
        notes=notes,
    )


def make_source_key(url: str | None) -> str | None:
    """The canonical form of a web address: no fragment, no visit counters, host in small letters.

    `None` if it is no web address.
    """
    try:
        parts = urlsplit((url or "").strip())
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not parts.netloc:
        return None
    query = [
        pair
        for pair in parse_qsl(parts.query, keep_blank_values=True)
        if not pair[0].lower().startswith(_COUNTERS)
    ]
    return urlunsplit(
        (parts.scheme.lower(), parts.netloc.lower(), parts.path.rstrip("/"), urlencode(query), "")
    )


def _beside(page: Page, blocks: tuple[Block, ...]) -> Iterator[tuple[Role, str]]:
    for block in blocks:
        if block.role in _BESIDE_STORY:
            yield block.role, page.text[block.span.start : block.span.end]


def _agency(
    page: Page, beside: tuple[tuple[Role, str], ...], text: str, dateline: Dateline | None
) -> str | None:
    """The agency given, or that of dateline, byline or credit, or the one that the story says it told."""
    if page.given.agency:
        return find_agency(page.given.agency) or page.given.agency
    if dateline and dateline.agency:
        return dateline.agency
    for role, words in beside:
        # Who sold a picture did not write the story.
        is_picture = role is Role.CREDIT and find_picture_credit(words) is not None
        if role in {Role.BYLINE, Role.CREDIT} and not is_picture and (agency := read_credit(words)):
            return agency
    return hear_agency(text)


def _outlet(beside: tuple[tuple[Role, str], ...], text: str, agency: str | None) -> str | None:
    """The outlet that a line of its own or of rights names; else, in copy of no agency, the one told."""
    for _, words in beside:
        if (
            outlet := find_outlet(words)
            or find_outlet(words.rpartition("|")[2])
            or find_outlet(words.rpartition(" - ")[2])
        ):
            return outlet
    above = takewhile(lambda each: each[0] is not Role.HEADLINE, beside)
    masthead = next(
        (name for role, words in above if role in _UNREAD and (name := read_masthead(words))), None
    )
    return (
        masthead
        or read_rights(words for _, words in beside)
        or (None if agency else hear_outlet(tuple(text.split("\n\n"))))
    )


def _published(
    page: Page, beside: tuple[tuple[Role, str], ...], dateline: Dateline | None
) -> tuple[Published, tuple[str, ...]]:
    """The day that the report itself states; else the one given beside it; else unknown."""
    day = (dateline.day if dateline else None) or _stated(beside) or page.stated
    if day:
        return Published(earliest=day, latest=day, basis=Basis.STATED), ()
    if not page.given.published:
        return UNKNOWN_DAY, ()
    day = parse_iso_day(page.given.published)
    if not day:
        return UNKNOWN_DAY, (
            f"'{page.given.published[:40]}' is no day that can be read; write it as 2024-04-08.",
        )
    return Published(earliest=day, latest=day, basis=Basis.GIVEN), ()


def _stated(beside: tuple[tuple[Role, str], ...]) -> str | None:
    """The day on a date line, that of publication before that of a change."""
    read = [found for _, words in beside for found in [read_date_line(words)] if found]
    return next((day for day, changed in sorted(read, key=lambda found: found[1])), None)
