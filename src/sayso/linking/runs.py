"""Runs of capitalised words in a text: where names stand, cut where one name ends and another begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sayso.linking.namewords import country_of, dates, is_body_noun, is_office, listed

_ARTICLE = r"(?:[Aa]l|[Ee]l|[Aa]n|[Aa]s|[Aa]sh|[Aa]t|[Aa]d|[Aa]z|[Ee]z|[Uu]l|[Uu]r|d|l)"
_LETTERS = r"(?:\w|-(?=\w)|['’](?!s\b)(?=\w))*"
_CAPITAL = (
    rf"(?:(?:[A-Z]\.){{2,}}|(?:{_ARTICLE}(?:-\s?|['’]))?[A-ZÀ-ÞŠŽ]{_LETTERS}\.?|\([A-Z][a-z]+\)(?= [A-Z]))"
)
_JOINT = "of|for|on|and"
_JOINTS = frozenset({"of", "for", "on", "and", "the"})
_WORD = re.compile(rf"(?:{_ARTICLE}-\s)?\S+")
_STOP = re.compile(r"(?:^|[.!?:;][\"'”’)]*\s+|[\"“‘(]\s*|\n\s*|-- ?)$")
_LONGEST_SHORT_FORM = 3
_SHORT_FORMS = frozenset({"St.", "Mt.", "Jr.", "Sr.", "Ft."})


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word of a run, by its place in the text.

    `plain` is the word without its closing stop or mark, `joint` says that it only joins others.
    """

    text: str
    plain: str
    start: int
    end: int
    joint: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Capitalised words that belong together; `opens` says that they open a sentence."""

    words: tuple[Word, ...]
    opens: bool


def find_runs(text: str) -> Iterator[Run]:
    """The runs of a text, in order."""
    for found in _run().finditer(text):
        opens = bool(_STOP.search(text[max(0, found.start() - 6) : found.start()]))
        for part in _sentences(_words(found)):
            for piece in _pieces(part):
                yield Run(words=piece, opens=opens)
                opens = False
            opens = True


@cache
def _run() -> re.Pattern[str]:
    """Capitals side by side, with the small words between them that stand inside names."""
    inside = "|".join(sorted(listed("bodies", "particles", "inside")))
    return re.compile(
        rf"(?<![\w-]){_CAPITAL}(?:['’]?[ \t]+(?:(?:{inside})[ \t]+){{0,2}}{_CAPITAL}"
        rf"|[ \t]+(?:{_JOINT})[ \t]+(?:the[ \t]+)?{_CAPITAL})*"
    )


def _words(found: re.Match[str]) -> list[Word]:
    at = found.start()
    return [
        Word(
            text=word.group(),
            plain=word.group() if "." in word.group()[:-1] else word.group().strip(".'’()"),
            start=at + word.start(),
            end=at + word.end(),
            joint=word.group() in _JOINTS,
        )
        for word in _WORD.finditer(found.group())
    ]


def _sentences(words: list[Word]) -> Iterator[list[Word]]:
    """A word of several letters with a stop ends its sentence, but for 'St.' and initials."""
    begun = 0
    for place, word in enumerate(words):
        if (
            word.text.endswith(".")
            and word.text not in _SHORT_FORMS
            and len(word.plain) > _LONGEST_SHORT_FORM
        ):
            yield words[begun : place + 1]
            begun = place + 1
    if words[begun:]:
        yield words[begun:]


def _pieces(words: list[Word]) -> Iterator[tuple[Word, ...]]:
    """The names in a run: it is cut at days, at joints that join two names, and behind a body's noun."""
    piece: list[Word] = []
    for place, word in enumerate(words):
        if word.plain in dates() or (word.text.startswith("(") and not _goes_on(words[place + 1 :])):
            yield from _trimmed(piece)
            piece = []
        elif (word.joint and not _joins(piece, words, place)) or _begins_anew(piece, words[place:]):
            yield from _trimmed(piece)
            piece = [] if word.joint else [word]
        else:
            piece.append(word)
    yield from _trimmed(piece)


def _goes_on(rest: list[Word]) -> bool:
    """A word in brackets belongs to a body's name if its noun follows: 'Harbour (Workers) Union'."""
    return bool(rest) and is_body_noun(rest[0].plain)


def _trimmed(piece: list[Word]) -> Iterator[tuple[Word, ...]]:
    while piece and piece[0].joint:
        piece = piece[1:]
    while piece and piece[-1].joint:
        piece = piece[:-1]
    if len(piece) > 1 and piece[0].text in {"The", "A", "An"}:
        piece = piece[1:]
    if piece:
        yield tuple(piece)


def _joins(piece: list[Word], words: list[Word], place: int) -> bool:
    """Whether a joint stands inside a body's name: 'Ministry of Trade', 'Relief and Works Agency'."""
    if not piece:
        return False
    if words[place].text != "and":
        return any(is_body_noun(word.plain) for word in piece)
    rest = words[place + 1 : place + 4]
    ends = [index for index, word in enumerate(rest) if is_body_noun(word.plain)]
    whole = is_body_noun(piece[-1].plain) or country_of(" ".join(word.plain for word in piece)) is not None
    return bool(ends) and ends[0] == 1 and not whole and len(piece) > 1


def _begins_anew(piece: list[Word], rest: list[Word]) -> bool:
    """Whether another name begins: behind a body's name, or an owner ('Workers' Union' is one)."""
    owner = bool(piece) and piece[-1].text.endswith(("'", "’"))
    return _follows_body(piece, rest) or (owner and not is_body_noun(rest[0].plain))


def _follows_body(piece: list[Word], rest: list[Word]) -> bool:
    """Whether a body's name has ended: 'the Trade Ministry | Ana Ruel', but 'the Party Congress'."""
    if not piece or rest[0].joint or not is_body_noun(piece[-1].plain):
        return False
    goes_on = {"and"} if not is_office(rest[0].plain) else set()
    until = next(
        (index for index, word in enumerate(rest) if word.joint and word.text not in goes_on), len(rest)
    )
    return not any(is_body_noun(word.plain) for word in rest[:until]) and not _is_tail(piece, rest[0])


def _is_tail(piece: list[Word], word: Word) -> bool:
    """'Air Force One': a noun that opens the piece may go on."""
    return (
        len(piece) == 1 and piece[0].plain.lower() not in listed("bodies", "loose") and word.plain.isdigit()
    )
