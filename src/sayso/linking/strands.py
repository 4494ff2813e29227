"""From ties between two texts to groups of one copy; a text that splices two stories belongs to both groups.

Texts come one after another in an order of their own, and each joins the groups whose copy it carries. What
counts is not whether two texts are tied, but whether they are tied by that part of them that is the group's
copy: so two stories do not run together because a third paper printed them as one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sayso.linking.copying import Tie
from sayso.linking.copytexts import CopyText

# A further story in a text must have at least this many words that its other stories have not.
_LEAST_WORDS = 15

Places = dict[int, set[int]]  # of each text in a group, by its number: where it carries the group's copy


class Strands:
    """The groups, as they grow."""

    def __init__(self, texts: tuple[CopyText, ...], ties: Mapping[tuple[int, int], Tie]) -> None:
        self._texts = texts
        self._groups: list[Places] = []
        self._groups_of: dict[int, list[int]] = defaultdict(list)
        # For each text its neighbours, with the places in it and in the neighbour that both share.
        self._near: dict[int, dict[int, tuple[frozenset[int], frozenset[int]]]] = defaultdict(dict)
        for (one, other), tie in sorted(ties.items()):
            self._near[one][other] = (tie.overlap.first, tie.overlap.second)
            self._near[other][one] = (tie.overlap.second, tie.overlap.first)

    def gather(self, order: Iterable[int]) -> list[Places]:
        """The groups of all texts that are tied to another, met in this order."""
        for number in order:
            if number in self._near:
                self._place(number)
        return [group for group in self._groups if len(group) > 1]

    def _place(self, number: int) -> None:
        """Put a text into the groups whose copy it carries, and with what is left into one of its own."""
        covered: set[int] = set()
        chosen: list[int] = []
        for group, cover in self._covers(number):
            if chosen and not self._is_story(number, cover - covered):
                if cover <= self._groups[chosen[0]][number]:
                    self._merge(chosen[0], group)
                continue
            self._add(group, number, cover)
            covered |= cover
            chosen.append(group)
        rest = self._rest(number, chosen, covered)
        if rest or not chosen:
            self._found({number: set(range(len(self._texts[number].classes)))} if not chosen else {}, rest)

    def _covers(self, number: int) -> list[tuple[int, set[int]]]:
        """The groups that a text is tied to by their own copy, and where in it: the largest part first."""
        covers: dict[int, set[int]] = {}
        for member, (here, there) in sorted(self._near[number].items()):
            for group in self._groups_of[member]:
                copy = self._groups[group][member]
                if self._meets(member, copy, there):
                    covers.setdefault(group, set()).update(self._opposite(member, copy & there, number, here))
        return sorted(covers.items(), key=lambda each: (-self._texts[number].weight(each[1]), each[0]))

    def _meets(self, member: int, copy: set[int], shared: frozenset[int]) -> bool:
        """Whether most of what is shared with a member is the group's copy; versions may share nothing."""
        weight = self._texts[member].weight
        return not shared or weight(shared & copy) * 2 > weight(shared)

    def _opposite(self, one: int, places: Iterable[int], other: int, among: Iterable[int]) -> set[int]:
        """Those places of the other text that hold the sentences at these places of the one."""
        names = {self._texts[one].classes[place] for place in places}
        return {place for place in among if self._texts[other].classes[place] in names}

    def _is_story(self, number: int, places: Iterable[int]) -> bool:
        return self._texts[number].weight(places) >= _LEAST_WORDS

    def _rest(self, number: int, chosen: list[int], covered: set[int]) -> Places:
        """What a text shares with others beside the copy of the chosen groups, where it is a story."""
        rest: Places = {}
        for member, (here, there) in sorted(self._near[number].items()):
            beside = here - covered
            if not self._groups_of[member] or not self._is_story(number, beside):
                continue
            parts = ((member, self._opposite(number, beside, member, there)), (number, beside))
            both = [group for group in chosen if group in self._groups_of[member]]
            for one, places in parts:
                if both:
                    self._add(both[0], one, places)
                else:
                    rest.setdefault(one, set()).update(places)
        return rest

    def _found(self, *parts: Places) -> None:
        self._groups.append({})
        for part in parts:
            for number, places in part.items():
                self._add(len(self._groups) - 1, number, places)

    def _add(self, group: int, number: int, places: Iterable[int]) -> None:
        if number not in self._groups[group]:
            self._groups_of[number].append(group)
        self._groups[group].setdefault(number, set()).update(places)

    def _merge(self, kept: int, gone: int) -> None:
        """Two groups whose copy stands at the same place of one text are one group."""
        for number, places in self._groups[gone].items():
            self._groups_of[number].remove(gone)
            self._add(kept, number, places)
        self._groups[gone] = {}
