"""Laws of reading: windows leave no word out, and all that is found stands in the text."""

from __future__ import annotations

from importlib import resources
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sayso
from fakes.records import a_report
from reading.model import read_statements
from sayso.reading.cues import mode_of
from sayso.reading.frame import BLANK, frame_of
from sayso.reading.mentions import read_mention
from sayso.reading.names import People
from sayso.reading.reader import ReportReader
from sayso.reading.words import find_words, windows
from sayso.records import Evidence, Mode, Span, Statement

needs_model = pytest.mark.skipif(
    not resources.files("sayso.models").joinpath("tagger.onnx").is_file(),
    reason="src/sayso/models/tagger.onnx is missing: without the model nothing is read",
)
with_model = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])

SENTENCES = st.sampled_from(
    [
        'Foreign Minister Ana Ruel said on Tuesday that "nobody" would cross the bridge.',
        '"We wait," he said, adding that the group had denied it.',
        "Two officials, quoted by Orun Radio, said Bilal Osk had told them to leave.",
        "“We go.\n“We go at once,” said Cairo and the Orun Front's leader.",
        "According to reports, it's over",
        '"',
        "''",
        "said",
        "he said she said they said",
        "…—«»",
        "\n\n",
        "\u200b\u202ee\u0301\ufdfd\U0001f3f3\ufe0f\u200d\U0001f308",
        "Ǆ ß İ ﬁ",
    ]
)
TEXTS = st.lists(SENTENCES | st.text(max_size=30), max_size=8).flatmap(
    lambda parts: st.sampled_from([" ", "\n", "", "\r\n", "\t"]).map(lambda joint: joint.join(parts))
)


def pieces_of(statement: Statement) -> list[Evidence]:
    """All evidence of a statement."""
    own = [*statement.content, *statement.cue, *statement.source]
    heard = [*(s.evidence for s in statement.speakers), *(link.evidence for link in statement.chain)]
    said = [statement.said.expression] if statement.said and statement.said.expression else []
    return [*own, *(piece for piece in heard if piece), *said]


@given(TEXTS)
def test_words_hold_all_that_is_visible(text: str) -> None:
    """Words follow each other in order and do not overlap; between them is white space alone."""
    words = find_words(text)
    gaps = [0, *(end for word in words for end in (word.start, word.end)), len(text)]

    assert gaps == sorted(gaps)
    assert not "".join(text[start:end] for start, end in zip(gaps[::2], gaps[1::2], strict=True)).strip()


@given(TEXTS, st.data())
def test_windows_part_the_words(text: str, data: st.DataObject) -> None:
    """Every word stands in one window, and without its last word each window fits."""
    words = find_words(text)
    longest = data.draw(st.integers(1, 40))
    sizes = data.draw(st.lists(st.integers(1, min(longest, 12)), min_size=len(words), max_size=len(words)))
    found = list(windows(text, words, sizes, longest))

    assert list(range(len(words))) == [i for low, high in found for i in range(low, high)]
    assert all(sum(sizes[low : high - 1]) <= longest for low, high in found)


@given(TEXTS, st.data())
def test_a_window_is_cut_inside_a_paragraph_only_where_it_must(text: str, data: st.DataObject) -> None:
    """A window that ends inside a paragraph began in the same one."""
    words = find_words(text)
    longest = data.draw(st.integers(1, 40))
    found = list(windows(text, words, [1] * len(words), longest))
    inside = [
        (low, high)
        for (low, high), _ in pairwise(found)
        if "\n" not in text[words[high - 1].end : words[high].start]
    ]

    assert not [
        text[words[low].start : words[high].end]
        for low, high in inside
        if "\n" in text[words[low].start : words[high].end]
    ]


@given(TEXTS)
def test_a_mode_follows_from_the_marks(text: str) -> None:
    """What holds no quotation mark is indirect, unless it stands between two."""
    plain = "".join(c for c in text if c not in "\"“”„«»`'")

    assert Mode.INDIRECT == mode_of(plain)
    assert Mode.DIRECT == mode_of(plain, '"', '"')


@given(TEXTS)
def test_any_source_is_a_mention(text: str) -> None:
    """No words are too odd for a source: they are read as something that has a name."""
    words = f"x{text}".strip()

    assert read_mention(words, People([])).name


@given(TEXTS, st.data())
def test_a_frame_keeps_its_places(text: str, data: st.DataObject) -> None:
    """A frame differs from its slice of the text in blanks alone."""
    whole = f"{text}."
    ends = st.integers(0, len(whole) - 1).flatmap(
        lambda start: st.integers(start + 1, len(whole)).map(lambda end: Span(start=start, end=end))
    )
    frame = frame_of(
        whole, data.draw(st.lists(ends, max_size=3)), [data.draw(ends)], data.draw(st.lists(ends, max_size=3))
    )
    cut = whole[frame.span.start : frame.span.end]

    assert len(cut) == len(frame.words)
    assert not [one for one, other in zip(frame.words, cut, strict=True) if one not in {other, BLANK}]


@needs_model
@with_model
@given(TEXTS)
def test_attributions_of_any_text_stand_in_it(text: str) -> None:
    """No text breaks `attributions`, and what it gives lies in the text."""
    found = sayso.attributions(text)
    spans = [span for a in found for span in (*a.source, *a.cue, *a.content)]

    assert all(a.content for a in found)
    assert all(span.end <= len(text) for span in spans)


@needs_model
@with_model
@given(TEXTS)
def test_evidence_equals_its_slice(text: str) -> None:
    """The words of all evidence of all statements are those at its place in the text."""
    statements = read_statements(a_report(text))

    assert [] == [p for s in statements for p in pieces_of(s) if not p.stands_in(text)]


@needs_model
@with_model
@given(TEXTS)
def test_statements_are_whole(text: str) -> None:
    """Each statement has its own id, a content and a speaker who is the first link of its chain."""
    statements = read_statements(a_report(text))
    ids = {statement.id for statement in statements}

    assert len(ids) == len(statements)
    assert all(s.content and s.speakers and s.chain[0].name == s.speakers[0].name for s in statements)
    assert {s.within for s in statements} <= ids | {None}


@needs_model
@with_model
@given(TEXTS)
def test_a_text_is_read_the_same_twice(text: str) -> None:
    """Two readers find the same."""
    report = a_report(text)

    assert ReportReader().read(report) == ReportReader().read(report)
