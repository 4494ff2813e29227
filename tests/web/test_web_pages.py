"""The pages, asked as a browser asks them."""

from __future__ import annotations

import csv
import io
import re
import shutil
from pathlib import Path

import pytest

from web.conftest import NAME, Client, client_of

SHORT = "SUND, March 20, 2031 (Corvin) -- The envoy Ana Ruel said the talks would go on."


def links(page: str, start: str) -> list[str]:
    """The addresses on a page that begin with `start`."""
    return list(dict.fromkeys(re.findall(rf'href="({re.escape(start)}[^"]*)"', page)))


def test_the_dossier_page_has_the_sections_of_the_brief(client: Client) -> None:
    """What the brief tells, the page tells in sections that can be linked to."""
    page = client.get("/").text
    for anchor in (
        "on-whose-word-it-rests",
        "contradictions",
        "where-the-talks-stand",
        "figures",
        "positions",
    ):
        assert f'<section id="{anchor}"' in page


def test_every_citation_leads_to_a_paragraph_that_is_there(client: Client) -> None:
    """A link of the dossier page opens a report at the place that is cited."""
    cited = [link for link in links(client.get("/").text, "/reports/") if "#" in link]
    assert cited
    for link in cited[:40]:
        address, anchor = link.split("#")
        assert f'id="{anchor}"' in client.get(address).text


def test_a_claim_shows_its_origins_and_all_its_wordings(client: Client) -> None:
    """The receipt tells the range, the ladder who stands at each root."""
    page = client.get(links(client.get("/").text, "/claims/")[0]).text
    assert re.search(r"<strong>\d( to \d)? independent origins?</strong>", page)
    assert 'class="root"' in page
    assert "In which words" in page


def test_a_day_moves_the_whole_page(client: Client) -> None:
    """As of a day, what came out later is hidden, and the page says how much."""
    early = client.get("/", params={"as_of": "2031-03-05"}).text
    assert re.search(r"<p class=\"note\">As of 2031-03-05: \d+ reports", early)
    assert len(early) < len(client.get("/").text)


def test_what_is_no_day_is_said_in_a_sentence(client: Client) -> None:
    """A wrong address gets a sentence that says how to write it."""
    answer = client.get("/", params={"as_of": "soon"})
    assert 400 == answer.status_code
    assert "Write it as year-month-day" in answer.text


@pytest.mark.parametrize("address", ["/reports/none", "/claims/none", "/nothing", "/reports/..%2f..%2fetc"])
def test_what_is_not_there_is_said(client: Client, address: str) -> None:
    """An address that leads nowhere is answered by a page."""
    answer = client.get(address)
    assert 404 == answer.status_code
    assert "This was not done" in answer.text


def test_a_report_shows_what_was_found_where(client: Client) -> None:
    """Sources, cues and contents are marked, each finding stands under its paragraph."""
    page = client.get(links(client.get("/reports").text, "/reports/")[0]).text
    for mark in ("source", "cue", "content"):
        assert re.search(rf'<mark class="[^"]*\b{mark}\b', page)
    assert "found here</summary>" in page
    assert "What stood around the story" in page


def test_copies_are_shown_side_by_side(client: Client) -> None:
    """From a report that is a copy one gets to both, with what they share marked."""
    pages = (client.get(link).text for link in links(client.get("/reports").text, "/reports/"))
    beside = next(found[0] for page in pages if (found := re.findall(r'href="([^"]+\?beside=[^"]+)"', page)))
    page = client.get(beside).text
    assert 2 == page.count("<article")
    assert '<mark class="content">' in page


def test_search_finds_by_words_speaker_and_day(client: Client) -> None:
    """Each filter leaves out what does not fit."""

    def total(**asked: str) -> int:
        found = re.search(r'role="status">(\d+) found', client.get("/search", params=asked).text)
        return int(found[1]) if found else -1

    assert 0 < total(words="pilots") < total()
    assert 0 < total(speaker="Bakri") < total()
    assert 0 < total(sort="figures") != total()
    assert 0 < total(last="2031-03-04") < total()
    assert 0 < total(named="unnamed") < total()
    assert 0 == total(words="xyzzy")


def test_the_table_holds_what_the_search_found(client: Client) -> None:
    """The CSV has a line for each hit, and no cell that a spreadsheet would run."""
    rows = list(csv.reader(io.StringIO(client.get("/search.csv", params={"words": "pilots"}).text)))
    found = re.search(r'role="status">(\d+) found', client.get("/search", params={"words": "pilots"}).text)
    assert found
    assert int(found[1]) == len(rows) - 1
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_a_pasted_report_is_read_linked_and_shown(example: Path, tmp_path: Path) -> None:
    """What is pasted is in the dossier at once, under its outlet, with no path of this machine."""
    path = Path(shutil.copy(example, tmp_path / "more.db"))
    with client_of(path) as client:
        sent = {"text": (None, SHORT), "outlet": (None, "The Sund Mail")}
        answer = client.post("/add", files=sent, headers={"origin": f"http://{NAME}"})
        assert (200, True) == (answer.status_code, "1 reports new" in answer.text)
        found = client.get("/api/search", params={"words": "talks would go on"}).json()["hits"][0]
        report = client.get(f"/api/reports/{found['report']}").json()
        assert ("Ana Ruel", "The Sund Mail", None) == (found["who"], report["outlet"], report["path"])


def test_a_file_that_is_no_report_is_refused_with_its_reason(example: Path, tmp_path: Path) -> None:
    """Whoever sends what cannot be read is told why, under the name of the file, and the others go in."""
    path = Path(shutil.copy(example, tmp_path / "more.db"))
    with client_of(path) as client:
        sent = [("files", ("../../picture.txt", b"\x89PNG\0\0\0")), ("files", ("good.txt", SHORT.encode()))]
        answer = client.post("/add", files=sent, headers={"origin": f"http://{NAME}"}).text
        assert re.search(r"<li>1-picture\.txt: ", answer)
        assert "1 reports new" in answer
