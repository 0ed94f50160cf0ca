"""Finds archived articles by their words, whatever is written onto them, and where in the text they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from factdiff.archive.file import Archive
from factdiff.archive.schema import snapshot
from factdiff.archive.store import Stored, fetch_number, stored
from factdiff.archive.words import SHORTEST
from factdiff.errors import ArchiveError
from factdiff.lang import load_pack
from factdiff.model import Article
from factdiff.text.fold import fold

_AROUND = 60  # characters on each side of what is found


class Hit(Struct, frozen=True):
    """An article in which all words stand. `start` and `stop` bound the first of them in its text, if it is there.

    `excerpt` is the text around it, on one line; the beginning of the text where only the title has the words.
    """

    article: Stored
    start: int | None
    stop: int | None
    excerpt: str


def search(archive: Archive, words: Sequence[str], *, limit: int) -> tuple[Hit, ...]:
    """The articles that have every one of the words, or phrases, in title or text; the newest first.

    A word is found within longer ones too, and in any spelling that folding makes one.
    """
    with snapshot(archive.connection):
        hits = sorted(_hits(archive, words, limit), key=lambda hit: hit.article.id)
    hits.sort(key=lambda hit: hit.article.published or "", reverse=True)
    return tuple(hits[:limit])


def _hits(archive: Archive, words: Sequence[str], limit: int) -> Iterator[Hit]:
    """Language by language, since each has its own folding."""
    languages = archive.connection.execute("SELECT DISTINCT language FROM articles ORDER BY language").fetchall()
    for (language,) in languages:
        folding = load_pack(language).folding
        terms = [" ".join(fold(word, folding)[0].split()) for word in words]
        if not all(terms):
            raise ArchiveError("there is nothing to search for", where="search", mend="give words of the articles")
        yield from (_hit(archive, number, terms) for number in _numbers(archive, terms, language, limit))


def _numbers(archive: Archive, terms: Sequence[str], language: str, limit: int) -> list[int]:
    """Through the index where there is one; what is too short for it, and all without it, by reading the texts."""
    long = [term for term in terms if archive.indexed and len(term) >= SHORTEST]
    short = [term for term in terms if term not in long]
    conditions, values = ["language = ?"], [language]
    for term in short:
        conditions.append("(folded.title LIKE ? ESCAPE '\\' OR folded.text LIKE ? ESCAPE '\\')")
        values += [_pattern(term)] * 2
    if long:
        conditions.append("number IN (SELECT rowid FROM words WHERE words MATCH ?)")
        values.append(" ".join('"' + term.replace('"', '""') + '"' for term in long))
    rows = archive.connection.execute(
        f"SELECT number FROM folded JOIN articles USING (number) WHERE {' AND '.join(conditions)} "
        "ORDER BY published DESC, articles.id LIMIT ?",
        (*values, limit),
    )
    return [row[0] for row in rows]


def _pattern(term: str) -> str:
    return "%" + re.sub(r"([\\%_])", r"\\\1", term) + "%"


def _hit(archive: Archive, number: int, terms: Sequence[str]) -> Hit:
    article, _ = fetch_number(archive, number)
    start, stop = _first(article, terms)
    at = start or 0
    around = article.text[max(0, at - _AROUND) : (stop or at) + _AROUND]
    return Hit(stored(archive, number), start, stop, " ".join(around.split()))


def _first(article: Article, terms: Sequence[str]) -> tuple[int | None, int | None]:
    """The span in the text as published of the first word that stands there."""
    text, origins = fold(article.text, load_pack(article.language or "ar").folding)
    spaced = (re.search(r"\s+".join(map(re.escape, term.split())), text) for term in terms)
    found = min((match.span() for match in spaced if match), default=None)
    if found is None:
        return None, None
    return origins[found[0]], origins[found[1] - 1] + 1
