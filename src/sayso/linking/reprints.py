"""Which reports carry the same copy, whose it is, and how much of each report is its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from sayso.linking.copying import Tie, find_ties, is_update
from sayso.linking.copytexts import CopyText, copy_texts
from sayso.linking.days import first_day
from sayso.linking.strands import Places, Strands
from sayso.records import Copy, Origin, Report, Reprints, Why, make_id


def find_reprints(reports: Iterable[Report]) -> tuple[Reprints, ...]:
    """The groups of reports that carry the same copy, in order of their ids."""
    texts = copy_texts(sorted(reports, key=lambda report: report.id))
    ties = find_ties(texts)
    order = sorted(range(len(texts)), key=lambda number: _fullest_first(texts[number]))
    groups = Strands(texts, ties).gather(order)
    records = {each.id: each for each in (_record(texts, group, ties) for group in groups)}
    return tuple(records[key] for key in sorted(records))


def _fullest_first(text: CopyText) -> tuple[bool, str, int, str]:
    """An agency's own copy is met before what papers made of it, and its fullest version first."""
    return not is_wire(text.report), first_day(text.report), -text.words, text.report.id


def is_wire(report: Report) -> bool:
    """Whether a report is an agency's own copy, printed by nobody else."""
    return report.agency is not None and report.outlet in {None, report.agency}


def _record(texts: tuple[CopyText, ...], group: Places, ties: Mapping[tuple[int, int], Tie]) -> Reprints:
    members = sorted((texts[number] for number in group), key=_earliest_first)
    kinds = Counter(name for text in members for name in set(text.classes))
    copies = [_copy(text, kinds, version) for text, version in _versions(members)]
    return Reprints(
        id=make_id("reprints", *_key(members)),
        copies=tuple(copies),
        origin=_origin(members),
        shared=_share(sum(_shared(text, kinds) for text in members), sum(text.words for text in members)),
        why=tuple(_why(texts, group, ties)),
    )


def _earliest_first(text: CopyText) -> tuple[str, bool, bool, int, str]:
    """By day; of one day the agency's copy first, its flashes and leads before the full story."""
    report = text.report
    return first_day(report), not is_wire(report), not is_update(report), text.words, report.id


def _key(members: list[CopyText]) -> Iterator[str]:
    """A group is known by its earliest member; the second tells apart the two groups of a splice."""
    yield from (text.report.id for text in members[:2])


def _versions(members: list[CopyText]) -> Iterator[tuple[CopyText, int | None]]:
    """Number the versions of an agency's own story, by day and length; a single one has no number."""
    own = [text for text in members if is_wire(text.report)]
    for text in members:
        yield text, own.index(text) + 1 if len(own) > 1 and text in own else None


def _copy(text: CopyText, kinds: Counter[str], version: int | None) -> Copy:
    share = _share(_shared(text, kinds), text.words)
    return Copy(report=text.report.id, shared=share, own=round(1 - share, 3), version=version)


def _shared(text: CopyText, kinds: Counter[str]) -> int:
    return text.weight(place for place, name in enumerate(text.classes) if kinds[name] > 1)


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 0.0


def _origin(members: list[CopyText]) -> Origin:
    agencies = Counter(text.report.agency for text in members if text.report.agency)
    named = min(agencies, key=lambda name: (-agencies[name], name)) if agencies else None
    return Origin(agency=named, report=members[0].report.id)


def _why(texts: tuple[CopyText, ...], group: Places, ties: Mapping[tuple[int, int], Tie]) -> Iterator[Why]:
    """For each report the strongest of its ties inside the group."""
    best: dict[tuple[int, int], Tie] = {}
    for number in sorted(group):
        inside = [pair for pair in ties if number in pair and set(pair) <= group.keys()]
        if inside:
            pair = max(inside, key=lambda each: (ties[each].judgement.weight, each))
            best[pair] = ties[pair]
    for (one, other), tie in sorted(best.items()):
        ids = (texts[one].report.id, texts[other].report.id)
        yield Why(records=ids, sentence=tie.judgement.sentence)
