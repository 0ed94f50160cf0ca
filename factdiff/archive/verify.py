"""Checks an archive against itself: the file, the counts, the hashes, and that every Reading decodes."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator

from factdiff.archive.faults import trouble
from factdiff.archive.file import Archive
from factdiff.archive.form import shape, unpacked_article, unpacked_reading
from factdiff.archive.keys import unpacked_keys
from factdiff.archive.schema import snapshot
from factdiff.archive.store import content
from factdiff.archive.words import folded
from factdiff.errors import ArchiveError
from factdiff.model import Article

_LOST = (
    ("no Reading", "SELECT id FROM articles WHERE number NOT IN (SELECT number FROM readings)"),
    ("no folded text", "SELECT id FROM articles WHERE number NOT IN (SELECT number FROM folded)"),
)
_STRAY = (
    ("Readings", "SELECT count(*) FROM readings WHERE number NOT IN (SELECT number FROM articles)"),
    ("folded texts", "SELECT count(*) FROM folded WHERE number NOT IN (SELECT number FROM articles)"),
)
_COUNTED, _NOTED = "SELECT key, count(*) FROM keys GROUP BY key", "SELECT key, articles FROM frequencies"
_MISCOUNTED = (
    f"SELECT count(*) FROM ({_COUNTED} EXCEPT {_NOTED})",
    f"SELECT count(*) FROM ({_NOTED} EXCEPT {_COUNTED})",
)


def verify(archive: Archive) -> Iterator[str]:
    """One line for each thing that is wrong; none if the archive is whole. Reads all of it once.

    Whether the index of words fits the texts can be asked only where the file may be written (`Archive.writable`).
    """
    connection = archive.connection
    try:
        wrong = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        if wrong:  # what follows would only stumble over the same
            yield from wrong
            return
        yield from _word_index(archive)
        with snapshot(connection):
            yield from _tables(connection)
            yield from _articles(connection)
    except sqlite3.DatabaseError as problem:
        yield str(trouble(archive.path, problem))


def _tables(connection: sqlite3.Connection) -> Iterator[str]:
    for what, query in _LOST:
        yield from (f"{name}: has {what}" for (name,) in connection.execute(query))
    for what, query in _STRAY:
        (number,) = connection.execute(query).fetchone()
        if number:
            yield f"{number} {what} belong to no article"
    for query in _MISCOUNTED:
        (number,) = connection.execute(query).fetchone()
        if number:
            yield f"{number} keys are counted wrongly"


def _word_index(archive: Archive) -> Iterator[str]:
    """FTS5 compares its index with the texts itself."""
    if not archive.indexed or not archive.writable:
        return
    try:
        archive.connection.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as problem:
        if not problem.sqlite_errorname.startswith("SQLITE_CORRUPT"):
            raise
        yield "the index of words does not fit the texts"


def _articles(connection: sqlite3.Connection) -> Iterator[str]:
    index = {
        number: (count, total)
        for number, count, total in connection.execute("SELECT number, count(*), sum(key) FROM keys GROUP BY number")
    }
    rows = connection.execute(
        "SELECT number, id, content, sha256, claims, shape, article, reading, digest, readings.keys, folded.title, "
        "folded.text FROM articles JOIN readings USING (number) JOIN folded USING (number) ORDER BY number"
    )
    for number, name, mark, sha256, claims, theirs, article, reading, digest, keys, title, text in rows:
        numbers = unpacked_keys(keys)
        if index.pop(number, (0, None)) != (len(numbers), sum(numbers) if numbers else None):
            yield f"{name}: its keys are not those of the index"
        if hashlib.sha256(article + reading).digest() != digest:
            yield f"{name}: its bytes have changed"
            continue
        try:
            yield from _stored_article(name, unpacked_article(article), mark, sha256, (title, text))
            if theirs == shape():
                found = unpacked_reading(reading)
                if (found.card.id, found.card.sha256, len(found.claims)) != (name, sha256, claims):
                    yield f"{name}: its Reading is that of another article"
        except ArchiveError as problem:
            yield f"{name}: {problem}"
    if index:
        yield f"{len(index)} articles have keys but no Reading"


def _stored_article(name: str, article: Article, mark: bytes, sha256: str, words: tuple[str, str]) -> Iterator[str]:
    if hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest() != sha256:
        yield f"{name}: its text is another one"
    if content(article) != mark:
        yield f"{name}: what is stated about it has changed"
    if folded(article) != words:
        yield f"{name}: its folded text is another one (factdiff archive add --reread mends it)"
