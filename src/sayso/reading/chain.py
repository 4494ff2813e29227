"""Through whose hands a statement came: outlets that quote it, are told it or report it, and the agency.

The relays of a statement stand in its frame ('the radio quoted X as saying', 'told Kantara TV',
'…, the agency reported'); a speaker who is heard through an outlet once is heard through it in the
whole report, unless another is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from sayso.lexicon.words import load
from sayso.reading.frame import Frame
from sayso.reading.names import CAPITAL, bare
from sayso.reading.outlets import initials, is_outlet, outlet_name, same_outlet
from sayso.records import Evidence, Kind, Link, Report, Speaker

OWN_REACH = 80  # characters after an outlet in which its name may follow its kind
SHORT = re.compile(r"\s*\((?P<name>[A-Z]{2,6})\)")
OWN_NAME = re.compile(
    rf"\s*[,(\"“]\s*(?:the\s+)?(?P<name>{CAPITAL}(?:\s+(?:of\s+)?{CAPITAL}){{0,3}})\s*(?:[,)\"”]|\.[\"”])"
)
ENDING = re.compile(r"(?:\s*\([^)]*\))?[^.,;\x00\"”]{0,60}\.?\s*$")  # no further clause behind it
PASSIVE = re.compile(r"\b(?:was|were|been|is|are|,)\s+(?:also\s+)?(?:quoted|cited)\s+as\s+saying")
ACCORDING = re.compile(r"\baccording\s+to\s+(?:the\s+)?$", re.IGNORECASE)
CITING = re.compile(r"(?:^|[\x00,.]\s*)(?:citing|quoting)\s+$", re.IGNORECASE)


def agency_link(agency: str) -> Link:
    """The last link: the agency whose copy the report is."""
    return Link(name=agency, kind=Kind.OUTLET, anonymous=False, evidence=None)


def speaker_link(speaker: Speaker) -> Link:
    """The first link: the speaker."""
    return Link(name=speaker.name, kind=speaker.kind, anonymous=speaker.anonymous, evidence=speaker.evidence)


def find_relays(text: str, frame: Frame, source: Evidence | None, agency: str | None) -> tuple[Link, ...]:
    """The outlets in the frame that pass the statement on, in order; the report's own agency is none."""
    found: dict[str, Link] = {}
    for start, end in _outlets(frame.words):
        evidence = frame.evidence(text, start, end)
        name = _name(_core(evidence.words), text[evidence.span.end : evidence.span.end + OWN_REACH])
        # 'an envoy quoted by the radio' holds a relay; 'an envoy and the radio' speak both
        speaks = source is not None and source.span.overlaps(evidence.span)
        passes = _before().search(frame.words[:start]) if speaks else _passes_on(frame.words, start, end)
        if (
            passes
            and _is_outlet_here(_core(evidence.words), frame.words[end:])
            and not same_outlet(name, agency)
        ):
            hidden = name.startswith("unnamed")
            found.setdefault(name, Link(name=name, kind=Kind.OUTLET, anonymous=hidden, evidence=evidence))
    return tuple(found.values())


def _name(core: str, after: str) -> str:
    """The outlet's name: what follows it in 'the Orun News Agency (ONA)' and 'the radio "Hill Voice"'."""
    short = SHORT.match(after)
    if short and core.endswith("Agency") and initials(core) == short.group("name"):
        return short.group("name")
    own = OWN_NAME.match(after)
    if own and core.rsplit(maxsplit=1)[-1].lower() in load("speakers")["outlets"]["words"]:
        return own.group("name")
    return outlet_name(core)


def outlets_in(text: str) -> tuple[str, ...]:
    """The names of all outlets in `text`, wherever they stand."""
    return tuple(outlet_name(_core(text[start:end])) for start, end in _outlets(text))


def find_carrier(report: Report, outlets: Iterable[str]) -> Link | None:
    """The outlet that a whole report rests on: '…, Kantara Radio reported Monday' ends its first paragraph.

    Nothing where its own agency, among the `outlets` that it names, has asked somebody too.
    """
    first = next(iter(report.paragraphs()), None)
    if first is None or any(same_outlet(name, report.agency) for name in outlets):
        return None
    lead = report.text[first.start : first.end]
    for start, end in _outlets(lead):
        core = _core(lead[start:end])
        name = _name(core, lead[end : end + OWN_REACH])
        reports = _after().match(lead[end:]) or ACCORDING.search(lead[:start])
        if reports and ENDING.match(lead[end:]) and _is_outlet_here(core, lead[end:]):
            evidence = Evidence.cut(report.text, first.start + start, first.start + end)
            hidden = name.startswith("unnamed")
            return Link(name=name, kind=Kind.OUTLET, anonymous=hidden, evidence=evidence)
    return None


