"""How an answer is written to standard output, in whichever form was asked for."""

from __future__ import annotations

from collections.abc import Iterable

import typer

from sayso.cli.options import BriefFormat
from sayso.views.blocks import Block
from sayso.views.data import render_json
from sayso.views.html import write_page
from sayso.views.markdown import write_blocks


def write(form: BriefFormat, answer: object, blocks: Iterable[Block], title: str) -> None:
    """Write `answer` as JSON, or its `blocks` as Markdown or as a page with this `title`."""
    if form is BriefFormat.JSON:
        text = render_json(answer)
    else:
        text = write_page(title, blocks) if form is BriefFormat.HTML else write_blocks(blocks)
    typer.echo(text, nl=False)
