"""A judgement holds when its reasons weigh enough."""

from __future__ import annotations

from sayso.linking.weighing import Reason, weigh


def test_reasons_add_up() -> None:
    """What speaks against is taken from what speaks for it."""
    light, heavy = Reason(weight=0.6, sentence="a"), Reason(weight=0.7, sentence="b")
    assert weigh([light, None, heavy]).holds
    assert not weigh([light, heavy, Reason(weight=-0.5, sentence="c")]).holds


def test_the_sentence_is_what_speaks_for_it() -> None:
    """Reasons against are not told as reasons for."""
    judged = weigh([Reason(weight=1.5, sentence="a"), Reason(weight=-0.2, sentence="c")])
    assert "a" == judged.sentence
