"""The normal form of each kind of time expression, from the parts that its pattern found.

Forms are those of `sayso.records.resolving`. `before` are the forms of the times before it in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from sayso.lexicon.words import load

Match = re.Match[str]
BEFORE = 60  # characters before a time in which its sentence may say that it is to come
CLAUSE = re.compile(r"[.;:!?\n]|, (?:but|and|while|which|who)\b")
OF_A_PLACE = re.compile(r"\s(?:del|de|la|las|los|el)\b")  # 'Mar del Orun'
REPEATED = re.compile(r"\b(?:each|every)\s$", re.IGNORECASE)  # 'each July' is no day
SAID = re.compile(r"\b(?:said|told|announced|added|reported)\b")
QUARTER = re.compile(r"\d{4}-Q[1-4]|XXXX-Q[1-4][<>~]")


def form_of(text: str, m: Match, before: Sequence[str]) -> str | None:
    """The form of the first kind of expression that the match is; `None` if it can be no time."""
    if REPEATED.search(text, max(0, m.start() - len("every ")), m.start()):
        return None
    for name, make in KINDS.items():
        if m[name] is not None:
            return make(text, m, before)
    return None


def _is_coming(text: str, m: Match) -> bool:
    """Whether what stands before a time in its clause says that it is to come."""
    stretch = text[max(0, m.start() - BEFORE) : m.start()]
    clause = SAID.split(CLAUSE.split(stretch)[-1])[-1]
    words = re.findall(r"[a-z']+", clause.lower())
    return bool(set(words) & _coming())


def _way(text: str, m: Match, said: str) -> str:
    if said in {"next", "coming", "this coming", "upcoming"}:
        return ">"
    if said in {"last", "past", "previous", "earlier"}:
        return "<"
    return ">" if _is_coming(text, m) else "<"


def _iso(_text: str, m: Match, _before: Sequence[str]) -> str | None:
    return f"{m['iy']}-{int(m['im']):02}-{int(m['id']):02}" if int(m["im"]) in range(1, 13) else None


def _numeric(_text: str, m: Match, _before: Sequence[str]) -> str | None:
    """'10/30/89': the month first, unless it can be none."""
    first, second, year = int(m["n1"]), int(m["n2"]), m["ny"]
    month, day = (second, first) if first > 12 else (first, second)  # noqa: PLR2004 - months
    full = year if len(year) == 4 else f"{'19' if year > '30' else '20'}{year}"  # noqa: PLR2004 - digits
    return f"{full}-{month:02}-{day:02}" if month in range(1, 13) and day in range(1, 32) else None


def _month_day(_text: str, m: Match, _before: Sequence[str]) -> str | None:
    month, day = m["mname"] or m["mname2"], m["mday"] or m["mday2"]
    year, last, way = m["myear"] or m["myear2"], m["mlast"] or m["mfirst"], "~"
    head = f"{year}-" if year else "XXXX-"
    tail = "" if year else way
    if int(day) not in range(1, 32):
        return None
    form = f"{head}{_month(month):02}-{int(day):02}{tail}"
    if not last:
        return form
    if m["mfirst"]:
        return f"{head}{_month(month):02}-{int(last):02}{tail}/{form}"
    other = _month(m["mother"]) if m["mother"] else _month(month)
    return f"{form}/{head}{other:02}-{int(last):02}{tail}"


def _month_alone(text: str, m: Match, _before: Sequence[str]) -> str | None:
    month, said = _month(m["oname"]), (m["osaid"] or "").lower().split(" ")[0]
    if m["oyear"]:
        return f"{_year_of(m['oyear'])}-{month:02}"
    if OF_A_PLACE.match(text, m.end()):
        return None
    may_be_none = m["oname"] in {"May", "March"} or m["oname"].lower() in load("times")["short_months"]
    if may_be_none and not said and not _stands_for_month(text, m):
        return None
    if m["orel"]:
        shift = {"this": 0, "last": -1, "next": 1}[m["orel"].split()[0].lower()]
        return f"PUB{shift:+}Y-{month:02}"
    if said == "this":
        return f"PUB+0Y-{month:02}"
    way = {"last": "<", "next": ">", "past": "<"}.get(said, "~")
    return f"XXXX-{month:02}{way}"


def _stands_for_month(text: str, m: Match) -> bool:
    before = re.search(r"(\w+)\W*$", text[max(0, m.start() - 15) : m.start()])
    return before is not None and before[1].lower() in {
        "in",
        "since",
        "until",
        "by",
        "of",
        "from",
        "for",
        "and",
        "to",
        "before",
        "after",
    }


def _weekday(text: str, m: Match, _before: Sequence[str]) -> str | None:
    day = _number_of(load("times")["weekdays"], m["wname"])
    said = (m["wsaid"] or "").lower().strip()
    way = "-" if said == "last" else _way(text, m, said.split(" ")[-1] if said else "")
    form = f"WXX-{day}{way}"
    if m["wother"]:
        other = _number_of(load("times")["weekdays"], m["wother"])
        return f"{form}/WXX-{other}{way}"
    return form


def _day_word(_text: str, m: Match, _before: Sequence[str]) -> str | None:
    word = m["dword"].lower()
    if "yesterday" in word or "last night" in word or "last evening" in word:
        return "PUB-1D"
    return "PUB+1D" if "tomorrow" in word else "PUB+0D"


def _relative(_text: str, m: Match, before: Sequence[str]) -> str | None:
    """'this month', 'last year', 'the past week'; 'This Week' is a programme, and 'this day' no day."""
    said, unit = m["rsaid"].lower().split()[-1], load("times")["units"][m["runit"].lower()]
    if unit == "Q" and said in {"latest", "this", "current"}:
        return _last_quarter(before) or "PUB+0Q"
    shift = {
        "this": 0,
        "current": 0,
        "last": -1,
        "past": -1,
        "previous": -1,
        "next": 1,
        "coming": 1,
        "following": 1,
    }
    is_programme = m["rsaid"][0].isupper() and m["runit"][0].isupper()
    if said in {"previous", "following"}:
        return f"EVENT{shift[said]:+}{unit}"
    if said not in shift or is_programme or unit == "D":
        return None
    if unit == "WE":
        return f"PUB{shift[said] + (said != 'next') * (said == 'last'):+}WE" if said != "next" else "PUB+1WE"
    return f"PUB{shift[said]:+}{unit}"


def _weekend(text: str, m: Match, _before: Sequence[str]) -> str | None:
    return "PUB+1WE" if _is_coming(text, m) else "PUB+0WE"


def _ago(_text: str, m: Match, before: Sequence[str]) -> str | None:
    """'four months ago', 'a year earlier', 'three days later'."""
    count, unit = _count(m["acount"]), load("times")["units"].get(m["aunit"].lower())
    if unit is None:
        return None
    if count is None:
        return "PAST_REF" if m["await"].lower() == "ago" else None
    back = m["await"].lower() in {"ago", "earlier", "before"}
    quarter = _last_quarter(before)
    if unit == "Y" and back and quarter and quarter[-1] in "<>~":
        return f"{quarter}-{count}Y"
    if m["await"].lower() == "ago":
        return f"PUB-{count}{unit}"
    return f"EVENT{'-' if back else '+'}{count}{unit}"


def _year_ago(_text: str, _m: Match, before: Sequence[str]) -> str | None:
    quarter = _last_quarter(before)
    return f"{quarter}-1Y" if quarter and quarter[-1] in "<>~" else "PUB-1Y"


def _the_year(_text: str, m: Match, _before: Sequence[str]) -> str | None:
    words = m["theyear"].lower()
    if "month" in words:
        return "PUB+0M"
    return "PUB+0Y-12-31" if re.fullmatch(r"year[\s-]end", words) else "PUB+0Y"


def _quarter(text: str, m: Match, _before: Sequence[str]) -> str | None:
    number = load("times")["ordinals"][m["qname"].lower()]
    part = m["qkind"][0].upper()
    if part == "H" and number > 2:  # noqa: PLR2004 - halves
        return None
    year = m["qyear"] or m["qyear2"]
    if year:
        return f"{year}-{part}{number}"
    if part == "H":
        return None
    relative = (m["qrel"] or "").lower()
    way = ">" if _is_coming(text, m) else "<"
    return f"XXXX-Q{number}{way}-1Y" if relative.startswith("last") else f"XXXX-Q{number}{way}"


def _the_quarter(_text: str, _m: Match, before: Sequence[str]) -> str | None:
    return _last_quarter(before)


def _season(text: str, m: Match, _before: Sequence[str]) -> str | None:
    season, said = load("times")["seasons"][m["sname"].lower()], (m["ssaid"] or "").lower()
    if m["syear"]:
        return f"{_year_of(m['syear'])}-{season}"
    if said.endswith("this"):
        return f"XXXX-{season}~"
    return f"XXXX-{season}{_way(text, m, said.split(' ')[-1])}"


def _year(_text: str, m: Match, _before: Sequence[str]) -> str | None:
    return _year_of(m["yyear"])


def _decade(_text: str, m: Match, _before: Sequence[str]) -> str | None:
    if m["dname"]:
        return f"19{load('times')['ones'][re.sub('ies$', 'y', m['dname'].lower())] // 10}"
    digits = m["ddigits"].lstrip("'")
    return digits[:3] if len(digits) == 4 else f"19{digits[0]}"  # noqa: PLR2004 - a year's digits


def _vague(_text: str, m: Match, _before: Sequence[str]) -> str | None:
    words = " ".join(m["vword"].lower().split())
    words = re.sub(r"^(?:in|over|during|for) ", "", words)
    times = load("times")
    for kind, form in (("past", "PAST_REF"), ("present", "PRESENT_REF"), ("future", "FUTURE_REF")):
        if words in times[kind]:
            return form
    return None


def _year_of(words: str) -> str:
    """'1994', 'nineteen ninety-four', 'two thousand'."""
    if words.isdigit():
        return words
    first, *rest = re.split(r"[\s-]+", words.lower())
    if first == "two":
        return "2000"
    ones = load("times")["ones"]
    return str(100 * ones[first] + sum(ones[word] for word in rest))


def _last_quarter(before: Sequence[str]) -> str | None:
    return next((form for form in reversed(before) if QUARTER.fullmatch(form)), None)


def _month(name: str) -> int:
    return _number_of(load("times")["months"], name)


def _number_of(names: Sequence[str], name: str) -> int:
    flat = name.lower().rstrip(".")[:3]
    return next(i for i, full in enumerate(names, 1) if full.startswith(flat))


def _count(words: str) -> int | None:
    flat = re.sub(
        r"^(?:about|around|some|nearly|almost|more than|over|just|only|at least)\s+", "", words.lower()
    )
    if flat.isdigit():
        return int(flat)
    parts = [load("times")["ones"].get(part) for part in re.split(r"[-\s]+", flat)]
    return None if None in parts else sum(p for p in parts if p is not None)


@cache
def _coming() -> frozenset[str]:
    return frozenset(load("times")["coming"])


Making = Callable[[str, Match, Sequence[str]], str | None]
KINDS: dict[str, Making] = {
    "iso": _iso, "numeric": _numeric, "monthday": _month_day, "weekday": _weekday,
    "monthalone": _month_alone, "dayword": _day_word, "quarter": _quarter, "season": _season,
    "relative": _relative, "weekend": _weekend, "yearago": _year_ago, "theyear": _the_year, "ago": _ago,
    "thequarter": _the_quarter, "year": _year, "decade": _decade, "vague": _vague,
}  # fmt: skip
