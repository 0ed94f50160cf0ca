"""WARC files of web archives: every page that was fetched well is an article."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from factdiff.errors import InputError
from factdiff.ingest.draft import Draft, install
from factdiff.ingest.lines import numbered
from factdiff.ingest.page import read_page_as
from factdiff.ingest.paths import Found, printable
from factdiff.model import Skip

if TYPE_CHECKING:
    from factdiff.settings import Settings

_PAGES = ("text/html", "application/xhtml+xml")


def read_warc(data: bytes, found: Found, settings: Settings) -> Iterator[Draft | Skip]:
    """The HTML responses of a WARC file with status 200, by the number of their record."""
    number = pages = 0
    for record in _records(data):
        if isinstance(record, InputError):
            yield Skip(f"{printable(found.path)}, after record {number}", "ingest", str(record))
            return
        number += 1
        if not _is_page(record):
            continue
        pages += 1
        try:
            if pages > settings.most_items:
                raise InputError(f"there are more than {settings.most_items:,} pages (the rest is left out)")
            content = record.content_stream().read(settings.largest_page + 1)
            address = record.rec_headers.get_header("WARC-Target-URI")
            yield read_page_as(numbered(found, number), address, content, found, settings)
        except InputError as problem:
            yield Skip(f"{printable(found.path)}, record {number}", "ingest", str(problem))
            if pages > settings.most_items:
                return
    if not pages:
        raise InputError("holds no page that was fetched well")


def _records(data: bytes) -> Iterator[Any]:
    """The records as far as the file is whole, and an InputError where it breaks."""
    logging.getLogger("warcio").setLevel(logging.CRITICAL)
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError as problem:
        raise install("warc", "a WARC file") from problem
    try:
        records = ArchiveIterator(io.BytesIO(data))
        records.INC_RECORD = ""  # it would print of a wrong length
        yield from records
    except (
        ArchiveLoadFailed,
        EOFError,
        OSError,
        ValueError,
        KeyError,
        IndexError,
        AttributeError,
        TypeError,
    ) as problem:
        yield InputError(f"is broken: {str(problem).splitlines()[0] if str(problem) else 'breaks off'}")


def _is_page(record: Any) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = (record.http_headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    return record.http_headers.get_statuscode() == "200" and kind in _PAGES
