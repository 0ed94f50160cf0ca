"""The way in: files, folders, JSON Lines and standard input become Articles, and what cannot be read becomes a Skip."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from msgspec import Struct

from factdiff.errors import InputError
from factdiff.ingest.encoding import decode
from factdiff.ingest.identity import Handle, distinct_ids
from factdiff.ingest.paths import STDIN, Found, expand, printable
from factdiff.ingest.records import known, read_records
from factdiff.ingest.sources import Facts
from factdiff.model import Article, Skip

__all__ = ["READERS", "printable", "read"]


class Draft(Struct, frozen=True):
    """An article that has no id yet."""

    text: str
    path: str
    facts: Facts
    handle: Handle


Reader = Callable[[str, Found], Iterator[Draft | Skip]]


def read_plain(text: str, found: Found) -> Iterator[Draft | Skip]:
    """A file that is one article, as it stands."""
    path = printable(found.path)
    yield Draft(text, path, found.facts, Handle("stdin" if path == STDIN else path))


def read_lines(text: str, found: Found) -> Iterator[Draft | Skip]:
    """A file with an article in each line."""
    given = printable(found.path)
    path = "stdin" if given == STDIN else given
    for number, record in read_records(text):
        try:
            if isinstance(record, InputError):
                raise record
            name = record.id if record.id is not None else f"{PurePosixPath(path).stem}:{number}"
            yield Draft(record.text, given, known(record, found.facts), Handle(path, name))
        except InputError as problem:
            yield Skip(f"{given}, line {number}", "ingest", str(problem))


READERS: tuple[tuple[frozenset[str], Reader], ...] = (
    (frozenset({".jsonl", ".ndjson"}), read_lines),
    (frozenset({".txt", ".text"}), read_plain),
)
_KNOWN_TYPES = frozenset().union(*(suffixes for suffixes, _ in READERS))
# Text files that are no articles as they stand. Any other name is taken for plain text; its bytes decide.
_REFUSED = {
    ".htm": "is a web page, which cannot be read yet (save the article's text as .txt)",
    ".html": "is a web page, which cannot be read yet (save the article's text as .txt)",
    ".json": "is JSON (give JSON Lines, one object a line, as .jsonl)",
    ".toml": "is no article (give its folder instead)",
}


def read(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]], *, stdin: BinaryIO | None = None
) -> tuple[tuple[Article, ...], tuple[Skip, ...]]:
    """All articles behind some paths, and what could not be read. `-` is standard input.

    InputError only where a sources.toml is wrong; whatever else is in the way becomes a Skip with its reason.
    """
    given = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    drafts: list[Draft] = []
    skips: list[Skip] = []
    for found in expand([os.fspath(path) for path in given], _KNOWN_TYPES):
        for result in (found,) if isinstance(found, Skip) else _read_one(found, stdin):
            if isinstance(result, Skip):
                skips.append(result)
            else:
                drafts.append(result)
    ids = distinct_ids([draft.handle for draft in drafts])
    return tuple(_article(draft, name) for draft, name in zip(drafts, ids, strict=True)), tuple(skips)


def _read_one(found: Found, stdin: BinaryIO | None) -> Iterator[Draft | Skip]:
    what = "standard input" if found.path == STDIN else printable(found.path)
    try:
        if found.path == STDIN:
            text = decode((stdin or sys.stdin.buffer).read())
            yield from (read_lines if text.lstrip().startswith("{") else read_plain)(text, found)
            return
        path = Path(found.path)
        suffix = path.suffix.lower()
        if suffix in _REFUSED:
            raise InputError(_REFUSED[suffix])
        reader = next((reader for suffixes, reader in READERS if suffix in suffixes), read_plain)
        yield from reader(decode(path.read_bytes()), found)
    except FileNotFoundError:
        yield Skip(what, "ingest", "no such file or folder (check the path)")
    except OSError as problem:
        yield Skip(what, "ingest", f"cannot be read: {(problem.strerror or str(problem)).lower()}")
    except InputError as problem:
        yield Skip(what, "ingest", str(problem))


def _article(draft: Draft, name: str) -> Article:
    facts = draft.facts
    return Article(
        id=name,
        text=draft.text,
        source=facts.source or name,
        title=facts.title,
        language=facts.language,
        published=facts.published,
        url=facts.url,
        country=facts.country,
        story=facts.story,
        path=draft.path,
    )
