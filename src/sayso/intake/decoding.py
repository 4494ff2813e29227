"""Bytes to text: encodings declared and guessed, garbled letters mended, plain line ends.

What had to be mended is noted.
"""

from __future__ import annotations

import codecs
import re

import ftfy
import ftfy.badness

from sayso.errors import RefusedReport

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARIES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or office file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an office file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,30})", re.IGNORECASE)
_HEAD = 4096
_MOST_CONTROLS = 0.02
_CONTROLS = bytes(number for number in range(32) if number not in b"\t\n\v\f\r\x1b")
_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
# Mojibake is mended only where it is seen, and not in texts so long that looking would take minutes.
_MENDED_UP_TO = 2_000_000


def decode(data: bytes, where: str) -> tuple[str, tuple[str, ...]]:
    """The text of `data` with plain line ends, and notes on what was mended.

    `RefusedReport` if it is no text.
    """
    if not data.strip():
        raise RefusedReport(where, "the file is empty; nothing can be read from it")
    text, notes = _decode_marked(data) or _decode_plain(data, where)
    if len(text) <= _MENDED_UP_TO and ftfy.badness.is_bad(text):
        mended = ftfy.fix_encoding(text)
        if mended != text:
            text, notes = mended, (*notes, "Letters that an earlier program had garbled were mended.")
    return normalise(text), notes


def normalise(text: str) -> str:
    """`text` with every line end as a line feed, without control characters and lone surrogates."""
    plain = _UNPRINTABLE.sub("", _LINE_ENDS.sub("\n", text))
    return _SURROGATES.sub("�", plain)


def _decode_marked(data: bytes) -> tuple[str, tuple[str, ...]] | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), ()
    return None


def _decode_plain(data: bytes, where: str) -> tuple[str, tuple[str, ...]]:
    _refuse_binary(data, where)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _decode_broken(data)


def _refuse_binary(data: bytes, where: str) -> None:
    for magic, kind in _BINARIES:
        if data.startswith(magic):
            raise RefusedReport(
                where, f"this is {kind}, not text; save its text as .txt or .html and give that"
            )
    head = data[:_HEAD]
    if len(head) - len(head.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(head):
        raise RefusedReport(
            where, "this is binary data, not text; save its text as .txt or .html and give that"
        )


def _decode_broken(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Text that is no clean UTF-8: in its declared encoding, else damaged UTF-8, else Windows-1252."""
    declared = _declared(data)
    if declared:
        try:
            return data.decode(declared), (f"The text was read as {declared}, as it declares.",)
        except (UnicodeError, LookupError):
            declared = None
    text = data.decode("utf-8", "surrogateescape")
    broken = len(_SURROGATES.findall(text))
    if sum(not sign.isascii() for sign in text) - broken >= broken:
        return _SURROGATES.sub(_as_windows, text), (
            f"{broken} bytes were no UTF-8 and were read as Windows-1252.",
        )
    return data.decode("cp1252", "replace"), ("The text was no UTF-8 and was read as Windows-1252.",)


def _as_windows(found: re.Match[str]) -> str:
    return bytes([ord(found[0]) - 0xDC00]).decode("cp1252", "replace")


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_HEAD])
    if not found:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None
    return None if name == "utf-8" else name
