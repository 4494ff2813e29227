"""What is lost between two wordings of one sentence."""

from __future__ import annotations

import pytest

from sayso.linking.passages import fold
from sayso.linking.wordings import are_alike, find_drifts, outruns
from sayso.records import DriftKind

SAID = "The bridge at Karsa may be opened on Friday, an official said."


@pytest.mark.parametrize(
    ("kinds", "after"),
    [
        ({DriftKind.ATTRIBUTION_LOST}, "The bridge at Karsa may be opened on Friday."),
        ({DriftKind.CERTAINTY}, "The bridge at Karsa will be opened on Friday, an official said."),
        ({DriftKind.NEGATION}, "The bridge at Karsa may not be opened on Friday, an official said."),
        ({DriftKind.PLURAL}, "The bridge at Karsa may be opened on Friday, officials said."),
        (set(), "The bridge at Karsa may be opened Friday, an official said."),
        (set(), SAID),
    ],
)
def test_each_change_has_its_kind(kinds: set[DriftKind], after: str) -> None:
    """One change, one kind; a word that tells nothing is none."""
    assert kinds == {kind for kind, _ in find_drifts(fold(SAID), fold(after))}


def test_another_number_is_told_with_both() -> None:
    """The sentence gives the number that was and the one that came."""
    (found,) = find_drifts(
        fold("Some 120 detainees would go free."), fold("Some 210 detainees would go free.")
    )
    assert (DriftKind.NUMBER, "120 became 210") == found


def test_two_sentences_on_one_matter_are_not_one() -> None:
    """Wordings share most of their words, in their order."""
    assert are_alike(fold(SAID), fold("The bridge at Karsa will be opened on Friday."))
    assert not are_alike(
        fold(SAID), fold("On Friday an official may come to Karsa to see what the bridge is.")
    )
    assert not are_alike(fold("It may be."), fold("It may be."))


def test_a_headline_outruns_what_is_only_possible() -> None:
    """'will' over 'may'; a headline with the same doubt does not."""
    words = fold(SAID)
    assert "the text has 'may'" == outruns(fold("Bridge at Karsa will be opened Friday"), words)
    assert outruns(fold("Bridge at Karsa may be opened Friday"), words) is None
    assert outruns(fold("Rain in the north"), words) is None
    denied = fold("The bridge at Karsa was not opened on Friday, an official said.")
    assert "the text has 'not'" == outruns(fold("Bridge at Karsa opened Friday"), denied)
