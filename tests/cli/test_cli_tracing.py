"""The commands that answer one question each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fakes.command import Command
from sayso.views.questions import Question

QUESTIONS = tuple(question.value for question in Question)


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_question_has_an_answer_in_each_form(sayso: Command, dossier: Path, question: str) -> None:
    """Markdown with a title, a page, JSON."""
    sayso("link", dossier)
    assert sayso(question, dossier).out.startswith(f"# {question.capitalize()}\n")
    assert "<h1" in sayso(question, dossier, "--format", "html").out
    assert isinstance(json.loads(sayso(question, dossier, "--format", "json").out), dict)


@pytest.mark.parametrize("question", [*QUESTIONS, "brief"])
@pytest.mark.parametrize("option", ["--as-of", "--known-at"])
def test_a_day_that_is_none_is_one_sentence(
    sayso: Command, dossier: Path, question: str, option: str
) -> None:
    """Exit code 2, and how to write it."""
    outcome = sayso(question, dossier, option, "yesterday")
    assert (2, "", 1) == (outcome.code, outcome.out, len(outcome.err.splitlines()))
    assert "'yesterday' is no day" in outcome.err


def test_what_was_learned_later_is_hidden(sayso: Command, dossier: Path) -> None:
    """Before anything was taken in nothing was known; at the instant of taking in all was."""
    assert sayso("brief", dossier, "--known-at", "1999-12-31").out.startswith("# 0 reports")
    assert "hidden" not in sayso("brief", dossier).out
    assert "# 2 reports" in sayso("brief", dossier, "--known-at", "2999-01-01T00:00:00Z").out


def test_two_days_are_compared(sayso: Command, dossier: Path) -> None:
    """The answer names both."""
    outcome = sayso("diff", dossier, "--from", "2031-03-01", "--to", "2031-03-31")
    assert (0, "# From 1 March 2031 to 31 March 2031") == (outcome.code, outcome.out.splitlines()[0])
    assert 2 == sayso("diff", dossier, "--from", "2031-03-31", "--to", "2031-03-01").code
