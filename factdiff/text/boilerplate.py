"""Finds the lines of a page that belong to the site and not to the article: share buttons, menus, the next headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from factdiff.model import Drop, Span
from factdiff.text.fold import Folding, fold

_LINE = re.compile(r"[^\n\r\u2028\u2029\x85\v\f]+")


class Boilerplate(Struct, frozen=True):
    """Folded phrases. `alone`: a line that is only this. `tail`: the article is over here, whatever follows.

    `pointer`: the next line is another article's headline.
    """

    alone: frozenset[str] = frozenset()
    tail: frozenset[str] = frozenset()
    pointer: frozenset[str] = frozenset()
    longest_headline: int = 160


def _lines(text: str, folding: Folding) -> Iterator[tuple[Span, str]]:
    for match in _LINE.finditer(text):
        line = match.group().strip()
        if line:
            start = match.start() + match.group().index(line)
            plain = fold(line, folding)[0] if len(line) <= 200 else ""
            yield Span(start, start + len(line)), " ".join(re.findall(r"\w+", plain))


def find_boilerplate(text: str, phrases: Boilerplate, folding: Folding) -> tuple[Drop, ...]:
    """The dropped stretches in order, each a whole line, with the reason."""
    drops: list[Drop] = []
    headline_next = ended = False
    for span, line in _lines(text, folding):
        short = span.stop - span.start <= phrases.longest_headline
        if line in phrases.tail:
            drops.append(Drop(span, "end-of-article"))
            ended, headline_next = True, False
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
    return tuple(drops)
