"""Stories as they grow: day by day, each new report joins one or opens one.

The reports of a day are gathered together: the two that are most alike first, then on by average linkage
(Sokal & Michener 1958), where at least one of the two is of that day. So a story of earlier days is never
joined to another, and the order of arrival within a day changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from heapq import heappop, heappush, nlargest

from sayso.linking.days import Days, days_between
from sayso.linking.nearness import Nearness
from sayso.linking.themes import Commonness, Theme, Words, likeness, shared_words, together
from sayso.records import Why

_ALIKE = 0.26
# So many days halve what two reports have in common.
_HALVED = 21.0
# After so many days nothing can be enough.
_WINDOW = 45
# What is kept of the words of a story that is over, for a report without a day that may belong to it.
_KEPT_WORDS = 60
_TOLD_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """One story as far as it has come; `theme` is the sum of the themes of `weighed` of its reports.

    A splice, whose words are those of two stories, is not weighed in either.
    """

    reports: tuple[str, ...]
    theme: Theme
    weighed: int
    days: Days
    shown: Mapping[str, str]
    copies: tuple[str, ...] = ()
    why: tuple[Why, ...] = ()


class Threads:
    """All stories."""

    def __init__(self, copies: Mapping[str, tuple[str, ...]]) -> None:
        self._copies = copies  # of each report the groups of reprints it belongs to
        self._threads: dict[int, Thread] = {}
        self._of_copy: dict[str, int] = {}
        self._versions: dict[int, int] = defaultdict(int)
        self._running: set[int] = set()
        self._near, self._past = Nearness(), Nearness()
        self._commonness = Commonness()

    def all(self) -> list[Thread]:
        """The stories, in the order in which they were opened."""
        return [self._threads[number] for number in sorted(self._threads)]

    def take(self, batch: list[tuple[Words, Days]]) -> None:
        """Put the reports of one day, in order of their ids, into their stories."""
        for words, _ in batch:
            self._commonness.meet(words)
        self._close(min((days[0] for _, days in batch if days), default=None))
        fresh: set[int] = set()
        for words, days in batch:
            fresh |= self._place(words, days)
        _Gathering(self, fresh).run()

    def thread(self, number: int) -> Thread:
        """The story of this number."""
        return self._threads[number]

    def near(self, number: int) -> list[int]:
        """The numbers of other stories that may be like this one; without a day, also of those long over."""
        thread = self._threads[number]
        found = self._near.near(thread.theme)
        if thread.days is None:
            found += self._past.near(thread.theme)
        return [other for other in found if other != number]

    def version(self, number: int) -> int:
        """How often the story has changed."""
        return self._versions[number]

    def merge(self, kept: int, gone: int) -> None:
        """Two stories are one, under the number of the first."""
        one, other = self._threads[kept], self._threads.pop(gone)
        self._near.remove(gone, other.theme)
        self._running.discard(gone)
        self._versions[gone] += 1
        self._of_copy.update(dict.fromkeys(other.copies, kept))
        self._keep(kept, _joined(one, other, _reason(one, other)))

    def _place(self, words: Words, days: Days) -> set[int]:
        """Open stories for a report, or add it to those that hold its copy; gives those opened."""
        report = words.report.id
        copies = self._copies.get(report, (report,))
        weighed = int(len(copies) == 1)
        theme = self._commonness.theme(words) if weighed else {}
        alone = Thread(reports=(report,), theme=theme, weighed=weighed, days=days, shown=words.shown)
        opened: set[int] = set()
        for copy in copies:
            number = self._of_copy.get(copy)
            if number is None:
                number = self._of_copy[copy] = len(self._versions)
                opened.add(number)
                self._keep(number, replace(alone, copies=(copy,)))
            elif report not in self._threads[number].reports:
                thread = self._threads[number]
                why = Why(records=(thread.reports[-1], report), sentence="they carry the same copy")
                self._keep(number, _joined(thread, alone, why))
        return opened

    def _keep(self, number: int, thread: Thread) -> None:
        if number in self._threads and number not in self._running:
            self._past.remove(number, self._threads[number].theme)
        self._threads[number] = thread
        self._versions[number] += 1
        self._near.add(number, thread.theme)
        self._running.add(number)

    def _close(self, today: int | None) -> None:
        """Stories too old for a report of today keep only the words that tell them."""
        for number in sorted(self._running) if today is not None else ():
            thread = self._threads[number]
            if today is not None and thread.days is not None and today - thread.days[1] > _WINDOW:
                self._near.remove(number, thread.theme)
                self._running.discard(number)
                kept = nlargest(_KEPT_WORDS, ((weight, word) for word, weight in thread.theme.items()))
                closed = replace(thread, theme={word: weight for weight, word in kept}, shown={})
                self._threads[number] = closed
                self._past.add(number, closed.theme)


class _Gathering:
    """The gathering of one day's new stories."""

    def __init__(self, threads: Threads, fresh: Iterable[int]) -> None:
        self._threads = threads
        self._fresh = set(fresh)
        self._partners: dict[int, set[int]] = defaultdict(set)
        self._heap: list[tuple[float, int, int, int, int]] = []

    def run(self) -> None:
        """Join what is alike, the most alike first, until nothing is alike enough."""
        for number in sorted(self._fresh):
            for other in self._threads.near(number):
                self._partners[number].add(other)
                self._partners[other].add(number)
        for number in sorted(self._fresh):
            for other in sorted(self._partners[number]):
                self._offer(number, other)
        while self._heap:
            _, kept, gone, *versions = heappop(self._heap)
            if versions == [self._threads.version(kept), self._threads.version(gone)]:
                self._join(kept, gone)

    def _join(self, kept: int, gone: int) -> None:
        self._threads.merge(kept, gone)
        self._fresh.discard(gone)
        self._partners[kept] = (self._partners.pop(gone) | self._partners[kept]) - {kept, gone}
        for other in sorted(self._partners[kept]):
            self._partners[other].discard(gone)
            self._partners[other].add(kept)
            self._offer(kept, other)

    def _offer(self, one: int, other: int) -> None:
        """Weigh two stories; of two that were there before this day neither moves."""
        kept, gone = sorted((one, other))
        if gone not in self._fresh:
            return
        value = alike(self._threads.thread(kept), self._threads.thread(gone))
        if value >= _ALIKE:
            versions = (self._threads.version(kept), self._threads.version(gone))
            heappush(self._heap, (-value, kept, gone, *versions))


