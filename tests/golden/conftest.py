"""The command that changes golden files, and the one place that asks for it."""

from __future__ import annotations

import pytest

OPTION = "--update-golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest tests/golden --update-golden` writes what is read now, and shows what that changes."""
    parser.addoption(OPTION, action="store_true", help="write the expected records of tests/golden anew")


@pytest.fixture
def update(pytestconfig: pytest.Config) -> bool:
    """Whether the expected records are to be written anew."""
    return bool(pytestconfig.getoption(OPTION, default=False))
