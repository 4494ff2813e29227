"""Reports that come in through the page: pasted, or as files."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from sayso.desk.run import Manner, Summary
from sayso.web.room import Room

_ONE_AT_A_TIME = Lock()
_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasted:
    """A text that was pasted, and what was said of it; empty fields say nothing."""

    text: str = ""
    outlet: str = ""
    agency: str = ""
    published: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file by the name that its sender gave it."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What came of it: the summary in a sentence, and why some could not be used."""

    summary: str
    refused: tuple[str, ...]


def add(room: Room, pasted: Pasted, uploads: Sequence[Upload]) -> Added:
    """Take pasted text and files into the dossier of `room`, and link it anew.

    `InputError` if the dossier cannot be written.
    """
    with _ONE_AT_A_TIME, TemporaryDirectory(prefix="sayso-") as folder:
        paths = [str(path) for path in _written(Path(folder), pasted, uploads)]
        if not paths:
            return Added(summary="Nothing was given: paste a text or choose a file.", refused=())
        with room.opened() as dossier:
            summary: Summary = dossier.take_in(paths, Manner(keeps_paths=False))
            if summary.new:
                dossier.link()
        room.renew()
        told = (each.removeprefix(f"{folder}/") for each in summary.refused)
        return Added(summary=str(summary), refused=tuple(told))


def _written(folder: Path, pasted: Pasted, uploads: Sequence[Upload]) -> list[Path]:
    paths: list[Path] = []
    if pasted.text.strip():
        fields = ("text", "outlet", "agency", "published", "url")
        row = {name: value for name in fields if (value := getattr(pasted, name).strip())}
        paths.append(folder / "pasted.jsonl")
        paths[-1].write_text(json.dumps(row) + "\n", encoding="utf8")
    for number, upload in enumerate(uploads, start=1):
        if upload.content:
            paths.append(folder / f"{number}-{_UNSAFE.sub('_', Path(upload.name).name)[-_LONGEST_NAME:]}")
            paths[-1].write_bytes(upload.content)
    return paths
