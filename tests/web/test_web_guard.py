"""Who is let in."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.web.guard import COOKIE, HEADERS, Guard
from web.conftest import NAME, Client, client_of

TOKEN, WORD = "let me in", "let-me-in"


@pytest.mark.parametrize(
    "host", ["evil.example", "sayso.local.evil.example", "127.0.0.1.evil.example", "", "[", "a b"]
)
def test_another_name_is_turned_away(client: Client, host: str) -> None:
    """A page elsewhere that points its own name at this machine gets nothing."""
    assert 421 == client.get("/", headers={"host": host}).status_code


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", f"https://{NAME}.evil.example", "http://[", ""]
)
def test_a_form_of_another_site_is_turned_away(client: Client, origin: str) -> None:
    """A browser that was made to send a form from elsewhere changes nothing."""
    answer = client.post("/add", files={"text": (None, "x")}, headers={"origin": origin})
    assert 403 == answer.status_code


def test_a_form_without_origin_is_judged_by_where_the_browser_says_it_comes_from(client: Client) -> None:
    """Sec-Fetch-Site stands in for a missing Origin."""
    answer = client.post("/add", files={"text": (None, "")}, headers={"sec-fetch-site": "cross-site"})
    assert 403 == answer.status_code


@pytest.mark.parametrize(
    "address", ["/", "/reports", "/nothing", "/api/brief", "/static/page.css", "/search.csv"]
)
def test_every_answer_forbids_what_it_does_not_need(client: Client, address: str) -> None:
    """No script of strangers, no frame, no guess at a type: on each answer, errors too."""
    headers = client.get(address).headers
    assert HEADERS.items() <= {name: headers.get(name) for name in HEADERS}.items()
    assert "unsafe" not in headers["content-security-policy"]


def test_with_a_token_only_who_has_it_comes_in(example: Path) -> None:
    """The token opens the page once by address, then by a cookie that scripts cannot see."""
    with client_of(example, Guard(token=TOKEN)) as client:
        assert 401 == client.get("/").status_code
        assert 401 == client.get("/", params={"token": "let me"}).status_code
        opened = client.get("/", params={"token": TOKEN}, follow_redirects=False)
        assert 303 == opened.status_code
        assert {"HttpOnly", "SameSite=Strict"} <= {
            part.strip() for part in opened.headers["set-cookie"].split(";")
        }
        assert client.cookies[COOKIE]
        assert 200 == client.get("/").status_code


def test_a_program_sends_the_token_in_a_header(example: Path) -> None:
    """`Authorization: Bearer` opens the API, without a redirect."""
    with client_of(example, Guard(token=WORD)) as client:
        answer = client.get(
            "/api/reports", headers={"authorization": f"Bearer {WORD}"}, follow_redirects=False
        )
        assert 200 == answer.status_code
