"""Write a trained checkpoint as one ONNX file: int8 weights, float arithmetic.

Only weights are quantised (symmetric int8, one scale an output column or embedding row), so that no
label depends on what else is read: activations stay float32 and each window is run on its own.
The graph is written by hand, operator by operator, against the weights of `model.Tagger`.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from data import LABELS
from layers import LAYERS, QUESTIONS, ROLES_IN_EVENT
from model import BAD_STEP, FORK, POINTER, REACH, Size, forbidden


# Weights take 127 steps on each side: the tagger asks for products that do not overflow on any processor.
STEPS = 127
# The parts whose inputs are quantised as well; `down` too where outliers.py has found what does not fit eight bits.
EIGHTH = ("query", "key", "value", "out", "up")


class Graph:
    """A growing ONNX graph: `op` adds a node, `weight` a constant; both give the name of the result."""

    def __init__(self, weights: dict[str, NDArray[np.float32]], int8: bool) -> None:
        self.weights, self.int8 = weights, int8
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self.count = 0
        self.eighths: dict[str, tuple[str, str, str]] = {}

    def op(self, kind: str, *inputs: str, **attributes: object) -> str:
        self.count += 1
        out = f"t{self.count}"
        self.nodes.append(helper.make_node(kind, list(inputs), [out], **attributes))
        return out

    def constant(self, name: str, value: NDArray) -> str:
        if all(c.name != name for c in self.constants):
            self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def linear(self, x: str, name: str) -> str:
        """x W + b; in int8 with x quantised over this one window, so that no other text has a say in it."""
        w, bias = self.weights[f"{name}.weight"].T, self.constant(f"{name}.bias", self.weights[f"{name}.bias"])
        if not self.int8:
            return self.op("Add", self.op("MatMul", x, self.constant(f"{name}.weight", w)), bias)
        scale = np.maximum(np.abs(w).max(axis=0), 1e-8) / STEPS
        q = self.constant(f"{name}.int8", np.round(w / scale).astype(np.int8))
        outliers = self.weights.get(f"{name}.outliers")
        if name.rsplit(".", 1)[-1] not in EIGHTH and outliers is None:
            wide = self.op("Cast", q, to=TensorProto.FLOAT)
            wide = self.op("Mul", wide, self.constant(f"{name}.scale", scale.astype(np.float32)))
            return self.op("Add", self.op("MatMul", x, wide), bias)
        if outliers is not None:
            bias = self.op("Add", self.apart(x, name, w, outliers.astype(np.int64)), bias)
            fits = np.ones(len(w), np.float32)
            fits[outliers.astype(np.int64)] = 0
            x = self.op("Mul", x, self.constant(f"{name}.fits", fits))
        x8, x_scale, x_zero = self.quantised(x)
        product = self.op("Cast", self.op("MatMulInteger", x8, q, x_zero), to=TensorProto.FLOAT)
        both = self.op("Mul", x_scale, self.constant(f"{name}.scale", scale.astype(np.float32)))
        return self.op("Add", self.op("Mul", product, both), bias)

    def apart(self, x: str, name: str, w: NDArray[np.float32], outliers: NDArray[np.int64]) -> str:
        """The product of the few values of x that do not fit eight bits, in full precision."""
        few = self.op("Gather", x, self.constant(f"{name}.outliers", outliers), axis=-1)
        return self.op("MatMul", few, self.constant(f"{name}.apart", w[outliers]))

    def quantised(self, x: str) -> tuple[str, str, str]:
        """`x` in eight bits with its scale and zero, once for all that read it."""
        if x not in self.eighths:
            self.count += 1
            names = tuple(f"q{self.count}{part}" for part in ("", "scale", "zero"))
            self.nodes.append(helper.make_node("DynamicQuantizeLinear", [x], list(names)))
            self.eighths[x] = names
        return self.eighths[x]

    def embed(self, ids: str, name: str) -> str:
        table = self.weights[f"{name}.weight"]
        if not self.int8:
            return self.op("Gather", self.constant(f"{name}.weight", table), ids)
        scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8) / 127
        q = self.op("Gather", self.constant(f"{name}.int8", np.round(table / scale).astype(np.int8)), ids)
        s = self.op("Gather", self.constant(f"{name}.scale", scale.astype(np.float32)), ids)
        return self.op("Mul", self.op("Cast", q, to=TensorProto.FLOAT), s)

    def norm(self, x: str, name: str) -> str:
        scale, bias = (self.constant(f"{name}.{p}", self.weights[f"{name}.{p}"]) for p in ("weight", "bias"))
        return self.op("LayerNormalization", x, scale, bias, axis=-1, epsilon=1e-12)


def transformer(g: Graph, x: str, name: str, size: Size) -> str:
    """One transformer layer over a window that stands alone."""
    split = g.constant("split", np.array([0, size.heads, size.width // size.heads], np.int64))
    join = g.constant("join", np.array([0, size.width], np.int64))
    root = g.constant("root", np.array(1 / np.sqrt(size.width // size.heads), np.float32))
    parts = [g.op("Reshape", g.linear(x, f"{name}.{p}"), split) for p in ("query", "key", "value")]
    q, v = (g.op("Transpose", p, perm=[1, 0, 2]) for p in (parts[0], parts[2]))
    k = g.op("Transpose", parts[1], perm=[1, 2, 0])
    a = g.op("Softmax", g.op("Mul", g.op("MatMul", q, k), root), axis=-1)
    a = g.op("Reshape", g.op("Transpose", g.op("MatMul", a, v), perm=[1, 0, 2]), join)
    x = g.norm(g.op("Add", x, g.linear(a, f"{name}.out")), f"{name}.attended")
    up = g.op("Gelu", g.linear(x, f"{name}.up"))
    return g.norm(g.op("Add", x, g.linear(up, f"{name}.down")), f"{name}.done")


def add_marks(g: Graph, x: str, size: Size) -> None:
    """The layers that mark, run only where they are asked for: what is told inside a statement is not marked."""
    before = len(g.nodes)
    for i in range(size.layers - FORK):
        x = transformer(g, x, f"marker.{i}", size)
    words = g.op("Gather", x, "firsts")
    answers = g.linear(g.op("Gelu", g.linear(words, "wide")), "answer")
    marks = g.op("Concat", g.linear(words, "layer"), g.linear(words, "role"), answers, axis=-1)
    asked, g.nodes[before:] = g.nodes[before:], []
    width = 3 * len(LAYERS) + len(ROLES_IN_EVENT) + sum(map(len, QUESTIONS.values()))
    nothing = helper.make_node("Identity", [g.constant("unmarked", np.zeros((0, width), np.float32))], ["none"])
    branches = {
        "then_branch": helper.make_graph(asked, "marked", [], [_floats(marks, width)]),
        "else_branch": helper.make_graph([nothing], "unmarked", [], [_floats("none", width)]),
    }
    g.nodes.append(helper.make_node("If", ["marking"], ["marks"], **branches))


def _floats(name: str, width: int) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, ["w", width])


def build(weights: dict[str, NDArray[np.float32]], size: Size, int8: bool) -> onnx.ModelProto:
    """The whole model: piece ids, shapes and places, and each word's first piece in; label scores and pointer vectors a word out."""
    g = Graph(weights, int8)
    x = g.op("Add", g.embed("ids", "encoder.word"), g.embed("places", "encoder.position"))
    kind = g.constant("encoder.kind", weights["encoder.kind.weight"][0])
    x = g.op("Add", g.op("Add", x, kind), g.embed("shapes", "encoder.shape"))
    x = g.norm(x, "encoder.norm")
    for i in range(FORK):
        x = transformer(g, x, f"encoder.layers.{i}", size)
    fork = x
    for i in range(FORK, size.layers):
        x = transformer(g, x, f"encoder.layers.{i}", size)
    words = g.op("Gather", x, "firsts")
    shared = g.linear(words, "label")
    both = g.op("Concat", shared, g.op("Add", shared, g.linear(words, "wire")), axis=-1)
    g.nodes.append(helper.make_node("Identity", [both], ["scores"]))
    g.nodes.append(helper.make_node("Identity", [g.linear(words, "pointer")], ["vectors"]))
    add_marks(g, fork, size)
    ints = [helper.make_tensor_value_info(n, TensorProto.INT64, [d]) for n, d in (("ids", "p"), ("shapes", "p"), ("places", "p"), ("firsts", "w"))]
    ints.append(helper.make_tensor_value_info("marking", TensorProto.BOOL, []))
    width = 3 * len(LAYERS) + len(ROLES_IN_EVENT) + sum(map(len, QUESTIONS.values()))
    outs = [_floats("scores", 2 * len(LABELS)), _floats("vectors", 4 * POINTER), _floats("marks", width)]
    graph = helper.make_graph(g.nodes, "sayso-tagger", ints, outs, g.constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)
    decoding = {
        "labels": LABELS,
        "transition": np.where(forbidden().numpy(), -1e4, weights["transition"]).tolist(),
        "near": weights["near"].tolist(),
        "reach": REACH,
        "pointer": POINTER,
        "layers": LAYERS,
        "step": np.where(BAD_STEP.numpy(), -1e4, weights["step"]).tolist(),
        "roles": ROLES_IN_EVENT,
        "questions": QUESTIONS,
    }
    helper.set_model_props(model, {"decoding": json.dumps(decoding)})
    onnx.checker.check_model(model)
    return model


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("checkpoint", type=Path)
    ap.add_argument("out", type=Path)
    ap.add_argument("--float", action="store_true", help="leave the weights as they are, to compare")
    a = ap.parse_args()
    weights = {k: v.float().numpy() for k, v in torch.load(a.checkpoint, map_location="cpu").items()}
    onnx.save(build(weights, Size(), not a.float), str(a.out))
    print(a.out, a.out.stat().st_size)


if __name__ == "__main__":
    main()
