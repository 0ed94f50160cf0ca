"""The folded texts of an archive, and an index over their letters by which search finds any part of a word."""

from __future__ import annotations

import sqlite3

from factdiff.archive.schema import transaction
from factdiff.lang import load_pack
from factdiff.model import Article
from factdiff.text.fold import fold

# Runs of three letters: Arabic writes articles, prepositions and pronouns onto a word, and one searches for the word.
SHORTEST = 3
_CREATE = (
    "CREATE VIRTUAL TABLE words USING fts5 "
    "(title, text, content='folded', content_rowid='number', tokenize='trigram case_sensitive 1')"
)
_STALE = "CREATE TABLE stale_words (since INTEGER)"


def folded(article: Article) -> tuple[str, str]:
    """Title and text as they are searched: folded, on one line."""
    folding = load_pack(article.language or "ar").folding
    title, text = (" ".join(fold(words, folding)[0].split()) for words in (article.title or "", article.text))
    return title, text


def prepare_words(connection: sqlite3.Connection, *, writing: bool) -> bool:
    """Whether the index can be used. One that is missing, or was passed over by a SQLite without FTS5, is made anew."""
    have = _has(connection, "words")
    if not supported(connection):
        if have and writing and not _has(connection, "stale_words"):
            connection.execute(_STALE)
        return False
    if have and not _has(connection, "stale_words"):
        return True
    if not writing:
        return False
    with transaction(connection):
        if not _has(connection, "words"):
            connection.execute(_CREATE)
            connection.execute("INSERT INTO words (words) VALUES ('rebuild')")
        elif _has(connection, "stale_words"):
            connection.execute("INSERT INTO words (words) VALUES ('rebuild')")
        connection.execute("DROP TABLE IF EXISTS stale_words")
    return True


def supported(connection: sqlite3.Connection) -> bool:
    """Whether this SQLite has FTS5, with the trigrams that came in 3.34."""
    have = connection.execute("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").fetchone() is not None
    return have and sqlite3.sqlite_version_info >= (3, 34)


def _has(connection: sqlite3.Connection, table: str) -> bool:
    row = connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)).fetchone()
    return row is not None


def index_words(connection: sqlite3.Connection, number: int, article: Article, *, indexed: bool) -> None:
    """Takes an article's words in."""
    row = (number, *folded(article))
    connection.execute("INSERT INTO folded (number, title, text) VALUES (?, ?, ?)", row)
    if indexed:
        connection.execute("INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)", row)


def forget_words(connection: sqlite3.Connection, number: int, *, indexed: bool) -> None:
    """Takes an article's words out again."""
    if indexed:
        connection.execute(
            "INSERT INTO words (words, rowid, title, text) SELECT 'delete', number, title, text FROM folded "
            "WHERE number = ?",
            (number,),
        )
    connection.execute("DELETE FROM folded WHERE number = ?", (number,))
