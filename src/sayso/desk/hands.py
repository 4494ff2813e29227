"""Many hands: reading reports in this process or in several, always in the order in which they came."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from itertools import chain, islice

from sayso.ports import Reader
from sayso.records import Finding, Report

Findings = tuple[Report, tuple[Finding, ...]]
MakeReader = Callable[[], Reader]

# Starting a process and loading its models costs as much as reading this many reports.
_FEW = 24
_CHUNK = 8
_CHUNKS_AHEAD = 2
_MOST_WORKERS = 4


def default_workers() -> int:
    """As many processes as there are cores for us, up to four: each holds models of its own."""
    return min(_MOST_WORKERS, os.cpu_count() or 1)


def read_all(reports: Iterator[Report], make_reader: MakeReader, workers: int) -> Iterator[Findings]:
    """Each report with its findings, in order; what is found does not depend on `workers`."""
    first = list(islice(reports, _FEW + 1)) if workers > 1 else []
    everything = chain(first, reports)
    if len(first) <= _FEW:
        return _read_here(everything, make_reader)
    return _read_there(everything, make_reader, workers)


def _read_here(reports: Iterable[Report], make_reader: MakeReader) -> Iterator[Findings]:
    for report in reports:
        yield _read(report, make_reader)


def _read_there(reports: Iterator[Report], make_reader: MakeReader, workers: int) -> Iterator[Findings]:
    """Read in other processes, started afresh: a fork would copy locks of the models' libraries."""
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_follow_parent)
    try:
        waiting: deque[Future[list[Findings]]] = deque()
        while chunk := list(islice(reports, _CHUNK)):
            waiting.append(pool.submit(_read_chunk, chunk, make_reader))
            # No more than this lies in memory at once, however long the pile.
            if len(waiting) > workers * _CHUNKS_AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _follow_parent() -> None:
    """Let the parent alone hear of Ctrl-C, and let no worker outlive it: it would wait for work for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_wait_and_leave, args=(parent.join,), daemon=True).start()


def _wait_and_leave(wait: Callable[[], None]) -> None:
    wait()
    os._exit(1)


def _read_chunk(reports: list[Report], make_reader: MakeReader) -> list[Findings]:
    return [_read(report, make_reader) for report in reports]


def _read(report: Report, make_reader: MakeReader) -> Findings:
    return report, reader_of(make_reader).read(report)


@cache
def reader_of(make_reader: MakeReader) -> Reader:
    """The one reader of that make in this process, so that models load once."""
    return make_reader()
