"""Many paths to reports: what is read, in what order, and how each kind of bad input is refused."""

from __future__ import annotations

import gzip
import io
import json
import sys
from pathlib import Path

import pytest

from sayso.errors import InputError, RefusedReport
from sayso.intake import count, files, gather
from sayso.records import Basis, Report

STORY = "Envoys of both sides met behind closed doors for a third day, two officials said."


def read(*paths: Path | str) -> list[Report]:
    """The reports below `paths`; the test fails if one is refused."""
    return [item for item in gather(str(path) for path in paths) if isinstance(item, Report)]


def refusal(path: Path | str) -> str:
    """The sentence that the one report at `path` is refused with."""
    (item,) = gather([str(path)])
    assert isinstance(item, RefusedReport)
    return str(item)


def test_a_folder_is_read_in_order_of_names(tmp_path: Path) -> None:
    """Reports come sorted, from folders below as well; what is no report is passed over."""
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.txt", "b/z.txt", "a.gold.json", ".hidden.txt", "picture.png"):
        (tmp_path / name).write_text(STORY, encoding="utf8")

    assert ["a.txt", "z.txt", "c.txt"] == [Path(report.path or "").name for report in read(tmp_path)]


def test_packed_files_are_unpacked(tmp_path: Path) -> None:
    """A .txt.gz is read as its .txt."""
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(STORY.encode()))

    assert [STORY] == [report.text for report in read(tmp_path / "a.txt.gz")]


def test_a_pattern_finds_files(tmp_path: Path) -> None:
    """A pattern stands for the files that fit it."""
    (tmp_path / "a1.txt").write_text(STORY, encoding="utf8")
    (tmp_path / "b1.txt").write_text(STORY, encoding="utf8")

    assert [str(tmp_path / "a1.txt")] == [report.path for report in read(tmp_path / "a*.txt")]


def test_json_lines_hold_a_report_a_line(tmp_path: Path) -> None:
    """Fields beside the text are taken over; the given day is marked as given."""
    row = {"id": "one", "text": STORY, "published": "2031-05-02", "outlet": "Sample Times", "agency": "AFP"}
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(row) + "\n\n" + json.dumps({"text": STORY}) + "\n", encoding="utf8")
    first, second = read(path)

    assert ("Sample Times", "AFP", Basis.GIVEN) == (first.outlet, first.agency, first.published.basis)
    assert (f"{path}:one", f"{path}:3") == (first.path, second.path)


@pytest.mark.parametrize(
    ("reason", "line"),
    [
        ("no JSON;", "{"),
        ("no JSON object", "[1]"),
        ("no 'text'", "{}"),
        ("'text' is no string", '{"text": 1}'),
    ],
)
def test_a_bad_line_is_refused_and_the_rest_go_on(tmp_path: Path, reason: str, line: str) -> None:
    """One bad line names its place and reason; the next line is read."""
    (tmp_path / "a.jsonl").write_text(line + "\n" + json.dumps({"text": STORY}), encoding="utf8")
    refused, report = gather([str(tmp_path / "a.jsonl")])

    assert reason in str(refused)
    assert "a.jsonl:1" in str(refused)
    assert isinstance(report, Report)


@pytest.mark.parametrize(
    ("reason", "data"),
    [
        ("empty", b" \n"),
        ("PDF", b"%PDF-1.7 rest"),
        ("binary", bytes(range(256)) * 9),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, reason: str, data: bytes) -> None:
    """Empty and binary files say what they are."""
    (tmp_path / "a.txt").write_bytes(data)

    assert reason in refusal(tmp_path / "a.txt")


def test_a_large_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more than the limit is ever read, also not out of a small packed file."""
    monkeypatch.setattr(files, "MAX_BYTES", 1000)
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"a " * 1000))

    assert "larger than" in refusal(tmp_path / "a.txt.gz")


def test_a_damaged_archive_is_refused(tmp_path: Path) -> None:
    """Broken packing is named as such."""
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(STORY.encode())[:-9])

    assert "packing is damaged" in refusal(tmp_path / "a.txt.gz")


def test_an_unknown_kind_of_file_is_refused_by_name(tmp_path: Path) -> None:
    """A file that the user names and sayso does not read says which kinds it reads."""
    (tmp_path / "a.docx").write_bytes(b"x")

    assert ".docx" in refusal(tmp_path / "a.docx")


def test_a_file_without_a_suffix_is_read_as_text(tmp_path: Path) -> None:
    """A name may end in a number, as ids of wire reports do."""
    (tmp_path / "SAMPLE.0012").write_text(STORY, encoding="utf8")

    assert [STORY] == [report.text for report in read(tmp_path / "SAMPLE.0012")]


def test_a_path_that_leads_nowhere_is_an_error_at_once(tmp_path: Path) -> None:
    """A path that does not exist is told before anything is read."""
    with pytest.raises(InputError, match="does not exist"):
        gather([str(tmp_path / "none.txt")])


def test_a_folder_without_reports_is_an_error(tmp_path: Path) -> None:
    """An empty folder is told before anything is read."""
    with pytest.raises(InputError, match="holds no report"):
        gather([str(tmp_path)])


def test_count_tells_what_to_expect(tmp_path: Path) -> None:
    """Files count one each, JSON lines one a line."""
    (tmp_path / "a.txt").write_text(STORY, encoding="utf8")
    (tmp_path / "b.jsonl").write_text("{}\n{}\n", encoding="utf8")

    assert count([str(tmp_path)]) == 3
    assert count(["-"]) is None


@pytest.mark.parametrize(
    ("expected", "data"), [(1, STORY.encode()), (2, (json.dumps({"text": STORY}) + "\n").encode() * 2)]
)
def test_standard_input_is_text_or_json_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, expected: int, data: bytes
) -> None:
    """`-` reads one report, or one a line if the lines are JSON objects."""
    (tmp_path / "stdin").write_bytes(data)
    with (tmp_path / "stdin").open("rb") as raw:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(raw))

        assert expected == len(read("-"))


def test_the_same_report_has_the_same_id_wherever_it_lies(tmp_path: Path) -> None:
    """Path and name are no part of the id."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"ORVILLE (AFP) - {STORY}", encoding="utf8")

    assert len({report.id for report in read(tmp_path)}) == 1


def test_another_outlet_or_address_makes_another_report(tmp_path: Path) -> None:
    """The same text under another outlet or address has another id; visit counters make no difference."""
    rows = [
        {"text": STORY, "outlet": "Sample Times"},
        {"text": STORY, "outlet": "Other Times"},
        {"text": STORY, "url": "https://a.example/1?utm_source=x"},
        {"text": STORY, "url": "https://A.example/1#top"},
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf8")

    assert len({report.id for report in read(tmp_path / "a.jsonl")}) == 3


def test_a_story_as_long_as_a_shelf_is_refused(tmp_path: Path) -> None:
    """With what to do about it, before hours are spent on reading it."""
    path = tmp_path / "long.txt"
    path.write_text("He said so again. " * 30_000, encoding="utf8")
    (refused,) = gather([str(path)])
    assert isinstance(refused, RefusedReport)
    assert "longer than the 500,000 characters" in str(refused)
