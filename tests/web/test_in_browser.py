"""The page in a real browser: what a person does with mouse and keyboard, and what axe says of each page.

The pictures that the docs show are made here too, in the folder that SAYSO_PICTURES names, or else in a
temporary one.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

CHROMIUM = shutil.which("chromium")
STARTING = 60  # seconds
PAGES = (
    "/",
    "/brief",
    "/reports",
    "/actors",
    "/search?words=talks",
    "/add",
    "/docs",
    "/nowhere",
    "/ask/drift",
    "/ask/series",
    "/ask/proposals",
    "/diff?start=2031-03-05&end=2031-03-14",
)
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed here")


@pytest.fixture(scope="module")
def address(example: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the page of a copy of the example is open."""
    path = shutil.copy(example, tmp_path_factory.mktemp("browser") / "tessaly.db")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = "from sayso.cli.main import run; run()"
    words = [sys.executable, "-c", program, "serve", str(path), "--port", str(port)]
    with subprocess.Popen(words, stdout=subprocess.DEVNULL) as serving:
        opened = f"http://127.0.0.1:{port}"
        started = time.monotonic()
        while time.monotonic() - started < STARTING:
            with suppress(httpx.TransportError):
                httpx.get(opened, timeout=STARTING)
                break
            time.sleep(0.2)
        yield opened
        serving.terminate()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page at the dossier. It may ask nobody else, and its console must stay empty."""
    context = browser.new_context(base_url=address, viewport={"width": 1100, "height": 800})
    opened = context.new_page()
    told: list[str] = []
    asked: list[str] = []
    opened.on("console", lambda message: told.append(message.text))
    opened.on("pageerror", lambda error: told.append(str(error)))
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto("/")
    yield opened
    context.close()
    assert not told
    assert not [each for each in asked if not each.startswith(address)]


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder for pictures."""
    return Path(os.environ.get("SAYSO_PICTURES") or tmp_path_factory.mktemp("pictures"))


def test_the_most_echoed_claim_leads_to_who_stands_behind_it(page: Page, pictures: Path) -> None:
    """From the dossier to the claim, from the claim to the sentence in a report."""
    page.screenshot(path=pictures / "dossier.png")
    page.locator("#on-whose-word-it-rests a[href^='/claims/']").first.click()
    expect(page.locator(".receipt")).to_contain_text("independent origin")
    expect(page.locator(".root").first).to_be_visible()
    page.screenshot(path=pictures / "claim.png")
    page.get_by_role("link", name=re.compile(r"^paragraph \d+$")).first.click()
    expect(page.locator(".paragraph:target mark").first).to_be_visible()


def test_the_slider_moves_the_page_to_a_day(page: Page) -> None:
    """With the arrow keys to an earlier day; the address can be shared and leads back to it."""
    slider = page.get_by_role("slider", name="As of")
    slider.focus()
    for _ in range(4):
        slider.press("ArrowLeft")
    page.wait_for_url(re.compile(r"as_of=\d{4}-"))
    expect(page.locator("p.note").first).to_contain_text("hidden")
    shared = page.url
    told = page.locator("main").inner_text()
    page.goto("/")
    page.goto(shared)
    assert told == page.locator("main").inner_text()


def test_a_point_of_the_chart_leads_to_its_sentence(page: Page) -> None:
    """Each figure that is drawn is a link."""
    page.locator("svg a").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".paragraph:target mark.figure").first).to_be_visible()


def test_a_report_unfolds(page: Page, pictures: Path) -> None:
    """What was found in a paragraph and what stood around the story open by keyboard."""
    page.goto("/reports")
    page.locator("table a").first.click()
    for summary in (page.locator(".paragraph summary").first, page.locator(".left-out summary")):
        summary.focus()
        page.keyboard.press("Enter")
    expect(page.locator("details[open]")).to_have_count(2)
    page.screenshot(path=pictures / "report.png")


def test_reprints_stand_side_by_side(page: Page, pictures: Path) -> None:
    """The link at a copy opens both."""
    for row in range(page.goto("/reports") is not None and page.locator("table a").count()):
        page.goto("/reports")
        page.locator("table a").nth(row).click()
        if page.get_by_role("link", name="side by side").count():
            break
    page.get_by_role("link", name="side by side").first.click()
    expect(page.locator("article")).to_have_count(2)
    page.screenshot(path=pictures / "beside.png")


def test_a_search_is_kept_in_its_address_and_goes_out_as_a_table(page: Page, pictures: Path) -> None:
    """Filters narrow what is found, and the table has a line for each."""
    page.goto("/search")
    page.get_by_label("Words").fill("pilots")
    page.get_by_label("Named or unnamed").select_option("unnamed")
    page.get_by_role("button", name="Search").click()
    expect(page).to_have_url(re.compile(r"words=pilots.*named=unnamed"))
    found = int(page.get_by_role("status").inner_text().split()[0])
    assert found
    page.screenshot(path=pictures / "search.png")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="As a table (CSV)").click()
    table = Path(waiting.value.path()).read_text(encoding="utf8")
    assert found + 1 == len(table.splitlines())


