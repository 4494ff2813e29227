"""What linking gathered, for people to read: the stories with their reports, the actors with their names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sayso.ports import Shelf
from sayso.records import Actor, Report, Story
from sayso.views.wording import name_day, one_line, shorten

_ID = 8
_WIDTH = 90
_UNDATED = "undated"


def show_stories(shelf: Shelf, most: int | None = None) -> Iterator[str]:
    """Lines that tell each story, the largest first: its title, its days, its reports; at most `most`."""
    reports = {report.id: report for report in shelf.reports()}
    stories = (group for group in shelf.groups() if isinstance(group, Story))
    for story in islice(sorted(stories, key=_largest_first), most):
        yield _headed(story)
        yield from (_cited(reports[each]) for each in story.reports)


def show_actors(shelf: Shelf, most: int | None = None) -> Iterator[str]:
    """Lines that tell each actor, those in most reports first: its names, and why they are one."""
    actors = (group for group in shelf.groups() if isinstance(group, Actor))
    for actor in islice(sorted(actors, key=_best_known_first), most):
        yield _named(actor)
        if actor.aliases:
            yield f"  also: {one_line(', '.join(actor.aliases))}"
            yield from (f"  {one_line(why.sentence)}" for why in actor.why)


def _largest_first(story: Story) -> tuple[int, str, str]:
    return -len(story.reports), story.start or _UNDATED, story.id


def _best_known_first(actor: Actor) -> tuple[int, str, str]:
    return -len(_reports(actor)), actor.name, actor.id


def _reports(actor: Actor) -> set[str]:
    return {mention.report for mention in actor.mentions}


def _headed(story: Story) -> str:
    days = [name_day(day) for day in dict.fromkeys((story.start, story.end)) if day]
    return one_line(f"{_counted(len(story.reports))}, {' to '.join(days) or _UNDATED}: {story.title}")


def _cited(report: Report) -> str:
    day = report.published.earliest or _UNDATED
    whose = f"{report.outlet or report.agency}: " if report.outlet or report.agency else ""
    told = one_line(whose + (report.headline or report.text))
    return f"  {report.id[:_ID]} {day[:10]} {shorten(told, _WIDTH)}"


def _named(actor: Actor) -> str:
    said = ", ".join(filter(None, (actor.kind, actor.role, actor.party)))
    return one_line(f"{actor.name} ({said}): {_counted(len(_reports(actor)))}")


def _counted(reports: int) -> str:
    return "1 report" if reports == 1 else f"{reports} reports"
