"""What a cue does, and how much of what is said stands in quotation marks."""

from __future__ import annotations

import pytest

from sayso.reading.cues import act_of, mode_of
from sayso.records import Act, Kind, Mode


@pytest.mark.parametrize(
    ("act", "cue"),
    [
        (Act.SAY, "said"),
        (Act.SAY, "according to"),
        (Act.SAY, "was quoted as saying"),
        (Act.SAY, "added"),
        (Act.DENY, "denied"),
        (Act.DENY, "dismissed"),
        (Act.CONDEMN, "condemned"),
        (Act.CONDEMN, "criticised"),
        (Act.ACCUSE, "accused"),
        (Act.ACCUSE, "alleged"),
        (Act.THREATEN, "threatened"),
        (Act.WARN, "warned"),
        (Act.WARN, "issued a warning"),
        (Act.REJECT, "ruled out"),
        (Act.REJECT, "refused"),
        (Act.ACCEPT, "accepted"),
        (Act.URGE, "urged"),
        (Act.URGE, "called on"),
        (Act.DEMAND, "demanded"),
        (Act.DEMAND, "insisted on"),
        (Act.PROMISE, "pledged"),
        (Act.OFFER, "offered"),
        (Act.PROPOSE, "proposed"),
        (Act.HOPE, "expressed the hope"),
        (Act.ESTIMATE, "estimated"),
        (Act.CONFIRM, "confirmed"),
        (Act.CONFIRM, "admitted"),
        (Act.ANNOUNCE, "announced"),
        (Act.REPORT, "reported"),
        (Act.CLAIM, "claimed"),
        (Act.CLAIM, "insisted"),
    ],
)
def test_a_cue_tells_what_was_done(act: Act, cue: str) -> None:
    """Each class of cues is an act."""
    assert act == act_of(cue, Kind.PERSON)


@pytest.mark.parametrize("cue", ["DENIED", "Accused", "Called\nfor"])
def test_writing_does_not_matter(cue: str) -> None:
    """Capitals and breaks of line change no act."""
    assert act_of(" ".join(cue.lower().split()), Kind.PERSON) == act_of(cue, Kind.PERSON) != Act.SAY


@pytest.mark.parametrize("cue", ["purged", "discharged", "reordered", "shopped"])
def test_a_stem_inside_a_word_is_none(cue: str) -> None:
    """A stem counts at the beginning of a word alone: 'purged' does not urge."""
    assert Act.SAY == act_of(cue, Kind.PERSON)


def test_a_denial_of_claims_is_a_denial() -> None:
    """Of two acts in one cue the first in the order of the list is meant."""
    assert Act.DENY == act_of("denied claims", Kind.PERSON)


def test_an_outlet_that_says_something_reports_it() -> None:
    """With a neutral cue an outlet reports."""
    assert Act.REPORT == act_of("said", Kind.OUTLET)


def test_an_outlet_that_warns_warns() -> None:
    """A cue that tells of an act goes before the kind of the speaker."""
    assert Act.WARN == act_of("warned", Kind.OUTLET)


def test_without_a_cue_it_is_said() -> None:
    """'X: "…"' is a saying."""
    assert Act.SAY == act_of("", None)


@pytest.mark.parametrize(
    ("mode", "content"),
    [
        (Mode.INDIRECT, "the road was open"),
        (Mode.INDIRECT, "it's the ferry's turn"),
        (Mode.DIRECT, '"The road is open."'),
        (Mode.DIRECT, "“The road is open.”"),
        (Mode.DIRECT, "«The road is open»"),
        (Mode.DIRECT, "``The road is open''"),
        (Mode.DIRECT, '"The road is open," "and it stays open."'),
        (Mode.DIRECT, "“The road is open."),
        (Mode.DIRECT, 'the road is open."'),
        (Mode.DIRECT, '"The road is open.\n"It stays open."'),
        (Mode.MIXED, 'the road was "wide open"'),
        (Mode.MIXED, '"Open" was the road'),
        (Mode.MIXED, 'the road was "open" and "free"'),
        (Mode.MIXED, "the road was “wide open"),
    ],
)
def test_quotation_marks_tell_the_mode(mode: Mode, content: str) -> None:
    """All in marks is direct, none indirect, some mixed; a mark left out at an end does not matter."""
    assert mode == mode_of(content)


def test_marks_beside_the_content_count() -> None:
    """A content that was cut inside its marks is direct."""
    assert Mode.DIRECT == mode_of("The road is open", before='"', after='"')


def test_one_mark_beside_the_content_does_not_count() -> None:
    """A mark on one side alone belongs to something else."""
    assert Mode.INDIRECT == mode_of("the road was open", before='"', after=" ")


@pytest.mark.parametrize("cue", ["told reporters", "said in order to", "told a reporter"])
def test_who_is_told_is_no_act(cue: str) -> None:
    """'told reporters' is no report."""
    assert Act.SAY == act_of(cue, Kind.PERSON)
