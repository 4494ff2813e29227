"""The sentences that tell a statement, with what is said blanked out."""

from __future__ import annotations

from reading.made import sentences_of, span_of
from sayso.reading.frame import BLANK, Frame, frame_of

TEXT = 'The sun set. "All is lost," said Ruel on Monday. "We go," said Osk.'


def frame_for(*parts: str, contents: tuple[str, ...] = ('"All is lost,"', '"We go,"')) -> Frame:
    """The frame in `TEXT` of the statement that has these parts."""
    return frame_of(
        TEXT, sentences_of(TEXT), [span_of(TEXT, p) for p in parts], [span_of(TEXT, c) for c in contents]
    )


def test_a_frame_is_the_sentence_of_its_statement() -> None:
    """The frame reaches as far as the sentence that holds source and cue, and no further."""
    frame = frame_for("said", "Ruel", contents=())

    assert '"All is lost," said Ruel on Monday.' == frame.words


def test_a_frame_holds_every_sentence_of_its_parts() -> None:
    """A statement whose parts stand in two sentences has both as its frame."""
    frame = frame_for("set", "said", contents=())

    assert 'The sun set. "All is lost," said Ruel on Monday.' == frame.words


def test_what_is_said_is_blank() -> None:
    """In place of the content stand blanks, as many as it has characters."""
    frame = frame_for('"All is lost,"', "said", "Ruel")

    assert f"{BLANK * 14} said Ruel on Monday." == frame.words


def test_what_others_say_in_the_sentence_is_blank_too() -> None:
    """Contents of other statements in the frame are blanked with the own one."""
    frame = frame_for("set", "Osk")

    assert f"The sun set. {BLANK * 14} said Ruel on Monday. {BLANK * 8} said Osk." == frame.words


def test_a_place_in_the_frame_is_a_place_in_the_text() -> None:
    """Evidence cut from a frame stands in the text."""
    frame = frame_for('"All is lost,"', "said", "Ruel")
    start = frame.words.index("Monday")
    found = frame.evidence(TEXT, start, start + len("Monday"))

    assert span_of(TEXT, "Monday") == found.span
    assert "Monday" == found.words


def test_parts_outside_all_sentences_are_their_own_frame() -> None:
    """Where no sentence was found, the frame reaches from the first part to the last."""
    frame = frame_of(TEXT, [], [span_of(TEXT, "said"), span_of(TEXT, "Ruel")], [])

    assert "said Ruel" == frame.words
