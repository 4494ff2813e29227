"""The words of a source on their own: a name, a role without a name, a body, a document, or a word that points back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from sayso.lexicon.words import load
from sayso.reading.names import RUN, People, bare, capital_runs, countries, demonyms, is_title, strip_titles
from sayso.records import Count, Kind

CLAUSE = re.compile(
    r",|\s[-–—]+\s|\(|\bwho\b|\bwhich\b|\bwhose\b|\bthat\b|\basked\b|\bspeaking\b|\brequesting\b|\basking\b|\bquoted\b|\bwith (?:direct )?knowledge\b|\bon condition\b",
    re.IGNORECASE,
)
ARTICLE = re.compile(
    r"^(?:the|a|an|its|their|his|her|this|that|these|those|our|one|another|some|several|many|most|other|both|all|few|various)\s+",
    re.IGNORECASE,
)
DEFINITE = re.compile(r"^(?:the|this|that|these|those|its|their|his|her)\s", re.IGNORECASE)
BRACKETS = re.compile(r"\s*\([^)]*\)")
PARTICIPLE = re.compile(r"(?:ing|ed|held|led|sent|seen)$")
COMPLEMENT = re.compile(r"\b(?:for|of|to|by|with|from)\s+(?:the\s+)?$")
ACRONYM = re.compile(r"\(([A-Z][A-Za-z-]{1,9})\)")
NUMBER = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "a": 1,
    "an": 1,
}
PREPOSITION = re.compile(
    r"\s(?:of|for|from|in|at|on|to|close|familiar|involved|near|with|under|by|around|inside|within|among|about|released|issued|presented|published|seen|proposed)\b",
    re.IGNORECASE,
)


class Form(StrEnum):
    """How a source names its speaker."""

    NAME = "name"
    ROLE = "role"
    BODY = "body"
    DOCUMENT = "document"
    OUTLET = "outlet"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A source read on its own. `head` is its head noun in lower case; `back` says that it points at someone spoken of before."""

    form: Form
    name: str
    head: str
    kind: Kind
    anonymous: bool
    back: bool
    count: Count
    party: str | None


ONE = Count(least=1, most=1)
MANY = Count(least=2, most=None)


def read_mention(words: str, people: People) -> Mention:
    """The source `words` as a mention; who 'he' and 'the group' are is not settled here."""
    flat = " ".join(words.split()).strip(' ,.;:"“”')
    flat = re.sub(r"\s(?:here|there|also|later|meanwhile)$", "", flat)
    if flat.lower() in _pronouns():
        return _pronoun(flat.lower())
    head_words = _head_phrase(BRACKETS.sub("", flat))
    person = _person(BRACKETS.sub("", flat), head_words, people)
    if person:
        return _mention(Form.NAME, name=person, head="", kind=Kind.PERSON, party=_party(flat, person))
    return _nameless(flat, head_words)


def _pronouns() -> dict[str, str]:
    return {w: group for group, ws in load("speakers")["pronouns"].items() for w in ws}


def _pronoun(word: str) -> Mention:
    group = _pronouns()[word]
    kind = {"person": Kind.PERSON, "body": Kind.ORGANISATION, "many": Kind.GROUP}[group]
    return _mention(
        Form.PRONOUN, name=word, head=group, kind=kind, back=True, count=MANY if group == "many" else ONE
    )


def _head_phrase(flat: str) -> str:
    """The part before the first clause or apposition."""
    cut = next((m.start() for m in CLAUSE.finditer(flat) if m.start() > 0), len(flat))
    return flat[:cut].strip(" ,")


def _person(flat: str, phrase: str, people: People) -> str | None:
    """The full name of the person that the phrase, or the apposition after it, names."""
    runs = [bare(phrase[s.start : s.end]) for s in capital_runs(phrase)]
    if runs and phrase.endswith(runs[-1]):
        name = _name_in(runs[-1], phrase, people)
        if name:
            return name
    if any(is_title(word) or _is_role(word.lower()) for word in phrase.split()):
        return _apposed(flat[len(phrase) :], people)
    return None


def _name_in(run: str, phrase: str, people: People) -> str | None:
    """The person at the end of a phrase: the whole run of capitals, what follows its titles, or its known last words."""
    words = run.split()
    kept = strip_titles(words)
    before = phrase[: phrase.rfind(run)]
    if not kept or run in countries():
        return None
    if COMPLEMENT.search(before):
        return next((people.full(t) for t in _tails(kept) if people.knows(t)), None)
    name = bare(" ".join(kept))
    titled = len(kept) < len(words) or bool(before.split() and is_title(before.split()[-1]))
    article = before.split()[:1] == before.split() and before.strip().lower() in {"the", "a", "an"}
    if titled and (people.knows(name) or not _is_body(name)):
        return people.full(name)
    if people.knows(name) and not article:
        return people.full(name)
    return next((people.full(t) for t in _tails(kept) if people.knows(t) and before.strip()), None)


def _tails(words: list[str]) -> list[str]:
    """The last words of a run, longest first, down to two: 'Mission Ana Ruel' holds 'Ana Ruel'."""
    return [bare(" ".join(words[i:])) for i in range(1, len(words) - 1)]


