"""The model behind its one door."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime as ort
import pytest

from reading.model import needs_model
from sayso.errors import ModelError
from sayso.reading import tagger
from sayso.reading.tagger import LONGEST, PRECISE, Tagger, shared_tagger
from sayso.reading.words import find_words

TEXT = '"The bridge is open," said Foreign Minister Ana Ruel.'


@pytest.mark.parametrize("content", [None, b"", b"no model at all"])
def test_a_missing_or_damaged_model_is_told(
    content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a sound model the user is told what to do."""
    monkeypatch.setattr(tagger, "files", lambda _package: tmp_path)
    if content is not None:
        (tmp_path / "tagger.onnx").write_bytes(content)

    with pytest.raises(ModelError, match="install sayso again"):
        Tagger()


@needs_model
def test_products_of_eight_bits_do_not_overflow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processors without VNNI would cut sums off, and read the same text worse than others."""
    asked: list[str] = []
    load = ort.InferenceSession

    def watched(path: str, options: ort.SessionOptions, providers: list[str]) -> ort.InferenceSession:
        asked.append(options.get_session_config_entry(PRECISE))
        return load(path, options, providers=providers)

    monkeypatch.setattr(ort, "InferenceSession", watched)
    Tagger()

    assert asked == ["1"]


@needs_model
def test_every_word_has_scores() -> None:
    """A window holds the words of its text, a row of scores for each, and vectors for 'none' and each."""
    (scored,) = shared_tagger().score(TEXT)
    words = find_words(TEXT)

    assert tuple(words) == scored.words
    assert (len(words), len(words) + 1) == (len(scored.scores), len(scored.vectors))


@needs_model
def test_both_conventions_are_scored() -> None:
    """Each convention has a score for each label, and moves between all labels."""
    (scored,) = shared_tagger().score(TEXT)
    labels = len(shared_tagger().decoding.labels)

    assert 2 * labels == scored.scores.shape[1]
    assert (2, labels, labels) == shared_tagger().decoding.transition.shape


@needs_model
def test_scores_do_not_depend_on_what_was_read_before() -> None:
    """A text has the very same scores again after another was read."""
    one = Tagger()
    (before,) = one.score(TEXT)
    list(one.score("Nobody crossed the river. " * 200))
    (after,) = one.score(TEXT)

    assert np.array_equal(before.scores, after.scores)
    assert np.array_equal(before.vectors, after.vectors)


@needs_model
def test_a_long_text_has_several_windows() -> None:
    """The words of all windows are those of the text."""
    text = "\n".join([TEXT] * LONGEST)
    windows = list(shared_tagger().score(text))

    assert len(windows) > 1
    assert find_words(text) == [word for window in windows for word in window.words]


@needs_model
@pytest.mark.parametrize("text", ["", "\n", "  "])
def test_nothing_has_no_windows(text: str) -> None:
    """A text without a visible character is not scored."""
    assert [] == list(shared_tagger().score(text))


@needs_model
def test_a_word_of_odd_characters_is_scored() -> None:
    """Characters that the tokenizer does not know, and endless words, are words too."""
    (scored,) = shared_tagger().score(f"\ufdfd \U0001f308 {'ab' * 500}")

    assert 3 == len(scored.scores)


@needs_model
def test_the_tagger_is_shared() -> None:
    """A process loads its model once."""
    assert shared_tagger() is shared_tagger()


@needs_model
def test_marks_are_given_where_they_are_asked_for() -> None:
    """Without marking there are none, and all else is the same."""
    (plain,), (marked,) = (list(shared_tagger().score(TEXT, marking=asked)) for asked in (False, True))

    assert (0, len(marked.words)) == (len(plain.marks), len(marked.marks))
    assert np.array_equal(plain.scores, marked.scores)
