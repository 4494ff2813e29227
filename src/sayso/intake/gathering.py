"""The doors of this room: many paths to reports, or one text to one report.

What is no report is handed on as a refusal.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from sayso.errors import RefusedReport
from sayso.intake.article import read_page
from sayso.intake.assemble import assemble
from sayso.intake.decoding import decode, normalise
from sayso.intake.files import STDIN, Shape, Source, find_sources, read_bytes, read_rows, split_rows
from sayso.intake.given import NOTHING_GIVEN, Arrival, Given, Page
from sayso.intake.rows import is_row, parse_row
from sayso.records import Report

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHUNK = 1 << 20


def gather(paths: Iterable[str]) -> Iterator[Report | RefusedReport]:
    """Every report that `paths` lead to, always in the same order.

    One that is none comes as a `RefusedReport`, and the rest go on. Paths are files (.txt, .html, .jsonl,
    each also .gz), folders, patterns and `-`. `InputError` at once if one leads nowhere.
    """
    sources = find_sources(paths)
    return chain.from_iterable(_read_source(source) for source in sources)


def count(paths: Iterable[str]) -> int | None:
    """About how many reports `paths` lead to, cheaply; `None` where only reading would tell."""
    total = 0
    for source in find_sources(paths):
        if source.path == STDIN or (source.shape is Shape.LINES and source.is_zipped):
            return None
        total += _count_rows(source.path) if source.shape is Shape.LINES else 1
    return total


def from_text(
    text: str, *, path: str | None = None, url: str | None = None, given: Given = NOTHING_GIVEN
) -> Report:
    """The report in `text`; `RefusedReport` if there is none.

    `given` is what is known beside the text.

    >>> from_text("CAIRO (AFP) - The talks went on.").dateline
    'CAIRO'
    """
    where = path or url or "the text"
    if not text.strip():
        raise RefusedReport(where, "it is empty; nothing can be read from it")
    given = replace(given, url=url) if url else given
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return assemble(Arrival(page=_page(normalise(text), where, given), sha256=sha256, path=path))


def _read_source(source: Source) -> Iterator[Report | RefusedReport]:
    if source.path == STDIN:
        return _read_stdin(source)
    return _read_rows(read_rows(source), source.path) if source.shape is Shape.LINES else _read_file(source)


def _read_stdin(source: Source) -> Iterator[Report | RefusedReport]:
    """Standard input: JSON lines if the first line is a JSON object, else one report."""
    try:
        data = read_bytes(source)
    except RefusedReport as refusal:
        return iter([refusal])
    first = data.lstrip().partition(b"\n")[0]
    if is_row(first):
        return _read_rows(split_rows(io.BytesIO(data), source.path), source.path)
    return _read_data(data, source)


def _read_file(source: Source) -> Iterator[Report | RefusedReport]:
    try:
        _refuse_suffix(source)
        data = read_bytes(source)
    except RefusedReport as refusal:
        yield refusal
        return
    yield from _read_data(data, source)


def _read_data(data: bytes, source: Source) -> Iterator[Report | RefusedReport]:
    try:
        text, notes = decode(data, source.path)
        page = (
            read_page(text, source.path, NOTHING_GIVEN)
            if source.shape is Shape.HTML
            else _page(text, source.path, NOTHING_GIVEN)
        )
        yield assemble(
            Arrival(page=page, sha256=hashlib.sha256(data).hexdigest(), path=source.path, notes=notes)
        )
    except RefusedReport as refusal:
        yield refusal


def _read_rows(rows: Iterable[bytes | RefusedReport], path: str) -> Iterator[Report | RefusedReport]:
    for number, row in enumerate(rows, 1):
        if isinstance(row, RefusedReport):
            yield row
        elif row.strip():
            yield _read_row(row, path, number)


def _read_row(line: bytes, path: str, number: int) -> Report | RefusedReport:
    try:
        row = parse_row(line, path, number)
        page = (
            _page(normalise(row.text), row.name, row.given)
            if row.text
            else read_page(row.html or "", row.name, row.given)
        )
        return assemble(Arrival(page=page, sha256=hashlib.sha256(line).hexdigest(), path=row.name))
    except RefusedReport as refusal:
        return refusal


def _page(text: str, where: str, given: Given) -> Page:
    """The page of a plain text, which may turn out to be HTML under another name."""
    return read_page(text, where, given) if _HTML.match(text) else Page(text=text, given=given)


def _refuse_suffix(source: Source) -> None:
    """Refuse a file that the user names if its suffix says that it is something else.

    A name may lack a suffix, or end in a number.
    """
    suffix = Path(source.path.removesuffix(".gz")).suffix
    if source.shape is Shape.UNKNOWN and suffix[1:].isalpha():
        raise RefusedReport(
            source.path,
            f"sayso does not read '{suffix}' files; give .txt, .html or .jsonl, or pipe its text to -",
        )


def _count_rows(path: str) -> int:
    try:
        with Path(path).open("rb") as stream:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: stream.read(_CHUNK), b""))
    except OSError:
        return 0
