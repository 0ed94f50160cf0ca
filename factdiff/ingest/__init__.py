"""The way in: files, folders, feeds and standard input become Articles, and what cannot be read becomes a Skip."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from factdiff.errors import InputError
from factdiff.ingest.draft import Draft, Fetch, Fetched
from factdiff.ingest.identity import distinct_ids
from factdiff.ingest.kinds import FOLDER_TYPES, read_bytes
from factdiff.ingest.paths import STDIN, Found, expand, is_address, printable
from factdiff.model import Article, Skip
from factdiff.settings import DEFAULT, Settings

__all__ = ["Fetch", "Fetched", "printable", "read"]


def read(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    stdin: BinaryIO | None = None,
    settings: Settings | None = None,
    fetch: Fetch | None = None,
) -> tuple[tuple[Article, ...], tuple[Skip, ...]]:
    """All articles behind some paths, and what could not be read. `-` is standard input, `https://…` goes to `fetch`.

    InputError only where a sources.toml is wrong; whatever else is in the way becomes a Skip with its reason.
    """
    given = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    drafts: list[Draft] = []
    skips: list[Skip] = []
    for found in expand([os.fspath(path) for path in given], FOLDER_TYPES):
        for result in (found,) if isinstance(found, Skip) else _read_one(found, stdin, fetch, settings or DEFAULT):
            if isinstance(result, Skip):
                skips.append(result)
            else:
                drafts.append(result)
    ids = distinct_ids([draft.handle for draft in drafts])
    return tuple(_article(draft, name) for draft, name in zip(drafts, ids, strict=True)), tuple(skips)


def _read_one(found: Found, stdin: BinaryIO | None, fetch: Fetch | None, settings: Settings) -> Iterator[Draft | Skip]:
    what = "standard input" if found.path == STDIN else printable(found.path)
    try:
        if is_address(found.path):
            if fetch is None:
                raise InputError("is an address, and factdiff works offline", mend="add --online to fetch it")
            from factdiff.ingest.fetched import read_fetched

            yield from read_fetched(fetch(found.path), found, settings)
            return
        data = _bytes_of(found.path, stdin, settings.largest_file + 1)
        if len(data) > settings.largest_file:
            raise InputError(f"is larger than {settings.largest_file:,} bytes", mend="split it")
        yield from read_bytes(data, found, settings)
    except FileNotFoundError:
        yield Skip(what, "ingest", "no such file or folder (check the path)")
    except OSError as problem:
        yield Skip(what, "ingest", f"cannot be read: {(problem.strerror or str(problem)).lower()}")
    except InputError as problem:
        yield Skip(what, "ingest", str(problem))


def _bytes_of(path: str, stdin: BinaryIO | None, limit: int) -> bytes:
    if path == STDIN:
        return (stdin or sys.stdin.buffer).read(limit)
    if "\0" in path:
        raise InputError("is no name that a file can have", mend="check the path")
    with Path(path).open("rb") as file:
        return file.read(limit)


def _article(draft: Draft, name: str) -> Article:
    facts = draft.facts
    return Article(
        id=name,
        text=draft.text,
        source=facts.source or name,
        title=facts.title,
        language=facts.language,
        published=facts.published,
        published_text=facts.published_text,
        author=facts.author,
        url=facts.url,
        country=facts.country,
        story=facts.story,
        path=draft.path,
    )
