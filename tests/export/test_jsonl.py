"""Records as JSON lines."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from fakes.records import a_day, a_report, shelf_of, statements_of
from sayso.errors import InputError
from sayso.export.jsonl import lines, shelf_lines, write_whole
from sayso.export.rows import Row
from sayso.records import Anchor, Evidence, Interval, Kind, Link, Report, Span, Statement, When


def rows_of(report: Report, statements: tuple[Statement, ...]) -> list[dict[str, Any]]:
    """The rows of a report, as another program reads them."""
    return [json.loads(line) for line in lines(report, statements)]


def rich_statement(report: Report) -> Statement:
    """A statement with a chain, a day and a speaker."""
    first = statements_of(report)[0]
    relay = Link(
        name="Oranth One", kind=Kind.OUTLET, anonymous=False, evidence=Evidence.cut(report.text, 0, 5)
    )
    agency = Link(name="Corvin", kind=Kind.OUTLET, anonymous=False, evidence=None)
    said = When(
        start=Interval(earliest="2031-03-04", latest="2031-03-04"),
        expression=Evidence.cut(report.text, 10, 13),
        anchor=Anchor.ABSOLUTE,
    )
    return replace(first, chain=(relay, agency), said=said)


def test_report_comes_before_its_statements() -> None:
    """A report's row is followed by those of its statements."""
    report = a_report()
    rows = rows_of(report, statements_of(report))
    assert ["report", "statement", "statement"] == [row["record"] for row in rows]
    assert [report.id, report.id] == [row["report"] for row in rows[1:]]


def test_every_span_has_its_words_beside_it() -> None:
    """Spans are pairs, and the words beside them are those of the text."""
    report = a_report()
    row = rows_of(report, (rich_statement(report),))[1]
    for key in ("content", "cue", "source"):
        assert row[f"{key}_words"] == [report.text[start:end] for start, end in row[key]]
    start, end = row["speaker"]["span"]
    assert row["speaker"]["words"] == report.text[start:end]
    assert ([0, 5], "Adana") == (row["chain"][0]["span"], row["chain"][0]["words"])


def test_speaker_is_the_first_of_the_speakers() -> None:
    """`speaker` is there for those who want one."""
    report = a_report()
    row = rows_of(report, statements_of(report))[1]
    assert row["speakers"][0] == row["speaker"]


def test_statement_of_nobody_has_no_speaker() -> None:
    """Where the report names nobody, `speaker` is null."""
    report = a_report()
    row = rows_of(report, (replace(statements_of(report)[0], speakers=()),))[1]
    assert (None, []) == (row["speaker"], row["speakers"])


def test_time_has_its_days_and_its_words() -> None:
    """`said` is an interval with the expression it was read from."""
    report = a_report()
    row = rows_of(report, (rich_statement(report),))[1]
    assert {
        "start": {"earliest": "2031-03-04", "latest": "2031-03-04"},
        "end": None,
        "days": [],
        "expression": [10, 13],
        "expression_words": report.text[10:13],
        "anchor": "absolute",
        "form": None,
    } == row["said"]


def test_agency_of_the_header_has_no_span() -> None:
    """A link without evidence says so with null."""
    report = a_report()
    link = rows_of(report, (rich_statement(report),))[1]["chain"][1]
    assert ("Corvin", None, None) == (link["name"], link["span"], link["words"])


def test_lines_fit_the_rows_of_the_schema() -> None:
    """Every line can be read back as one of the rows of which the schema is made."""
    report = a_report(published=a_day("2031-03-05"), authors=("M. Leto",))
    written = list(lines(report, (rich_statement(report),)))
    assert written == [msgspec.json.encode(msgspec.json.decode(line, type=Row)) + b"\n" for line in written]


def test_shelf_is_written_by_the_ids_of_its_reports() -> None:
    """A whole shelf is written report by report, in the order of their ids."""
    rows = [json.loads(line) for line in shelf_lines(shelf_of(a_report(id="b"), a_report(id="a")))]
    assert ["a", "b"] == [row["id"] for row in rows if row["record"] == "report"]
    assert ["a", "a", "b", "b"] == [row["report"] for row in rows if row["record"] == "statement"]


def test_file_is_written_whole(tmp_path: Path) -> None:
    """What is written stands in the file, and nothing beside it."""
    write_whole(str(tmp_path / "out.jsonl"), [b"one\n", b"two\n"])
    assert {"out.jsonl": b"one\ntwo\n"} == {path.name: path.read_bytes() for path in tmp_path.iterdir()}


def test_file_stays_where_writing_fails(tmp_path: Path) -> None:
    """Where writing fails half-way, the old file is still there, and nothing beside it."""
    target = tmp_path / "out.jsonl"
    target.write_bytes(b"old\n")
    with pytest.raises(ZeroDivisionError):
        write_whole(str(target), (b"%d\n" % (1 // number) for number in (1, 0)))
    assert {"out.jsonl": b"old\n"} == {path.name: path.read_bytes() for path in tmp_path.iterdir()}


def test_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    """A pipe at the path gets the content and stays a pipe."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(str(pipe), [b"one\n"])
    assert b"one\n" == os.read(reading, 99)
    os.close(reading)
    assert pipe.is_fifo()


def test_link_stays_a_link(tmp_path: Path) -> None:
    """Where the path is a link, the file it leads to is written."""
    (tmp_path / "link").symlink_to(tmp_path / "out.jsonl")
    write_whole(str(tmp_path / "link"), [b"one\n"])
    assert b"one\n" == (tmp_path / "out.jsonl").read_bytes()
    assert (tmp_path / "link").is_symlink()


def test_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    """A folder cannot be written."""
    with pytest.raises(InputError, match="Is a directory"):
        write_whole(str(tmp_path), [b"one\n"])


def test_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A file in a folder that does not exist is an error of use."""
    with pytest.raises(InputError, match="cannot be written"):
        write_whole(str(tmp_path / "nowhere" / "out.jsonl"), [])


def test_spans_count_code_points() -> None:
    """A character beyond the basic plane counts as one."""
    report = a_report("𝔸dana 😀. Beltrame said it was not.")
    row = rows_of(report, statements_of(report))[1]
    assert [[9, 17]] == row["source"]
    assert Span(start=9, end=17) == statements_of(report)[0].source[0].span
