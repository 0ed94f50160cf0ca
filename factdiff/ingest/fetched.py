"""What was fetched from an address, on its way to a reader: kind and encoding are those that the server states."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import PurePosixPath

from msgspec.structs import replace

from factdiff.errors import InputError
from factdiff.ingest.draft import Draft, Fetched, Reader
from factdiff.ingest.encoding import marked
from factdiff.ingest.kinds import (
    read_bytes,
    read_docx,
    read_feed,
    read_json,
    read_lines,
    read_page,
    read_pdf,
    read_warc,
)
from factdiff.ingest.paths import Found
from factdiff.ingest.plain import read_markdown, read_plain
from factdiff.model import Skip
from factdiff.settings import Settings

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_READERS: dict[str, Reader] = {
    "text/html": read_page,
    "application/xhtml+xml": read_page,
    "application/rss+xml": read_feed,
    "application/atom+xml": read_feed,
    "application/rdf+xml": read_feed,
    "application/json": read_json,
    "application/feed+json": read_json,
    "application/jsonl": read_lines,
    "application/x-ndjson": read_lines,
    "text/markdown": read_markdown,
    "application/pdf": read_pdf,
    _DOCX: read_docx,
    "application/warc": read_warc,
}
# What servers say of files that they know nothing of: the name and the first bytes tell more.
_SAYS_NOTHING = frozenset(
    {"", "text/plain", "text/xml", "application/xml", "application/octet-stream", "binary/octet-stream",
     "application/zip", "application/x-zip-compressed", "application/gzip", "application/x-gzip"}
)  # fmt: skip
_ONE_ARTICLE = frozenset({read_page, read_plain, read_markdown, read_pdf, read_docx})
_DECLARED = frozenset({"text/html", "application/xhtml+xml", "text/plain", "text/markdown"})


def read_fetched(fetched: Fetched, found: Found, settings: Settings) -> Iterator[Draft | Skip]:
    """The articles in a server's answer. InputError if it is of a kind that holds none, or cannot be read."""
    reader = _READERS.get(fetched.media)
    data = _as_declared(fetched.data, fetched.charset) if fetched.media in _DECLARED else fetched.data
    if reader is None and fetched.media not in _SAYS_NOTHING:
        raise InputError(f"is {fetched.media}, which holds no article", mend="give the article's own page")
    named = Found(_file_name(fetched.address))
    results = reader(data, found, settings) if reader else _renamed(read_bytes(data, named, settings), found)
    for result in results:
        if isinstance(result, Draft) and result.facts.url is None and reader in _ONE_ARTICLE:
            yield replace(result, facts=replace(result.facts, url=fetched.address))
        else:
            yield result


def _renamed(results: Iterator[Draft | Skip], found: Found) -> Iterator[Draft | Skip]:
    """Articles that were read under a file's name, back under their address."""
    for result in results:
        yield replace(result, path=found.path) if isinstance(result, Draft) else replace(result, what=found.path)


def _file_name(address: str) -> str:
    """The last part of an address's path; a name that says no kind where there is none."""
    path = address.partition("#")[0].partition("?")[0].partition("://")[2].partition("/")[2]
    return PurePosixPath(path).name or "page"


def _as_declared(data: bytes, charset: str) -> bytes:
    """The same text in marked UTF-8, so that the server's word wins over the page's; a wrong declaration is none."""
    if not charset or marked(data):
        return data
    try:
        return codecs.BOM_UTF8 + data.decode(codecs.lookup(charset).name).encode("utf-8")
    except (LookupError, UnicodeError, ValueError, TypeError):
        return data
