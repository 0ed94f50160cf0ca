"""Finds the lines of a page that belong to the site and not to the article: share buttons, menus, the next headline."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct

from factdiff.model import Drop, Span

_LINE = re.compile(r"[^\n\r\u2028\u2029\x85\v\f]+")
_WORD = re.compile(r"\w+")
_LABEL = re.compile(r"([^:|»]{1,60})[:|»]+\s*\w")


class Boilerplate(Struct, frozen=True):
    """Folded phrases. `alone`: a line that is only this. `tail`: the article is over here, whatever follows.

    `pointer`: another article's headline follows, on the next line or after a colon on this one.
    """

    alone: frozenset[str] = frozenset()
    tail: frozenset[str] = frozenset()
    pointer: frozenset[str] = frozenset()
    longest_headline: int = 160  # characters; a longer line is prose again
    shortest_prose: int = (
        60  # before a line of this length nothing can be over: "latest news" may stand in a menu on top
    )


def _lines(text: str, folded: str, origins: Sequence[int]) -> Iterator[tuple[Span, str, str]]:
    """Each line's span, its folded words, and the words before its first colon. A long line has none: it is prose."""
    for match in _LINE.finditer(text):
        line = match.group().strip()
        if line:
            start = match.start() + match.group().index(line)
            stop = start + len(line)
            plain = folded[bisect_left(origins, start) : bisect_left(origins, stop)] if len(line) <= 200 else ""
            label = _LABEL.match(plain)
            yield Span(start, stop), _words(plain), _words(label.group(1) if label else "")


def _words(line: str) -> str:
    return " ".join(_WORD.findall(line))


def find_boilerplate(text: str, folded: str, origins: Sequence[int], phrases: Boilerplate) -> tuple[Drop, ...]:
    """The dropped stretches in order, each a whole line, with the reason; from the text and its fold."""
    drops: list[Drop] = []
    headline_next = ended = begun = False
    for span, line, label in _lines(text, folded, origins):
        short = span.stop - span.start <= phrases.longest_headline
        if line in phrases.tail or label in phrases.tail:
            drops.append(Drop(span, "end-of-article"))
            ended, headline_next = begun, False
        elif label in phrases.pointer:
            drops.append(Drop(span, "other-headline"))
            headline_next = False
        elif line in phrases.pointer:
            drops.append(Drop(span, "site-furniture"))
            headline_next = True
        elif line in phrases.alone:
            drops.append(Drop(span, "site-furniture"))
            headline_next = False
        elif (headline_next or ended) and short:
            drops.append(Drop(span, "other-headline" if headline_next else "after-end"))
            headline_next = False
        else:
            headline_next = ended = False
            begun = begun or span.stop - span.start >= phrases.shortest_prose
    return tuple(drops)
