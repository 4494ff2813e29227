"""Annotated articles as training examples: words, one label a word, and who points at whom.

Two conventions are read side by side. PolNeAR (Newell, Margolin and Ruths 2018) annotates the
outermost layer of attribution in US campaign coverage; the wire reports are annotated by sayso's
own guide and also say what is told inside a statement.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from layers import Layered, Mark, cut, label_layers, read_marks

WORD = re.compile(r"\w+|[^\w\s]")
ROLES = ("source", "cue", "content")
LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
POLNEAR, WIRE = 0, 1

Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One gold attribution: character spans of its three roles."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text with its gold attributions, in the convention of `domain`; `marks` are absent where nobody marked them."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]
    domain: int
    marks: tuple[Mark, ...] | None = None


@dataclass(slots=True, kw_only=True)
class Example:
    """A window of an article as words with labels; word 0 stands for 'nothing here'."""

    words: list[str]
    labels: list[int]
    to_cue: list[int]
    to_source: list[int]
    domain: int
    layered: Layered | None = None
    pieces: list[list[int]] = field(default_factory=list)


def read_polnear(path: Path) -> list[Article]:
    """The articles of a PolNeAR JSON file."""
    rows = json.loads(path.read_text(encoding="utf8"))
    return [
        Article(
            name=row["id"],
            text=row["text"],
            attributions=tuple(
                Attribution(**{role: [tuple(s) for s in a[role]] for role in ROLES})
                for a in row["attributions"]
            ),
            domain=POLNEAR,
        )
        for row in rows
    ]


def read_wire(folders: Iterable[Path]) -> list[Article]:
    """Wire reports with their gold: the outer statements of each text, and each content that tells of others."""
    articles: list[Article] = []
    for folder in folders:
        for gold_path in sorted(folder.rglob("*.gold.json")):
            gold = json.loads(gold_path.read_text(encoding="utf8"))
            if "statements" not in gold:
                continue
            text = gold_path.with_name(gold_path.name.replace(".gold.json", ".txt")).read_text(encoding="utf8")
            articles += _wire_articles(gold_path.name, text, gold)
    return articles


def _wire_articles(name: str, text: str, gold: dict) -> Iterator[Article]:
    found = [a for row in gold["statements"] if (a := _wire_attribution(text, row))]
    inner_of: dict[tuple[int, int], list[Attribution]] = {}
    outer: list[Attribution] = []
    for a in found:
        span = a.content[0]
        holders = [b.content[0] for b in found if _inside(span, b.content[0])]
        if holders:
            nearest = min(holders, key=lambda s: s[1] - s[0])
            inner_of.setdefault(nearest, []).append(a)
        else:
            outer.append(a)
    head = locate(text, gold["document"].get("headline") or "")
    start = head[1] if head else 0
    marks = tuple(
        replace(m, span=(m.span[0] - start, m.span[1] - start), parties=tuple((s - start, e - start, r) for s, e, r in m.parties))
        for m in read_marks(text, gold, locate)
        if m.span[0] >= start
    )
    yield Article(
        name=name,
        text=text[start:],
        attributions=tuple(_shift(a, -start) for a in outer if a.content[0][0] >= start),
        domain=WIRE,
        marks=marks,
    )
    for a in found:
        lo, hi = a.content[0]
        if hi - lo < 40:
            continue
        inner = inner_of.get((lo, hi), [])
        if not inner and lo % 3:
            continue  # most contents tell of nobody; a third of them is enough
        whole = [b for b in inner if all(lo <= s and e <= hi for role in ROLES for s, e in getattr(b, role))]
        yield Article(name=f"{name}:{lo}", text=text[lo:hi], attributions=tuple(_shift(b, -lo) for b in whole), domain=WIRE)


def _inside(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a != b and b[0] <= a[0] and a[1] <= b[1]


def _shift(a: Attribution, by: int) -> Attribution:
    return Attribution(**{role: [(s + by, e + by) for s, e in getattr(a, role)] for role in ROLES})


def _wire_attribution(text: str, row: dict) -> Attribution | None:
    content = locate(text, row["content"], row.get("nth", 1))
    if content is None:
        return None
    near = {role: _locate_near(text, row.get(role) or "", content) for role in ("source", "cue")}
    return Attribution(source=near["source"], cue=near["cue"], content=[content])


def _locate_near(text: str, needle: str, near: tuple[int, int]) -> Spans:
    places = [
        m.span()
        for m in re.finditer(_loose(needle), text)
        if needle
    ]
    if not places:
        return []
    return [min(places, key=lambda p: (max(0, p[0] - near[1], near[0] - p[1]), p))]


def locate(text: str, needle: str, nth: int = 1) -> tuple[int, int] | None:
    """The nth place of `needle` in `text`, white space taken loosely."""
    if not needle.strip():
        return None
    places = [m.span() for m in re.finditer(_loose(needle), text)]
    return places[nth - 1] if len(places) >= nth else None


def _loose(needle: str) -> str:
    return r"\s+".join(re.escape(part) for part in needle.split())


def examples(article: Article, longest: int, split: Callable[[list[str]], list[list[int]]]) -> Iterator[Example]:
    """The article in windows of whole paragraphs of at most `longest` word pieces."""
    words = [m.span() for m in WORD.finditer(article.text)]
    if not words:
        return
    labels, to_cue, to_source = _label(words, article.attributions)
    layered = None if article.marks is None else label_layers(words, article.marks)
    pieces = split([article.text[s:e] for s, e in words])
    for lo, hi in windows(article.text, words, [len(p) for p in pieces], longest):
        yield Example(
            words=[article.text[s:e] for s, e in words[lo:hi]],
            labels=labels[lo:hi],
            to_cue=[_local(p, lo, hi) for p in to_cue[lo:hi]],
            to_source=[_local(p, lo, hi) for p in to_source[lo:hi]],
            domain=article.domain,
            layered=None if layered is None else cut(layered, lo, hi),
            pieces=pieces[lo:hi],
        )


def _local(target: int, lo: int, hi: int) -> int:
    """A pointer inside the window: -1 asks nothing, 0 is 'none', word k is k + 1."""
    if target < 0:
        return target
    return target - lo + 1 if lo <= target < hi else 0


NOTHING = 10**9


def _label(words: list[tuple[int, int]], attributions: tuple[Attribution, ...]) -> tuple[list[int], list[int], list[int]]:
    labels, to_cue, to_source = [0] * len(words), [-1] * len(words), [-1] * len(words)
    order = {"content": 0, "source": 1, "cue": 2}
    runs = [
        (order[role], role, span, a)
        for a in attributions
        for role in ROLES
        for span in getattr(a, role)
    ]
    for _, role, span, a in sorted(runs, key=lambda r: (r[0], r[2][0] - r[2][1])):
        inside = [i for i, (s, e) in enumerate(words) if s < span[1] and e > span[0]]
        cue, source = _first(words, a.cue), _first(words, a.source)
        for k, i in enumerate(inside):
            labels[i] = LABELS.index(("B-" if k == 0 else "I-") + role)
            to_cue[i] = cue if role == "content" else -1
            to_source[i] = source if role != "source" else -1
    _mend_holes(labels)
    return labels, to_cue, to_source


def _first(words: list[tuple[int, int]], spans: Spans) -> int:
    if not spans:
        return NOTHING
    start, end = min(spans)
    return next((i for i, (s, e) in enumerate(words) if s < end and e > start), NOTHING)


def _mend_holes(labels: list[int]) -> None:
    """An inner run cut by another role goes on as a new run."""
    for i, label in enumerate(labels):
        if label and label % 2 == 0 and (i == 0 or labels[i - 1] not in (label, label - 1)):
            labels[i] = label - 1


def windows(text: str, words: list[tuple[int, int]], sizes: list[int], longest: int) -> Iterator[tuple[int, int]]:
    """Word ranges of whole paragraphs (lines) that fit into `longest` pieces; a longer paragraph is cut at a word."""
    lo, total, last_break = 0, 0, 0
    for i in range(len(words)):
        if i > lo and "\n" in text[words[i - 1][1] : words[i][0]]:
            last_break = i
        if total + sizes[i] > longest:
            cut = last_break if last_break > lo else i
            yield lo, cut
            lo, total = cut, sum(sizes[cut:i])
        total += sizes[i]
    yield lo, len(words)


def shuffled_lengths(seed: int) -> Iterator[int]:
    """Window lengths that vary from article to article, so that no boundary is learnt."""
    rng = random.Random(seed)
    while True:
        yield rng.choice((192, 256, 320, 384, 384))
