"""The mean of several checkpoints of one training: `python mean.py OUT CHECKPOINT…`.

Of checkpoints that lie on one way the mean is read better than the last (Izmailov et al. 2018); one that is named
twice weighs twice.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("out", type=Path)
    ap.add_argument("checkpoints", type=Path, nargs="+")
    a = ap.parse_args()
    every = [torch.load(path) for path in a.checkpoints]
    torch.save({name: _mean([weights[name] for weights in every]) for name in every[0]}, a.out)


def _mean(values: list[torch.Tensor]) -> torch.Tensor:
    return torch.stack(values).mean(0) if values[0].dtype.is_floating_point else values[0]


if __name__ == "__main__":
    main()
