"""PDF files: lines put into reading order and joined to paragraphs, right-to-left where they are."""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from factdiff.errors import InputError
from factdiff.ingest.draft import Draft, install, whole
from factdiff.ingest.facts import Stated, facts_of
from factdiff.ingest.paths import Found
from factdiff.model import Skip
from factdiff.settings import Settings

_GAP = 1.6  # a line this many usual steps below the last one begins a paragraph
_SHORT = 0.85  # a line that ends before this share of the column's width ends a paragraph
_ENDS = (".", "!", "?", "…", ":", "»", "”", '"')
_INWARD = re.compile(r"(?:^|\s)[(\[«](?=\w)|(?<=\w)[)\]»](?=\W|$)", re.MULTILINE)
_OUTWARD = re.compile(r"(?:^|\s)[)\]»](?=\w)|(?<=\w)[(\[«](?=\W|$)", re.MULTILINE)
_TURNED = str.maketrans("()[]«»", ")(][»«")
_UNSEEN = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def read_pdf(data: bytes, found: Found, settings: Settings) -> Iterator[Draft | Skip]:
    """A PDF file as one article. A scanned one has no text, and says so."""
    text, stated = _read(data, settings)
    if not text.strip():
        raise InputError("is a PDF without text, perhaps a scan", mend="run it through character recognition first")
    yield whole(text, found, facts_of(stated, text, found.facts), settings)


def _read(data: bytes, settings: Settings) -> tuple[str, Stated]:
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it prints of every odd font
    try:
        import pdfplumber
        from pdfminer.pdfdocument import PDFPasswordIncorrect
    except ImportError as problem:
        raise install("docs", "a PDF file") from problem
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            if len(document.pages) > settings.most_sheets:
                raise InputError(
                    f"has {len(document.pages)} pages, the limit is {settings.most_sheets}", mend="split it"
                )
            info = {key: value for key, value in document.metadata.items() if isinstance(value, str)}
            paragraphs = [paragraph for page in document.pages for paragraph in _paragraphs(_lines(page))]
    except InputError:
        raise
    except Exception as problem:  # the library meets a broken file with whatever its parser stumbles over
        locked = isinstance(problem, PDFPasswordIncorrect) or any(
            isinstance(inner, PDFPasswordIncorrect) for inner in problem.args
        )
        reason = "is encrypted" if locked else "is a broken PDF file"
        raise InputError(reason, mend="save its text as .txt") from problem
    return _brackets("\n".join(paragraphs)), Stated(title=info.get("Title"), author=info.get("Author"))


def _lines(page: Any) -> list[dict[str, Any]]:
    """A page's lines, top down. A glyph of several letters («لا») keeps them as they are read, unlike the line around
    it: they are turned, so that turning the line sets them right.
    """
    for glyph in page.chars:
        letters = unicodedata.normalize("NFKC", glyph["text"])
        turned = len(letters) > 1 and any(unicodedata.bidirectional(c) == "AL" for c in letters)
        glyph["text"] = letters[::-1] if turned else letters
    return list(page.extract_text_lines(return_chars=False))


def _brackets(text: str) -> str:
    """Producers differ in whether brackets are kept as read or as drawn: turned where most of them look outward."""
    right, wrong = (len(pattern.findall(text)) for pattern in (_INWARD, _OUTWARD))
    return text.translate(_TURNED) if wrong > right else text


def _paragraphs(lines: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Lines joined until one ends early, or the next stands further below: a line's end is no end of a sentence."""
    from statistics import median  # no other kind of file needs it

    rows = [(line, words) for line in lines if (words := _in_reading_order(line["text"]))]
    if not rows:
        return
    steps = [b["top"] - a["top"] for (a, _), (b, _) in pairwise(rows) if b["top"] > a["top"]]
    step = median(steps) if steps else 0
    width = max(line["x1"] - line["x0"] for line, _ in rows)
    held: list[str] = []
    for n, (line, words) in enumerate(rows):
        held.append(words)
        below = rows[n + 1][0]["top"] - line["top"] if n + 1 < len(rows) else None
        short = line["x1"] - line["x0"] < _SHORT * width
        apart = below is None or below < 0 or below > _GAP * step
        if apart or (short and words.endswith(_ENDS)):
            yield " ".join(held)
            held = []
    if held:
        yield " ".join(held)


def _in_reading_order(line: str) -> str:
    """PDF keeps glyphs from left to right: shapes become letters, and a right-to-left line is turned round."""
    plain = "".join(c for c in unicodedata.normalize("NFKC", line) if c not in _UNSEEN)
    if not any(unicodedata.bidirectional(c) in ("R", "AL") for c in plain):
        return plain.strip()
    try:
        from bidi import get_display
    except ImportError as problem:
        raise install("docs", "a PDF file") from problem
    return str(get_display(plain, base_dir="R")).strip()
