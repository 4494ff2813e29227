"""Which labels of a pile are one: names spelt in several ways, short names, and surnames that stand alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from sayso.linking.casts import Filed, Label, Part
from sayso.linking.likeness import Joined
from sayso.linking.namesakes import Known, same_body, same_person
from sayso.linking.roles import role_key
from sayso.linking.roll import Page, Roll
from sayso.linking.spelling import Key, name_key, skeleton
from sayso.records import Why

# More spellings of one surname than this are no surname.
_MOST = 60
# A surname alone means nobody of another time.
_WEEKS = 45
_OFFICES = frozenset(
    {"of", "the", "a", "an", "and", "for", "former", "senior", "official", "chief", "top", "his", "its"}
)


class Identities:
    """The labels of all parts, joined where they are one person's or body's, with the reasons."""

    def __init__(self, parts: Mapping[str, tuple[Part, ...]], roll: Roll, pages: Mapping[str, Page]) -> None:
        self._parts, self._roll, self._pages = parts, roll, pages
        self._joined = Joined()
        self.why: dict[str, list[Why]] = defaultdict(list)
        self._labels = sorted({part.label for held in parts.values() for part in held})
        self._known = dict(self._learn())
        self._join_spellings()
        self._join_shorts()
        self._join_surnames()
        self._join_roles()

    def leader(self, label: Label) -> str:
        """The name of the group that a label belongs to."""
        return self._joined.leader(name_of(label))

    def leader_of(self, name: str) -> str:
        """The same by the name of a label."""
        return self._joined.leader(name)

    def _learn(self) -> Iterator[tuple[Label, Known]]:
        """What is told of each label."""
        held: dict[Label, list[tuple[str, Part]]] = defaultdict(list)
        for report, parts in sorted(self._parts.items()):
            for part in parts:
                held[part.label].append((report, part))
        for label, places in held.items():
            reports = frozenset(report for report, _ in places)
            names = Counter(
                part.calling.name for _, part in places if name_key(part.calling.name) == label.key
            )
            names = names or Counter(part.calling.name for _, part in places)
            yield (
                label,
                Known(
                    key=label.key,
                    shown=min(names, key=lambda name: (-names[name], name)),
                    reports=reports,
                    stories=frozenset(story for report in reports for story in self._pages[report].stories),
                    days=self._days(reports),
                    beside=frozenset(word for _, part in places for word in _beside(part)),
                ),
            )

    def _days(self, reports: frozenset[str]) -> tuple[int, int] | None:
        days = [self._pages[report].day for report in reports]
        known = [day for day in days if day is not None]
        return (min(known), max(known)) if known else None

    def _join(self, one: Label, other: Label, told: str) -> None:
        """Make two labels one; the reason cites the first report of each."""
        self._joined.join(name_of(one), name_of(other))
        records = dict.fromkeys(min(self._known[label].reports) for label in (one, other))
        self.why[name_of(one)].append(Why(records=tuple(records), sentence=told))

    def _join_spellings(self) -> None:
        """Names of one sound, block by block."""
        for filed, judge in ((Filed.PERSON, same_person), (Filed.BODY, same_body)):
            rooms: dict[str, list[Label]] = defaultdict(list)
            for label in self._labels:
                if label.filed is filed:
                    sound = label.key[-1:] if filed is Filed.PERSON else label.key
                    rooms[" ".join(map(skeleton, sound))].append(label)
            for room in rooms.values():
                for one, other in combinations(room, 2) if len(room) <= _MOST else ():
                    judgement = judge(self._known[one], self._known[other])
                    if judgement.holds:
                        self._join(one, other, judgement.sentence)

    def _join_shorts(self) -> None:
        """Bodies that share a short name and whose names fit, and short names that stand alone."""
        alone = self._by_key(Filed.SHORT)
        for short in sorted(self._roll.shorts):
            wholes = [Label(filed=Filed.BODY, key=key) for key in sorted(self._roll.shorts[short])]
            wholes = [label for label in wholes if label in self._known]
            for one, other in combinations(wholes, 2):
                if _fits(one.key, other.key):
                    names = f"'{self._known[one].shown}' and '{self._known[other].shown}'"
                    self._join(one, other, f"{names} have one short name")
            if len({self.leader(label) for label in wholes}) == 1:
                whole = self._known[wholes[0]].shown
                for label in alone[short]:
                    told = f"'{self._known[label].shown}' is the short name of '{whole}' in other reports"
                    self._join(label, wholes[0], told)

    def _by_key(self, filed: Filed) -> dict[Key, list[Label]]:
        found: dict[Key, list[Label]] = defaultdict(list)
        for label in self._labels:
            if label.filed is filed:
                found[label.key].append(label)
        return found

    def _join_surnames(self) -> None:
        """A surname alone is the person's who has it in the same story, or the only one's of those days."""
        for labels in self._by_key(Filed.SURNAME).values():
            for label in labels:
                bearer, where = self._meant(label)
                if bearer is not None:
                    names = f"'{self._known[label].shown}' is the surname of '{self._known[bearer].shown}'"
                    self._join(label, bearer, f"{names}, the only one so called {where}")

    def _join_roles(self) -> None:
        """An office alone is the person's who alone is said to hold it, in the report or in these weeks."""
        holders = self._holders()
        for labels in self._by_key(Filed.ROLE).values():
            for label in labels:
                told = [(each, day) for each, report, day in holders[label.key] if report == label.report]
                near = [(each, day) for each, _, day in holders[label.key] if self._is_near(label, day)]
                for found, where in ((told, "in the same report"), (near, "in these weeks")):
                    if len({self.leader(each) for each, _ in found}) == 1:
                        holder, office = found[0][0], self._known[label].shown
                        names = f"'the {office}' is '{self._known[holder].shown}'"
                        self._join(label, holder, f"{names}, the only one called so {where}")
                        break

    def _holders(self) -> dict[Key, list[tuple[Label, str, int | None]]]:
        """By office those who are said to hold it, in which report and on what day."""
        holders: dict[Key, list[tuple[Label, str, int | None]]] = defaultdict(list)
        for report, parts in sorted(self._parts.items()):
            for part in parts:
                if part.label.filed is Filed.PERSON:
                    for key in _roles_of(part):
                        holders[key].append((part.label, report, self._pages[report].day))
        return holders

    def _is_near(self, label: Label, day: int | None) -> bool:
        days = self._known[label].days
        return days is None or day is None or abs(days[0] - day) <= _WEEKS

    def _meant(self, label: Label) -> tuple[Label | None, str]:
        """The one bearer of a surname that stands alone, and among whom he is the only one."""
        known = self._known[label]
        bearers = [Label(filed=Filed.PERSON, key=key) for key in sorted(self._roll.surnames[label.key])]
        bearers = [
            bearer for bearer in bearers if bearer in self._known and _near(known, self._known[bearer])
        ]
        told = [bearer for bearer in bearers if self._known[bearer].stories & known.stories]
        titled = [bearer for bearer in bearers if self._known[bearer].beside & known.beside]
        for found, where in (
            (told, "in the story"), (titled, "with this office"), (bearers, "in these weeks"),
        ):  # fmt: skip
            if len({self.leader(bearer) for bearer in found}) == 1:
                return found[0], where
        return None, ""


def _roles_of(part: Part) -> Iterator[Key]:
    for evidence in (part.calling.office, part.calling.apposed):
        if evidence is not None:
            yield role_key(evidence.words)


def name_of(label: Label) -> str:
    """A label in one string."""
    return "\t".join((label.filed, " ".join(label.key), label.report))


def _near(one: Known, other: Known) -> bool:
    """Whether two names stand in reports of the same weeks; a name without a day may."""
    if one.days is None or other.days is None:
        return True
    return max(one.days[0] - other.days[1], other.days[0] - one.days[1]) <= _WEEKS


def _beside(part: Part) -> Iterator[str]:
    for evidence in (part.calling.office, part.calling.apposed):
        if evidence is not None:
            yield from (word for word in name_key(evidence.words) if word not in _OFFICES)


def _fits(one: Key, other: Key) -> bool:
    """Whether one body's words are all in the other's, or most of them."""
    both = set(one) & set(other)
    return both in ({*one}, {*other}) or 2 * len(both) > len(set(one) | set(other))