def alike(one: Thread, other: Thread) -> float:
    """How alike the reports of two stories are on average, less for the days between them."""
    value = likeness(one.theme, other.theme) / max(1, one.weighed * other.weighed)
    apart = days_between(one.days, other.days)
    return value if apart is None else value * 0.5 ** (apart / _HALVED)


def _joined(one: Thread, other: Thread, why: Why) -> Thread:
    days = [each for each in (one.days, other.days) if each is not None]
    return Thread(
        reports=tuple(dict.fromkeys((*one.reports, *other.reports))),
        theme=together(one.theme, other.theme),
        weighed=one.weighed + other.weighed,
        days=(min(first for first, _ in days), max(last for _, last in days)) if days else None,
        shown={**other.shown, **one.shown},
        copies=(*one.copies, *other.copies),
        why=(*one.why, *other.why, why),
    )


def _reason(one: Thread, other: Thread) -> Why:
    shown = {**one.shown, **other.shown}
    words = [
        " ".join(shown.get(part, part) for part in word.split())
        for word in shared_words(one.theme, other.theme, _TOLD_WORDS)
    ]
    apart = days_between(one.days, other.days)
    gap = f", {apart} days apart" if apart and apart > 1 else ""
    return Why(records=(one.reports[-1], other.reports[0]), sentence=f"both tell of {', '.join(words)}{gap}")
