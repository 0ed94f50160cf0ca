"""JSON and JSON Lines: many articles in a file, each read or refused by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

import msgspec

from factdiff.errors import InputError
from factdiff.ingest.draft import Draft, part
from factdiff.ingest.encoding import decode
from factdiff.ingest.facts import Stated, facts_of
from factdiff.ingest.markup import fragment_text
from factdiff.ingest.paths import STDIN, Found, printable
from factdiff.ingest.records import Record, known, read_records
from factdiff.model import Skip
from factdiff.settings import Settings

_LISTS = ("articles", "items", "entries", "documents", "data", "results")


def read_lines(data: bytes, found: Found, settings: Settings) -> Iterator[Draft | Skip]:
    """A file with an article in each line."""
    yield from _drafts(read_records(decode(data)), "line", found, settings)


def read_json(data: bytes, found: Found, settings: Settings) -> Iterator[Draft | Skip]:
    """One JSON value: an article, a list of them, an object with such a list, or a JSON Feed."""
    text = decode(data)
    try:
        value = msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as problem:
        if "trailing characters" in str(problem):  # JSON Lines under the name of JSON
            yield from _drafts(read_records(text), "line", found, settings)
            return
        raise InputError(f"is no JSON: {problem}", mend="save it again, as UTF-8") from problem
    if isinstance(value, dict) and str(value.get("version", "")).startswith("https://jsonfeed.org/"):
        yield from _json_feed(value, found, settings)
        return
    yield from _drafts(enumerate(_records(value), 1), "item", found, settings)


def _drafts(
    records: Iterator[tuple[int, Record | InputError]], unit: str, found: Found, settings: Settings
) -> Iterator[Draft | Skip]:
    given = printable(found.path)
    for number, record in records:
        try:
            if isinstance(record, InputError):
                raise record
            name = record.id if record.id is not None else numbered(found, number)
            yield part(record.text, found, known(record, found.facts), name, settings)
        except InputError as problem:
            yield Skip(f"{given}, {unit} {number}", "ingest", str(problem))


def numbered(found: Found, number: int) -> str:
    """The id of an article that has none: its file's stem and its place in it."""
    stem = "stdin" if found.path == STDIN else PurePosixPath(printable(found.path)).stem
    return f"{stem}:{number}"


def _records(value: object) -> Iterator[Record | InputError]:
    if isinstance(value, dict) and "text" not in value:
        lists = [value[key] for key in _LISTS if isinstance(value.get(key), list)]
        if not lists:
            raise InputError("holds no article", mend='an object or a list of objects like {"id": "…", "text": "…"}')
        value = lists[0]
    taken: set[str] = set()
    for item in value if isinstance(value, list) else [value]:
        try:
            record = msgspec.convert(item, Record)
        except msgspec.ValidationError as problem:
            yield InputError(f"is no article: {str(problem).replace('`', '')}")
            continue
        if record.id is not None and (not record.id.strip() or record.id in taken):
            yield InputError("has an empty id" if not record.id.strip() else f"id «{record.id}» is taken")
            continue
        taken.add(record.id or "")
        yield record


def _json_feed(feed: dict[str, Any], found: Found, settings: Settings) -> Iterator[Draft | Skip]:
    """https://www.jsonfeed.org/version/1.1/"""
    items = feed.get("items")
    for number, item in enumerate(items if isinstance(items, list) else [], 1):
        try:
            if not isinstance(item, dict):
                raise InputError("is no entry")
            plain, markup = _text(item, "content_text"), _text(item, "content_html")
            text = plain or fragment_text(markup or "", settings)
            authors = item.get("authors") if isinstance(item.get("authors"), list) else []
            names = [_text(author, "name") or "" for author in authors or [] if isinstance(author, dict)]
            stated = Stated(
                title=_text(item, "title"),
                published=_text(item, "date_published"),
                author=", ".join(filter(None, names)),
                source=_text(feed, "title"),
                url=_text(item, "url"),
                language=_text(item, "language") or _text(feed, "language"),
            )
            yield part(text, found, facts_of(stated, text, found.facts), numbered(found, number), settings)
        except InputError as problem:
            yield Skip(f"{printable(found.path)}, item {number}", "ingest", str(problem))


def _text(value: dict[str, Any], key: str) -> str | None:
    return value[key] if isinstance(value.get(key), str) else None
