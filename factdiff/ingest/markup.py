"""From marked-up bytes to a tree within its limits, and from a tree to lines of text, a block a line."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from factdiff.errors import InputError
from factdiff.ingest.encoding import decode, marked

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from factdiff.settings import Settings

_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page must declare its encoding; the standard says 1024, many need more
_NOT_TEXT = frozenset(
    {"script", "style", "noscript", "template", "svg", "math", "iframe", "object", "head", "form", "select"}
)
_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "figcaption",
        "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre",
        "section", "table", "tbody", "tfoot", "thead", "tr", "ul", "br",
    }
)  # fmt: skip
_XML_SPACE = re.compile(r"[ \t\n\r\f\v\xa0]+")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")


def decode_markup(data: bytes) -> str:
    """A page's text: as its byte order mark says, as UTF-8 if it is, as it declares, else as is likeliest."""
    if marked(data):
        return decode(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _CHARSET.search(data[:_HEAD])
    name = declared.group(1).decode("ascii").lower() if declared else ""
    try:
        codec = codecs.lookup(name).name if name else ""
        if codec and not codec.startswith("utf-8"):
            return data.decode(codec)
    except (LookupError, UnicodeError, ValueError):
        pass  # a wrong declaration is none
    return decode(data)


def parse_markup(text: str, settings: Settings) -> HtmlElement:
    """The tree of a page. InputError if there is none, or it is deeper than the limit."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    # An encoding declared inside a text that is decoded already would be refused; controls end a tree early.
    plain = _CONTROLS.sub(" ", text).encode("utf-8", "replace")
    # Without huge_tree the parser cuts a page off at a depth of 256 and does not say so.
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    try:
        tree = document_fromstring(plain, parser=parser, ensure_head_body=True)
    except (etree.LxmlError, ValueError, AssertionError) as problem:
        raise InputError("holds no page", mend="save the article's text as a UTF-8 .txt file") from problem
    if _too_deep(tree, settings.deepest_markup):
        raise InputError(
            f"is nested more than {settings.deepest_markup} elements deep",
            mend="save the article's text as a .txt file",
        )
    return tree


def _too_deep(tree: HtmlElement, limit: int) -> bool:
    from lxml.etree import iterwalk

    depth = 0
    for event, _ in iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > limit:
            return True
    return False


def lines_of(tree: HtmlElement) -> str:
    """The text of an element: each block on a line of its own, cells of a table row with a bar between them."""
    from lxml.etree import iterwalk

    pieces: list[str] = []
    hidden = 0
    for event, element in iterwalk(tree, events=("start", "end")):
        name = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            hidden += name in _NOT_TEXT
            pieces.append("\n" if name in _BLOCKS else "")
            pieces.append(_XML_SPACE.sub(" ", element.text or "") if not hidden else "")
            continue
        hidden -= name in _NOT_TEXT
        pieces.append("\n" if name in _BLOCKS else " | " if name in ("td", "th") else "")
        if element is not tree and not hidden:
            pieces.append(_XML_SPACE.sub(" ", element.tail or ""))
    lines = (line.strip(" |") for line in "".join(pieces).split("\n"))
    return "\n".join(" ".join(line.split()) for line in lines if line)


def words_of(element: HtmlElement | None) -> str | None:
    """The text of an element on one line; None where there is none."""
    return " ".join(lines_of(element).split()) or None if element is not None else None


def fragment_text(markup: str, settings: Settings) -> str:
    """The text of a piece of a page, such as the body of a feed's entry. InputError as in `parse_markup`."""
    return lines_of(parse_markup(f"<body>{markup}</body>", settings)) if markup.strip() else ""
