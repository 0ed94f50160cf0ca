"""The tables of an archive, and the steps by which the file of an older factdiff gets them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from msgspec import Struct

# In the header of the file, where `file` and SQLite itself look: "fdif".
APPLICATION = 0x66646966


class Migration(Struct, frozen=True):
    """One step: what it brings, and the statements that do it."""

    what: str
    statements: tuple[str, ...]


MIGRATIONS = (
    Migration(
        "articles, their Readings, and the keys they are found by",
        (
            """CREATE TABLE articles (
                number INTEGER PRIMARY KEY AUTOINCREMENT,
                id TEXT NOT NULL UNIQUE,
                content BLOB NOT NULL UNIQUE,  -- SHA-256 of the text and of what is stated about it
                source TEXT NOT NULL, title TEXT, published TEXT, language TEXT NOT NULL, country TEXT, story TEXT,
                url TEXT, path TEXT, characters INTEGER NOT NULL, claims INTEGER NOT NULL, keys INTEGER NOT NULL,
                sha256 TEXT NOT NULL,  -- of the text alone
                version TEXT NOT NULL, shape TEXT NOT NULL  -- of the factdiff that read it
            )""",
            "CREATE INDEX articles_by_version ON articles (shape, version)",
            "CREATE INDEX articles_by_story ON articles (shape, story, keys)",
            """CREATE TABLE readings (
                number INTEGER PRIMARY KEY REFERENCES articles,
                article BLOB NOT NULL, reading BLOB NOT NULL,  -- MessagePack, deflated
                digest BLOB NOT NULL,  -- SHA-256 of the two
                keys BLOB NOT NULL  -- eight bytes each, to take them out again
            )""",
            """CREATE TABLE keys (
                key INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (key, number)
            ) WITHOUT ROWID""",
            "CREATE TABLE frequencies (key INTEGER PRIMARY KEY, articles INTEGER NOT NULL)",
            "CREATE TABLE folded (number INTEGER PRIMARY KEY REFERENCES articles, title TEXT, text TEXT)",
        ),
    ),
)
HISTORY = "CREATE TABLE migrations (version INTEGER PRIMARY KEY, what TEXT NOT NULL)"


def schema_version(connection: sqlite3.Connection) -> int:
    """How many migrations the file has had; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Brings the file to the newest schema in one transaction, whoever else tries it at the same time."""
    with transaction(connection):
        have = schema_version(connection)
        if have == 0:
            connection.execute(HISTORY)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
        for version, migration in enumerate(migrations[have:], have + 1):
            for statement in migration.statements:
                connection.execute(statement)
            connection.execute("INSERT INTO migrations VALUES (?, ?)", (version, migration.what))
            connection.execute(f"PRAGMA user_version = {version}")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is written inside is in the file afterwards, or nothing of it. Waits for other writers first."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is read inside is of one moment, whatever others write meanwhile."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.rollback()
