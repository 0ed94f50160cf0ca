"""RSS and Atom files: each entry that carries text is an article."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from factdiff.errors import InputError
from factdiff.ingest.draft import Draft, part
from factdiff.ingest.facts import Stated, facts_of
from factdiff.ingest.lines import numbered
from factdiff.ingest.markup import fragment_text
from factdiff.ingest.paths import Found, printable
from factdiff.model import Skip
from factdiff.settings import Settings

_ENTITY = re.compile(rb"<!\s*ENTITY", re.IGNORECASE)


def read_feed(data: bytes, found: Found, settings: Settings) -> Iterator[Draft | Skip]:
    """Every entry of a feed as one article. Entries without text of their own are skipped by number."""
    if _ENTITY.search(data.replace(b"\0", b"")):
        raise InputError("declares XML entities of its own, which feeds have no need of", mend="remove them")
    feed = _parsed(data)
    head, entries = feed.get("feed", {}), feed.get("entries", [])
    if not entries:
        raise InputError("is XML, but no feed with entries", mend="give RSS, Atom, or the article's own page")
    for number, entry in enumerate(islice(entries, settings.most_items), 1):
        try:
            text = _entry_text(entry, settings)
            facts = facts_of(_stated(entry, head), text, found.facts)
            yield part(text, found, facts, numbered(found, number), settings)
        except InputError as problem:
            yield Skip(f"{printable(found.path)}, entry {number}", "ingest", str(problem))
    if len(entries) > settings.most_items:
        left = f"has {len(entries):,} entries, the limit is {settings.most_items:,}"
        yield Skip(printable(found.path), "ingest", f"{left} (the rest is left out)")


def _parsed(data: bytes) -> Any:
    import feedparser

    try:
        # A stream, never bytes or a string: those the library would also try as an address and as a file name.
        return feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except (
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        AttributeError,
        AssertionError,
        RecursionError,
        LookupError,
    ) as problem:
        raise InputError("is a feed too broken to be read", mend="save its articles as .txt files") from problem


def _entry_text(entry: Any, settings: Settings) -> str:
    """The longest of what an entry carries: its content, else its summary."""
    markups = [part.get("value") or "" for part in entry.get("content", [])] + [entry.get("summary") or ""]
    return max((fragment_text(markup, settings) for markup in markups), key=len)


def _stated(entry: Any, head: Any) -> Stated:
    origin = entry.get("source") or {}
    return Stated(
        title=entry.get("title"),
        published=entry.get("published") or entry.get("created"),
        author=entry.get("author"),
        source=origin.get("title") or head.get("title"),
        url=entry.get("link"),
        language=(entry.get("content") or [{}])[0].get("language") or entry.get("language") or head.get("language"),
    )
