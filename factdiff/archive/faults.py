"""Says in one plain line what SQLite could not do with an archive's file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from factdiff.errors import ArchiveError

# The beginning of SQLite's name for the trouble, what it means, and what to do.
_MEANING = (
    ("SQLITE_FULL", "the disk is full", "make room and do it again: whatever was added before is kept"),
    ("SQLITE_IOERR", "the disk does not take or give the data", "whatever was added before is kept"),
    ("SQLITE_READONLY", "cannot be written", "it needs a file and a folder you may write to"),
    ("SQLITE_PERM", "cannot be written", "it needs a file and a folder you may write to"),
    ("SQLITE_CANTOPEN", "cannot be opened", "check the path, and that you may write to its folder"),
    ("SQLITE_BUSY", "another process has held it for too long", "wait for that to end, and do it again"),
    ("SQLITE_LOCKED", "another process has held it for too long", "wait for that to end, and do it again"),
    ("SQLITE_NOTADB", "is no archive of factdiff", "check the path"),
    ("SQLITE_CORRUPT", "is damaged", "factdiff archive verify says where"),
)


def trouble(path: Path, problem: sqlite3.Error) -> ArchiveError:
    """The same trouble in words for the user."""
    name = getattr(problem, "sqlite_errorname", None) or ""
    for beginning, what, mend in _MEANING:
        if name.startswith(beginning):
            return ArchiveError(what, where=str(path), mend=mend)
    return ArchiveError(f"SQLite says: {problem}", where=str(path))


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Turns whatever SQLite raises inside into an ArchiveError that names the file."""
    try:
        yield
    except sqlite3.Error as problem:
        raise trouble(path, problem) from problem
