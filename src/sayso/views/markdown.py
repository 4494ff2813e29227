"""A brief in Markdown, which also reads well in a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.views.brief import Brief, Line, Listed, Voice

# What could begin markup: emphasis, code, links, tags, tables, entities, addresses that turn into links.
_ANYWHERE = re.compile(
    r"[\\`*_\[\]<>|~@$]|&(?=#?\w+;)|:(?=//)|(?<=www)\.|^[#+\-=](?=\s|$|[-=])", re.IGNORECASE
)
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")


def escape_markdown(line: str) -> str:
    """`line` so that Markdown shows these very characters, whatever they are."""
    return _NUMBERED.sub(r"\1\\\2", _ANYWHERE.sub(r"\\\g<0>", line))


def render_markdown(brief: Brief) -> str:
    """The brief in Markdown; `[3:5]` is paragraph 5 of report 3 in the list at its end."""
    return "\n".join(_lines(brief)) + "\n"


def _lines(brief: Brief) -> Iterator[str]:
    yield f"# {escape_markdown(brief.title)}\n"
    yield "  \n".join(_about(brief))
    for voice in brief.named:
        yield from _voice(voice)
    yield from _more(brief.more_named, "more named speakers, less quoted, are left out.")
    if brief.unnamed:
        yield "\n# Unnamed speakers"
    for voice in brief.unnamed:
        yield from _voice(voice)
    yield from _more(brief.more_unnamed, "more unnamed speakers are left out.")
    yield "\n# Reports\n"
    yield from map(_report, brief.reports)
    yield from _more(brief.more_reports, "more reports are not cited here.")


def _about(brief: Brief) -> Iterator[str]:
    yield f"{brief.total_statements} statements"
    for label, names in (("Outlets", brief.outlets), ("Agencies", brief.agencies)):
        if names:
            yield f"{label}: {escape_markdown(', '.join(names))}"


def _more(number: int, sentence: str) -> Iterator[str]:
    if number:
        yield f"\n*{number} {sentence}*"


def _voice(voice: Voice) -> Iterator[str]:
    shown = sum(len(day.lines) for day in voice.days)
    count = f"{voice.total}" if shown == voice.total else f"{shown} of {voice.total}"
    where = "" if voice.report is None else f", report {voice.report}"
    yield f"\n## {escape_markdown(voice.name)} ({count}{where})"
    for day in voice.days:
        yield f"\n**{escape_markdown(day.name)}**\n"
        yield from map(_line, day.lines)


def _line(line: Line) -> str:
    chain = " <- ".join(map(escape_markdown, line.chain))
    manner = f"{line.act.value}, '{escape_markdown(line.cue)}'" if line.cue else line.act.value
    return f"- {escape_markdown(line.content)}  \n  {chain} ({manner}) [{line.citation}]"


def _report(report: Listed) -> str:
    known = [report.outlet, report.agency, report.published, report.place, report.id]
    return f"- [{report.number}] {escape_markdown(report.headline)} — " + " · ".join(
        escape_markdown(each) for each in known if each
    )
