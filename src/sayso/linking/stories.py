"""Which reports tell of one matter: by their words, names and places, and by the days between them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date

from sayso.linking.days import first_day, published_days
from sayso.linking.membership import groups_of
from sayso.linking.themes import headline_worth, words_of
from sayso.linking.threads import Thread, Threads
from sayso.records import Report, Reprints, Story, Why, make_id

_SHORTEST_TITLE, _LONGEST_TITLE = 3, 100  # in words, in characters


def find_stories(reports: Iterable[Report], reprints: Iterable[Reprints]) -> tuple[Story, ...]:
    """The stories of all reports, in order of their ids; reprints are always in one story.

    A report that splices the copy of two stories is in both.
    """
    by_id = {report.id: report for report in reports}
    copies = {report: tuple(sorted(ids)) for report, ids in groups_of(reprints).items()}
    threads = Threads(copies)
    days: dict[str, list[Report]] = defaultdict(list)
    for report in by_id.values():
        days[first_day(report)].append(report)
    for day in sorted(days):
        batch = sorted(days[day], key=lambda report: report.id)
        threads.take([(words_of(report), published_days(report)) for report in batch])
    told = Counter(report for thread in threads.all() for report in thread.reports)
    stories = {each.id: each for each in (_story(thread, by_id, told) for thread in threads.all())}
    return tuple(stories[key] for key in sorted(stories))


def _story(thread: Thread, reports: dict[str, Report], told: Counter[str]) -> Story:
    members = sorted((reports[each] for each in thread.reports), key=lambda each: (first_day(each), each.id))
    own = [report for report in members if told[report.id] == 1]
    key = [report.id for report in (own or members)[: 1 if own else 2]]
    return Story(
        id=make_id("story", *key),
        title=_title(thread, members),
        reports=tuple(report.id for report in members),
        start=_ordinal_day(thread.days[0]) if thread.days else None,
        end=_ordinal_day(thread.days[1]) if thread.days else None,
        why=thread.why or (Why(records=thread.reports, sentence="no other report tells of the same"),),
    )


def _title(thread: Thread, members: list[Report]) -> str:
    """The headline that tells most of the story for its length; without one of some words, the first lead."""
    told = [report.headline for report in members if report.headline]
    headlines = [headline for headline in told if len(headline.split()) >= _SHORTEST_TITLE]
    if headlines:
        return max(headlines, key=lambda each: headline_worth(each, thread.theme))
    leads = [report.text[span.start : span.end] for report in members for span in report.paragraphs()[:1]]
    return _cut(" ".join(leads[0].split())) if leads else ""


def _cut(lead: str) -> str:
    if len(lead) <= _LONGEST_TITLE:
        return lead
    return lead[:_LONGEST_TITLE].rpartition(" ")[0].rstrip(" ,;:") + " …"


def _ordinal_day(day: int) -> str:
    return date.fromordinal(day).isoformat()
