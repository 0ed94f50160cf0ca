"""Which reader for which kind of file: by its name, and where that says nothing by its first bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import PurePosixPath

from factdiff.errors import InputError
from factdiff.ingest.draft import Draft, Reader
from factdiff.ingest.paths import STDIN, Found, printable
from factdiff.ingest.plain import read_markdown, read_plain
from factdiff.model import Skip
from factdiff.settings import Settings


def _late(module: str, name: str) -> Reader:
    """A reader that is imported where the first file of its kind comes: most calls read plain text alone."""

    def read(data: bytes, found: Found, settings: Settings) -> Iterator[Draft | Skip]:
        reader: Reader = getattr(import_module(f"factdiff.ingest.{module}"), name)
        return reader(data, found, settings)

    return read


read_docx = _late("office", "read_docx")
read_feed = _late("feed", "read_feed")
read_json, read_lines = _late("lines", "read_json"), _late("lines", "read_lines")
read_page = _late("page", "read_page")
read_pdf = _late("pdf", "read_pdf")
read_warc = _late("warc", "read_warc")

READERS: tuple[tuple[frozenset[str], Reader], ...] = (
    (frozenset({".jsonl", ".ndjson"}), read_lines),
    (frozenset({".txt", ".text"}), read_plain),
    (frozenset({".md", ".markdown"}), read_markdown),
    (frozenset({".html", ".htm", ".xhtml", ".shtml"}), read_page),
    (frozenset({".rss", ".atom", ".xml", ".rdf"}), read_feed),
    (frozenset({".json"}), read_json),
    (frozenset({".docx"}), read_docx),
    (frozenset({".pdf"}), read_pdf),
    (frozenset({".warc"}), read_warc),
)
_ZIP = frozenset({".zip"})
# In a folder, JSON is more often somebody's settings or figures than articles: it is read where it is named.
_ONLY_NAMED = frozenset({".json"})
FOLDER_TYPES = (_ZIP | frozenset().union(*(suffixes for suffixes, _ in READERS))) - _ONLY_NAMED

_PAGE = re.compile(r"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_FEED = re.compile(
    r"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<\?[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE | re.DOTALL
)
_SNIFFED = 4096  # bytes: as many as a page may take to say what it is


def read_bytes(data: bytes, found: Found, settings: Settings, *, depth: int = 0) -> Iterator[Draft | Skip]:
    """The articles in one file's bytes. InputError if it cannot be read at all."""
    suffix = "" if found.path == STDIN else _suffix(found.path)
    if suffix == ".toml":
        raise InputError("is no article", mend="give its folder instead")
    reader = next((reader for suffixes, reader in READERS if suffix in suffixes), None)
    if suffix in _ZIP or (reader is None and data.startswith(b"PK\x03\x04") and not _is_docx(data)):
        yield from _read_zip(data, found, settings, depth)
        return
    yield from (reader or _by_content(data, named=bool(suffix)))(data, found, settings)


def _suffix(path: str) -> str:
    name = PurePosixPath(path)
    inner = PurePosixPath(name.stem).suffix.lower()
    return inner if name.suffix.lower() == ".gz" and inner == ".warc" else name.suffix.lower()


def _by_content(data: bytes, *, named: bool) -> Reader:
    """What the bytes themselves say. A file with a name of its own is one article where standard input may be many."""
    if data.startswith(b"%PDF-"):
        return read_pdf
    if data.startswith(b"PK\x03\x04"):
        return read_docx
    if data.startswith(b"WARC/"):
        return read_warc
    head = data[:_SNIFFED]
    start = head.decode("utf-8", "ignore") if b"\0" not in head else _wide_head(head)
    if _PAGE.match(start):
        return read_page
    if _FEED.match(start):
        return read_feed
    return read_lines if not named and start.lstrip("\ufeff \t\r\n").startswith("{") else read_plain


def _wide_head(head: bytes) -> str:
    from factdiff.ingest.markup import decode_markup

    try:
        return decode_markup(head[: len(head) // 4 * 4])
    except InputError:
        return ""


def _is_docx(data: bytes) -> bool:
    from factdiff.ingest.packed import opened

    return "word/document.xml" in opened(data).NameToInfo


def _read_zip(data: bytes, found: Found, settings: Settings, depth: int) -> Iterator[Draft | Skip]:
    from factdiff.ingest.archive import members

    if depth >= settings.deepest_archive:
        raise InputError(f"is an archive inside {settings.deepest_archive} others", mend="unpack it first")
    empty = True
    for member in members(data, found, FOLDER_TYPES, settings):
        empty = False
        if isinstance(member, Skip):
            yield member
            continue
        inner, content = member
        try:
            yield from read_bytes(content, inner, settings, depth=depth + 1)
        except InputError as problem:
            yield Skip(printable(inner.path), "ingest", str(problem))
    if empty:
        raise InputError("holds no article", mend=f"there may be: {', '.join(sorted(FOLDER_TYPES))}")
