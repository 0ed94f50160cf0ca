"""Reads the times of one sentence, for the tests of the time extractors."""

from __future__ import annotations

from factdiff.extract.publication import publication
from factdiff.extract.times import times
from factdiff.lang import load_pack
from factdiff.model import Article, Document, Duration, Extraction, Mention, TimeSpan
from factdiff.settings import DEFAULT
from factdiff.text import read_document

PACK = load_pack("ar")


def document_of(text: str, published: str | None = None, printed: str | None = None) -> Document:
    """A text as a document whose publication has been read."""
    article = Article(id="article", text=text, published=published, published_text=printed)
    return publication(read_document(article, PACK.folding, PACK.boilerplate), PACK)


def extraction_of(text: str, published: str | None = None) -> Extraction:
    """What the extractor finds in a text."""
    return times(document_of(text, published), PACK, DEFAULT, Extraction())


def unmarked(line: str) -> tuple[str, list[str]]:
    """A sentence without the brackets around what must be found, and what they held."""
    found, text = [], ""
    for piece in line.split("["):
        inside, bracket, after = piece.partition("]")
        if bracket:
            found.append(inside)
        text += inside + after
    return text, found


def dates(text: str, published: str | None = None) -> list[tuple[str, str | None]]:
    """Words and EDTF of every time in a text."""
    return [(text[m.span.start : m.span.stop], value.edtf) for m, value in spans(text, published)]


def spans(text: str, published: str | None = None) -> list[tuple[Mention, TimeSpan]]:
    """Every time in a text."""
    return [(m, m.value) for m in extraction_of(text, published).mentions if isinstance(m.value, TimeSpan)]


def durations(text: str, published: str | None = None) -> list[tuple[str, Duration]]:
    """Words and value of every length of time in a text."""
    found = extraction_of(text, published).mentions
    return [(text[m.span.start : m.span.stop], m.value) for m in found if isinstance(m.value, Duration)]
