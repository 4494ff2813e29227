"""Where in a page the story begins: at its dateline, or at the first paragraph below its head."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sayso.intake.bylines import read_byline
from sayso.intake.dateline import Dateline, read_dateline
from sayso.intake.outline import Line
from sayso.intake.slugs import is_slug
from sayso.records import Role

_LONGEST_HEAD = 20
_MOST_PROSE_ABOVE = 2
# What may stand between headline and story, and so shows where the story begins.
_HEAD_ROLES = frozenset({Role.BYLINE, Role.CREDIT, Role.SLUG})


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """The number of the line in which the story begins, and its dateline.

    `filing` is the number of a line above it that holds a dateline of the desk and an author, but no story:
    'ORVILLE, May 3, 2001 (Xinhua) -- by A. Name'; `filed` is that dateline.
    """

    story: int
    dateline: Dateline | None = None
    filing: int | None = None
    filed: Dateline | None = None


def find_beginning(lines: tuple[Line, ...], roles: Mapping[int, Role]) -> Beginning:
    """The story's beginning in `lines`, of which those in `roles` are already judged."""
    head = [number for number in range(len(lines)) if number not in roles][:_LONGEST_HEAD]
    datelines = list(_find_datelines(lines, head))
    if not datelines:
        return Beginning(story=_below_head(lines, head, roles))
    (first, dateline), *others = datelines
    if not _is_filing(lines[first], dateline):
        return Beginning(story=first, dateline=dateline)
    following = next((number for number in head if number > first), None)
    if others and others[0][0] == following:
        own = others[0][1]
        whole = replace(own, day=own.day or dateline.day, agency=own.agency or dateline.agency)
        return Beginning(story=following, dateline=whole, filing=first, filed=dateline)
    return Beginning(story=len(lines) if following is None else following, filing=first, filed=dateline)


def _find_datelines(lines: tuple[Line, ...], head: list[int]) -> Iterator[tuple[int, Dateline]]:
    """Datelines with nothing but a headline and a deck above them; 'PLACE:' alone must stand still higher."""
    above = 0
    for number in head:
        line, dateline = lines[number], read_dateline(lines[number].words)
        if dateline and (
            dateline.agency or (line.is_prose and (dateline.dated or above < _MOST_PROSE_ABOVE))
        ):
            yield number, dateline
        above += line.is_prose
        if above > _MOST_PROSE_ABOVE:
            return


def _is_filing(line: Line, dateline: Dateline) -> bool:
    rest = line.words[dateline.end :].strip()
    return bool(rest) and (read_byline(rest) is not None or is_slug(rest))


def _below_head(lines: tuple[Line, ...], head: list[int], roles: Mapping[int, Role]) -> int:
    """The first paragraph below the marks of a head; without marks, the first, or what follows a title."""
    prose = [number for number in head if lines[number].is_prose]
    last_open = head[-1] if head else 0
    marks = [number for number, role in roles.items() if role in _HEAD_ROLES and number < last_open]
    above = [number for number in prose if marks and number < max(marks)]
    below = [number for number in prose if marks and number > max(marks)]
    if below and len(above) <= _MOST_PROSE_ABOVE:
        return below[0]
    return prose[0] if prose else _below_title(lines, head)


def _below_title(lines: tuple[Line, ...], head: list[int]) -> int:
    """Where a story without one full paragraph begins: below its first line, if there is more."""
    if len(head) > 1 and lines[head[0]].is_title:
        return head[1]
    return head[0] if head else 0
