"""Web pages: the article's text without the site around it, and what the page says of itself."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factdiff.errors import InputError
from factdiff.ingest.draft import Draft, part, whole
from factdiff.ingest.facts import Stated, facts_of
from factdiff.ingest.markup import decode_markup, lines_of, parse_markup
from factdiff.ingest.page_facts import first_of, linked_data, page_facts
from factdiff.ingest.paths import Found
from factdiff.model import Skip

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from factdiff.settings import Settings

_LIBRARIES = ("trafilatura", "htmldate", "courlan", "readability")
_AROUND = ("nav", "header", "footer", "aside", "form", "button")
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
    written = first_of(linked_data(tree), "articleBody") or ""
    text = _main_text(tree)
    if len(text) < _SHORTEST and len(written) > len(text):
        text = lines_of(parse_markup(written, settings))
    return text if len(text) >= _SHORTEST else _plain_walk(tree) or text, stated


def _main_text(tree: HtmlElement) -> str:
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
    return text if isinstance(text, str) else ""


def _plain_walk(tree: HtmlElement) -> str:
    """All of the page but what its own markup calls menus, heads and feet."""
    body = tree.find("body")
    if body is None:
        return ""
    for element in list(body.iter(*_AROUND)):
        if element.getparent() is not None and element is not body:
            element.drop_tree()
    return lines_of(body)
