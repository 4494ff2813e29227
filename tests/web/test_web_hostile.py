"""Nothing that strangers write runs, leaks, or brings the page down."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from sayso.desk.dossier import Dossier
from sayso.desk.run import Manner
from web.conftest import NAME, Client, client_of
from web.hostile import BODIES, FILES, PATHS, TEXTS, WORDS

ORIGIN = {"origin": f"http://{NAME}"}
SHOWN = 40


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier of all hostile texts."""
    folder = tmp_path_factory.mktemp("hostile")
    for number, text in enumerate(TEXTS):
        (folder / f"{number:02}.txt").write_bytes(text)
    with Dossier(folder / "hostile.db") as opened:
        opened.take_in([str(folder)], Manner(workers=2))
        opened.link()
    return folder / "hostile.db"


@pytest.fixture(scope="module")
def client(dossier: Path) -> Iterator[Client]:
    """Its page."""
    with client_of(dossier) as opened:
        yield opened


def harm_in(page: str) -> list[str]:
    """What on a page would run, load from elsewhere, or turn its text round."""
    tree = html.fromstring(page)
    found = [str(each.get("src")) for each in tree.iter("script") if each.get("src") != "/static/page.js"]
    found += [each.tag for each in tree.iter("iframe", "object", "embed", "base", "math", "img", "style")]
    for element in tree.iter():
        for name, value in zip(map(str, element.keys()), map(str, element.values()), strict=True):
            scheme = value.strip().partition(":")[0].lower() if name in {"href", "src", "action"} else ""
            if name.startswith("on") or name == "style" or scheme in {"javascript", "data", "vbscript"}:
                found.append(f"{name}={value}")
            if name in {"src", "action"} and not value.startswith("/"):
                found.append(f"{name}={value}")
    return found + [ch for ch in page if ch not in "\n\t" and unicodedata.category(ch) in {"Cc", "Cf", "Cs"}]


def test_there_are_enough_of_them() -> None:
    """The corpus is as large as it is said to be."""
    assert 60 <= len(TEXTS) + len(FILES) + len(PATHS) + len(BODIES)


def test_hostile_texts_are_shown_as_text(client: Client) -> None:
    """Every report, its form and every page of the dossier: nothing on them runs."""
    listed = client.get("/api/reports", params={"limit": 100}).json()["reports"]
    assert SHOWN >= len(listed) > len(WORDS) - 5
    ids = [each["id"] for each in listed]
    pages = ["/", "/brief", "/reports", "/actors", "/search", "/search?sort=reports", "/corrections"]
    pages += [f"/reports/{each}" for each in ids] + [f"/reports/{ids[0]}?beside={each}" for each in ids[1:]]
    claims = client.get("/api/groups", params={"kind": "claim", "limit": 60}).json()
    pages += [f"/claims/{each['id']}" for each in claims]
    for place in pages:
        answer = client.get(place)
        assert (200, []) == (answer.status_code, harm_in(answer.text)), place


@pytest.mark.parametrize(("name", "content"), FILES, ids=[name[:20].strip() for name, _ in FILES])
def test_hostile_files_are_read_or_refused(dossier: Path, tmp_path: Path, name: str, content: bytes) -> None:
    """An answer, no harm on it, no path of this machine, and the next question is answered."""
    with client_of(tmp_path / "own.db") as client, Dossier(tmp_path / "own.db") as own:
        (tmp_path / "first.txt").write_text("Ana Ruel said so.", encoding="utf8")
        own.take_in([str(tmp_path / "first.txt")])
        answer = client.post("/add", files=[("files", (name, content))], headers=ORIGIN)
        assert answer.status_code in {200, 400, 413}
        assert not harm_in(answer.text)
        assert "/tmp" not in answer.text  # noqa: S108 - it must not be there
        assert 200 == client.get("/reports").status_code


@pytest.mark.parametrize("path", PATHS, ids=[path[:40] for path in PATHS])
def test_hostile_addresses_lead_nowhere(client: Client, path: str) -> None:
    """A page or a refusal: no mistake of ours, nothing of the machine, nothing that runs."""
    answer = client.get(path, follow_redirects=False)
    assert 500 > answer.status_code
    assert "root:" not in answer.text
    assert "import " not in answer.text
    assert "evil.example" not in answer.headers.get("location", "")
    assert "set-cookie" not in answer.headers
    if answer.headers["content-type"].startswith("text/html"):
        assert not harm_in(answer.text)


@pytest.mark.parametrize("place", ["/add", "/correct"])
@pytest.mark.parametrize(("kind", "body"), BODIES, ids=range(len(BODIES)))
def test_forged_forms_do_nothing(client: Client, place: str, kind: str, body: bytes) -> None:
    """They are refused, or read as a form with nothing useful in it."""
    before = client.get("/api/corrections").json()
    answer = client.post(place, content=body, headers={**ORIGIN, "content-type": kind})
    assert 500 > answer.status_code
    assert before == client.get("/api/corrections").json()


def test_a_request_that_is_too_large_is_refused(client: Client) -> None:
    """Before it fills the memory."""
    sent = {"files": ("large.txt", b"0" * 25_000_000)}
    assert 413 == client.post("/add", files=sent, headers=ORIGIN).status_code
