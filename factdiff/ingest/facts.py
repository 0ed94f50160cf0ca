"""What a page, a feed or a document says of itself, brought to the form of Facts; what it says wrongly falls away."""

from __future__ import annotations

import unicodedata
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from factdiff.errors import InputError
from factdiff.ingest.bylines import without_byline
from factdiff.ingest.sources import Facts, checked

# Content systems write their own language into a page's head. These are written in Latin letters: a page in other
# letters is in none of them.
_LATIN = frozenset(
    {"ca", "cs", "da", "de", "en", "es", "fi", "fr", "hu", "id", "it", "nl", "no", "pl", "pt", "ro", "sv", "tr"}
)
_SAMPLE = 2000  # letters of this many characters tell the script of a text


class Stated(Struct, frozen=True, kw_only=True):
    """As found, unchecked: any of these may be missing or nonsense."""

    title: str | None = None
    published: str | None = None
    author: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None


def facts_of(stated: Stated, text: str, given: Facts) -> Facts:
    """Facts from what an article says of itself. What sources.toml says wins."""
    moment = as_iso(stated.published)
    facts = Facts(
        file=given.file,
        source=given.source or _line(stated.source),
        title=given.title or _line(stated.title),
        url=given.url or _address(stated.url),
        language=given.language or _language(stated.language, text),
        country=given.country,
        story=given.story,
        published=given.published or moment,
        published_text=None if given.published or moment else _line(stated.published),
        author=given.author or without_byline(_line(stated.author)),
    )
    try:
        return checked(facts, "")
    except InputError:
        return checked(replace(facts, language=given.language), "")


def as_iso(published: str | None) -> str | None:
    """An ISO 8601 or an e-mail date («Tue, 07 May 2024 10:00:00 +0300») as an ISO date or datetime, in its own zone."""
    words = _line(published)
    if words is None:
        return None
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        mailed = _mail_date(words)
        return mailed.isoformat() if mailed else None
    if len(words) == 10:
        return words
    return moment.isoformat() if words.startswith(moment.date().isoformat()) else None


def _mail_date(words: str) -> datetime | None:
    if not words.isascii():
        return None
    from email.utils import parsedate_to_datetime  # few articles have such a date, and it brings half of email with it

    try:
        return parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _line(words: str | None) -> str | None:
    """On one line, without lone surrogates or controls; None if nothing is left."""
    if not words:
        return None
    plain = "".join(" " if unicodedata.category(c) in ("Cc", "Cs", "Cn", "Co") else c for c in words)
    return " ".join(plain.split()) or None


def _address(url: str | None) -> str | None:
    address = _line(url)
    return address if address and address.startswith(("https://", "http://")) else None


def _language(code: str | None, text: str) -> str | None:
    short = (_line(code) or "").replace("_", "-").partition("-")[0].lower()
    if not (short.isascii() and short.isalpha() and len(short) in (2, 3)):
        return None
    return None if short in _LATIN and not _latin(text) else short


def _latin(text: str) -> bool:
    letters = [c for c in text[:_SAMPLE] if c.isalpha()]
    return 2 * sum(unicodedata.name(c, "").startswith("LATIN") for c in letters) >= len(letters)
