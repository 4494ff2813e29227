"""A source on its own: a name, a role without a name, a body, a writing, or a word that points back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from sayso.lexicon.words import load
from sayso.reading.names import (
    RUN,
    People,
    bare,
    capital_runs,
    countries,
    demonyms,
    is_title,
    opens_with_preposition,
    strip_titles,
    titles,
)
from sayso.reading.nouns import (
    BASED,
    NUMBERS,
    PREPOSITION,
    STATE_BODIES,
    counts_persons,
    head_noun,
    is_plural,
    is_role,
    is_speaking_noun,
    is_written_as_name,
    party_of,
    word_class,
)
from sayso.reading.outlets import is_outlet, outlet_name
from sayso.records import Count, Kind

# Where what is told of a speaker begins: 'a diplomat | who asked not to be named'.
CLAUSE = re.compile(
    r",|\s[-–—]+\s|\(|\b(?:who|which|whose|that|asked|speaking|requesting|asking|quoted)\b"
    r"|\bwith (?:direct )?knowledge\b|\bon condition\b",
    re.IGNORECASE,
)
ARTICLE = re.compile(
    r"^(?:the|a|an|its|their|his|her|this|that|these|those|our|one|another|some|several|many|most|other|both|all"
    r"|few|various)\s+(?!of\b)",
    re.IGNORECASE,
)
DEFINITE = re.compile(r"^(?:the|this|that|these|those|its|their|his|her)\s", re.IGNORECASE)
ONE_OF_THEM = re.compile(r"^(?:one|another) of (?:them|whom|those|these)\s*,\s*(?=an?\s)", re.IGNORECASE)
OWNED = re.compile(r"^[A-Z][\w-]*['’]s?\s")
LOOSE_END = re.compile(
    r"(?:\s(?:released|issued|published))?(?:\s(?:on|late|early|earlier))?"
    r"\s(?:here|there|also|later|meanwhile|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$"
)
OTHERS = re.compile(r"\s+and (?:the )?others$")
BRACKETS = re.compile(r"\s*\([^)]*\)")
COMPLEMENT = re.compile(r"\b(?:for|of|to|by|with|from|in|at|on|near|inside|outside)\s+(?:the\s+)?$")
HIDING = re.compile(r"\b(?:unnamed|unidentified|anonymous)\s+")
ISSUED_BY = re.compile(r"[\w\s'’-]*?\b(?:from|by|of)\s+(?:the\s+)?([A-Z].*)$")
ISSUING_BODY = re.compile(r"[\w\s'’-]*?\b(?:from|by)\s+((?:the|its|their|his|her)\s+[\w\s-]+)$")
OF_WRITINGS = re.compile(r"\s(?:draft|written|joint|press|news|latest|annual|monthly|new)$")
# What may open a sentence before a writing, and owns it not: 'Independent estimates'.
ADJECTIVES = frozenset(
    {"independent", "official", "initial", "early", "unconfirmed", "local", "previous", "latest"}
)


class Form(StrEnum):
    """How a source names its speaker."""

    NAME = "name"
    ROLE = "role"
    BODY = "body"
    DOCUMENT = "document"
    OUTLET = "outlet"
    PRONOUN = "pronoun"


ONE = Count(least=1, most=1)
MANY = Count(least=2, most=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A source read on its own: `head` is its head noun, `back` says that it means someone of before."""

    form: Form
    name: str
    head: str
    kind: Kind
    anonymous: bool = False
    back: bool = False
    count: Count = ONE
    party: str | None = None


def read_mention(words: str, people: People) -> Mention:
    """The source `words` as a mention; who 'he' and 'the group' are is not settled here."""
    flat = LOOSE_END.sub("", OTHERS.sub("", " ".join(words.split()).strip(' ,.;:"“”')))
    flat = ONE_OF_THEM.sub("", flat)
    group = _pronouns().get(flat.lower())
    if group:
        return _pronoun(flat.lower(), group)
    plain = BRACKETS.sub("", flat)
    phrase = _head_phrase(plain)
    person = _person(plain, phrase, people)
    if person:
        return Mention(form=Form.NAME, name=person, head="", kind=Kind.PERSON, party=party_of(flat, person))
    return _nameless(flat, phrase, people)


def _pronouns() -> dict[str, str]:
    return {w: group for group, ws in load("speakers")["pronouns"].items() for w in ws}


