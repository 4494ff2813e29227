"""Paths to bytes: files, folders, patterns and standard input, with a limit on a report's weight."""

from __future__ import annotations

import glob
import gzip
import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import IO, cast

from sayso.errors import InputError, RefusedReport

# No report is longer; a larger file is something else, or a zipped file made to fill the memory.
MAX_BYTES = 20_000_000
STDIN = "-"
_KINDS = "sayso reads .txt, .html and .jsonl files, each also as .gz."


class Shape(Enum):
    """How reports lie in a file."""

    TEXT = "text"
    HTML = "html"
    LINES = "lines"
    UNKNOWN = "unknown"


_SHAPES = {
    ".txt": Shape.TEXT,
    ".text": Shape.TEXT,
    ".html": Shape.HTML,
    ".htm": Shape.HTML,
    ".xhtml": Shape.HTML,
    ".jsonl": Shape.LINES,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file that holds one report or many; `path` is as it was given, or as found below a given folder."""

    path: str
    shape: Shape

    @property
    def is_zipped(self) -> bool:
        """Whether it is packed with gzip."""
        return self.path.endswith(".gz")


def find_sources(paths: Iterable[str]) -> tuple[Source, ...]:
    """All files that `paths` lead to, in the order given and by name within a folder.

    `InputError` where they lead nowhere.
    """
    return tuple(source for path in paths for source in _find(path))


def read_bytes(source: Source) -> bytes:
    """All bytes of one report's file; `RefusedReport` if it cannot be read or is too large."""
    try:
        with open_source(source) as stream:
            data = stream.read(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error) as problem:
        raise RefusedReport(source.path, _why_unreadable(source, problem)) from problem
    if len(data) > MAX_BYTES:
        raise RefusedReport(
            source.path,
            f"it is larger than the {MAX_BYTES // 1_000_000} MB that one report may have; split it",
        )
    return data


def read_rows(source: Source) -> Iterator[bytes | RefusedReport]:
    """The lines of a JSON lines file as bytes.

    One that is too long comes as a refusal, and so does the rest of a damaged file.
    """
    try:
        with open_source(source) as stream:
            yield from split_rows(stream, source.path)
    except (OSError, EOFError, zlib.error) as problem:
        yield RefusedReport(source.path, _why_unreadable(source, problem))


def split_rows(stream: IO[bytes], path: str) -> Iterator[bytes | RefusedReport]:
    """The lines of `stream`, none read beyond the limit."""
    number = 0
    while row := stream.readline(MAX_BYTES + 1):
        number += 1
        if len(row) <= MAX_BYTES:
            yield row
            continue
        while row and not row.endswith(b"\n"):
            row = stream.readline(MAX_BYTES)
        yield RefusedReport(
            f"{path}:{number}",
            f"the line is larger than the {MAX_BYTES // 1_000_000} MB that one report may have; split it",
        )


def open_source(source: Source) -> IO[bytes]:
    """The file's bytes, unpacked as they are read."""
    if source.path == STDIN:
        return cast("IO[bytes]", open(sys.stdin.fileno(), "rb", closefd=False))
    if source.is_zipped:
        return cast("IO[bytes]", gzip.open(source.path, "rb"))
    return Path(source.path).open("rb")


def _find(path: str) -> list[Source]:
    if path == STDIN:
        return [Source(path=path, shape=Shape.UNKNOWN)]
    if Path(path).is_dir():
        return _find_in_folder(path)
    if os.path.lexists(path):
        return [Source(path=path, shape=_shape(path))]
    if glob.has_magic(path):
        return _find_by_pattern(path)
    raise InputError(
        f"'{path}' does not exist; give a file, a folder, a pattern such as 'reports/*.txt', or - for stdin."
    )


def _find_in_folder(folder: str) -> list[Source]:
    """The reports below a folder; what is no report is passed over without a word."""
    found = sorted(
        (
            str(Path(parent) / name)
            for parent, folders, names in os.walk(folder)
            if _keep_visible(folders)
            for name in names
        ),
        key=lambda path: Path(path).parts,
    )
    sources = [Source(path=path, shape=_shape(path)) for path in found if not Path(path).name.startswith(".")]
    sources = [source for source in sources if source.shape is not Shape.UNKNOWN]
    if not sources:
        raise InputError(f"The folder '{folder}' holds no report; {_KINDS}")
    return sources


def _keep_visible(folders: list[str]) -> bool:
    """Take hidden folders out of the walk, which goes on with what the list still holds."""
    folders[:] = [name for name in folders if not name.startswith(".")]
    return True


def _find_by_pattern(pattern: str) -> list[Source]:
    found = [path for path in sorted(glob.glob(pattern, recursive=True)) if Path(path).is_file()]  # noqa: PTH207
    sources = [Source(path=path, shape=_shape(path)) for path in found]
    sources = [source for source in sources if source.shape is not Shape.UNKNOWN]
    if not sources:
        raise InputError(f"No report fits the pattern '{pattern}'; {_KINDS}")
    return sources


def _shape(path: str) -> Shape:
    return _SHAPES.get(Path(path.removesuffix(".gz")).suffix.lower(), Shape.UNKNOWN)


def _why_unreadable(source: Source, problem: Exception) -> str:
    if isinstance(problem, (gzip.BadGzipFile, EOFError, zlib.error)) and source.is_zipped:
        return "its gzip packing is damaged; fetch or pack the file again"
    reason = getattr(problem, "strerror", None) or problem
    return f"it cannot be read ({reason}); check the path and its permissions"
