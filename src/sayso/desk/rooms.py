"""The doors of intake, reading and linking, opened late: their libraries take seconds to import."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from sayso.errors import RefusedReport
from sayso.ports import Reader, Shelf
from sayso.records import Group, Report

if TYPE_CHECKING:
    from sayso.reading.attribution import Attribution

_INTAKE = "sayso.intake"
_READER = "sayso.reading.reader"
_LINKER = "sayso.linking.linker"


def gather(paths: Iterable[str]) -> Iterator[Report | RefusedReport]:
    """The reports at `paths`, in order, and those that are refused in their place."""
    found: Iterator[Report | RefusedReport] = import_module(_INTAKE).gather(paths)
    return found


def count(paths: Iterable[str]) -> int | None:
    """How many reports there are at `paths`, if that can be told without reading them."""
    number: int | None = import_module(_INTAKE).count(paths)
    return number


def from_text(text: str) -> Report:
    """The report that `text` is."""
    report: Report = import_module(_INTAKE).from_text(text)
    return report


def open_reader() -> Reader:
    """A reader of our own make; its models load when it first reads."""
    return OpenReader()()


@dataclass(frozen=True, slots=True)
class OpenReader:
    """Opens readers that know the packs in the files at `packs` beside those that ship.

    Unlike a function made for the occasion it equals its own copy in another process, so that models load
    once there.
    """

    packs: tuple[str, ...] = ()

    def __call__(self) -> Reader:
        """A reader; `InputError` if a pack is none."""
        reader: Reader = import_module(_READER).ReportReader(self.packs)
        return reader


def attributions(text: str) -> tuple[Attribution, ...]:
    """The outermost attributions of `text` alone: who is named as the source of what, nothing resolved.

    Offsets are into `text` as given: in `'"No deal," a minister said.'` the source is `'a minister'`, the cue
    `'said'` and the content `'"No deal,"'`.
    """
    found: tuple[Attribution, ...] = import_module(_READER).attributions(text)
    return found


def link(shelf: Shelf) -> tuple[Group, ...]:
    """What linking makes of all that stands on `shelf`."""
    groups: tuple[Group, ...] = import_module(_LINKER).link(shelf)
    return groups
