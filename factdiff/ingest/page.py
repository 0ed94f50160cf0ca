"""Web pages: the article's text without the site around it, and what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, islice
from typing import TYPE_CHECKING

from factdiff.errors import InputError
from factdiff.ingest.bylines import is_desk, without_byline
from factdiff.ingest.draft import Draft, part, whole
from factdiff.ingest.facts import Stated, facts_of
from factdiff.ingest.markup import decode_markup, lines_of, parse_markup, words_of
from factdiff.ingest.page_facts import first_of, linked_data, page_facts
from factdiff.ingest.page_trim import trim
from factdiff.ingest.paths import Found
from factdiff.model import Skip

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from factdiff.settings import Settings

_LIBRARIES = ("trafilatura", "htmldate", "courlan", "readability")
_PROSE = ("h1", "h2", "p", "article", "table", "ul")
_HEAD_LINES = 6
_AROUND = ("nav", "header", "footer", "aside", "form", "button")
_MOST_PARTS = 200  # elements in a paragraph; what holds more is no paragraph
_MOST_LOOKED_AT = 40  # elements that call themselves an article
_SHORTEST = 80  # characters: what is shorter was not found, and the plain walk over the page is the better answer


def read_page(data: bytes, found: Found, settings: Settings) -> Iterator[Draft | Skip]:
    """A page that is one article."""
    text, stated = article_of(data, settings)
    yield whole(text, found, facts_of(stated, text, found.facts), settings)


def read_page_as(name: str, address: str | None, data: bytes, found: Found, settings: Settings) -> Draft:
    """One page of many in a file. Its own canonical address wins over the one it was fetched from."""
    from msgspec.structs import replace

    text, stated = article_of(data, settings)
    return part(text, found, facts_of(replace(stated, url=stated.url or address), text, found.facts), name, settings)


def article_of(data: bytes, settings: Settings) -> tuple[str, Stated]:
    """The text of a page's article and what the page says of it. InputError if it holds none or is beyond a limit."""
    if len(data) > settings.largest_page:
        raise InputError(f"is a page of {len(data):,} bytes, the limit is {settings.largest_page:,}")
    tree = parse_markup(decode_markup(data), settings)
    stated = page_facts(tree)  # before the tree is cut down to its text
    times = [words_of(element) for element in islice(tree.iter("time"), _HEAD_LINES)]
    _unfold_layout(tree)
    trim(tree)
    written = first_of(linked_data(tree), "articleBody") or ""
    text = _main_text(tree)
    if len(text) < _SHORTEST and len(written) > len(text):
        text = lines_of(parse_markup(written, settings))
    text = text if len(text) >= _SHORTEST else _plain_walk(tree) or text
    return _without_head(text, stated, times), stated


def _unfold_layout(tree: HtmlElement) -> None:
    """Tables that lay out a page become plain divisions: their cells hold headings, paragraphs or other tables."""
    for table in list(tree.iter("table")):
        parts = list(_own_parts(table))
        if any(next(cell.iter(*_PROSE), None) is not None for cell in parts if cell.tag in ("td", "th")):
            for element in (table, *parts):
                element.tag = "div"


def _own_parts(table: HtmlElement) -> Iterator[HtmlElement]:
    """A table's own rows and cells, and not those of tables inside it."""
    waiting = list(table)
    while waiting:
        element = waiting.pop()
        if element.tag in ("tbody", "thead", "tfoot", "tr", "td", "th"):
            yield element
            waiting.extend(element if element.tag not in ("td", "th") else ())


def _without_head(text: str, stated: Stated, times: list[str | None]) -> str:
    """The text without headline, date and byline on top of it: they are known, and no sentences of the article."""
    lines = text.split("\n")
    heads = set(map(_key, (stated.title, stated.published, stated.author, *times)))
    first = _behind_headline(lines, stated.title)
    head, rest = lines[first : first + _HEAD_LINES], lines[first + _HEAD_LINES :]
    kept = [line for line in head if line.strip() and not _is_head(line.strip().removeprefix("- "), stated, heads)]
    return "\n".join([*kept, *rest]) if kept or rest else text


def _is_head(line: str, stated: Stated, heads: set[str]) -> bool:
    """Whether a line says nothing but the headline, the date, the author or the desk."""
    if _key(line) in heads:
        return True
    name = without_byline(line) if len(line) < _SHORTEST else None
    return is_desk(line) or (name is not None and name == without_byline(stated.author))


def _behind_headline(lines: list[str], title: str | None) -> int:
    """The line behind the headline, where nothing but short lines stands above it: a section, the length of a film."""
    for n, line in enumerate(lines[:_HEAD_LINES]):
        if title and _key(line) == _key(title):
            return n + 1
        if len(line) >= _SHORTEST:
            break
    return 0


def _key(line: str | None) -> str:
    return " ".join(re.findall(r"\w+", line or ""))


def _main_text(tree: HtmlElement) -> str:
    import logging
    from copy import deepcopy

    for name in _LIBRARIES:
        logging.getLogger(name).setLevel(logging.CRITICAL)  # they print; what they say is in our skips
    from trafilatura import bare_extraction

    try:
        # Dates are ours to read: the library's own search takes "(c) 2026" for the first of January.
        result = bare_extraction(
            deepcopy(tree), include_comments=False, include_tables=True, include_formatting=False, with_metadata=False
        )
    except (RecursionError, ValueError, TypeError, AttributeError, KeyError, IndexError, AssertionError):
        return ""  # a page that the library stumbles over is read by the plain walk
    text = getattr(result, "text", None)
    lines = filter(None, map(_row, text.split("\n"))) if isinstance(text, str) else ()
    return "\n".join(_in_page_order(_parted(list(lines), tree), tree))


def _parted(lines: list[str], tree: HtmlElement) -> list[str]:
    """Where the library finds no paragraphs it gives a whole article as one line: that has its lines again."""
    outer = [a for a in islice(tree.iter("article"), _MOST_LOOKED_AT) if next(a.iterancestors("article"), None) is None]
    whole = {"".join("".join(article.itertext()).split()): article for article in outer}
    found = [whole.get("".join(line.split())) for line in lines]
    return [
        piece
        for line, article in zip(lines, found, strict=True)
        for piece in ([line] if article is None else lines_of(article).split("\n"))
    ]


def _in_page_order(lines: list[str], tree: HtmlElement) -> list[str]:
    """The library puts paragraphs that it finds outside the article's own element last: a first one goes back first."""
    places: dict[str, int | None] = {}
    for n, element in enumerate(tree.iter("p", "li", "h2", "h3", "h4")):
        words = " ".join("".join(element.itertext()).split()) if len(element) <= _MOST_PARTS else ""
        places[words] = None if words in places else n  # what stands there twice has no place of its own
    known = [places.get(line.removeprefix("- ")) for line in lines]
    held = list(accumulate(known, lambda last, place: last if place is None else place, initial=-1))[1:]
    return [line for _, _, line in sorted(zip(held, range(len(lines)), lines, strict=True))]


def _row(line: str) -> str:
    """A row of a table with a bar between its cells, and none around them; a rule between rows is nothing."""
    if not line.startswith("|"):
        return line
    cells = [cell.strip() for cell in line.strip("|").split("|")]
    return " | ".join(cell for cell in cells if cell) if any(cell.strip("-") for cell in cells) else ""


def _plain_walk(tree: HtmlElement) -> str:
    """All of the page but what its own markup calls menus, heads and feet."""
    body = tree.find("body")
    if body is None:
        return ""
    for element in list(body.iter(*_AROUND)):
        if element.getparent() is not None and element is not body:
            element.drop_tree()
    return lines_of(body)
