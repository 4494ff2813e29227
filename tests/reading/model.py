"""Whether the model is there: tests that read with it are left out, and say so, where it is not."""

from __future__ import annotations

from importlib import resources

import pytest

MODEL = resources.files("sayso.models").joinpath("tagger.onnx")

needs_model = pytest.mark.skipif(
    not MODEL.is_file(), reason="src/sayso/models/tagger.onnx is missing: without the model nothing is read"
)
