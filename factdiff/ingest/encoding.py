"""The first step of all: a file's bytes become the text that every offset will count in."""

from __future__ import annotations

import codecs
import unicodedata

from factdiff.errors import InputError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What newsrooms still keep in single bytes. Left to choose from all it knows, charset-normalizer takes a short Arabic
# line for Japanese (cp932).
_SINGLE_BYTE = ["cp1256", "iso8859_6", "cp1251", "koi8_r", "cp1252"]
_KNOWN_BEGINNINGS = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip file"),
)
_BROKEN = "\N{REPLACEMENT CHARACTER}"
_FEW_BROKEN = 20  # one in so many characters beyond ASCII: another encoding read as UTF-8 breaks at nearly all of them
_TEXT_CONTROLS = frozenset("\t\n\v\f\r\x85")
_SAVE_AS_TEXT = "save its text as a UTF-8 .txt file"


def decode(data: bytes) -> str:
    """The text of a file without its byte order mark, newlines untouched. InputError if it is empty or no text."""
    for beginning, what in _KNOWN_BEGINNINGS:
        if data.startswith(beginning):
            raise InputError(f"is {what}, not a text", mend=_SAVE_AS_TEXT)
    text = _marked(data)
    if text is None:
        text = _wide(data) if b"\0" in data else _narrow(data)
    if text is None or "\0" in text:
        raise InputError("is binary, not a text", mend=_SAVE_AS_TEXT)
    if not text.strip():
        raise InputError("is empty" if not text else "holds nothing but white space", mend="leave it out")
    return text


def marked(data: bytes) -> bool:
    """Whether the bytes begin with a byte order mark."""
    return data.startswith(tuple(mark for mark, _ in _BYTE_ORDER_MARKS))


def _marked(data: bytes) -> str | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as problem:
                name = encoding.upper()
                raise InputError(
                    f"begins as {name} and then breaks off at byte {problem.start + len(mark)}"
                ) from problem
    return None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: of its two byte orders the one that reads as letters of the alphabets in use."""
    readings = []
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        alphabetic = sum(character < "\u0900" for character in text)
        if alphabetic * 2 > len(text) and not _has_foreign_controls(text):
            readings.append((alphabetic, text))
    return max(readings)[1] if readings else None


def _narrow(data: bytes) -> str | None:
    """UTF-8 wherever it is valid but for a few broken places, else the likeliest single-byte encoding."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as problem:
        if problem.start >= len(data) - 3 and not data[: problem.start].isascii():
            return data[: problem.start].decode("utf-8")  # cut off inside its last character
    mended = data.decode("utf-8", "replace")
    foreign = sum(character > "\x7f" for character in mended)
    if mended.count(_BROKEN) * _FEW_BROKEN < foreign:
        return mended
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=_SINGLE_BYTE).best()
    if best is None:
        return None
    text = data.decode(best.encoding)
    return None if _has_foreign_controls(text) else text


def _has_foreign_controls(text: str) -> bool:
    return any(unicodedata.category(character) in ("Cc", "Cn") for character in set(text) - _TEXT_CONTROLS)
