"""Remembers past coverage: the Readings of articles in one SQLite file, found again by what they make claims about."""

from __future__ import annotations

from factdiff.archive.file import Archive, is_archive, open_archive
from factdiff.archive.lookup import Past, recall
from factdiff.archive.search import Hit, search
from factdiff.archive.store import Stored, add, contents, fetch, outdated, remove, standing, summary
from factdiff.archive.verify import verify

__all__ = [
    "Archive",
    "Hit",
    "Past",
    "Stored",
    "add",
    "contents",
    "fetch",
    "is_archive",
    "open_archive",
    "outdated",
    "recall",
    "remove",
    "search",
    "standing",
    "summary",
    "verify",
]
