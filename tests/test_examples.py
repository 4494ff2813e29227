"""The invented reports in `examples/` are what their README says, and sayso reads them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import sayso
from sayso.records import Basis, Finding, Report, Statement

FOLDER = Path(__file__).parents[1] / "examples" / "tessaly"


@pytest.fixture(scope="module")
def records() -> tuple[Report | Finding, ...]:
    """Everything that sayso reads in the folder."""
    return sayso.read(FOLDER)


@pytest.fixture(scope="module")
def reports(records: tuple[Report | Finding, ...]) -> tuple[Report, ...]:
    """The reports of the folder."""
    return tuple(record for record in records if isinstance(record, Report))


def named(reports: tuple[Report, ...], start: str) -> Report:
    """The report whose file begins with `start`."""
    return next(report for report in reports if report.path and Path(report.path).name.startswith(start))


def said_in(records: tuple[Report | Finding, ...], report: Report) -> list[Statement]:
    """The statements of one report."""
    return [record for record in records if isinstance(record, Statement) and record.report == report.id]


def the_one(statements: list[Statement], words: str) -> Statement:
    """The innermost statement whose content holds `words`."""
    holding = [s for s in statements if any(words in piece.words for piece in s.content)]
    return min(holding, key=lambda s: sum(len(piece.words) for piece in s.content))


def chain_of(statement: Statement) -> list[str]:
    """The names along a statement's chain."""
    return [link.name for link in statement.chain]


def test_every_file_is_described() -> None:
    """The README of the examples has a row for every file."""
    table = (FOLDER.parent / "README.md").read_text(encoding="utf8")
    assert not [path.name for path in FOLDER.iterdir() if f"| `{path.name}` |" not in table]


def test_the_whole_reprint_holds_its_wire_report() -> None:
    """The Harbour Post printed every paragraph of the wire's report but the dateline's."""
    wire = (FOLDER / "01-corvin-talks-open.txt").read_text(encoding="utf8").split("\n\n")[2:]
    paper = (FOLDER / "02-harbour-post-talks-open.txt").read_text(encoding="utf8")
    assert not [paragraph for paragraph in wire if paragraph.strip() not in paper]


def test_fourteen_reports_are_read(reports: tuple[Report, ...]) -> None:
    """The folder holds fourteen reports, reprints among them."""
    assert len(reports) == 14


@pytest.mark.parametrize(
    ("start", "agency"),
    [
        ("01", "Corvin"),
        ("02", "Corvin"),
        ("03", "Corvin"),
        ("04", "Corvin"),
        ("05", "MNS"),
        ("06", None),
        ("07", None),
        ("08", "MNS"),
        ("09", None),
        ("10", "Corvin"),
        ("11", None),
    ],
)
def test_agencies_nobody_has_heard_of_are_found(
    reports: tuple[Report, ...], start: str, agency: str | None
) -> None:
    """A report's agency is known by its place in dateline, byline or credit."""
    assert named(reports, start).agency == agency


@pytest.mark.parametrize(
    ("start", "day"),
    [
        ("01", "2031-03-03"),
        ("02", "2031-03-04"),
        ("03", "2031-03-04"),
        ("04", "2031-03-05"),
        ("07", "2031-03-07"),
        ("10", "2031-03-11"),
        ("11", "2031-03-13"),
    ],
)
def test_stated_days_are_found(reports: tuple[Report, ...], start: str, day: str) -> None:
    """The day that a report states is its day of publication."""
    published = named(reports, start).published
    assert (published.earliest, published.latest) == (day, day)


def test_the_undated_report_stays_undated(reports: tuple[Report, ...]) -> None:
    """A report that states no day gets none."""
    assert named(reports, "09").published.basis is Basis.UNKNOWN


@pytest.mark.parametrize("junk", ["cookies", "Watch live", "READ MORE", "Bread price", "Subscribe", "Tags:"])
def test_the_page_is_cleaned(reports: tuple[Report, ...], junk: str) -> None:
    """What surrounds the story on a web page stays out of its text and in its page."""
    page = named(reports, "06")
    assert junk not in page.text
    assert junk in page.page


