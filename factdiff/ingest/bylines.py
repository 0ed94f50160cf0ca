"""Takes what pages print around an author's name off it; the words are data (bylines.toml)."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path

from msgspec import Struct, convert

_LONGEST = 80  # characters of a list of authors; what is longer is a sentence
_LONGEST_NAME = 5  # words
_BESIDE = re.compile(r" [-–—/|] ")


class _Words(Struct, frozen=True, forbid_unknown_fields=True):
    before: tuple[str, ...]
    desks: tuple[str, ...]
    updates: tuple[str, ...]
    published: tuple[str, ...]


@cache
def _words() -> _Words:
    raw = convert(tomllib.loads(Path(__file__).with_name("bylines.toml").read_text("utf-8")), _Words)
    longest_first = sorted(map(_plain, raw.before), key=len, reverse=True)
    rest = (tuple(map(_plain, forms)) for forms in (raw.desks, raw.updates, raw.published))
    return _Words(tuple(longest_first), *rest)


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
    name = _without_desk(" ".join(words))
    if not name or len(name) > _LONGEST or "@" in name or "://" in name or _plain(name) in _words().desks:
        return None
    return name


def is_byline(line: str) -> bool:
    """Whether a line begins as bylines do, and no more than a name follows: «كتبت: رحاب سعد»."""
    words = _bare(line).split()
    before = next((form for form in _words().before if _begins(words, form)), None)
    return before is not None and len(words) - len(before.split()) <= _LONGEST_NAME and without_byline(line) is not None


def is_update(line: str) -> bool:
    """Whether a line tells when a page was changed, not when it was published."""
    words = _bare(line).split()
    return any(_begins(words, form) for form in _words().updates)


def is_publication(line: str) -> bool:
    """Whether a line says of itself that it tells when a page was published."""
    words = _bare(line).split()
    return any(_begins(words, form) for form in _words().published)


def is_desk(line: str) -> bool:
    """Whether a line is a place or a site with a desk beside it: «المنارة - خاص», «عمان - وكالات»."""
    pieces = _BESIDE.split(line)
    desks = [piece for piece in pieces if _bare(_plain(piece)) in _words().desks]
    return len(line) <= _LONGEST and bool(desks) and all(len(piece.split()) <= _LONGEST_NAME for piece in pieces)


def _without_desk(name: str) -> str:
    """Without the one word for a place or agency that stands behind or before a whole name, beyond a dash or slash."""
    pieces = [piece.strip() for piece in _BESIDE.split(name)]
    whole = [piece for piece in pieces if " " in piece]
    return whole[0] if len(whole) == 1 else name


def _begins(words: list[str], form: str) -> bool:
    size = len(form.split())
    return _bare(_plain(" ".join(words[:size]))) == form
