"""Reading is a pure function: a report gives the same findings, whatever is read beside it and wherever."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from random import Random

import pytest

from fakes.records import a_day, a_report
from reading.model import needs_model
from sayso.export.jsonl import lines
from sayso.reading.reader import ReportReader
from sayso.records import Report

pytestmark = needs_model

NUMBER, BATCH = 200, 25
PEOPLE = (
    "Ana Ruel",
    "Bilal Osk",
    "Carla Imber",
    "Dov Harrel",
    "Ines Quill",
    "Jonas Teel",
    "Lena Korr",
    "Omar Tesk",
)
OFFICES = (
    "Foreign Minister",
    "Transport Minister",
    "government spokesman",
    "union leader",
    "army spokesman",
    "envoy",
)
PEOPLES = ("Egyptian", "Tovian", "Jordanian", "Marvian")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
OUTLETS = ("Orun Radio", "the Kantara newspaper", "Reuters", "the Lerin Herald")
AGENCIES = ("AFP", "Reuters", None)
NEWS = (
    "the ferries would sail again before the end of the month",
    "both sides had agreed on a list of forty prisoners",
    "no troops had crossed the river since the truce began",
    "the strike would go on until the last demand was met",
    "the talks had failed because of a single sentence",
    "three villages near the border were without water",
)
PLAIN = (
    "The harbour was quiet on the third day of the talks.",
    "Several hundred people waited in front of the town hall.",
    "Rain had washed away the only road into the valley.",
)
SAYINGS = (
    "{people} {office} {name} said on {day} that {news}.",
    '"We know that {news}," said {office} {name}.',
    "A senior {people} official, who asked not to be named, said {news}.",
    "{name} told {outlet} that {news}.",
    "According to {outlet}, {news}.",
    '"Nobody asked us," he said, adding that {news}.',
    "{people} officials denied that {news}.",
)


def one_report(chance: Random) -> Report:
    """A short invented report."""
    paragraphs = [
        pattern.format(
            people=chance.choice(PEOPLES),
            office=chance.choice(OFFICES),
            name=chance.choice(PEOPLE),
            day=chance.choice(DAYS),
            outlet=chance.choice(OUTLETS),
            news=chance.choice(NEWS),
        )
        for pattern in chance.sample(SAYINGS, 3)
    ]
    paragraphs.insert(chance.randrange(1, 4), " ".join(chance.sample(PLAIN, 2)))
    day = a_day(f"2031-05-{chance.randrange(1, 29):02}")
    return a_report("\n\n".join(paragraphs), agency=chance.choice(AGENCIES), published=day)


def read_all(reports: Sequence[Report]) -> dict[str, bytes]:
    """The rows of these reports by their ids, read in this order by one new reader."""
    reader = ReportReader()
    return {report.id: b"".join(lines(report, reader.read(report))) for report in reports}


def different(expected: Mapping[str, bytes], found: Mapping[str, bytes]) -> list[str]:
    """The ids of the reports whose rows are not the same."""
    return sorted(name for name in expected.keys() | found.keys() if expected.get(name) != found.get(name))


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    """Invented reports, the same ones in each run."""
    chance = Random(2031)  # noqa: S311 - nothing is kept secret here
    made = {report.id: report for report in (one_report(chance) for _ in range(NUMBER))}
    return list(made.values())


@pytest.fixture(scope="module")
def alone(reports: list[Report]) -> dict[str, bytes]:
    """The rows of each report, read by a reader of its own."""
    return {name: rows for report in reports for name, rows in read_all([report]).items()}


def test_the_reports_hold_statements(reports: list[Report], alone: dict[str, bytes]) -> None:
    """The reports are many, and something is said in each: there is something to be the same."""
    assert NUMBER * 0.95 <= len(reports)
    assert [] == [name for name, rows in alone.items() if b'"record":"statement"' not in rows]


def test_order_does_not_matter(reports: list[Report], alone: dict[str, bytes]) -> None:
    """One reader that reads all reports in another order finds the same in each."""
    shuffled = Random(7).sample(reports, len(reports))  # noqa: S311

    assert [] == different(alone, read_all(shuffled))


def test_reading_twice_does_not_matter(reports: list[Report], alone: dict[str, bytes]) -> None:
    """A reader that has read a report before finds the same again."""
    reader = ReportReader()
    some = reports[:BATCH]
    for report in some:
        reader.read(report)

    assert [] == [r.id for r in some if alone[r.id] != b"".join(lines(r, reader.read(r)))]


def test_processes_and_batches_do_not_matter(reports: list[Report], alone: dict[str, bytes]) -> None:
    """New processes that read the reports in batches find the same in each."""
    batches = [reports[start : start + BATCH] for start in range(0, len(reports), BATCH)]
    with ProcessPoolExecutor(max_workers=2, mp_context=get_context("spawn")) as pool:
        found = {name: rows for part in pool.map(read_all, batches) for name, rows in part.items()}

    assert [] == different(alone, found)
