"""In which language a report is written: by its script, or by its small words if that is Latin."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from sayso.lexicon.words import load

UNDETERMINED = "und"
_SAMPLE = 6000
_FEWEST_WORDS = 12
_SMALL_SHARE = 0.06
_LATIN = "LATIN"
_WORD = re.compile(r"[^\W\d_]+")
# Language by script; where one script serves several, the one most written in it.
_BY_SCRIPT = {
    "ARABIC": "ar",
    "CJK": "zh",
    "CYRILLIC": "ru",
    "DEVANAGARI": "hi",
    "GREEK": "el",
    "HANGUL": "ko",
    "HEBREW": "he",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "THAI": "th",
}


def guess_language(text: str) -> str:
    """The language's two-letter code, or `und` where the words do not tell.

    A few words of Latin letters pass for English.
    """
    sample = text[:_SAMPLE]
    script = _script(sample)
    if script != _LATIN:
        return _BY_SCRIPT.get(script, UNDETERMINED)
    words = [word.casefold() for word in _WORD.findall(sample)]
    if len(words) < _FEWEST_WORDS:
        return "en"
    shares = {
        code: sum(word in small for word in words) / len(words) for code, small in _small_words().items()
    }
    best = max(shares, key=lambda code: (shares[code], code == "en"))
    return best if shares[best] >= _SMALL_SHARE else UNDETERMINED


def _script(sample: str) -> str:
    """The script most letters belong to.

    Kana decide for Japanese, which is mostly written in Chinese signs.
    """
    scripts = Counter(unicodedata.name(sign, "?").split()[0] for sign in sample[:1000] if sign.isalpha())
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > sum(scripts.values()) // 10:
        return "HIRAGANA"
    return max(scripts, key=scripts.__getitem__, default=_LATIN)


def _small_words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = load("header")["language"]
    return words
