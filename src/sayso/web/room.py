"""What the pages ask of a dossier: held in memory, answered many times, read anew when its file changes."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock, Thread
from typing import Any, TypeVar, cast

from sayso.desk.dossier import Dossier
from sayso.desk.still import StillShelf
from sayso.views.brief import Brief, Limits, Window, build_brief

T = TypeVar("T")

_KEPT = 400  # answers
SHOWN = Limits(groups=30, lines=12)
# A dossier that was read in so many seconds is read anew at once. A larger one is read beside the answering,
# and its answers are found again one by one, with rests, so that pages stay quick while reports pour in.
_AT_ONCE = 1.0
_REST = 3.0  # times as long as it took


_Answers = dict[Hashable, tuple[Callable[[StillShelf], Any], object]]


@dataclass(slots=True)
class _View:
    """The dossier as it stood at one moment, with its answers; `old` are answers of the one before."""

    state: Hashable
    shelf: StillShelf
    answers: _Answers = field(default_factory=dict)
    old: _Answers = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)


class Room:
    """The dossier in the file at `path`.

    What was read and what was answered are kept until the file changes. A large dossier that changes is shown
    as it was until it has been read anew. Threads may ask at the same time.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self._lock = Lock()
        self._view: _View | None = None
        self._seconds = 0.0
        self._reading: Thread | None = None

    def shelf(self) -> StillShelf:
        """All that the dossier holds."""
        return self._current().shelf

    def brief(self, as_of: str | None, since: str | None = None) -> Brief:
        """The brief as of a day; `InputError` if one of the days is none."""
        return self.answer(
            ("brief", as_of, since),
            lambda shelf: build_brief(shelf, SHOWN, Window(as_of=as_of, since=since)),
        )

    def answer(self, question: Hashable, find: Callable[[StillShelf], T]) -> T:
        """The answer to `question`: what `find` makes of the dossier, found once."""
        view = self._current()
        known = view.answers.get(question) or view.old.get(question)
        return cast("T", (known or self._find(view, question, find))[1])

    def _find(
        self, view: _View, question: Hashable, find: Callable[[StillShelf], T]
    ) -> tuple[Callable[[StillShelf], T], object]:
        with view.lock:  # one thread finds, so that the others can give what was found
            if question not in view.answers:
                if len(view.answers) >= _KEPT:
                    view.answers.pop(next(iter(view.answers)))
                view.answers[question] = find, find(view.shelf)
            return view.answers[question]

    def opened(self) -> Dossier:
        """The dossier itself, to be searched or added to; to be closed by whoever asked."""
        return Dossier(self.path)

    def renew(self) -> None:
        """Show what the dossier holds now, however large: whoever changed it wants to see it."""
        with self._lock:
            self._view = self._read()

    def _current(self) -> _View:
        with self._lock:
            if self._view is None:
                self._view = self._read()
            elif self._view.state != self._state_of_file():
                if self._seconds <= _AT_ONCE:
                    self._view = self._read()
                elif self._reading is None:
                    self._reading = Thread(target=self._read_beside, args=(self._view,), daemon=True)
                    self._reading.start()
            return self._view

    def _read(self) -> _View:
        began, state = time.monotonic(), self._state_of_file()
        with self.opened() as dossier:
            shelf = StillShelf.of(dossier)
        self._seconds = time.monotonic() - began
        # What was read stays: nobody need look through it for garbage again and again.
        gc.collect()
        gc.freeze()
        return _View(state=state, shelf=shelf)

    def _read_beside(self, before: _View) -> None:
        """Read the dossier anew, then find its answers again; until each is found, the old one is given."""
        view = before
        try:
            began = time.monotonic()
            view = self._read()
            view.old = before.answers
            with self._lock:
                if self._view is not before:
                    return  # somebody changed the dossier meanwhile and was shown it
                self._view = view
            time.sleep(_REST * (time.monotonic() - began))
            for question, (find, _) in list(before.answers.items()):
                began = time.monotonic()
                self._find(view, question, find)
                time.sleep(_REST * (time.monotonic() - began))
        finally:
            view.old = {}
            self._reading = None

    def _state_of_file(self) -> Hashable:
        """What changes when the dossier does: size and time of its file and of the log beside it."""
        files = (Path(self.path), Path(f"{self.path}-wal"))
        stats = [file.stat() if file.exists() else None for file in files]
        return tuple(stat and (stat.st_mtime_ns, stat.st_size) for stat in stats)
