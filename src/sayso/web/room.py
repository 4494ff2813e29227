"""What the pages ask of a dossier: read once for each change of its file, answered many times from memory."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from pathlib import Path
from threading import Lock
from typing import TypeVar, cast

from sayso.desk.dossier import Dossier
from sayso.desk.still import StillShelf
from sayso.views.brief import Brief, Limits, Window, build_brief

T = TypeVar("T")

_KEPT = 64  # answers
_LIMITS = Limits(groups=30, lines=12)


class Room:
    """The dossier in the file at `path`, as it stands now.

    What was read and what was answered are kept until the file changes. Threads may ask at the same time.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self._lock = Lock()
        self._state: Hashable = None
        self._still: StillShelf | None = None
        self._answers: dict[Hashable, object] = {}

    def shelf(self) -> StillShelf:
        """All that the dossier holds."""
        with self._lock:
            return self._current()

    def brief(self, as_of: str | None, since: str | None = None) -> Brief:
        """The brief as of a day; `InputError` if one of the days is none."""
        return self.answer(
            ("brief", as_of, since),
            lambda shelf: build_brief(shelf, _LIMITS, Window(as_of=as_of, since=since)),
        )

    def answer(self, question: Hashable, find: Callable[[StillShelf], T]) -> T:
        """The answer to `question`: what `find` makes of the dossier, found once."""
        with self._lock:
            shelf = self._current()
            if question not in self._answers:
                if len(self._answers) >= _KEPT:
                    self._answers.pop(next(iter(self._answers)))
                self._answers[question] = find(shelf)
            return cast("T", self._answers[question])

    def opened(self) -> Dossier:
        """The dossier itself, to be searched or added to; to be closed by whoever asked."""
        return Dossier(self.path)

    def _current(self) -> StillShelf:
        state = self._state_of_file()
        if self._still is None or state != self._state:
            with self.opened() as dossier:
                self._still = StillShelf.of(dossier)
            self._state, self._answers = state, {}
        return self._still

    def _state_of_file(self) -> Hashable:
        """What changes when the dossier does: size and time of its file and of the log beside it."""
        files = (Path(self.path), Path(f"{self.path}-wal"))
        stats = [file.stat() if file.exists() else None for file in files]
        return tuple(stat and (stat.st_mtime_ns, stat.st_size) for stat in stats)
