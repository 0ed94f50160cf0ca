"""Puts articles and their Readings into an archive, one transaction each, lists them and takes them out."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any, Literal, TypeAlias

import msgspec
from msgspec import Struct

from factdiff import __version__
from factdiff.archive.file import Archive
from factdiff.archive.form import packed, renamed, shape, unpacked_article, unpacked_reading
from factdiff.archive.keys import numbered_keys, packed_keys, unpacked_keys
from factdiff.archive.schema import schema_version, snapshot, transaction
from factdiff.archive.words import forget_words, index_words
from factdiff.errors import ArchiveError
from factdiff.model import Article, Reading

# Whether an archive has an article: not at all, as this factdiff reads it, or as another one did.
Standing: TypeAlias = Literal["new", "present", "outdated"]

_COLUMNS = "number, id, source, title, published, language, country, story, url, path, characters, claims, sha256"


class Stored(Struct, frozen=True, kw_only=True):
    """What an archive says of an article without opening it. `version`: of the factdiff that read it."""

    number: int
    id: str
    source: str
    title: str | None
    published: str | None
    language: str
    country: str | None
    story: str | None
    url: str | None
    path: str | None
    characters: int
    claims: int
    sha256: str
    version: str
    current: bool  # this factdiff understands the Reading


def content(article: Article) -> bytes:
    """What makes an article the same one: its text and all that is stated about it.

    Not so the path it came by and the story it was put into. A source that was not stated is the article's id, which
    may be lengthened by the folder beside its namesakes.
    """
    source = article.id.rpartition("/")[2] if article.source in ("", article.id) else article.source
    stated = msgspec.structs.replace(article, id="", path=None, story=None, source=source)
    return hashlib.sha256(msgspec.msgpack.encode(stated)).digest()


def standing(archive: Archive, article: Article) -> Standing:
    """Whether the archive has the article."""
    row = archive.connection.execute(
        "SELECT shape = ? AND version = ? FROM articles WHERE content = ?", (shape(), __version__, content(article))
    ).fetchone()
    if row is None:
        return "new"
    return "present" if row[0] else "outdated"


def add(archive: Archive, article: Article, reading: Reading) -> str:
    """Adds an article, or renews one that another factdiff read; its id in the archive. One transaction.

    An article that is there stays as it is. Of two with one id the later one gets a piece of its hash behind it.
    """
    mark = content(article)
    with transaction(archive.connection):
        row = archive.connection.execute("SELECT number, id FROM articles WHERE content = ?", (mark,)).fetchone()
        if row is None:
            name = _free_id(archive.connection, article.id, mark)
            _insert(archive, None, name, mark, article, reading)
            return name
        number, name = row
        if standing(archive, article) == "outdated":
            _delete(archive, number)
            _insert(archive, number, name, mark, article, reading)
        return str(name)


def _free_id(connection: sqlite3.Connection, name: str, mark: bytes) -> str:
    tries = [name, *(f"{name}~{mark.hex()[:length]}" for length in (6, 12, 64))]
    taken = {row[0] for row in connection.execute("SELECT id FROM articles WHERE id IN (?, ?, ?, ?)", tries)}
    return next(each for each in tries if each not in taken)


def _insert(archive: Archive, number: int | None, name: str, mark: bytes, article: Article, reading: Reading) -> None:
    connection, card = archive.connection, reading.card
    reading = renamed(reading, name)
    keys = numbered_keys(reading)
    row = (
        number, name, mark, card.source, card.title, card.published, card.language or "", card.country, card.story,
        article.url, card.path, card.characters, len(reading.claims), len(keys), card.sha256, __version__, shape(),
    )  # fmt: skip
    number = connection.execute(f"INSERT INTO articles VALUES ({', '.join('?' * len(row))})", row).lastrowid
    assert number is not None
    one, other = packed(article), packed(reading)
    digest = hashlib.sha256(one + other).digest()
    connection.execute("INSERT INTO readings VALUES (?, ?, ?, ?, ?)", (number, one, other, digest, packed_keys(keys)))
    connection.executemany("INSERT INTO keys VALUES (?, ?)", ((key, number) for key in keys))
    connection.executemany(
        "INSERT INTO frequencies VALUES (?, 1) ON CONFLICT (key) DO UPDATE SET articles = articles + 1",
        ((key,) for key in keys),
    )
    index_words(connection, number, article, indexed=archive.indexed)


def remove(archive: Archive, ids: Sequence[str]) -> None:
    """Takes articles out, all of them or, where one is not there, none. ArchiveError names that one."""
    with transaction(archive.connection):
        for name in dict.fromkeys(ids):
            _delete(archive, _number(archive, name))


def _delete(archive: Archive, number: int) -> None:
    connection = archive.connection
    (data,) = connection.execute("SELECT keys FROM readings WHERE number = ?", (number,)).fetchone()
    keys = unpacked_keys(data)
    connection.executemany("DELETE FROM keys WHERE key = ? AND number = ?", ((key, number) for key in keys))
    connection.executemany("UPDATE frequencies SET articles = articles - 1 WHERE key = ?", ((key,) for key in keys))
    connection.executemany("DELETE FROM frequencies WHERE key = ? AND articles < 1", ((key,) for key in keys))
    forget_words(connection, number, indexed=archive.indexed)
    connection.execute("DELETE FROM readings WHERE number = ?", (number,))
    connection.execute("DELETE FROM articles WHERE number = ?", (number,))


def _number(archive: Archive, name: str) -> int:
    row = archive.connection.execute("SELECT number FROM articles WHERE id = ?", (name,)).fetchone()
    if row is None:
        raise ArchiveError(f"has no article «{name}»", where=str(archive.path), mend="factdiff archive list shows all")
    return int(row[0])


def contents(
    archive: Archive, *, story: str | None = None, source: str | None = None, limit: int | None = None
) -> Iterator[Stored]:
    """The articles in the order of their dates, the newest first; those without a date last."""
    rows = archive.connection.execute(
        f"SELECT {_COLUMNS}, version, shape = ? FROM articles WHERE (?2 IS NULL OR story = ?2) "
        "AND (?3 IS NULL OR source = ?3) ORDER BY published DESC, id LIMIT ?4",
        (shape(), story, source, -1 if limit is None else limit),
    )
    return (_stored(row) for row in rows)


def stored(archive: Archive, number: int) -> Stored:
    """One article by its number."""
    return _stored(
        archive.connection.execute(
            f"SELECT {_COLUMNS}, version, shape = ? FROM articles WHERE number = ?", (shape(), number)
        ).fetchone()
    )


def _stored(row: Sequence[Any]) -> Stored:
    fields = dict(zip(Stored.__struct_fields__, row, strict=True))
    return Stored(**fields | {"current": bool(fields["current"])})


def fetch(archive: Archive, name: str) -> tuple[Article, Reading | None]:
    """An article and its Reading; None for the Reading where another factdiff read it that this one does not follow."""
    with snapshot(archive.connection):
        return fetch_number(archive, _number(archive, name))


def fetch_number(archive: Archive, number: int) -> tuple[Article, Reading | None]:
    """The same by its number."""
    name, article, reading, theirs = archive.connection.execute(
        "SELECT id, article, reading, shape FROM readings JOIN articles USING (number) WHERE number = ?", (number,)
    ).fetchone()
    article = msgspec.structs.replace(unpacked_article(article), id=name)
    return article, unpacked_reading(reading) if theirs == shape() else None


def outdated(archive: Archive) -> Iterator[Article]:
    """The articles that another factdiff read, as they were once added: read anew, they can be added again."""
    numbers = archive.connection.execute(
        "SELECT number FROM articles WHERE shape <> ? OR version <> ? ORDER BY number", (shape(), __version__)
    ).fetchall()
    for row in numbers:
        (data,) = archive.connection.execute("SELECT article FROM readings WHERE number = ?", row).fetchone()
        yield unpacked_article(data)


def summary(archive: Archive) -> dict[str, Any]:
    """What the archive holds, in figures. `outdated`: articles that another factdiff read."""
    connection = archive.connection
    articles, claims, sources, stories, first, last = connection.execute(
        "SELECT count(*), total(claims), count(DISTINCT source), count(DISTINCT story), min(published), max(published) "
        "FROM articles"
    ).fetchone()
    (outdated,) = connection.execute(
        "SELECT count(*) FROM articles WHERE shape <> ? OR version <> ?", (shape(), __version__)
    ).fetchone()
    (size,) = connection.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size").fetchone()
    return {
        "articles": articles,
        "claims": int(claims),
        "keys": connection.execute("SELECT count(*) FROM frequencies").fetchone()[0],
        "sources": sources,
        "stories": stories,
        "first": first,
        "last": last,
        "bytes": size,
        "schema": schema_version(connection),
        "read_by": [row[0] for row in connection.execute("SELECT DISTINCT version FROM articles ORDER BY version")],
        "outdated": outdated,
        "word_index": archive.indexed,
    }