def _apposed(rest: str, people: People) -> str | None:
    """'the group's leader, Ana Ruel': the name right after the comma."""
    m = re.match(rf"\s*,\s*(?:[a-z][\w-]*\s){{0,3}}({RUN.pattern})\s*(?:,|$)", rest)
    name = bare(" ".join(strip_titles(m.group(1).split()))) if m else ""
    known = people.knows(name) or (len(name.split()) > 1 and not _is_body(name))
    return people.full(name) if name and known else None


def _is_body(name: str) -> bool:
    words = name.split()
    last = words[-1].lower()
    speakers = load("speakers")
    return last in speakers["bodies"]["words"] or last in speakers["outlets"]["words"] or name in countries()


def _nameless(flat: str, phrase: str) -> Mention:
    core = ARTICLE.sub("", ARTICLE.sub("", phrase)).strip()
    noun = _head_noun(core)
    back = bool(DEFINITE.match(phrase)) and not RUN.search(core)
    owned = re.match(r"[A-Z][\w-]*['’]s?\s", phrase) is not None
    country = countries().get(core)
    if country:
        return _mention(Form.NAME, name=country, head="", kind=Kind.GOVERNMENT, party=country)
    if is_outlet(core):
        return _mention(Form.OUTLET, name=outlet_name(core), head=noun, kind=Kind.OUTLET, back=back)
    if _is_role(noun) and not _named_body(core):
        return _role(flat, core, noun, back=owned or bool(DEFINITE.match(phrase)))
    issuer = _issuer(core, noun)
    if issuer:
        return _nameless(issuer, issuer)
    if noun in load("speakers")["hearsay"]["words"] and not RUN.search(core):
        return _mention(Form.DOCUMENT, name=f"unnamed {core}", head=noun, kind=Kind.DOCUMENT, anonymous=True, count=MANY)
    if noun in load("speakers")["documents"]["words"]:
        return _mention(Form.DOCUMENT, name=bare(core) or flat, head=noun, kind=Kind.DOCUMENT, back=back)
    return _body(flat, core, noun, back)


def _issuer(core: str, noun: str) -> str | None:
    """Who speaks through a paper: 'a foreign ministry statement', 'a report from the bureau' are the ministry's and the bureau's."""
    if noun not in load("speakers")["documents"]["words"]:
        return None
    m = re.match(r"[\w\s'’-]*?\b(?:from|by|of|issued by|released by)\s+(?:the\s+)?([A-Z].*)$", core)
    if m and RUN.match(m.group(1)):
        return m.group(1)
    words = core.split()
    before = (
        " ".join(words[: [w.lower().strip("'’s") for w in words].index(noun.strip("'’s"))])
        if noun in [w.lower() for w in words]
        else ""
    )
    owner = re.sub(
        r"['’]s?(?:\s.*)?$",
        "",
        re.sub(r"\s(?:draft|written|joint|press|news|latest|annual|monthly|new)$", "", before),
    )
    last = owner.split()[-1].lower() if owner else ""
    named = bool(capital_runs(owner)) and owner not in demonyms()
    return owner if named or last in load("speakers")["bodies"]["words"] else None


def _head_noun(core: str) -> str:
    before = PREPOSITION.split(core, maxsplit=1)[0]
    words = [w.lower() for w in re.findall(r"[\w'’-]+", before) or re.findall(r"[\w'’-]+", core)]
    if not words or _is_noun_of_speech(words[-1]):
        return words[-1] if words else ""
    # 'residents living along the border': the noun stands before what is told of it
    return next((w for w, after in pairwise(words) if _is_noun_of_speech(w) and PARTICIPLE.search(after)), words[-1])


def _is_noun_of_speech(word: str) -> bool:
    speakers = load("speakers")
    return _is_role(word) or word in speakers["bodies"]["words"] or word in speakers["documents"]["words"]


def _is_role(noun: str) -> bool:
    roles = load("speakers")["roles"]["words"]
    return (
        noun in roles
        or (noun.endswith("s") and noun[:-1] in roles)
        or (noun.endswith("es") and noun[:-2] in roles)
        or (noun.endswith("men") and noun[:-3] + "man" in roles)
    )


def _named_body(core: str) -> bool:
    """'Doctors Without Borders': a role noun that is written as a name is one."""
    words = PREPOSITION.split(core, maxsplit=1)[0].split()
    return len(words) > 1 and all(w[0].isupper() for w in words) and not is_title(words[-1])


def _role(flat: str, core: str, noun: str, *, back: bool) -> Mention:
    first = flat.split()[0].lower()
    plural = (
        noun.endswith("s")
        and noun not in {"press"}
        or noun in {"people", "men", "women", "others", "some", "authorities", "troops", "staff"}
    )
    count = ONE if not plural else MANY
    if first in NUMBER and plural:
        count = Count(least=NUMBER[first], most=NUMBER[first])
    name = core if first not in NUMBER or not plural else f"{first} {core.removeprefix(first).strip()}"
    plain = re.sub(r"\b(?:unnamed|unidentified|anonymous)\s+", "", name)
    title = (
        f"{first} unnamed {plain.removeprefix(first).strip()}"
        if first in NUMBER and plural
        else f"unnamed {plain}"
    )
    return _mention(
        Form.ROLE,
        name=bare(title),
        head=noun.rstrip("s"),
        kind=Kind.GROUP if plural else Kind.PERSON,
        anonymous=True,
        back=back,
        count=count,
        party=_party(core, ""),
    )


