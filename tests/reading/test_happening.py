"""When an event was."""

from __future__ import annotations

import pytest

from fakes.records import a_day, a_report
from reading.made import span_of
from reading.test_statements import written
from sayso.reading.happening import find_day
from sayso.reading.scene import Scene
from sayso.records import Modality

THURSDAY = "2031-05-08"
PUBLISHED = "They gave out the minutes on Thursday."


def day(
    text: str, words: str, *, modality: Modality = Modality.HAPPENED, published: str = THURSDAY
) -> str | None:
    """The first day of the event in `words`."""
    scene = Scene.of(a_report(text, published=a_day(published)))
    when = find_day(scene, (), span_of(text, words), modality)
    return when.start.earliest if when and when.start else None


@pytest.mark.parametrize(
    ("expected", "text", "words"),
    [
        ("2031-05-06", "The envoys met on Tuesday.", "envoys met on Tuesday"),
        ("2031-05-06", "On Tuesday the envoys met.", "the envoys met"),
        (
            "2031-05-05",
            "The envoys met on Monday, a day after they came on Sunday.",
            "The envoys met on Monday",
        ),
        (None, "After Monday and before Wednesday the envoys met.", "the envoys met"),
        (None, "The envoys met. They came on Tuesday.", "The envoys met"),
    ],
)
def test_an_event_is_of_the_time_in_its_words_or_of_the_only_one_beside_them(
    expected: str | None, text: str, words: str
) -> None:
    """Its own time counts first; of several in its sentence none is chosen."""
    assert expected == day(text, words)


def test_what_happened_is_of_the_day_that_the_report_is_of() -> None:
    """Daily reports tell the day's events without saying so each time."""
    assert THURSDAY == day(f"The envoys met in Lerin. {PUBLISHED}", "The envoys met in Lerin")


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        (f"The envoys had met in Lerin. {PUBLISHED}", Modality.HAPPENED),
        (f"The envoys met in Lerin. {PUBLISHED}", Modality.PLANNED),
        ("The envoys met in Lerin.", Modality.HAPPENED),
    ],
)
def test_nothing_else_is_of_that_day(text: str, modality: Modality) -> None:
    """What happened earlier, what is planned, and what stands in a report of no day has no day."""
    assert day(text, text.split(".", maxsplit=1)[0], modality=modality) is None


def test_an_event_that_is_a_saying_is_of_its_day() -> None:
    """'urged both sides to stop' happened when it was said."""
    text = "Minister Ana Ruel urged both sides to stop. She left on Wednesday and they met on Thursday."
    report = a_report(text, published=a_day(THURSDAY))
    statements = written(report, ("Minister Ana Ruel", "urged", "both sides to stop"))
    when = find_day(Scene.of(report), statements, span_of(text, "urged both sides to stop"), Modality.ONGOING)

    assert statements[0].said is not None
    assert when == statements[0].said
