"""Records as JSON lines: the public record format."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

import msgspec

from sayso.errors import InputError
from sayso.export import rows
from sayso.ports import Shelf
from sayso.records import Evidence, Interval, Link, Report, Span, Speaker, Statement, When

_ENCODER = msgspec.json.Encoder()


def shelf_lines(shelf: Shelf) -> Iterator[bytes]:
    """The lines of all that stands on `shelf`: each report, by its id, and then its statements."""
    for report in shelf.reports():
        yield from lines(report, shelf.statements(report.id))


def lines(report: Report, statements: Iterable[Statement]) -> Iterator[bytes]:
    """The lines of one report and its statements."""
    yield _ENCODER.encode(report_row(report)) + b"\n"
    for statement in statements:
        yield _ENCODER.encode(statement_row(statement)) + b"\n"


def write_whole(path: str, content: Iterable[bytes]) -> None:
    """Write `content` to `path`, whole or not at all: a file there stays until the new one is finished."""
    target = Path(path).resolve()
    try:
        if target.exists() and not target.is_file():
            # A device or a pipe is written to; to put a file in its place would take it away from everybody.
            _write(target, "wb", content)
        else:
            _write_beside(target, content)
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror}.") from error


def _write_beside(target: Path, content: Iterable[bytes]) -> None:
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        _write(part, "xb", content)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _write(target: Path, mode: Literal["wb", "xb"], content: Iterable[bytes]) -> None:
    with target.open(mode) as file:
        file.writelines(content)


def report_row(report: Report) -> rows.ReportRow:
    """A report as a row of the record format."""
    published = report.published
    return rows.ReportRow(
        id=report.id,
        path=report.path,
        url=report.url,
        sha256=report.sha256,
        headline=report.headline,
        slug=report.slug,
        outlet=report.outlet,
        agency=report.agency,
        authors=list(report.authors),
        dateline=report.dateline,
        published=rows.PublishedRow(
            earliest=published.earliest, latest=published.latest, basis=published.basis
        ),
        language=report.language,
        source_key=report.source_key,
        version=report.version,
        supersedes=report.supersedes,
        correction=report.correction,
        notes=list(report.notes),
        reader=report.reader,
        learned=report.learned,
        text=report.text,
        page=report.page,
        blocks=[rows.BlockRow(span=_span(block.span), role=block.role) for block in report.blocks],
        text_map=[
            rows.StretchRow(text_start=piece.text_start, page_start=piece.page_start, length=piece.length)
            for piece in report.text_map
        ],
    )


def statement_row(statement: Statement) -> rows.StatementRow:
    """A statement as a row of the record format."""
    speakers = [_speaker(speaker) for speaker in statement.speakers]
    return rows.StatementRow(
        id=statement.id,
        report=statement.report,
        content=_spans(statement.content),
        content_words=_words(statement.content),
        cue=_spans(statement.cue),
        cue_words=_words(statement.cue),
        source=_spans(statement.source),
        source_words=_words(statement.source),
        speaker=speakers[0] if speakers else None,
        speakers=speakers,
        chain=[_link(link) for link in statement.chain],
        act=statement.act,
        mode=statement.mode,
        said=_when(statement.said) if statement.said else None,
        within=statement.within,
        sureness=statement.sureness,
    )


def _speaker(speaker: Speaker) -> rows.SpeakerRow:
    return rows.SpeakerRow(
        id=speaker.id,
        name=speaker.name,
        kind=speaker.kind,
        party=speaker.party,
        anonymous=speaker.anonymous,
        count=rows.CountRow(least=speaker.count.least, most=speaker.count.most),
        span=_span(speaker.evidence.span) if speaker.evidence else None,
        words=speaker.evidence.words if speaker.evidence else None,
    )


def _link(link: Link) -> rows.LinkRow:
    return rows.LinkRow(
        name=link.name,
        kind=link.kind,
        anonymous=link.anonymous,
        span=_span(link.evidence.span) if link.evidence else None,
        words=link.evidence.words if link.evidence else None,
    )


def _when(when: When) -> rows.WhenRow:
    return rows.WhenRow(
        start=_interval(when.start),
        end=_interval(when.end),
        days=list(when.days),
        expression=_span(when.expression.span) if when.expression else None,
        expression_words=when.expression.words if when.expression else None,
        anchor=when.anchor,
    )


def _interval(interval: Interval | None) -> rows.IntervalRow | None:
    if interval is None:
        return None
    return rows.IntervalRow(earliest=interval.earliest, latest=interval.latest)


def _span(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _spans(pieces: Iterable[Evidence]) -> list[tuple[int, int]]:
    return [_span(piece.span) for piece in pieces]


def _words(pieces: Iterable[Evidence]) -> list[str]:
    return [piece.words for piece in pieces]