def _body(flat: str, core: str, noun: str, back: bool) -> Mention:
    words = load("speakers")["bodies"]["words"]
    if (
        not RUN.search(core)
        and noun not in words
        and not noun.endswith("s")
        and re.match(r"(?:a|an|one)\s", flat, re.IGNORECASE)
    ):
        return _role(flat, core, noun, back=False)
    acronym = ACRONYM.search(flat)
    name = _own_name(bare(core)) or flat
    if name in demonyms():
        name = countries()[name]
    government = noun in {"government", "ministry", "cabinet", "authorities", "army", "military", "police"}
    kind = Kind.GOVERNMENT if government else Kind.ORGANISATION
    head = noun.rstrip("s") if noun not in words else noun
    return _mention(
        Form.BODY,
        name=name,
        head=head,
        kind=kind,
        back=back,
        party=_party(core, "") or (acronym.group(1) if acronym else None),
    )


def _own_name(core: str) -> str:
    """A body's name without what describes it: 'energy giant Lerin Gas' is 'Lerin Gas', 'Marvia-based Orun League' the league."""
    core = re.sub(r"^(?:[\w']+-(?:based|led|backed|linked|affiliated|run|owned)\s+)+", "", core)
    m = re.match(rf"(?:.*\s)?[a-z][\w-]*\s+({RUN.pattern})$", core)
    if m and not PREPOSITION.search(core) and not re.search(r"\band\b", core):
        return m.group(1)
    return re.sub(r"^[A-Z]\w*['’]s?\s+(?=[A-Z])", "", core)


def is_outlet(core: str) -> bool:
    """Whether these words name a paper, a station or an agency."""
    outlets = load("speakers")["outlets"]
    if any(re.search(rf"(?<![\w-]){re.escape(n)}(?![\w-])", core) for n in outlets["names"]):
        return not re.search(
            r"\b(?:tally|count|photographer|correspondent|reporter|journalist|office|forces?)\b", core
        )
    words = [w.lower() for w in re.findall(r"[\w'’-]+", PREPOSITION.split(core, maxsplit=1)[0])]
    return bool(words) and (
        words[-1] in outlets["words"]
        or ("news" in words and words[-1] == "agency")
        or bool({"newspaper", "daily", "radio", "television"} & set(words))
    )


def outlet_name(core: str) -> str:
    """An outlet by its own name: 'the state-run daily Kantara' is 'Kantara'; 'Kantara news agency' and 'Lerin Radio' stay whole."""
    owned = re.sub(r"^(?:[A-Z]\w*\s)?[A-Z]\w*['’]s\s+(?=[A-Z])", "", bare(core))
    words = _after_kinds(owned.replace('"', "").split())
    while len(words) > 1 and words[-1].islower() and words[-1] in PAPERS:
        words.pop()
    short = next((n for n in load("speakers")["outlets"]["names"] if words[: len(n.split())] == n.split()), "")
    rest = {w.lower() for w in words[len(short.split()) :]}
    if short and (rest <= {"television", "tv", "radio"} or (short.isupper() and rest <= {"news", "agency"})):
        return short
    return bare(" ".join(words))


PAPERS = frozenset({"newspaper", "daily", "weekly", "website", "paper", "magazine", "channel"})


def _after_kinds(words: list[str]) -> list[str]:
    """The words from the outlet's own name on: what kind of outlet it is may stand before ('news network The Nation')."""
    kinds = load("speakers")["outlets"]["words"]
    described = [i + 1 for i, w in enumerate(words[:-1]) if (w.islower() or w.lower() in kinds) and _names_after(words, i)]
    return words[max(described, default=0) :]


def _names_after(words: list[str], i: int) -> bool:
    """Whether a name of its own follows word `i`: some word after it is capitalised and no outlet's kind."""
    kinds = load("speakers")["outlets"]["words"]
    return any(w[0].isupper() and w.lower() not in kinds and w.lower() != "agency" for w in words[i + 1 :])


def _party(words: str, person: str) -> str | None:
    """On whose side: the first country or body named beside the person."""
    rest = words.replace(person, " ") if person else words
    for run in capital_runs(rest):
        name = bare(rest[run.start : run.end])
        for n in (name, name.split()[0], " ".join(name.split()[:2])):
            if n in countries():
                return countries()[n]
        kept = [w for w in name.split() if not is_title(w)]
        if kept:
            return " ".join(kept)
    return None


def _mention(
    form: Form,
    *,
    name: str,
    head: str,
    kind: Kind,
    anonymous: bool = False,
    back: bool = False,
    count: Count = ONE,
    party: str | None = None,
) -> Mention:  # noqa: PLR0913
    return Mention(
        form=form, name=name, head=head, kind=kind, anonymous=anonymous, back=back, count=count, party=party
    )