def is_quoted(frame: Frame) -> bool:
    """Whether the statement is told as a quotation out of some outlet: 'he was quoted as saying'."""
    return PASSIVE.search(frame.words) is not None


def tells_own_agency(frame: Frame, agency: str | None) -> bool:
    """Whether the statement was made to the report's own agency ('told AFP')."""
    places = ((s, e) for s, e in _outlets(frame.words) if _passes_on(frame.words, s, e))
    return any(same_outlet(outlet_name(_core(frame.words[s:e])), agency) for s, e in places)


def _is_outlet_here(core: str, after: str) -> bool:
    """'told the press' and 'a press conference' name no outlet; 'the daily' may mean one."""
    if re.match(r"\s+(?:conference|briefing|release|club|freedom|corps|interview)", after):
        return False
    return core.lower() not in {"press", "media", "news", "network", "web", "times", "post", "station"}


def _core(words: str) -> str:
    return re.sub(r"^(?:the|a|an|its)\s+", "", words, flags=re.IGNORECASE)


def _outlets(words: str) -> Iterator[tuple[int, int]]:
    """The places in `words` that name an outlet."""
    for m in _phrase().finditer(words):
        if is_outlet(bare(_core(m.group()))):
            yield m.span()
    for m in _reporter().finditer(words):
        if not is_outlet(bare(_core(m.group("who")))):
            yield m.span("who")


def _passes_on(words: str, start: int, end: int) -> bool:
    before, after = words[:start], words[end:]
    return bool(_before().search(before) or CITING.search(before) or _after().match(after))


@cache
def _phrase() -> re.Pattern[str]:
    """Capitalised words and the small words that make them an outlet ('the state-run Kantara newspaper')."""
    outlets = load("speakers")["outlets"]
    small = "|".join([*sorted(outlets["words"], key=len, reverse=True), "agency", "agencies"])
    modifier = (
        r"(?:[a-z]+-(?:run|linked|owned|based|controlled|backed|language|funded|affiliated)"
        r"|(?:official|local|private|independent|semi-official|national|pan-arab|leading|state)(?!-))"
    )
    name = rf"(?!(?:Citing|Quoting)\b){CAPITAL}(?:\s+\d+)?"
    word = rf"(?:{name}|\b(?:{small})\b|\b{modifier}\b|\"[A-Z][\w ]*[.,]?\")"
    return re.compile(rf"(?:\b(?:the|The|a|an|its)\s+)?{word}(?:[ \n]+(?:of\s+)?{word})*")


@cache
def _reporter() -> re.Pattern[str]:
    """', the Orun Economic Survey (OES) reported': whoever reports what others said is an outlet."""
    return re.compile(
        rf"[,\x00]\s*(?P<who>(?:the|a|an)\s+{CAPITAL}(?:\s+{CAPITAL})*)(?:\s*\([^)]*\))?\s+reported\b"
    )


@cache
def _before() -> re.Pattern[str]:
    """What may stand right before an outlet that passes a statement on."""
    outlets = load("speakers")["outlets"]
    ways = "|".join(re.escape(w) for w in [*outlets["addressed"], *outlets["passed"], "quoted in", "told to"])
    between = r"(?:\s+(?:a|an|the|by|reports? (?:by|in|on|from)|with|\w+day))*"
    late = r"\b(?:quoted|cited)\s+as\s+\w+\s+(?:that\s+)?\x00+\s*by"
    return re.compile(rf"(?:\b(?:{ways}){between}|[,\x00]\s*reported|{late})\s*$")


@cache
def _after() -> re.Pattern[str]:
    """What may stand right after it."""
    outlets = load("speakers")["outlets"]
    ways = "|".join(re.escape(w) for w in [*outlets["quoted"], *outlets["reported"]])
    return re.compile(
        rf"(?:\s*\([^)]*\))?(?:,[^,\x00]{{0,80}},)?\s*(?:has |have |had |also |later )?(?:{ways})\b"
    )
