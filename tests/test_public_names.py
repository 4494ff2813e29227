"""The public face: complete, sorted, documented and light."""

from __future__ import annotations

import subprocess
import sys

import pytest

import sayso

HEAVY = ("spacy", "onnxruntime", "tokenizers", "trafilatura", "lxml", "numpy", "rich", "typer")


def test_public_names_are_sorted() -> None:
    """The list of public names is in order."""
    assert sorted(sayso.__all__) == sayso.__all__


def test_public_names_are_complete() -> None:
    """What can be reached and is no module and no private name stands in the list."""
    reachable = {
        name for name, value in vars(sayso).items() if name[0] != "_" and type(value) is not type(sys)
    }
    assert set(sayso.__all__) == reachable


@pytest.mark.parametrize("name", sayso.__all__)
def test_public_name_is_documented(name: str) -> None:
    """Every public name says what it is."""
    assert getattr(sayso, name).__doc__


def test_import_is_light() -> None:
    """To import sayso opens none of the heavy libraries."""
    program = f"import sys, sayso; print([name for name in {HEAVY!r} if name in sys.modules])"
    assert (
        "[]"
        == subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        ).stdout.strip()
    )
