"""Before a page's text is taken: blocks that only lead to other pages fall away, prose in bare divisions is marked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate, islice, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LEAVES = frozenset({"p", "li", "div", "section", "span", "strong", "b", "h3", "h4", "h5", "h6", "blockquote"})
_HEADINGS = ("h2", "h3", "h4")
_DIVISIONS = frozenset({"div", "section", "center"})
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "big", "cite", "em", "font", "i", "img", "mark", "q", "small", "span", "strong",
     "sub", "sup", "time", "u", "wbr"}
)  # fmt: skip
_KEPT_LINKS = frozenset({"td", "th", "h1", "h2", "blockquote", "nav", "header", "footer", "figcaption"})
_ENDS = ("FULL STOP", "QUESTION MARK", "EXCLAMATION MARK", "ELLIPSIS")
_SHORT = 160  # characters: longer than any headline
_LABEL = 30  # characters of «read also» and its like, which stand on a line before the links
_PROSE = 60  # characters from which words in a bare division are a paragraph
_LOOKED_AT = 3  # paragraphs of an entry
_ROW = 3  # entries: two may be an article and one about it
_GATE = 400  # characters; a longer block of such a name is the article that subscribers read
_GATES = re.compile(r"paywall|regwall|premium|metered|subscri|newsletter", re.IGNORECASE)
_LINKED = 0.6  # the share of a block's letters that are links, where it is nothing but links


def trim(tree: HtmlElement) -> None:
    """Takes links to other articles out of the midst of one, and makes paragraphs of divisions that hold prose."""
    body = tree.find("body")
    if body is None:
        return
    for gate in [element for element in body.iter(*_DIVISIONS) if _is_gate(element)]:
        if gate.getparent() is not None:
            gate.drop_tree()
    worded = _with_words(body)
    leaves = [(element, _text(element)) for element in body.iter(*_LEAVES) if _is_leaf(element, worded)]
    leads = {element for element, text in leaves if _only_leads_elsewhere(element, text)}
    labels = {one for (one, text), (two, _) in pairwise(leaves) if two in leads and _is_label(text)}
    for element in leads | labels:
        if element.getparent() is not None:
            element.drop_tree()
    for entries in _entries(body):
        for entry in entries:
            entry.attrib.pop("class", None)  # by their names the first one would be taken for the article, alone
    for element, text in leaves:
        if element.tag in _DIVISIONS and _is_prose(text) and _linked(element) < _LINKED * len(text):
            element.tag = "p"
    for heading in list(body.iter(*_HEADINGS)):
        # The first paragraph is often set as a second headline.
        if len(_text(heading)) >= _PROSE and (ends_as_a_sentence(_text(heading)) or _is_under_the_headline(heading)):
            heading.tag = "p"


def _entries(body: HtmlElement) -> Iterator[list[HtmlElement]]:
    """The entries of a live report: blocks of one name in a row, each with a heading and prose below it."""
    blocks = dict.fromkeys(heading.getparent() for heading in body.iter(*_HEADINGS))
    rows: dict[tuple[HtmlElement, str], list[HtmlElement]] = {}
    for block in blocks:
        name = block.get("class")
        if name and any(_is_prose(_text(one)) for one in islice(block.iter("p"), _LOOKED_AT)):
            rows.setdefault((block.getparent(), name), []).append(block)
    return (row for row in rows.values() if len(row) >= _ROW)


def _is_gate(element: HtmlElement) -> bool:
    """A short block that its name calls a paywall or a subscription, with something to press in it."""
    named = _GATES.search(f"{element.get('class')} {element.get('id')}")
    pressed = named and next(element.iter("a", "button", "form", "input"), None) is not None
    lengths = accumulate(len(piece) for piece in element.itertext()) if pressed else ()
    return bool(pressed) and all(length <= _GATE for length in lengths)


def _with_words(body: HtmlElement) -> set[HtmlElement]:
    """The elements that have words of their own, outside all elements in them."""
    own = {element for element in body.iter() if (element.text or "").strip()}
    return own | {element.getparent() for element in body.iterdescendants() if (element.tail or "").strip()}


def _is_leaf(element: HtmlElement, worded: set[HtmlElement]) -> bool:
    """A block with no block inside it, which is not itself a piece of a line."""
    parent = element.getparent()
    if element.tag in _INLINE and (parent.tag in _INLINE or parent.tag == "p" or parent in worded):
        return False
    return all(child.tag in _INLINE for child in element.iterdescendants())


def _only_leads_elsewhere(element: HtmlElement, text: str) -> bool:
    if not text or len(text) > _SHORT:
        return False
    if ends_as_a_sentence(text) and not _leads_within(element):
        return False
    if _linked(element) < _LINKED * len(text):
        return False
    # A cell of a table may be a link, and so may a heading or the source of a quotation.
    return not any(parent.tag in _KEPT_LINKS for parent in element.iterancestors())


def _leads_within(element: HtmlElement) -> bool:
    """Whether its links go to places of the same page: an entry of a table of contents."""
    links = [link.get("href") or "" for link in element.iter("a")]
    return bool(links) and all(link.startswith("#") and len(link) > 1 for link in links)


def _is_prose(text: str) -> bool:
    """Long enough for a paragraph, or a short one that ends as sentences do."""
    return len(text) >= _PROSE or (len(text) > _LABEL and ends_as_a_sentence(text))


def _is_under_the_headline(heading: HtmlElement) -> bool:
    above = heading.getprevious()
    return above is not None and above.tag == "h1"


def _is_label(text: str) -> bool:
    numbered = any(character.isnumeric() for character in text)
    return 0 < len(text) <= _LABEL and not numbered and not ends_as_a_sentence(text)


def ends_as_a_sentence(text: str) -> bool:
    """With a mark that ends one in any script, closing quotation marks and brackets aside."""
    last = next((c for c in reversed(text) if unicodedata.category(c) not in ("Pe", "Pf", "Pi") and c != '"'), " ")
    return unicodedata.name(last, "").endswith(_ENDS)


def _linked(element: HtmlElement) -> int:
    return sum(len(_text(link)) for link in element.iter("a") if link.get("href"))


def _text(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())
