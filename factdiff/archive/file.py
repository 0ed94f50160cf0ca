"""Opens the file of an archive: to read or to write it, made where it is missing, brought to the newest schema."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from factdiff.archive.faults import plainly
from factdiff.archive.schema import APPLICATION, MIGRATIONS, migrate, schema_version
from factdiff.archive.words import prepare_words
from factdiff.errors import ArchiveError
from factdiff.settings import DEFAULT, Settings

MAGIC = b"SQLite format 3\0"
_TURNS = 100  # how often the change to a write-ahead log gives way to others


class Archive(NamedTuple):
    """An open archive. `indexed`: words are looked up in an index (FTS5), not by reading through all texts."""

    path: Path
    connection: sqlite3.Connection
    indexed: bool
    writable: bool


@contextmanager
def open_archive(path: Path, *, writing: bool = False, settings: Settings = DEFAULT) -> Iterator[Archive]:
    """The archive of that file. Where it is missing, `writing` makes it.

    ArchiveError, in one line, for all that is in the way: then, and as long as the archive is open.
    """
    if not writing and not path.exists():
        raise ArchiveError("no such archive", where=str(path), mend="factdiff archive add makes one")
    if path.is_dir():
        raise ArchiveError("is a folder", where=str(path), mend="name a file")
    if not path.parent.is_dir():
        raise ArchiveError("its folder does not exist", where=str(path), mend="make the folder first")
    with plainly(path), closing(_opened(path, writing, settings)) as connection:
        indexed = prepare_words(connection, writing=writing)
        writable = not connection.execute("SELECT 1 FROM pragma_query_only WHERE query_only").fetchone()
        yield Archive(path, connection, indexed, writable)


def is_archive(path: Path) -> bool:
    """Whether the file is one of SQLite, by its first bytes."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def _opened(path: Path, writing: bool, settings: Settings) -> sqlite3.Connection:
    if writing:
        return _connected(path, "rwc", settings, writing=True)
    try:
        return _connected(path, "rw", settings)
    except sqlite3.OperationalError as problem:
        if not problem.sqlite_errorname.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY")):
            raise
    # In a folder that may not be written to, SQLite reads a file only if told that nobody writes it.
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        mend = "copy both to a folder you may write to"
        raise ArchiveError(f"its latest changes lie beside it, in {log.name}", where=str(path), mend=mend)
    return _connected(path, "ro&immutable=1", settings)


def _connected(path: Path, mode: str, settings: Settings, *, writing: bool = False) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=settings.archive_patience)
    try:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        if "immutable" in mode:
            connection.execute("PRAGMA query_only = ON")
        _check(path, connection, writing)
    except BaseException:
        connection.close()
        raise
    return connection


def _check(path: Path, connection: sqlite3.Connection, writing: bool) -> None:
    """Is it ours, and of a schema that we know? What is older is brought up, what is empty is filled where wanted."""
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    version = schema_version(connection)
    empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if owner != APPLICATION and not (empty and owner == 0):
        raise ArchiveError("is no archive of factdiff", where=str(path), mend="check the path")
    if empty and not writing:
        raise ArchiveError("holds nothing yet", where=str(path), mend="factdiff archive add fills it")
    if version > len(MIGRATIONS):
        raise ArchiveError("was written by a newer factdiff", where=str(path), mend="use that one, or a newer one")
    if version < len(MIGRATIONS):
        migrate(connection)
    if writing:
        _log_ahead(path, connection)


def _log_ahead(path: Path, connection: sqlite3.Connection) -> None:
    """Readers and a writer do not wait for each other in this mode. Only one process at a time can switch to it.

    A file system without shared memory has no such mode; there they wait.
    """
    for _ in range(_TURNS):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as problem:
            if not problem.sqlite_errorname.startswith("SQLITE_BUSY"):
                raise
        connection.execute("BEGIN IMMEDIATE")  # waits until the others are done
        connection.execute("ROLLBACK")
    raise ArchiveError("is in use by too many processes", where=str(path), mend="wait for one to end, and do it again")
