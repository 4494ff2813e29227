"""Corrections through the page."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.desk.dossier import Dossier
from sayso.records import Actor, Basis, Claim, Field
from web.conftest import NAME, Client, client_of

SIGNED = {"by": "Ines", "why": "she is named above"}


@pytest.fixture
def path(example: Path, tmp_path: Path) -> Path:
    """A dossier of the example that may be changed."""
    return Path(shutil.copy(example, tmp_path / "mine.db"))


@pytest.fixture
def client(path: Path) -> Iterator[Client]:
    """Its page."""
    with client_of(path) as opened:
        yield opened


def send(client: Client, *members: str, **fields: str) -> tuple[int, str]:
    """What comes of sending the form: a status and a page."""
    sent = [(name, (None, value)) for name, value in {**SIGNED, **fields}.items()]
    sent += [("member", (None, each)) for each in members]
    answer = client.post("/correct", files=sent, headers={"origin": f"http://{NAME}"})
    return answer.status_code, answer.text


def unnamed(path: Path) -> tuple[str, str]:
    """A statement of somebody unnamed, and its report."""
    with Dossier(path) as dossier:
        found = next(each for each in dossier.statements() if each.speaker and each.speaker.anonymous)
        return found.id, found.report


def test_a_speaker_is_corrected_shown_and_set_back(client: Client, path: Path) -> None:
    """The correction stands at the finding, in the list and in the API, until it is undone."""
    record, report = unnamed(path)
    assert "Set a field" in client.get("/corrections/new", params={"record": record}).text
    status, page = send(client, action="set", record=record, field="speaker", now="Ana <b>Ruel</b>")
    assert (200, True) == (status, "speaker: Ana &lt;b&gt;Ruel&lt;/b&gt;" in page)
    assert "corrected by Ines: speaker: Ana &lt;b&gt;" in client.get(f"/reports/{report}").text
    made = client.get("/api/corrections").json()[0]
    assert ("holds", "Ines", [record]) == (made["fate"], made["by"], made["targets"])
    send(client, action="undo", record=made["id"])
    assert "corrected by" not in client.get(f"/reports/{report}").text


def test_two_people_who_disagree_are_shown(client: Client, path: Path) -> None:
    """Neither is overwritten."""
    record, report = unnamed(path)
    send(client, action="set", record=record, field="speaker", now="Ana Ruel")
    send(client, action="set", record=record, field="speaker", now="Ben Osk", by="Tom")
    page = client.get(f"/reports/{report}").text
    assert "contested by Ines" in page
    assert "contested by Tom" in page


def test_a_missed_statement_is_added(client: Client, path: Path) -> None:
    """By its words and its paragraph."""
    with Dossier(path) as dossier:
        report = next(dossier.reports())
    words = " ".join(report.text.split()[:4])
    status, _ = send(client, action="add", record=report.id, words=words, paragraph="1", now="Osk")
    assert 200 == status
    assert words in client.get("/search", params={"speaker": "Osk"}).text


def test_a_report_gets_its_day(client: Client, path: Path) -> None:
    """What sayso dated, somebody knows better."""
    with Dossier(path) as dossier:
        report = next(each for each in dossier.reports() if each.published.basis is Basis.INFERRED)
    send(client, action="set", record=report.id, field=Field.PUBLISHED, now="2031-03-13")
    assert "13 March 2031 (given)" in client.get(f"/reports/{report.id}").text


def test_claims_and_actors_are_merged_and_split(client: Client, path: Path) -> None:
    """The form of each offers its members, and another is named by its address."""
    with Dossier(path) as dossier:
        groups = list(dossier.groups())
    one, other = [each for each in groups if isinstance(each, Claim)][:2]
    status, _ = send(client, action="merge", record=one.id, now=f"http://{NAME}/claims/{other.id}")
    assert 200 == status
    actor = next(each for each in groups if isinstance(each, Actor) and each.aliases)
    form = client.get("/corrections/new", params={"record": actor.id}).text
    assert f'value="{actor.aliases[0]}"' in form
    status, _ = send(client, actor.aliases[0], action="split", record=actor.id)
    assert 200 == status


@pytest.mark.parametrize(
    "fields",
    [
        {"action": "drop", "record": "x"},
        {"action": "set", "record": "x", "field": "speaker", "now": "Ana"},
        {"action": "set", "record": "x", "field": "id", "now": "Ana"},
        {"action": "add", "record": "x", "words": "y", "now": "Ana"},
        {"action": "undo", "record": ""},
        {"action": "remove", "record": "", "by": ""},
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(client: Client, fields: dict[str, str]) -> None:
    """A sentence, and no correction."""
    status, page = send(client, **fields)
    assert (400, True) == (status, "This was not done" in page)
    assert [] == client.get("/api/corrections").json()


def test_every_finding_leads_to_its_form(client: Client, path: Path) -> None:
    """The links of a report open."""
    _, report = unnamed(path)
    links = re.findall(r'href="(/corrections/new\?record=[^"]+)"', client.get(f"/reports/{report}").text)
    assert links
    for link in links:
        assert 200 == client.get(link).status_code
