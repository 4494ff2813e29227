"""A reader that needs no model: it knows one pattern of sentence."""

from __future__ import annotations

import re

from sayso.ports import Reader
from sayso.records import Act, Count, Evidence, Kind, Mode, Report, Speaker, Statement, Sureness, make_id

_SAID = re.compile(r"(?P<source>[A-Z][a-z]+) (?P<cue>said) (?P<content>[^.\n]+)")


class FakeReader:
    """Finds 'Adana said the road was open.' and nothing else."""

    version = "fake 1"

    def read(self, report: Report) -> tuple[Statement, ...]:
        """The statements of that pattern, in the order of the text."""
        return tuple(_statement(report, match) for match in _SAID.finditer(report.text))


class BrokenReader:
    """Fails at reports that hold 'stumble'."""

    version = "broken 1"

    def read(self, report: Report) -> tuple[Statement, ...]:
        """Nothing, or a failure."""
        if "stumble" in report.text:
            raise RuntimeError("the reader stumbled")
        return ()


def make_fake_reader() -> Reader:
    """A `FakeReader`, also in another process."""
    return FakeReader()


def make_broken_reader() -> Reader:
    """A `BrokenReader`, also in another process."""
    return BrokenReader()


def make_no_reader() -> Reader:
    """Nothing: for those who must not read at all."""
    raise AssertionError("a reader was opened")


def _statement(report: Report, match: re.Match[str]) -> Statement:
    source, cue, content = (
        Evidence.cut(report.text, *match.span(group)) for group in ("source", "cue", "content")
    )
    return Statement(
        id=make_id(report.id, "statement", content.span.start, content.span.end),
        report=report.id,
        content=(content,),
        cue=(cue,),
        source=(source,),
        speakers=(
            Speaker(
                id=make_id(report.id, source.words),
                name=source.words,
                kind=Kind.PERSON,
                party=None,
                anonymous=False,
                count=Count(least=1, most=1),
                evidence=source,
            ),
        ),
        chain=(),
        act=Act.SAY,
        mode=Mode.INDIRECT,
        said=None,
        within=None,
        sureness=Sureness.SURE,
    )
