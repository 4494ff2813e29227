"""Papers, stations and agencies: whether words name one, by which name, and whether two are the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from sayso.lexicon.words import load
from sayso.reading.names import CAPITAL, bare
from sayso.reading.nouns import BASED, PREPOSITION

# Of an outlet, but not the outlet: 'an AFP tally', 'a Reuters photographer'.
OF_AN_OUTLET = re.compile(
    r"\b(?:tally|count|photographer|correspondent|reporter|journalist|office|forces?)\b"
)
OWNER = re.compile(r"^(?:[A-Z]\w*\s)?[A-Z]\w*['’]s\s+(?=[A-Z])")
SPELT_OUT = re.compile(rf"(?P<name>{CAPITAL}(?:\s+(?:of\s+)?{CAPITAL}){{1,4}})\s*\((?P<short>[A-Z]{{2,6}})\)")
PAPERS = frozenset({"newspaper", "daily", "weekly", "website", "paper", "magazine", "channel"})
STATIONS = frozenset({"television", "tv", "radio"})


def is_outlet(core: str) -> bool:
    """Whether these words, without their article, name a paper, a station or an agency."""
    if _known().search(core):
        return OF_AN_OUTLET.search(core) is None
    words = [w.lower() for w in re.findall(r"[\w'’-]+", PREPOSITION.split(core, maxsplit=1)[0])]
    if not words:
        return False
    of_kind = words[-1] in _kinds() or (words[-1] == "agency" and bool({"news", "press"} & set(words)))
    return of_kind or bool({"newspaper", "daily", "radio", "television"} & set(words))


def outlet_name(core: str) -> str:
    """An outlet's own name: 'the state-run daily Kantara' is 'Kantara'; 'Kantara news agency' stays whole."""
    words = _after_kinds(OWNER.sub("", bare(core)).replace('"', "").strip(" .,").split())
    while len(words) > 1 and words[-1] in PAPERS:
        words.pop()
    known = (name.split() for name in load("speakers")["outlets"]["names"])
    short: list[str] = next((name for name in known if words[: len(name)] == name), [])
    if short and {w.lower() for w in words[len(short) :]} <= STATIONS:
        return " ".join(short)
    name = bare(" ".join(words))
    return name if any(c.isupper() for c in name) else f"unnamed {name}"


def same_outlet(name: str, other: str | None) -> bool:
    """Whether two outlets' names are one: the shorter's words all stand in the longer."""
    if not other:
        return False
    a, b = (set(re.findall(r"[a-z0-9]+", n.lower())) - {"news", "agency", "the"} for n in (name, other))
    return bool(a and b) and (a <= b or b <= a)


def initials(name: str) -> str:
    """The capitals that the words of a name begin with: 'ONA' of 'Orun News Agency'."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def fullest(name: str, names: Iterable[str]) -> str:
    """The longest of `names` that names the same outlet: 'Kantara' may be 'Kantara News Agency' elsewhere."""
    return max([name, *(n for n in names if same_outlet(n, name))], key=lambda n: (len(n), n))


def spelt_out(text: str) -> dict[str, str]:
    """Short names and what they stand for: 'Orun Television (OTV)'. Agencies go by their short names."""
    found = {m["short"]: m["name"] for m in SPELT_OUT.finditer(text)}
    return {
        short: name
        for short, name in found.items()
        if is_outlet(name) and not name.endswith("Agency") and _stands_for(short, name)
    }


def _stands_for(short: str, name: str) -> bool:
    """Whether the letters of `short` stand in `name` in their order, the first of them first."""
    letters = iter(name.upper())
    return short[0] == name[0].upper() and all(letter in letters for letter in short)


@cache
def _kinds() -> frozenset[str]:
    return frozenset(load("speakers")["outlets"]["words"])


@cache
def _known() -> re.Pattern[str]:
    names = sorted(load("speakers")["outlets"]["names"], key=lambda n: (-len(n), n))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])")


def _after_kinds(words: list[str]) -> list[str]:
    """The words from the outlet's own name on: its kind may stand before ('news network The Nation')."""
    described = [i + 1 for i, w in enumerate(words[:-1]) if _is_kind(w) and _names_after(words, i)]
    return words[max(described, default=0) :]


def _is_kind(word: str) -> bool:
    return word.islower() or word.lower() in _kinds() or BASED.fullmatch(f"{word} ") is not None


def _names_after(words: list[str], i: int) -> bool:
    """Whether a name of its own follows word `i`: a word with a capital that is no kind of outlet."""
    return any(w[0].isupper() and w.lower() not in _kinds() and w.lower() != "agency" for w in words[i + 1 :])
