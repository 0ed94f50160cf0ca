"""Reads sources.toml, in which an editor notes who published the articles of a folder, and when. Strict."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from factdiff.errors import InputError

NAME = "sources.toml"
_KEYS = ("file", "source", "published", "title", "url", "language", "country", "story", "basis")


class Facts(Struct, frozen=True, kw_only=True):
    """What is known of an article beside its text. `basis` is a note for people and goes no further."""

    file: str = ""
    source: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None
    country: str | None = None
    story: str | None = None
    basis: str | None = None
    # What only the article itself says, never sources.toml:
    published_text: str | None = None
    author: str | None = None


def read_sources(path: Path) -> tuple[Facts, ...]:
    """The articles that a sources.toml lists, in its order. InputError names the file, the article and the key."""
    try:
        return parse_sources(path.read_bytes(), path.as_posix())
    except OSError as problem:
        raise InputError(problem.strerror or "cannot be read", where=path.as_posix()) from problem


def parse_sources(data: bytes, name: str) -> tuple[Facts, ...]:
    """The same from a file's bytes, as an archive holds them."""
    try:
        raw = tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as problem:
        raise InputError(f"is no TOML: {problem}", where=name, mend="see corpus/README.md") from problem
    _refuse_unknown(raw, ("article",), name)
    entries = raw.get("article", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise InputError("article is no list of tables", where=name, mend="write [[article]] above each")
    listed: dict[str, Facts] = {}
    for number, entry in enumerate(entries, 1):
        where = f"{name}: [[article]] {number}"
        facts = _facts(entry, f"{where} ({entry['file']})" if isinstance(entry.get("file"), str) else where)
        if facts.file in listed:
            raise InputError("is listed twice", where=f"{where} ({facts.file})", mend="keep one of the two")
        listed[facts.file] = facts
    return tuple(listed.values())


def _facts(entry: Mapping[str, object], where: str) -> Facts:
    _refuse_unknown(entry, _KEYS, where)
    if not entry.get("file"):
        raise InputError("has no file", where=where, mend='add file = "…", relative to the folder')
    values: dict[str, str] = {}
    for key, value in entry.items():
        if key == "published" and isinstance(value, date):
            value = value.isoformat()
        if not isinstance(value, str):
            raise InputError(f"{key} is not a text", where=where, mend=f'write {key} = "…"')
        values[key] = value
    return checked(Facts(**values), where)


def checked(facts: Facts, where: str) -> Facts:
    """The facts with language and country in their short forms. InputError if one of them or the date is none."""
    if facts.published is not None and not _is_iso(facts.published):
        mend = "write YYYY-MM-DD or YYYY-MM-DDTHH:MM:SS+00:00, or leave it out"
        raise InputError(f"published «{facts.published}» is no date", where=where, mend=mend)
    language, country = facts.language, facts.country
    if language is not None:
        language = language.replace("_", "-").partition("-")[0].lower()
        if not (language.isascii() and language.isalpha() and len(language) in (2, 3)):
            raise InputError(f"language «{facts.language}» is no code", where=where, mend="write ar, fa, ru, en …")
    if country is not None:
        country = country.upper()
        if not (country.isascii() and country.isalpha() and len(country) == 2):
            raise InputError(f"country «{facts.country}» is no ISO 3166 code", where=where, mend="write EG, RU, IR …")
    return replace(facts, language=language, country=country)


def _is_iso(published: str) -> bool:
    """An ISO date, alone or with a time; no week dates, and no digits run together."""
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return False
    return published.startswith(moment.date().isoformat())


def _refuse_unknown(table: Mapping[str, object], known: tuple[str, ...], where: str) -> None:
    for key in table:
        if key not in known:
            close = difflib.get_close_matches(key, known, 1)
            mend = f"did you mean {close[0]}?" if close else f"there are: {', '.join(known)}"
            raise InputError(f"unknown key {key}", where=where, mend=mend)
