"""A dossier: reports and what they say, kept in one file, filled and asked through one object."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Self

from sayso.desk import rooms
from sayso.desk.changes import Change, Signed
from sayso.desk.clock import SystemClock
from sayso.desk.corrected import CorrectedShelf
from sayso.desk.correcting import make_correction
from sayso.desk.dated import DatedShelf
from sayso.desk.run import Manner, Run, Summary
from sayso.desk.seats import known_seats
from sayso.errors import InputError
from sayso.ports import Clock
from sayso.records import Correction, Finding, Group, Report, Statement
from sayso.store import Store
from sayso.views.brief import Brief, Limits, Window, build_brief
from sayso.views.check import Problem, find_problems
from sayso.views.differing import Between, Diff, ask_diff
from sayso.views.histories import Counts, Stances, Timeline, ask_positions, ask_series, ask_timeline
from sayso.views.html import render_html
from sayso.views.inquiries import Conflicts, Origins, ask_conflicts, ask_origins
from sayso.views.questions import ANSWERS, Question
from sayso.views.tracing import Drifts, Proposals, ask_drift, ask_proposals
from sayso.views.wording import parse_instant

_CLOCK = SystemClock()
_MANNER = Manner()
_LIMITS = Limits()
_ALWAYS = Window()


class Dossier:
    """The dossier in the file at `path`; without a path, one in memory.

    The file is made when first something is taken in; to ask one that does not exist is an `InputError`.
    Use it as a context manager, or close it.

    >>> with sayso.Dossier("talks.db") as dossier:  # doctest: +SKIP
    ...     print(dossier.take_in(["reports/"]))
    """

    def __init__(self, path: str | Path | None = None, *, clock: Clock = _CLOCK) -> None:
        self._path = None if path is None else str(path)
        self._clock = clock
        self._store: Store | None = Store.found(None) if path is None else None
        self._dated: CorrectedShelf | None = None

    def take_in(self, paths: Iterable[str], manner: Manner = _MANNER) -> Summary:
        """Read the reports at `paths` that are not here yet, and keep each with its findings.

        Stopped at any moment, even killed, it goes on with the next call where it stopped. With more than one
        worker in `manner`, a script needs the usual `if __name__ == "__main__":`.
        """
        run = Run(paths, manner)
        if self._path is not None:
            self.close()
            self._store = Store.found(self._path)
        store = self._shelf()
        self._dated = None
        for report, findings in run.findings(store.knows):
            store.put(replace(report, learned=self._clock.now()), findings)
        return run.summary()

    def reports(self, prefix: str = "") -> Iterator[Report]:
        """The reports whose id begins with `prefix`, without it all, in order of their ids."""
        return self._known(self._shelf().reports(prefix))

    def statements(self, report_id: str | None = None) -> Iterator[Statement]:
        """The statements of one report, or of all, in order of report id and place in the text."""
        return self._view().statements(report_id)

    def findings(self, report_id: str) -> Iterator[Finding]:
        """All findings of one report: statements first, then the other kinds, each in order of the text."""
        return self._view().findings(report_id)

    def link(self) -> tuple[Group, ...]:
        """Find what belongs together in all reports, and keep it in the place of what was found before.

        The groups do not depend on the order in which the reports came. Reports that are taken in later are
        in no group until `link` is called again.
        """
        groups = rooms.link(CorrectedShelf(self._shelf()))
        self._shelf().put_groups(groups)
        self._dated = None
        return groups

    def groups(self) -> Iterator[Group]:
        """What the last `link` found: by kind, and each kind in order of its ids."""
        return self._shelf().groups()

    def correct(self, change: Change, signed: Signed) -> Correction:
        """Set something right, and keep beside the reading who did and why; it can be undone.

        What was linked stays as it is until `link` is called again. `InputError` if `change` does not fit
        what is here, or is not signed.
        """
        correction = make_correction(self._view(), change, signed, self._clock.now())
        self._shelf().put_correction(correction)
        self._dated = None
        return correction

    def corrections(self) -> Iterator[Correction]:
        """What people corrected, in the order in which they did, also what was undone; see `fates_of`."""
        return self._shelf().corrections()

    def search(self, text: str) -> tuple[tuple[Report, ...], tuple[Statement, ...]]:
        """The reports, and the statements, that hold all words of `text`, whatever their endings."""
        reports, statements = self._shelf().search(text)
        view = self._view()
        held = {
            each.id: each for report in {s.report for s in statements} for each in view.statements(report)
        }
        return tuple(self._known(reports)), tuple(held[s.id] for s in statements if s.id in held)

    def check(self) -> tuple[Problem, ...]:
        """Every record whose evidence does not bear it out; none, if all is well."""
        return tuple(find_problems(self._shelf(), known_seats()))

    def brief(self, limits: Limits = _LIMITS, window: Window = _ALWAYS) -> Brief:
        """What the reports say, section by section, as much as `limits` allow, seen from `window`.

        `InputError` if one of these is no day.
        """
        return build_brief(self._seen(window), limits, window)

    def origins(self, limits: Limits = _LIMITS, window: Window = _ALWAYS) -> Origins:
        """On whose word all rests, as `window` shows it; `InputError` if that has no day."""
        return ask_origins(self._seen(window), limits, window)

    def conflicts(self, limits: Limits = _LIMITS, window: Window = _ALWAYS) -> Conflicts:
        """What does not go together; `InputError` if `window` has no day."""
        return ask_conflicts(self._seen(window), limits, window)

    def proposals(self, limits: Limits = _LIMITS, window: Window = _ALWAYS) -> Proposals:
        """What is on the table, and what became of it; `InputError` if `window` has no day."""
        return ask_proposals(self._seen(window), limits, window)

    def drift(self, limits: Limits = _LIMITS, window: Window = _ALWAYS) -> Drifts:
        """What copies and retellings made of words; `InputError` if `window` has no day."""
        return ask_drift(self._seen(window), limits, window)

    def timeline(self, limits: Limits = _LIMITS, window: Window = _ALWAYS) -> Timeline:
        """What was done, met for and planned, day by day; `InputError` if `window` has no day."""
        return ask_timeline(self._seen(window), limits, window)

    def positions(self, limits: Limits = _LIMITS, window: Window = _ALWAYS) -> Stances:
        """Who stands where on what, with what changed; `InputError` if `window` has no day."""
        return ask_positions(self._seen(window), limits, window)

    def series(self, limits: Limits = _LIMITS, window: Window = _ALWAYS) -> Counts:
        """How counts went over time, with a flag on what is odd; `InputError` if `window` has no day."""
        return ask_series(self._seen(window), limits, window)

    def ask(self, question: Question, limits: Limits = _LIMITS, window: Window = _ALWAYS) -> Any:  # noqa: ANN401
        """The answer of the method of that name; `InputError` if `window` has no day."""
        return ANSWERS[question].ask(self._seen(window), limits, window)

    def diff(self, between: Between, limits: Limits = _LIMITS) -> Diff:
        """What was known on one day and on another; `InputError` if one is none or the later is not later."""
        return ask_diff(self._seen(between.window), limits, between)

    def close(self) -> None:
        """Close the file; to ask again opens it again."""
        if self._store is not None:
            self._store.close()
            self._store = self._dated = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _repr_html_(self) -> str:
        """The brief, for notebooks."""
        return render_html(self.brief())

    def _view(self) -> CorrectedShelf:
        """What is here, dated by the last linking and as people corrected it; anew after a change."""
        if self._dated is None:
            self._dated = CorrectedShelf(DatedShelf(self._shelf()))
        return self._dated

    def _known(self, reports: Iterable[Report]) -> Iterator[Report]:
        """The reports with their days, as linking found or people set them."""
        return map(self._view().report, map(DatedShelf(self._shelf()).report, reports))

    def _seen(self, window: Window) -> CorrectedShelf:
        """What is here, as people had corrected it at the time of `window`."""
        known_at = window.known_at and parse_instant(window.known_at)
        return CorrectedShelf(DatedShelf(self._shelf()), known_at)

    def _shelf(self) -> Store:
        if self._store is None:
            if self._path is None:
                raise InputError("This dossier was kept in memory and is closed. Take the reports in again.")
            self._store = Store.open(self._path)
        return self._store
