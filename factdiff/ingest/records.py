"""JSON Lines as articles: one object a line, each line read or refused by itself."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec import Struct

from factdiff.errors import InputError
from factdiff.ingest.sources import Facts, checked


class Record(Struct, frozen=True, kw_only=True):
    """One line. Keys that are not known are somebody else's; null is absent."""

    text: str
    id: str | None = None
    title: str | None = None
    source: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    country: str | None = None
    story: str | None = None
    author: object = None  # of no concern where it is no plain name


_DECODER = msgspec.json.Decoder(Record)


def read_records(text: str) -> Iterator[tuple[int, Record | InputError]]:
    """Each line that is not blank, by its number from 1. Lines end at LF: U+2028 may stand inside a JSON string."""
    taken: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = _record(line)
        except InputError as problem:
            yield number, problem
            continue
        if record.id is not None and taken.setdefault(record.id, number) != number:
            yield number, InputError(f"id «{record.id}» is taken by line {taken[record.id]}", mend="give it another id")
            continue
        yield number, record


def _record(line: str) -> Record:
    try:
        record = _DECODER.decode(line)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as problem:
        reason = str(problem).replace("`", "").replace(" - at $", " at $")
        raise InputError(f"is no article: {reason}", mend='one object a line, {"id": "…", "text": "…"}') from problem
    if not record.text.strip():
        raise InputError("has an empty text", mend="leave it out")
    if record.id is not None and not record.id.strip():
        raise InputError("has an empty id", mend="name it, or leave the id out")
    return record


def known(record: Record, facts: Facts) -> Facts:
    """What a line says of its article, and where it is silent what sources.toml says of its file."""
    return checked(
        Facts(
            source=record.source or facts.source,
            published=record.published or facts.published,
            title=record.title or facts.title,
            url=record.url or facts.url,
            language=record.language or facts.language,
            country=record.country or facts.country,
            story=record.story or facts.story,
            author=record.author if isinstance(record.author, str) else None,
        ),
        "",
    )
