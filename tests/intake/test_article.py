"""Web pages: the story is found again in the page's own text, and the metadata are taken over."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from sayso.errors import RefusedReport
from sayso.intake import from_text
from sayso.records import Basis, Role

ROOT = Path(__file__).parents[2]
BENCHMARK = ROOT.parent / "shared" / "html"

PARAGRAPHS = [
    f"Envoys of both sides met behind closed doors for day {number} of the talks in the old port, "
    "two officials said, and neither of them would say what had been put on the table."
    for number in ("one", "two", "three", "four")
]
PAGE = f"""<!DOCTYPE html><html><head><title>Envoys meet again | Sample Times</title>
<meta property="og:title" content="Envoys meet again"><meta property="og:site_name" content="Sample Times">
<meta property="article:published_time" content="2021-05-02T09:00:00Z">
<link rel="canonical" href="https://news.example/talks/1"></head><body>
<nav><ul><li>Home</li><li>World</li><li>Sport</li></ul></nav>
<article><h1>Envoys meet again</h1>
<figure><img src="a.jpg" alt=""><figcaption>Envoys arrive at the town hall.</figcaption></figure>
{"".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)}</article>
<footer><p>Contact us</p></footer><script>var a = "Envoys";</script></body></html>"""


def test_the_story_of_a_page_is_its_paragraphs() -> None:
    """Menus, captions and footers stand in the page and not in the text."""
    report = from_text(PAGE)

    assert "\n\n".join(PARAGRAPHS) == report.text
    assert {"Home", "Contact us"} <= set(report.page.split("\n"))


def test_every_character_leads_back_to_the_page() -> None:
    """What trafilatura chose is found again in the page's own text."""
    report = from_text(PAGE)
    places = [report.page_offset(offset) for offset in range(len(report.text))]

    assert all(place is None or report.page[place] == report.text[at] for at, place in enumerate(places))


def test_metadata_tell_outlet_day_headline_and_address() -> None:
    """What the page says of itself is kept, and its day counts as stated."""
    report = from_text(PAGE)

    assert ("Sample Times", "Envoys meet again") == (report.outlet, report.headline)
    assert ("2021-05-02", Basis.STATED) == (report.published.earliest, report.published.basis)
    assert report.source_key == "https://news.example/talks/1"


def test_every_line_of_a_page_has_a_role() -> None:
    """The blocks cover all words of the page."""
    report = from_text(PAGE)
    covered = "".join(report.page[block.span.start : block.span.end] for block in report.blocks)

    assert "".join(report.page.split()) == "".join(covered.split())
    assert Role.HEADLINE in {block.role for block in report.blocks}


def test_a_page_without_an_article_is_refused() -> None:
    """A page of nothing says that there is no article in it."""
    with pytest.raises(RefusedReport, match="no article"):
        from_text("<html><body><div></div></body></html>")


def test_cleaning_holds_its_floor(capsys: pytest.CaptureFixture[str]) -> None:
    """On the benchmark's pages, the story is found with an F1 of at least 0.96."""
    if not BENCHMARK.is_dir():
        pytest.skip("the pages of the article extraction benchmark are not at hand")
    benchmark = runpy.run_path(str(ROOT / "benchmarks" / "clean_html.py"))
    benchmark["main"](BENCHMARK)

    assert float(capsys.readouterr().out.split("\n")[0].rpartition(" ")[2]) >= 0.96
