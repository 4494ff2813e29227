"""What the documents say of the project itself stays true."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*.md"))
)
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")


def link_targets(name: str) -> list[Path]:
    """The files that a document links to."""
    path = ROOT / name
    return [path.parent / target for target in LINK.findall(path.read_text(encoding="utf8"))]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_somewhere(name: str) -> None:
    """Every relative link of a document leads to a file of the project."""
    assert not [target for target in link_targets(name) if not target.exists()]


def test_the_changelog_knows_the_version() -> None:
    """The version in pyproject.toml has its section in the changelog."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf8"))["project"]["version"]
    assert f"## [{version}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf8")


def test_contributing_draws_the_layers_that_are_held() -> None:
    """The stair in CONTRIBUTING is the one that import-linter checks."""
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf8"))["tool"]
    stair = "\n".join(tools["importlinter"]["contracts"][0]["layers"])
    assert f"```text\n{stair}\n```" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf8")


def test_the_glossary_is_linked_from_contributing() -> None:
    """Who contributes is led to the table of words."""
    assert ROOT / "docs/glossary.md" in link_targets("CONTRIBUTING.md")


def test_decisions_are_listed() -> None:
    """Every decision is linked from the index of the docs."""
    written = set((ROOT / "docs/decisions").glob("*.md"))
    assert not written - set(link_targets("docs/index.md"))
