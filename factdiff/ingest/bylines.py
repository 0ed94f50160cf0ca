"""Takes what pages print around an author's name off it; the words are data (bylines.toml)."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache
from pathlib import Path

from msgspec import Struct, convert

_LONGEST = 80  # characters of a list of authors; what is longer is a sentence


class _Words(Struct, frozen=True, forbid_unknown_fields=True):
    before: tuple[str, ...]
    desks: tuple[str, ...]


@cache
def _words() -> _Words:
    raw = convert(tomllib.loads(Path(__file__).with_name("bylines.toml").read_text("utf-8")), _Words)
    longest_first = sorted(map(_plain, raw.before), key=len, reverse=True)
    return _Words(tuple(longest_first), tuple(map(_plain, raw.desks)))


def _plain(words: str) -> str:
    """Without vowel marks, tatweel and the hamza of alif, in small letters, as far as lengths stay comparable."""
    split = unicodedata.normalize("NFD", words)
    return " ".join("".join(c for c in split if unicodedata.category(c) not in ("Mn", "Lm")).lower().split())


def _bare(words: str) -> str:
    """Without the marks and spaces at both ends, but for the full stop of an initial."""
    edges = [n for n, c in enumerate(words) if c.isalnum() or unicodedata.category(c) in ("Mn", "Mc", "Ps", "Pe")]
    return words[edges[0] : edges[-1] + 1 + (words[edges[-1] + 1 :][:1] == ".")] if edges else ""


def without_byline(author: str | None) -> str | None:
    """The name of the author alone; None where there is none, or it is the name of a desk or a login."""
    words = _bare(author or "").split()
    while words:
        before = next((form for form in _words().before if _begins(words, form)), None)
        if before is None:
            break
        words = _bare(" ".join(words[len(before.split()) :])).split()
    name = " ".join(words)
    if not name or len(name) > _LONGEST or "@" in name or "://" in name or _plain(name) in _words().desks:
        return None
    return name


def _begins(words: list[str], form: str) -> bool:
    size = len(form.split())
    return _bare(_plain(" ".join(words[:size]))) == form
