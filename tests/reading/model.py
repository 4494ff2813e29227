"""Reading with the real model: tests that do are left out, and say so, where it is not there."""

from __future__ import annotations

from importlib import resources

import pytest

from sayso.reading.reader import ReportReader
from sayso.records import Report, Statement

MODEL = resources.files("sayso.models").joinpath("tagger.onnx")

needs_model = pytest.mark.skipif(
    not MODEL.is_file(), reason="src/sayso/models/tagger.onnx is missing: without the model nothing is read"
)


def read_statements(report: Report) -> tuple[Statement, ...]:
    """The statements that the reader finds in `report`."""
    return tuple(each for each in ReportReader().read(report) if isinstance(each, Statement))
