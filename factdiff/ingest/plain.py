"""Text as it stands, and Markdown with what its front matter says."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date

from factdiff.errors import InputError
from factdiff.ingest.draft import Draft, whole
from factdiff.ingest.encoding import decode
from factdiff.ingest.facts import Stated, facts_of
from factdiff.ingest.markup import fragment_text
from factdiff.ingest.paths import Found
from factdiff.model import Skip
from factdiff.settings import Settings

_FRONT = re.compile(r"\A(---|\+\+\+)[ \t]*\r?\n(.*?)^\1[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_PAIR = re.compile(r"\A([A-Za-z_][\w-]*)[ \t]*:[ \t]+(.*)")
_NAMES = {
    "title": ("title", "headline"),
    "published": ("published", "date", "pubdate", "publishdate", "published_at", "datepublished"),
    "author": ("author", "authors", "byline"),
    "source": ("source", "publisher", "outlet"),
    "url": ("url", "canonical", "canonical_url", "canonicalurl", "link", "source_url"),
    "language": ("language", "lang"),
}


def read_plain(data: bytes, found: Found, settings: Settings) -> Iterator[Draft | Skip]:
    """A file that is one article, as it stands."""
    yield whole(decode(data), found, found.facts, settings)


def read_markdown(data: bytes, found: Found, settings: Settings) -> Iterator[Draft | Skip]:
    """A Markdown file: its words without the marks of the markup, and its front matter as facts."""
    written = decode(data)
    if len(written) > settings.longest_markdown:
        raise InputError(f"is too long for Markdown (the limit is {settings.longest_markdown:,} characters)")
    front = _FRONT.match(written)
    stated = _stated(front.group(1), front.group(2)) if front else Stated()
    body = written[front.end() :] if front else written
    text = fragment_text(_rendered(body), settings)
    yield whole(text, found, facts_of(stated, text, found.facts), settings)


def _rendered(body: str) -> str:
    from markdown_it import MarkdownIt

    # Addresses of links would be read as figures: the markup is rendered, and its text taken.
    return str(MarkdownIt("commonmark", {"html": True}).enable("table").render(body))


def _stated(fence: str, front: str) -> Stated:
    """Front matter: TOML between plus signs, between hyphens the plain `key: value` lines of YAML."""
    values = _toml(front) if fence == "+++" else _pairs(front)
    lower = {key.lower(): value for key, value in values.items() if value}
    return Stated(**{name: next((lower[key] for key in keys if key in lower), None) for name, keys in _NAMES.items()})


def _toml(front: str) -> dict[str, str]:
    try:
        raw = tomllib.loads(front)
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}
    return {k: v.isoformat() if isinstance(v, date) else v for k, v in raw.items() if isinstance(v, str | date)}


def _pairs(front: str) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for line in front.splitlines():
        pair = _PAIR.fullmatch(line.rstrip())
        if pair:
            pairs.setdefault(pair.group(1), _unquoted(pair.group(2).strip()))
    return pairs


def _unquoted(value: str) -> str:
    listed = value[1:-1] if value[:1] == "[" and value[-1:] == "]" else value
    quoted = listed.strip()
    if len(quoted) > 1 and quoted[0] == quoted[-1] and quoted[0] in "\"'":
        return quoted[1:-1]
    return listed.partition(" #")[0].strip()
