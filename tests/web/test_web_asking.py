"""Single questions on the page and in the API."""

from __future__ import annotations

import re

import pytest

from sayso.views.questions import Question
from web.conftest import Client


@pytest.mark.parametrize("question", list(Question))
def test_each_question_has_a_page_and_an_address(client: Client, question: Question) -> None:
    """The page tells what the API gives; the dossier page leads to it."""
    assert f'href="/ask/{question.value}"' in client.get("/").text
    page = client.get(f"/ask/{question.value}")
    assert (200, True) == (page.status_code, f"<h1>{question.value.capitalize()}</h1>" in page.text)
    assert "reports" in client.get(f"/api/{question.value}").json()


def test_citations_of_an_answer_lead_to_paragraphs(client: Client) -> None:
    """Every citation opens a report at its place."""
    cited = re.findall(r'href="(/reports/\w+)#(p\d+)"', client.get("/ask/proposals").text)
    assert cited
    for address, anchor in cited:
        assert f'id="{anchor}"' in client.get(address).text


@pytest.mark.parametrize("name", ["as_of", "known_at"])
def test_an_answer_takes_its_days(client: Client, name: str) -> None:
    """In the past less was known, and what is no day is said."""
    now, then = (client.get("/api/timeline", params={name: day}).json() for day in ("", "2001-01-01"))
    assert now["days"]["rows"]
    assert [] == then["days"]["rows"]
    assert 400 == client.get("/ask/timeline", params={name: "soon"}).status_code


def test_what_nobody_can_ask_is_not_found(client: Client) -> None:
    """One sentence, on a page."""
    page = client.get("/ask/<script>")
    assert (404, False) == (page.status_code, "<script>" in page.text)


def test_two_days_are_compared(client: Client) -> None:
    """The form first, then the answer; days turned round are said."""
    assert "What changed" in client.get("/diff").text
    page = client.get("/diff", params={"start": "2031-03-05", "end": "2031-03-15"}).text
    assert "From 5 March 2031 to 15 March 2031" in page
    wrong = client.get("/api/diff", params={"start": "2031-03-15", "end": "2031-03-05"})
    assert (400, True) == (wrong.status_code, "is not after" in wrong.json()["detail"])


def test_a_copy_shows_what_changed_on_its_way(client: Client) -> None:
    """On the page of the copy, and beside its origin."""
    (row, *_) = client.get("/api/drift").json()["drifts"]["rows"]
    copy = client.get(f"/reports/{row['after']['report']}").text
    assert "What changed on its way here" in copy
    beside = client.get(f"/reports/{row['after']['report']}", params={"beside": row["before"]["report"]}).text
    assert "What changed on its way" in beside
