"""A brief in Markdown, HTML and JSON, whatever strangers write into their reports."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest

from fakes.records import a_day, a_report, shelf_of
from sayso.records import Report
from sayso.views.brief import Brief, Limits, build_brief
from sayso.views.data import render_json
from sayso.views.html import render_html, render_page, show
from sayso.views.markdown import escape_markdown, render_markdown

EVIL = "<script>alert(1)</script> [x](http://e.example) *b* \x1b[2J & `c`"


def brief_of(report: Report) -> Brief:
    """The brief of one report."""
    return build_brief(shelf_of(report), Limits())


PLAIN = brief_of(a_report(headline="Talks go on", outlet="Harbour Post", published=a_day("2031-03-05")))
HOSTILE_REPORT = a_report(f"Adana said {EVIL}", headline=EVIL, outlet=EVIL, agency=EVIL, path=EVIL)
HOSTILE = brief_of(HOSTILE_REPORT)


class Tags(HTMLParser):
    """Keeps the tags, the ids and the places that links lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.ids: set[str] = set()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember the tag and its addresses."""
        self.tags.add(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.add(value or "")
            if name == "href":
                self.links.add((value or "").removeprefix("#"))


def tags_of(html: str) -> Tags:
    """The tags of a page."""
    tags = Tags()
    tags.feed(html)
    return tags


def test_markdown_draws_chain_manner_and_citation() -> None:
    """A statement stands with its chain, its cue and its place."""
    assert "- the road was open  \n  Adana (say, 'said') [1:1]\n" in render_markdown(PLAIN)


def test_markdown_lists_the_reports() -> None:
    """The list at the end has headline, outlet and day."""
    assert "- [1] Talks go on — Harbour Post · 5 March 2031 · " in render_markdown(PLAIN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no *progress*", r"no \*progress\*"),
        ("[here](x)", r"\[here\](x)"),
        ("<b>", r"\<b\>"),
        ("https://a.example www.a.example a@b.example", r"https\://a.example www\.a.example a\@b.example"),
        ("&lt; and AT&T", r"\&lt; and AT&T"),
        ("# no heading", r"\# no heading"),
        ("- no item", r"\- no item"),
        ("12. no number", r"12\. no number"),
        ("12.5 percent - no more #1", "12.5 percent - no more #1"),
    ],
)
def test_markdown_shows_the_very_characters(text: str, expected: str) -> None:
    """What would be markup is escaped; what would not be stays as it is."""
    assert expected == escape_markdown(text)


def test_markdown_has_no_control_characters() -> None:
    """Nothing of a report reaches the terminal as a command."""
    assert not [ch for ch in render_markdown(HOSTILE) if ord(ch) < 32 and ch != "\n"]


def test_markdown_has_no_markup_of_strangers() -> None:
    """No tag, link or code of a report is left as such."""
    assert not [mark for mark in ("<script>", "[x](", " *b*", " `c`") if mark in render_markdown(HOSTILE)]


def test_html_of_strangers_is_text() -> None:
    """A report cannot bring a tag of its own into the page."""
    assert "script" not in tags_of(render_page(HOSTILE)).tags
    assert (
        "script"
        not in tags_of(show(HOSTILE_REPORT, shelf_of(HOSTILE_REPORT).statements())._repr_html_()).tags
    )


def test_every_citation_leads_to_its_paragraph() -> None:
    """Each link of the page leads to an anchor in it."""
    tags = tags_of(render_html(PLAIN))
    assert {"r1p1", "r1p2"} == tags.links
    assert tags.links <= tags.ids


def test_cited_words_are_marked_in_their_paragraph() -> None:
    """The paragraph shows what of it was cited."""
    assert "Adana said <mark>the road was open</mark>." in render_html(PLAIN)


def test_json_has_the_fields_of_the_brief() -> None:
    """A program finds the fields under their names."""
    brief = json.loads(render_json(PLAIN))
    assert ("Adana", {"report": 1, "paragraph": 1}) == (
        brief["named"]["rows"][0]["name"],
        brief["named"]["rows"][0]["days"][0]["lines"][0]["citation"],
    )


def test_what_is_left_out_is_counted_in_every_face() -> None:
    """A reader is told how much is not shown."""
    short = build_brief(shelf_of(a_report(), a_report("Nobody spoke.")), Limits(groups=1))
    for face in (render_markdown, render_html):
        assert "1 more named speakers" in face(short)
        assert "1 more reports" in face(short)


def test_notebook_shows_only_the_statements_of_the_report() -> None:
    """Statements of other reports do not colour this one."""
    report, other = a_report(), a_report("Corvo said nothing.")
    html = show(report, shelf_of(report, other).statements())._repr_html_()
    assert '<mark class="content">the road was open</mark>' in html
    assert 2 == html.count('class="content"')
