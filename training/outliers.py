"""Find the few values that do not fit eight bits: `python outliers.py CHECKPOINT OUT --wire … --tokenizer …`.

Between the two halves of a layer, a handful of its 1,536 values grow a hundred times as large as the others. The
export multiplies these in full precision and all others in eight bits, as LLM.int8() does (Dettmers et al. 2022),
but for values that are chosen once, so that no text has a say in how another is read.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from torch import Tensor, nn

from data import examples, read_wire, shuffled_lengths
from model import Size, Tagger
from train import Pieces, batches, collate

KEPT = 64  # of 1,536


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("checkpoint", type=Path)
    ap.add_argument("out", type=Path)
    ap.add_argument("--wire", type=Path, nargs="+", required=True, help="folders of annotated wire reports")
    ap.add_argument("--tokenizer", type=Path, required=True, help="tokenizer.json")
    a = ap.parse_args()
    weights = torch.load(a.checkpoint)
    model = Tagger(Size())
    model.load_state_dict(weights, strict=False)
    model.eval()
    largest: dict[str, Tensor] = {}
    for name, part in model.named_modules():
        if isinstance(part, nn.Linear) and name.endswith(".down"):
            part.register_forward_pre_hook(lambda _, args, name=name: _see(largest, name, args[0]))
    lengths = shuffled_lengths(1)
    pieces = Pieces(a.tokenizer)
    rows = [e for x in read_wire(a.wire) for e in examples(x, next(lengths), pieces)]
    with torch.no_grad():
        for batch in map(collate, batches(rows, 1)):
            mask = (torch.arange(batch["ids"].shape[1])[None] < batch["sizes"][:, None])[:, None, None, :]
            model(batch["ids"], batch["shapes"], mask)
    for name, values in largest.items():
        order = values.argsort(descending=True)
        weights[f"{name}.outliers"] = order[:KEPT].sort().values
        print(name, "largest", [round(float(values[k]), 1) for k in order[: KEPT + 1 : 16]])
    torch.save(weights, a.out)


def _see(largest: dict[str, Tensor], name: str, x: Tensor) -> None:
    seen = x.abs().flatten(0, -2).amax(0)
    largest[name] = torch.maximum(largest[name], seen) if name in largest else seen


if __name__ == "__main__":
    main()
