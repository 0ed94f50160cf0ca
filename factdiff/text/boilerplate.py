"""Finds the lines of a page that belong to the site and not to the article: share buttons, menus, the next headline."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from factdiff.model import Drop, Span
from factdiff.text.furniture import Furniture, furniture_of

_LINE = re.compile(r"[^\n\r\u2028\u2029\x85\v\f]+")
_WORD = re.compile(r"\w+")
_PAGE = re.compile(r"\A\s*(\d{1,3})\s*/\s*(\d{1,3})\s*\Z")
_LABEL = re.compile(r"([^:|»>]{1,60})[:|»>]+\s*\w")
_ADDRESSING = "hw@#"  # so an address begins
_TRAIL = re.compile(r"\s[»›>]\s")


class Boilerplate(Struct, frozen=True):
    """Folded phrases. `alone`: a line that is only this. `tail`: the article is over here, whatever follows.

    `pointer`: another article's headline follows, on the next line or after a colon on this one.
    """

    alone: frozenset[str] = frozenset()
    tail: frozenset[str] = frozenset()
    pointer: frozenset[str] = frozenset()
    furniture: Furniture = Furniture()
    # General signs: entries of a menu have few words and letters, and stand in rows above or below all prose.
    menu_words: int = 3
    menu_letters: int = 28
    menu_lines: int = 4
    repeats: int = 3  # a short line that stands so often is furniture of the page
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
    lines = list(_lines(text, folded, origins))
    signs = _signs([text[span.start : span.stop] for span, _, _ in lines], phrases)
    signs |= dict.fromkeys(_neighbours([line for _, line, _ in lines], phrases), "other-headline")
    for n, (span, line, label) in enumerate(lines):
        short = span.stop - span.start <= phrases.longest_headline
        if line in phrases.tail or label in phrases.tail or (begun and _is_signature(text[span.start : span.stop])):
            drops.append(Drop(span, "end-of-article"))
            ended, headline_next = begun, False
        elif label in phrases.pointer and n > 0:
            drops.append(Drop(span, "other-headline"))
            headline_next = False
        elif line in phrases.pointer:
            drops.append(Drop(span, "site-furniture"))
            headline_next = True
        elif line in phrases.alone:
            drops.append(Drop(span, "site-furniture"))
            headline_next = False
        elif (headline_next or ended) and short and not _is_prose(text[span.start : span.stop], phrases):
            drops.append(Drop(span, "other-headline" if headline_next else "after-end"))
            headline_next = False
        elif n in signs:
            drops.append(Drop(span, signs[n]))
        elif short and (sign := furniture_of(line, label, phrases.furniture)):
            drops.append(Drop(span, sign))
        else:
            headline_next = ended = False
            begun = begun or span.stop - span.start >= phrases.shortest_prose
    return tuple(drops)


def _signs(lines: Sequence[str], limits: Boilerplate) -> dict[int, str]:
    """Lines that no phrase knows but their shape and place: addresses, a line again and again, rows of menu entries.

    A line with a figure in it, or one that ends as a sentence does, is never one of these.
    """
    short = {n: line for n, line in enumerate(lines) if _is_entry(line, limits)}
    counts = Counter(short.values())
    signs = {n: "repeated-line" for n, line in short.items() if counts[line] >= limits.repeats}
    signs |= {n: "address" for n, line in enumerate(lines) if _is_address(line)}
    signs |= dict.fromkeys(_turned_pages(lines), "counter")
    prose = [n for n, line in enumerate(lines) if len(line) >= limits.shortest_prose]
    if prose:
        head, foot = range(prose[0]), range(prose[-1] + 1, len(lines))
        signs |= {n: "menu" for n in head if _is_trail(lines[n], limits)}
        rows = [*_rows(head, short), *_rows(foot, short)]
        # The last entry above the prose may be the headline.
        entries = [n for row in rows for n in row if len(row) >= limits.menu_lines and n + 1 not in prose[:1]]
        signs |= dict.fromkeys(entries, "menu")
    return signs


def _is_prose(line: str, limits: Boilerplate) -> bool:
    """A line of some length that ends as a sentence does: headlines have no full stop."""
    return len(line) >= limits.shortest_prose and line.rstrip("\"'»”)]").endswith(".")


def _is_entry(line: str, limits: Boilerplate) -> bool:
    named = len(line) <= limits.menu_letters and len(line.split()) <= limits.menu_words and line[-1].isalpha()
    return named and not any(character.isnumeric() for character in line)


def _is_address(line: str) -> bool:
    """A line that is nothing but a web or mail address, or the names of accounts and tags."""
    if line[0] not in _ADDRESSING:
        return False
    words = line.split()
    return all(
        word.startswith(("http://", "https://", "www.", "@", "#")) and len(word) > 1 for word in words
    ) and not any(word[1:].isnumeric() for word in words)


def _is_trail(line: str, limits: Boilerplate) -> bool:
    """The way from the front page to an article: «Home » Economy » Loan approved»."""
    parts = _TRAIL.split(line)
    return len(parts) > 2 and "«" not in line and all(len(part.split()) <= limits.menu_words for part in parts[:-1])


def _is_signature(line: str) -> bool:
    """The initials of desk and editor under an agency's text: «س ح / ر ك»."""
    if "/" not in line:
        return False
    words = re.split(r"[\s/.]+", line.strip("/. "))
    return len(words) > 1 and all(word.isalpha() and len(word) < 3 for word in words)


def _neighbours(lines: Sequence[str], phrases: Boilerplate) -> set[int]:
    """The headlines of the articles before and after this one, where each stands behind its pointer on one line."""
    begin = tuple(phrases.pointer)
    pointers = [_pointer(line, phrases) if line.startswith(begin) else None for line in lines]
    pairs = [n for n, (one, two) in enumerate(pairwise(pointers)) if one and two and one != two]
    return {*pairs, *(n + 1 for n in pairs)}


def _pointer(line: str, phrases: Boilerplate) -> str | None:
    return max((p for p in phrases.pointer if line.startswith(f"{p} ")), key=len, default=None)


def _turned_pages(lines: Sequence[str]) -> list[int]:
    """The lines «1 / 3», «2 / 3», «3 / 3» that count the pictures of a gallery: at least two of one total, in order."""
    counts = [(n, int(one), int(of)) for n, line in enumerate(lines) for one, of in _PAGE.findall(line)]
    totals = Counter(of for _, _, of in counts)
    return [n for n, one, of in counts if 1 <= one <= of and totals[of] > 1]


def _rows(places: Iterable[int], short: Mapping[int, str]) -> Iterator[list[int]]:
    row: list[int] = []
    for n in places:
        if n in short:
            row.append(n)
            continue
        yield row
        row = []
    yield row