def test_the_story_of_the_page_is_kept(reports: tuple[Report, ...]) -> None:
    """The first and the last paragraph of the story on the web page are there."""
    text = named(reports, "06").text
    assert text.startswith("The head of the Tessaly Liberation Front told a crowd")
    assert text.rstrip().endswith("We would like to be told by somebody who has seen it.”")


def test_every_line_of_the_feed_keeps_its_outlet(reports: tuple[Report, ...]) -> None:
    """The outlets of a JSON Lines file are those that its lines give."""
    lines = (FOLDER / "12-feed.jsonl").read_text(encoding="utf8").splitlines()
    given = {json.loads(line).get("outlet") for line in lines} - {None}
    assert given <= {report.outlet for report in reports}


def test_a_quoted_source_goes_through_the_channel_and_the_wire(
    records: tuple[Report | Finding, ...], reports: tuple[Report, ...]
) -> None:
    """An unnamed source, quoted by a channel, quoted by a wire, has all three in its chain."""
    statement = the_one(
        said_in(records, named(reports, "05")), "both delegations will stay in Oranth until Friday"
    )
    assert chain_of(statement) == ["unnamed high-level source", "Oranth One", "MNS"]


def test_no_progress_and_some_progress_are_two_voices(
    records: tuple[Report | Finding, ...], reports: tuple[Report, ...]
) -> None:
    """The Front's official and the Qasmari sources each have their own statement, and neither gets a name."""
    statements = said_in(records, named(reports, "04"))
    speakers = [
        the_one(statements, words).speaker
        for words in ("There is no progress", "some progress had been made")
    ]
    assert [s.anonymous for s in speakers if s] == [True, True]
    assert len({s.name for s in speakers if s}) == 2


def test_what_okafor_told_bakri_is_told_inside_her_statement(
    records: tuple[Report | Finding, ...], reports: tuple[Report, ...]
) -> None:
    """A statement told inside another is its own, names its own speaker, and points at the outer one."""
    statements = said_in(records, named(reports, "04"))
    inner = the_one(statements, "the Front was ready to accept monitors")
    outer = next(s for s in statements if s.id == inner.within)
    assert [s.speaker.name for s in (inner, outer) if s.speaker] == ["Anders Okafor", "Helena Bakri"]


def test_he_added_is_the_spokesman(
    records: tuple[Report | Finding, ...], reports: tuple[Report, ...]
) -> None:
    """A pronoun stands for the speaker before it."""
    speaker = the_one(said_in(records, named(reports, "01")), "trade people for promises").speaker
    assert speaker is not None
    assert speaker.name == "Yusuf Branko"


def test_joint_speakers_are_several(
    records: tuple[Report | Finding, ...], reports: tuple[Report, ...]
) -> None:
    """Two states that speak in one statement are two speakers."""
    statement = the_one(said_in(records, named(reports, "08")), "suspended for consultations")
    assert [speaker.name for speaker in statement.speakers] == ["Qasmar", "Veldia"]


def test_a_quotation_over_two_paragraphs_is_one_statement(
    records: tuple[Report | Finding, ...], reports: tuple[Report, ...]
) -> None:
    """A quotation that runs on into the next paragraph keeps its speaker."""
    speaker = the_one(said_in(records, named(reports, "06")), "not a bargaining chip").speaker
    assert speaker is not None
    assert speaker.name == "Samir Haldane"


def test_all_evidence_stands_in_its_report(
    records: tuple[Report | Finding, ...], reports: tuple[Report, ...]
) -> None:
    """Every span of every statement holds the words that are stored with it."""
    texts = {report.id: report.text for report in reports}
    statements = [record for record in records if isinstance(record, Statement)]
    assert all(
        piece.stands_in(texts[s.report]) for s in statements for piece in (*s.content, *s.cue, *s.source)
    )
