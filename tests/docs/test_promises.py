"""What the documents say of the project itself stays true."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from docs.blocks import blocks, commands
from sayso.cli.main import app

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


def test_every_command_is_shown_in_the_docs() -> None:
    """Each command of the program stands in a console block of README or docs."""
    pages = (ROOT / "README.md", *(ROOT / "docs").glob("*.md"))
    code = [block.code for page in pages for block in blocks(page) if block.language == "console"]
    shown = " ".join(command.line for part in code for command in commands(part))
    names = [command.callback.__name__ for command in app.registered_commands if command.callback]
    assert not [name for name in names if f"sayso {name} " not in shown]


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_make_knows_its_commands(name: str) -> None:
    """Every `make` command that a document names is a target of the Makefile."""
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf8"), re.MULTILINE)
    named = re.findall(r"^(?:.*`)?make (\w+)", (ROOT / name).read_text(encoding="utf8"), re.MULTILINE)
    assert named
    assert not set(named) - set(targets)