def _pronoun(word: str, group: str) -> Mention:
    kind = {"person": Kind.PERSON, "body": Kind.ORGANISATION, "many": Kind.GROUP}[group]
    count = MANY if group == "many" else ONE
    return Mention(form=Form.PRONOUN, name=word, head=group, kind=kind, back=True, count=count)


def _head_phrase(flat: str) -> str:
    """The part before the first clause or apposition."""
    cut = next((m.start() for m in CLAUSE.finditer(flat) if m.start() > 0), len(flat))
    return flat[:cut].strip(" ,")


def _person(flat: str, phrase: str, people: People) -> str | None:
    """The full name of the person that the phrase, or the apposition after it, names."""
    runs = [bare(phrase[s.start : s.end]) for s in capital_runs(phrase)]
    name = _name_in(runs[-1], phrase, people) if runs and phrase.endswith(runs[-1]) else None
    if name is None and any(is_title(word) or is_role(word.lower()) for word in phrase.split()):
        return _apposed(flat[len(phrase) :], people)
    return name


def _name_in(run: str, phrase: str, people: People) -> str | None:
    """Whom the capitals at the end of a phrase name: what follows the titles, or known last words."""
    words = run.split()
    kept = strip_titles(words)
    before = phrase[: phrase.rfind(run)]
    if not kept or run in countries() or opens_with_preposition(kept):
        return None
    name = bare(" ".join(kept))
    known_tail = next((people.full(t) for t in _tails(kept) if people.knows(t) and before.strip()), None)
    if COMPLEMENT.search(before):
        return known_tail or _after_office(kept, before)
    titled = len(kept) < len(words) or bool(before.split() and is_title(before.split()[-1]))
    known = people.knows(name) and before.strip().lower() not in {"the", "a", "an"}
    led = (
        is_title(phrase.split(maxsplit=1)[0]) and len(kept) > 1 and not _is_body(name)
    )  # 'Leader of the left Ana Ruel'
    if known or led or (titled and (people.knows(name) or not _is_body(name))):
        return people.full(name)
    return known_tail


def _after_office(words: list[str], before: str) -> str | None:
    """'Minister of Foreign Affairs Ana Ruel': the last two of three or more capitals after an office."""
    name = bare(" ".join(words[-2:]))
    articled = before.rstrip().endswith(" the")
    held = len(words) > len(name.split()) and is_title(before.split(maxsplit=1)[0]) and not articled
    return name if held and not _is_body(name) else None


def _tails(words: list[str]) -> list[str]:
    """The last words of a run, longest first, down to two: 'Mission Ana Ruel' holds 'Ana Ruel'."""
    tails = [bare(" ".join(words[i:])) for i in range(1, len(words) - 1)]
    return [t for t in tails if t.split()[0].lower() not in word_class("bodies")]


def _apposed(rest: str, people: People) -> str | None:
    """'the group's leader, Ana Ruel': the name right after the comma."""
    m = re.match(rf"\s*,\s*(?:[a-z][\w-]*\s){{0,3}}({RUN.pattern})\s*(?:,|$)", rest)
    name = bare(" ".join(strip_titles(m.group(1).split()))) if m else ""
    several = " " in name and not _is_body(name)
    return people.full(name) if name and (people.knows(name) or several) else None


def _is_body(name: str) -> bool:
    last = name.rsplit(maxsplit=1)[-1].lower()
    return (
        bool({last, last.removesuffix("s")} & word_class("bodies")) or is_outlet(name) or name in countries()
    )


def _nameless(flat: str, phrase: str, people: People) -> Mention:
    core = ARTICLE.sub("", ARTICLE.sub("", phrase)).strip()
    noun = head_noun(core)
    country = countries().get(bare(core)) or people.halves.get(bare(core))
    if country:
        return Mention(form=Form.NAME, name=country, head="", kind=Kind.GOVERNMENT, party=country)
    points_back = bool(DEFINITE.match(phrase)) and not RUN.search(core)
    if is_outlet(core):
        name = outlet_name(core)
        hidden = name.startswith("unnamed")
        return Mention(
            form=Form.OUTLET, name=name, head=noun, kind=Kind.OUTLET, back=points_back, anonymous=hidden
        )
    if (is_role(noun) or noun in titles() or noun in NUMBERS) and not is_written_as_name(core):
        return _role(core, back=bool(OWNED.match(phrase) or DEFINITE.match(phrase)))
    if noun in word_class("documents") or noun in word_class("hearsay"):
        return _document(core or flat, noun, people, back=points_back)
    return _body(flat, core, back=points_back)