def test_a_report_is_pasted_and_found(page: Page, pictures: Path) -> None:
    """While it is read the page says so, then it says what came of it."""
    page.goto("/add")
    page.get_by_label("Text, with its dateline").fill(
        "SUND, March 21 (Corvin) -- The envoy Pia Lund said the talks had ended."
    )
    page.get_by_label("Outlet").fill("The Sund Mail")
    page.get_by_label("Day of publication").fill("2031-03-21")
    page.screenshot(path=pictures / "add.png")
    page.get_by_role("button", name="Read and add").click()
    expect(page.get_by_role("status").first).to_contain_text("1 reports new", timeout=60_000)
    page.goto("/search?speaker=Pia+Lund")
    expect(page.get_by_role("status")).to_contain_text("1 found")


def test_a_speaker_is_corrected_and_set_back(page: Page, pictures: Path) -> None:
    """From a finding to its form, signed; shown at the finding, and undone in the list."""
    page.goto("/search?named=unnamed")
    page.locator(".hits a").first.click()
    report = page.url
    page.locator(".paragraph:target summary").click()
    page.locator(".paragraph:target").get_by_role("link", name="correct").first.click()
    form = page.get_by_role("group", name="Set a field")
    form.get_by_label("What it is").fill("Nora Vey")
    form.get_by_label("Who corrects").fill("Ines")
    form.get_by_label("Why").fill("She is named above.")
    page.screenshot(path=pictures / "correct.png")
    form.get_by_role("button").click()
    expect(page.get_by_role("status").first).to_contain_text("Done", timeout=60_000)
    page.goto(report)
    page.locator(".paragraph:target summary").click()
    expect(page.locator(".paragraph:target .fate")).to_contain_text("corrected by Ines: speaker: Nora Vey")
    page.goto("/corrections")
    made = page.get_by_role("listitem").filter(has_text="Nora Vey").first
    made.locator("summary").click()
    made.get_by_label("Who corrects").fill("Ines")
    made.get_by_label("Why").fill("I misread it.")
    made.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("listitem").filter(has_text="Nora Vey").locator(".fate").first).to_contain_text(
        "undone", timeout=60_000
    )


def test_a_missed_statement_is_marked_and_added(page: Page) -> None:
    """The words that are marked go into the form, with their paragraph."""
    page.goto("/reports")
    page.locator("table a").first.click()
    page.locator("#p2 p").click(click_count=3)
    form = page.get_by_role("region", name="A statement was missed?")
    expect(form.get_by_label("Its words")).not_to_be_empty()
    expect(form.get_by_label("Paragraph")).to_have_value("2")
    form.get_by_label("Who says so").fill("Osk Lund")
    form.get_by_label("Who corrects").fill("Ines")
    form.get_by_label("Why").fill("It was missed.")
    form.get_by_role("button").click()
    expect(page.get_by_role("status").first).to_contain_text("Done", timeout=60_000)
    page.goto("/search?speaker=Osk+Lund")
    expect(page.get_by_role("status")).to_contain_text("1 found")


def test_the_keyboard_reaches_the_content_first(page: Page) -> None:
    """The first stop of the tabulator skips the menu."""
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page(browser: Browser, address: str, scheme: str, pictures: Path) -> None:
    """WCAG 2.2 AA as far as a program can tell, in both schemes."""
    # The policy of the page forbids foreign scripts, axe too.
    context = browser.new_context(base_url=address, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto("/")
    claim = page.locator("a[href^='/claims/']").first.get_attribute("href") or ""
    report = page.locator("a[href^='/reports/']").first.get_attribute("href") or ""
    forms = [
        f"/corrections/new?record={place.rpartition('/')[2].partition('#')[0]}" for place in (claim, report)
    ]
    more = ("/corrections", *forms, "/?as_of=2031-03-05", "/?as_of=soon")
    for number, place in enumerate((*PAGES, claim, report, *more)):
        page.goto(place)
        page.screenshot(path=pictures / f"{scheme}-{number}.png")
        assert 0 == (found := Axe().run(page, options=WCAG)).violations_count, found.generate_report()
    context.close()


@pytest.mark.parametrize("place", PAGES)
def test_a_phone_shows_it_without_scrolling_sideways(browser: Browser, address: str, place: str) -> None:
    """Only wide tables scroll, inside their frame."""
    page = browser.new_page(base_url=address, viewport={"width": 360, "height": 740})
    page.goto(place)
    assert 360 >= page.evaluate("document.documentElement.scrollWidth")
    page.close()


def test_it_answers_without_scripts(browser: Browser, address: str) -> None:
    """The list of days and its button do what the slider does."""
    page = browser.new_page(base_url=address, java_script_enabled=False)
    page.goto("/")
    page.get_by_label("As of").select_option(index=2)
    page.get_by_role("button", name="Show").click()
    expect(page.locator("p.note").first).to_contain_text("hidden")
    page.close()
