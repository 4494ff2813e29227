"""The tagger in PyTorch: a MiniLM encoder, label scores by convention, and two pointers.

A word is read at its first piece. Its label says its role; a content word points at the first word
of its cue, a content or cue word at the first word of its source (word 0: there is none).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from data import LABELS
from layers import LAYERS, QUESTIONS, ROLES_IN_EVENT

SHAPES = 6
POINTER = 64
FORK = 3  # layers that attributions and marks share
ANSWERING = 128  # width of the layer that answers questions about a span
REACH = 12  # buckets of distance on each side


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """The encoder's measures (MiniLM-L6-H384)."""

    vocabulary: int = 30522
    width: int = 384
    inner: int = 1536
    heads: int = 12
    layers: int = 6
    positions: int = 512


class Layer(nn.Module):
    """One transformer layer, post-norm as in BERT."""

    def __init__(self, size: Size, dropout: float) -> None:
        super().__init__()
        self.heads, self.dropout = size.heads, dropout
        self.query, self.key, self.value, self.out = (nn.Linear(size.width, size.width) for _ in range(4))
        self.attended = nn.LayerNorm(size.width, eps=1e-12)
        self.up, self.down = nn.Linear(size.width, size.inner), nn.Linear(size.inner, size.width)
        self.done = nn.LayerNorm(size.width, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        b, n, w = x.shape
        q, k, v = (f(x).view(b, n, self.heads, w // self.heads).transpose(1, 2) for f in (self.query, self.key, self.value))
        p = self.dropout if self.training else 0.0
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.attended(x + F.dropout(self.out(a.transpose(1, 2).reshape(b, n, w)), p))
        return self.done(x + F.dropout(self.down(F.gelu(self.up(x))), p))


class Encoder(nn.Module):
    """BERT's encoder, with an embedding of each word's writing added to its pieces."""

    def __init__(self, size: Size, dropout: float = 0.1) -> None:
        super().__init__()
        self.dropout = dropout
        self.word = nn.Embedding(size.vocabulary, size.width)
        self.position = nn.Embedding(size.positions, size.width)
        self.kind = nn.Embedding(2, size.width)
        self.shape = nn.Embedding(SHAPES, size.width)
        nn.init.normal_(self.shape.weight, std=0.01)
        self.norm = nn.LayerNorm(size.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size, dropout) for _ in range(size.layers))

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor | None) -> tuple[Tensor, Tensor]:
        """The last states, and those at the fork."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.word(ids) + self.position(places)[None] + self.kind.weight[0] + self.shape(shapes)
        x = F.dropout(self.norm(x), self.dropout if self.training else 0.0)
        fork = x
        for i, layer in enumerate(self.layers):
            x = layer(x, mask)
            fork = x if i + 1 == FORK else fork
        return x, fork

    def load_bert(self, path: Path) -> None:
        """Take over the weights of a BERT checkpoint in safetensors."""
        w = {k.removeprefix("bert."): v.float() for k, v in load_file(path).items()}
        own = {"word.weight": w["embeddings.word_embeddings.weight"], "position.weight": w["embeddings.position_embeddings.weight"],
               "kind.weight": w["embeddings.token_type_embeddings.weight"], "shape.weight": self.shape.weight.data}
        names = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value", "out": "attention.output.dense",
                 "attended": "attention.output.LayerNorm", "up": "intermediate.dense", "down": "output.dense", "done": "output.LayerNorm"}
        for part in ("weight", "bias"):
            own[f"norm.{part}"] = w[f"embeddings.LayerNorm.{part}"]
            for i in range(len(self.layers)):
                for mine, theirs in names.items():
                    own[f"layers.{i}.{mine}.{part}"] = w[f"encoder.layer.{i}.{theirs}.{part}"]
        self.load_state_dict(own)


class Tagger(nn.Module):
    """Encoder with heads. `forward` gives what the exported model gives, a word.

    Label scores of both conventions, pointer vectors, and `marks`: three scores a layer, roles in an event, answers.
    Marks have upper layers of their own: few reports are marked, and what is learned from them must not cost
    the attributions anything.
    """

    def __init__(self, size: Size) -> None:
        super().__init__()
        n = len(LABELS)
        self.encoder = Encoder(size)
        self.label = nn.Linear(size.width, n)
        self.wire = nn.Linear(size.width, n)
        nn.init.zeros_(self.wire.weight)
        nn.init.zeros_(self.wire.bias)
        self.pointer = nn.Linear(size.width, 4 * POINTER)
        self.marker = nn.ModuleList(Layer(size, 0.1) for _ in range(size.layers - FORK))
        self.layer = nn.Linear(size.width, 3 * len(LAYERS))
        self.role = nn.Linear(size.width, len(ROLES_IN_EVENT))
        self.wide = nn.Linear(size.width, ANSWERING)
        self.answer = nn.Linear(ANSWERING, sum(map(len, QUESTIONS.values())))
        self.step = nn.Parameter(torch.zeros(len(LAYERS), 3, 3))
        self.transition = nn.Parameter(torch.zeros(2, n, n))
        self.start = nn.Parameter(torch.zeros(2, n))
        self.near = nn.Parameter(torch.zeros(2, 2 * REACH + 1))
        self.register_buffer("forbidden", forbidden())

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor, Tensor]:
        h, m = self.encoder(ids, shapes, mask)
        for layer in self.marker:
            m = layer(m, mask)
        m = F.dropout(m, 0.1 if self.training else 0.0)
        h = F.dropout(h, 0.1 if self.training else 0.0)
        shared = self.label(h)
        marks = torch.cat([self.layer(m), self.role(m), self.answer(F.gelu(self.wide(m)))], -1)
        return torch.cat([shared, shared + self.wire(h)], -1), self.pointer(h), marks


class Teacher(Tagger):
    """Marks above the last layer of an encoder that learns nothing else; only its marks are of use."""

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor, Tensor]:
        h, _ = self.encoder(ids, shapes, mask)
        h = F.dropout(h, 0.1 if self.training else 0.0)
        return h, h, torch.cat([self.layer(h), self.role(h), self.answer(F.gelu(self.wide(h)))], -1)


def forbidden() -> Tensor:
    """Transitions that no reading may hold: an inside label that follows another role."""
    n = len(LABELS)
    bad = torch.zeros(n, n, dtype=torch.bool)
    for i in range(n):
        for j in range(n):
            bad[i, j] = j > 0 and j % 2 == 0 and i not in (j, j - 1)
    return bad


BAD_STEP = torch.tensor([[False, False, True], [False, False, False], [False, False, False]])  # no inside after outside


def crf_loss(scores: Tensor, gold: Tensor, lengths: Tensor, transition: Tensor, start: Tensor) -> Tensor:
    """Negative log likelihood of a linear-chain CRF (Lafferty, McCallum and Pereira 2001), summed over the batch."""
    b, n, _ = scores.shape
    rows = torch.arange(b)
    alpha = start + scores[:, 0]
    path = start[rows, gold[:, 0]] + scores[rows, 0, gold[:, 0]]
    for t in range(1, n):
        on = t < lengths
        step = torch.logsumexp(alpha[:, :, None] + transition, 1) + scores[:, t]
        alpha = torch.where(on[:, None], step, alpha)
        move = transition[rows, gold[:, t - 1], gold[:, t]] + scores[rows, t, gold[:, t]]
        path = path + torch.where(on, move, torch.zeros_like(move))
    return (torch.logsumexp(alpha, 1) - path).sum()


def distance_buckets(n: int) -> Tensor:
    """Bucket of j - i for every pair of words: exact when near, by doublings when far."""
    d = torch.arange(n)[None] - torch.arange(n)[:, None]
    far = (torch.log2(d.abs().clamp(min=1).float()) * 1.5).floor().long() + 1
    return (torch.where(d == 0, torch.zeros_like(d), far).clamp(max=REACH) * d.sign()) + REACH


def pointer_scores(vectors: Tensor, near: Tensor, which: int) -> Tensor:
    """Scores [batch, from, to] of pointer 0 (to the cue) or 1 (to the source)."""
    q, k = vectors[..., 2 * which * POINTER : (2 * which + 1) * POINTER], vectors[..., (2 * which + 1) * POINTER : (2 * which + 2) * POINTER]
    return q @ k.transpose(1, 2) / math.sqrt(POINTER) + near[which][distance_buckets(vectors.shape[1])]
