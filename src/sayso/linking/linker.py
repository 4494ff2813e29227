"""The only door of linking: what stands on a shelf becomes groups, each with its reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sayso.linking.actors import find_actors
from sayso.linking.claims import all_tellings, find_claims
from sayso.linking.conflicts import find_conflicts
from sayso.linking.dating import find_datings
from sayso.linking.days import published_days
from sayso.linking.desks import desks_of
from sayso.linking.drift import find_drift, garbled_pairs
from sayso.linking.membership import groups_of
from sayso.linking.proposals import find_proposals
from sayso.linking.reprints import find_reprints
from sayso.linking.stories import find_stories
from sayso.linking.talks import find_talks
from sayso.linking.ties import find_ties
from sayso.ports import Shelf
from sayso.records import Dating, Finding, Group, Report, redated


def link(shelf: Shelf) -> tuple[Group, ...]:
    """The groups of all that stands on `shelf`: by kind, and each kind by id.

    A pure function of the records: it does not matter in what order they were taken in, or what was linked
    before.
    """
    read = {_lean(report): tuple(shelf.findings(report.id)) for report in shelf.reports()}
    reprints = find_reprints(read)
    # A report that was dated by its story is not to be parted from it by that date.
    stories = find_stories(read, reprints)
    datings = find_datings(read, groups_of(stories), reprints)
    findings = _dated(read, datings)
    reports = tuple(findings)
    ties = find_ties(tuple(shelf.corrections()), findings)
    actors = find_actors(findings, stories, ties)
    tellings = all_tellings(findings, groups_of(stories), desks_of(reports, reprints))
    talks, claims = find_talks(findings, stories, actors), find_claims(tellings, actors, ties)
    proposals = find_proposals(findings, stories, actors)
    drift = find_drift(findings, reprints, claims)
    conflicts = find_conflicts(tellings, garbled_pairs(drift))
    return (*reprints, *stories, *actors, *talks, *claims, *conflicts, *proposals, *drift, *datings)


def _lean(report: Report) -> Report:
    """The report without its page, which tells linking nothing but the day of one that has none."""
    if published_days(report) is None:
        return report
    return replace(report, page="", blocks=(), text_map=())


def _dated(
    read: Mapping[Report, tuple[Finding, ...]], datings: Iterable[Dating]
) -> dict[Report, tuple[Finding, ...]]:
    """The reports with the days that were found for them, and their findings reckoned from these."""
    days = {dating.report: dating.published for dating in datings}
    return {
        replace(report, published=days.get(report.id, report.published)): (
            tuple(redated(each, days[report.id]) for each in found) if report.id in days else found
        )
        for report, found in read.items()
    }
