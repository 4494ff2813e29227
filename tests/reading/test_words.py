"""Words and windows: every visible character in one word, every word in one window."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reading.made import span_of
from sayso.reading.words import find_words, shape_of, windows

TWO_PARAGRAPHS = "The bridge is open.\nNobody crossed it."


def words_of(text: str) -> list[str]:
    """The words of `text`."""
    return [text[word.start : word.end] for word in find_words(text)]


def windows_of(text: str, longest: int, size: int = 1) -> list[list[str]]:
    """The words of each window where every word has the same size."""
    words = find_words(text)
    found = windows(text, words, [size] * len(words), longest)
    return [[text[word.start : word.end] for word in words[low:high]] for low, high in found]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (["The", "bridge", "is", "open", "."], "The bridge is open."),
        (['"', "No", ",", '"', "he", "said"], '"No," he said'),
        (["Ruel", "’", "s", "ten", "-", "year", "plan"], "Ruel’s ten-year plan"),
        (["5", ".", "2", "%"], "5.2 %"),
        (["Tešn", "über"], "Tešn über"),
        ([], " \n\t "),
        ([], ""),
    ],
)
def test_words_are_runs_of_letters_and_single_marks(words: list[str], text: str) -> None:
    """A word is a run of word characters, or one other visible character alone."""
    assert words == words_of(text)


def test_a_word_stands_where_its_span_says() -> None:
    """The span of a word leads to the word."""
    assert span_of("It is open.", "open") == find_words("It is open.")[2]


def test_a_text_that_fits_is_one_window() -> None:
    """A text of no more pieces than a window holds is not cut."""
    assert [words_of(TWO_PARAGRAPHS)] == windows_of(TWO_PARAGRAPHS, longest=9)


def test_a_text_is_cut_between_paragraphs() -> None:
    """A text that is too long for one window is cut where a paragraph ends."""
    assert [["The", "bridge", "is", "open", "."], ["Nobody", "crossed", "it", "."]] == windows_of(
        TWO_PARAGRAPHS, longest=8
    )


def test_short_paragraphs_share_a_window() -> None:
    """The cut falls at the last paragraph that still fits, not at the first."""
    assert [["a", "b", "c", "d"], ["e", "f"]] == windows_of("a b\nc d\ne f", longest=5)


def test_a_long_paragraph_is_cut_between_words() -> None:
    """A paragraph that is longer than a window is cut between words."""
    assert [["a", "b", "c"], ["d", "e", "f"], ["g"]] == windows_of("a b c d e f g", longest=3)


def test_windows_count_pieces_and_not_words() -> None:
    """What fills a window is the number of its words' pieces."""
    assert [["a", "b"], ["c", "d"]] == windows_of("a b c d", longest=5, size=2)


def test_a_word_too_long_for_a_window_is_still_read() -> None:
    """A word of more pieces than a window holds gets a window of its own."""
    words = find_words("a b c")

    assert [(0, 1), (1, 2), (2, 3)] == list(windows("a b c", words, [1, 9, 1], 4))


def test_no_window_holds_more_than_fits() -> None:
    """What is left after a cut between paragraphs is cut again if it does not fit."""
    text = "a\nb c d"

    assert [(0, 1), (1, 3), (3, 4)] == list(windows(text, find_words(text), [1, 1, 1, 5], 6))


@pytest.mark.parametrize("longest", range(1, 12))
def test_windows_follow_each_other(longest: int) -> None:
    """Whatever a window holds, windows leave no word out and read none twice."""
    words = find_words(TWO_PARAGRAPHS)
    found = list(windows(TWO_PARAGRAPHS, words, [1] * len(words), longest))

    assert (0, len(words)) == (found[0][0], found[-1][1])
    assert all(one[1] == other[0] for one, other in pairwise(found))


def test_no_words_make_no_window() -> None:
    """A text without a visible character has no window."""
    assert [] == windows_of(" \n ", longest=5)


@pytest.mark.parametrize(
    ("shape", "word"),
    [
        (1, "bridge"),
        (2, "Bridge"),
        (2, "A"),
        (2, "McBell"),
        (3, "OES"),
        (4, "2nd"),
        (5, "-"),
        (5, "_"),
        (0, "eBay"),
    ],
)
def test_a_word_has_the_shape_of_its_writing(shape: int, word: str) -> None:
    """Lower case, Capital, CAPITALS, digits, marks and all else are told apart."""
    assert shape == shape_of(word)