def _document(core: str, noun: str, people: People, *, back: bool) -> Mention:
    issuer = _issuer(core, noun)
    if issuer:
        return _nameless(issuer, issuer, people)
    if noun in word_class("hearsay") and not RUN.search(core):
        name = f"unnamed {core}"
        return Mention(
            form=Form.DOCUMENT, name=name, head=noun, kind=Kind.DOCUMENT, anonymous=True, count=MANY
        )
    return Mention(form=Form.DOCUMENT, name=bare(core), head=noun, kind=Kind.DOCUMENT, back=back)


def _issuer(core: str, noun: str) -> str | None:
    """Whose word a writing is: 'a foreign ministry statement' is the foreign ministry's."""
    after = ISSUED_BY.match(core)
    if after and RUN.match(after.group(1)):
        return after.group(1)
    body = ISSUING_BODY.match(core)
    if body and head_noun(body.group(1)) in word_class("bodies"):
        return body.group(1)
    words = core.split()
    place = next((i for i, w in enumerate(words) if w.lower() == noun), 0)
    owner = re.sub(r"['’]s?(?:\s.*)?$", "", OF_WRITINGS.sub("", " ".join(words[:place])))
    if not owner or owner in demonyms() or owner.lower() in ADJECTIVES:
        return None
    return owner if capital_runs(owner) or owner.split()[-1].lower() in word_class("bodies") else None


def _role(core: str, *, back: bool) -> Mention:
    noun = head_noun(core)
    number = core.partition(" ")[0].lower()
    count = MANY if is_plural(noun) else ONE
    if number in NUMBERS and (is_plural(noun) or noun == number):
        count = Count(least=NUMBERS[number], most=NUMBERS[number])
    plain = _lowered(HIDING.sub("", core))
    name = f"unnamed {plain}"
    if number in NUMBERS and noun != number:
        name = f"{number} unnamed {re.sub(rf'^{number} +', '', plain, flags=re.IGNORECASE)}"
    return Mention(
        form=Form.ROLE,
        name=bare(name),
        head=noun.rstrip("s"),
        kind=Kind.PERSON if count == ONE else Kind.GROUP,
        anonymous=True,
        back=back,
        count=count,
        party=party_of(core, ""),
    )


def _lowered(core: str) -> str:
    """A role without the capital of its sentence: 'Military sources' are lower, 'Orun officials' stay."""
    first = re.match(r"[A-Z][a-z]+", core)
    common = first is not None and (is_speaking_noun(first.group().lower()) or " " not in core)
    return core[:1].lower() + core[1:] if common else core


def _body(flat: str, core: str, *, back: bool) -> Mention:
    noun = head_noun(core)
    if counts_persons(core, noun):
        return _role(core, back=back)  # 'three shipping agents'
    is_known = is_speaking_noun(noun) or noun.endswith("s") or RUN.search(core)
    if not is_known and re.match(r"(?:a|an|one)\s", flat, re.IGNORECASE):
        return _role(core, back=False)  # 'a shopkeeper': somebody, of whatever trade
    if noun in word_class("crowds") and not RUN.search(core):
        return _role(core, back=back)
    name = _own_name(bare(core)) or flat
    return Mention(
        form=Form.BODY,
        name=countries()[name] if name in demonyms() else name,
        head=noun if noun in word_class("bodies") else noun.rstrip("s"),
        kind=Kind.GOVERNMENT if noun in STATE_BODIES else Kind.ORGANISATION,
        back=back,
        party=party_of(core, ""),
    )


def _own_name(core: str) -> str:
    """A body's name without what describes it: 'energy giant Lerin Gas' is 'Lerin Gas'."""
    core = BASED.sub("", core)
    m = re.match(rf"(?:.*\s)?[a-z][\w-]*\s+({RUN.pattern})$", core)
    if m and not PREPOSITION.search(core) and not re.search(r"\band\b", core):
        return m.group(1)
    owner = re.match(r"([A-Z]\w*)(['’]s?)\s+(?=[A-Z])", core)
    if owner is None:
        return core
    left = core[owner.end() :]
    # "the Dockers' Union" is whole: a lone 'Union' is nobody's name
    whole = owner[2] in "'’" and left.lower() in word_class("bodies") and owner[1] not in countries()
    return core if whole else left
