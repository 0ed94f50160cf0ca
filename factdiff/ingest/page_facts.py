"""What a page says of itself: JSON-LD first, then its meta tags, then what it prints and marks up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any

from factdiff.ingest.bylines import without_byline
from factdiff.ingest.facts import Stated, as_iso
from factdiff.ingest.markup import words_of
from factdiff.ingest.page_marks import Marks, marked_author, marked_date, marks_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "publishdate",
    "pubdate", "publish-date", "publish_date", "published_time", "parsely-pub-date", "sailthru.date", "dc.date.issued",
    "dc.date", "dcterms.created", "cxenseparse:recs:publishtime", "date",
)  # fmt: skip
_AUTHORS = ("author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "twitter:creator")
_SOURCES = ("og:site_name", "application-name", "publisher", "dc.publisher")
_ARTICLES = re.compile("article|posting|report|newsitem", re.IGNORECASE)
_PARTS = re.compile(r" (?:[-–—|»:]+) ")
_MOST_LOOKED_AT = 40  # headings: that of the article stands among the first
_DEEPEST = 8  # lists and graphs within each other, in JSON-LD


def page_facts(tree: HtmlElement) -> Stated:
    """All that a page states, unchecked, in the order of what is trusted."""
    data, meta = linked_data(tree), _meta(tree)
    title = _title(tree, data, meta)
    marks = marks_of(tree, title)
    published = first_of(data, "datePublished") or _first(meta, _DATES)
    if as_iso(published) is None:
        marked = marked_date(marks)
        published = marked if published is None or as_iso(marked) else published
    source = _name(first_value(data, "publisher")) or _first(meta, _SOURCES) or _site(tree)
    author = _author(marks, data, meta)
    return Stated(
        title=title,
        published=published,
        author=author if author != source else None,  # a house is no author
        source=source,
        url=_canonical(tree) or meta.get("og:url") or first_of(data, "url"),
        language=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or tree.get("xml:lang")
        or first_of(data, "inLanguage") or meta.get("og:locale"),
    )  # fmt: skip


# ── JSON-LD ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def linked_data(tree: HtmlElement) -> tuple[Mapping[str, Any], ...]:
    """The objects of a page's JSON-LD that describe an article, the first one first. Broken blocks are passed over."""
    return tuple(o for o in _linked_objects(tree) if any(_ARTICLES.search(kind) for kind in _kinds(o)))


def _site(tree: HtmlElement) -> str | None:
    """The name of the site, as the JSON-LD of content systems describes it beside the article."""
    return next((name for o in _linked_objects(tree) if "WebSite" in _kinds(o) and (name := _name(o))), None)


def _linked_objects(tree: HtmlElement) -> list[Mapping[str, Any]]:
    import json

    objects: list[Mapping[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            # Raw line breaks inside strings are the commonest fault of such blocks: not strict.
            objects.extend(_objects(json.loads((script.text or "").strip().rstrip(";"), strict=False), _DEEPEST))
        except (ValueError, RecursionError):
            continue
    return objects


def _objects(value: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth == 0:
        return
    if isinstance(value, list):
        for item in value:
            yield from _objects(item, depth - 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "itemListElement"):
            yield from _objects(value.get(key), depth - 1)


def _kinds(value: Mapping[str, Any]) -> list[str]:
    kind = value.get("@type")
    return [k for k in (kind if isinstance(kind, list) else [kind]) if isinstance(k, str)]


def first_value(data: tuple[Mapping[str, Any], ...], key: str) -> object:
    """The first value that the JSON-LD of a page gives for a key."""
    return next((o[key] for o in data if o.get(key)), None)


def first_of(data: tuple[Mapping[str, Any], ...], key: str) -> str | None:
    """The same where it is a text."""
    value = first_value(data, key)
    return value if isinstance(value, str) else None


def _name(value: object) -> str | None:
    """The name of a person or organisation, however JSON-LD nests it; several are joined."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return _name(value.get("name"))
    if isinstance(value, list):
        return ", ".join(name for name in map(_name, value[:_DEEPEST]) if name) or None
    return None


# ── meta tags and markup ────────────────────────────────────────────────────────────────────────────────────────────


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = (element.get("content") or "").strip()
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _first(meta: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _canonical(tree: HtmlElement) -> str | None:
    links = (link for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split())
    return next((str(link.get("href")) for link in links if link.get("href")), None)


def _title(tree: HtmlElement, data: tuple[Mapping[str, Any], ...], meta: Mapping[str, str]) -> str | None:
    """The headline; of a bare <title> the part that the page prints as a heading, since sites add their name to it."""
    stated = first_of(data, "headline") or _first(meta, _TITLES)
    headings = [text for text in map(words_of, islice(tree.iter("h1", "h2"), _MOST_LOOKED_AT)) if text]
    named = words_of(next(tree.iter("title"), None))
    site = _first(meta, _SOURCES) or ""
    if stated:
        inside = [h for h in headings if stated.startswith(h) and 2 * len(h) > len(stated)]
        rest = stated.removesuffix(site).rstrip(" -–—|:»")
        return inside[0] if inside else rest or stated
    inside = [h for h in headings if h in (named or "")]
    if inside:
        return max(inside, key=len)
    first = [text for text in map(words_of, islice(tree.iter("h1"), _MOST_LOOKED_AT)) if text]
    if named and len(first) != 1:
        printed = _printed_part(tree, named)
        if printed:
            return printed
        return (named.removesuffix(site) if site else named).rstrip(" -–—|:»")
    return first[0] if first else None


def _printed_part(tree: HtmlElement, named: str) -> str | None:
    """The longest part of a <title> that the page prints as a piece of its own: «Site - headline» has the headline."""
    parts = {part for part in _PARTS.split(named) if part}
    pieces = {
        (element.text or "").strip() for element in tree.iter() if element.tag not in ("title", "script", "style")
    }
    return max(parts & pieces, key=lambda part: (len(part), part), default=None) if len(parts) > 1 else None


def _author(marks: Marks, data: tuple[Mapping[str, Any], ...], meta: Mapping[str, str]) -> str | None:
    stated = _name(first_value(data, "author")) or _first(meta, _AUTHORS)
    if without_byline(stated) and "://" not in (stated or "") and not (stated or "").startswith("@"):
        return stated
    return marked_author(marks)
