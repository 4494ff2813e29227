"""Records as JSON lines: the public record format."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

import msgspec

from sayso.errors import InputError
from sayso.export.corrected import correction_row
from sayso.export.grouping import group_row
from sayso.export.making import finding_row, report_row
from sayso.ports import Shelf
from sayso.records import Finding, Report, fates_of

_ENCODER = msgspec.json.Encoder()


def shelf_lines(shelf: Shelf) -> Iterator[bytes]:
    """The lines of all on `shelf`: each report, by its id, with its findings; then groups and corrections."""
    for report in shelf.reports():
        yield from lines(report, shelf.findings(report.id))
    for group in shelf.groups():
        yield _ENCODER.encode(group_row(group)) + b"\n"
    corrections = tuple(shelf.corrections())
    fates = fates_of(corrections)
    for each in corrections:
        yield _ENCODER.encode(correction_row(each, fates[each.id])) + b"\n"


def lines(report: Report, findings: Iterable[Finding]) -> Iterator[bytes]:
    """The lines of one report and its findings."""
    yield _ENCODER.encode(report_row(report)) + b"\n"
    for finding in findings:
        yield _ENCODER.encode(finding_row(finding)) + b"\n"


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
