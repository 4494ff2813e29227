"""Blocks as the pages show them: what is cited leads to its paragraph, a claim to its page."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from sayso.views.blocks import Block
from sayso.views.brief.places import Citation, Listed
from sayso.views.html import HtmlWriter


def linking_writer(reports: Iterable[Listed]) -> HtmlWriter:
    """Writes blocks that cite these reports."""
    ids = {listed.number: listed.id for listed in reports}

    def address(citation: Citation) -> str:
        return f"/reports/{ids[citation.report]}#p{citation.paragraph}"

    return HtmlWriter(address=address, claim_address=lambda claim: f"/claims/{claim}")


def write_linked(blocks: Iterable[Block], reports: Iterable[Listed]) -> Markup:
    """Blocks that cite these reports, as markup."""
    return write_plain(linking_writer(reports), blocks)


def write_plain(writer: HtmlWriter, blocks: Iterable[Block]) -> Markup:
    """Blocks as markup, as `writer` writes them."""
    return Markup(writer.write(list(blocks)))  # noqa: S704 - the writer escapes all text
