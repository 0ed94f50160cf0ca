"""Reads the figures of one sentence for the tests, as words and values in short."""

from __future__ import annotations

from factdiff.extract import extract
from factdiff.lang import load_pack
from factdiff.model import Article, Document, Extraction, Mention, Ordinal, Quantity, Score
from factdiff.report.wire_values import plain
from factdiff.settings import DEFAULT
from factdiff.text import read_document

PACK = load_pack("ar")
NUMERIC = frozenset({"quantity", "money", "percentage", "ordinal", "score"})


def document_of(text: str, country: str | None = None) -> Document:
    return read_document(Article(id="a", text=text, country=country), PACK.folding, PACK.boilerplate)


def extraction_of(text: str, country: str | None = None) -> tuple[Document, Extraction]:
    document = document_of(text, country)
    return document, extract(document, PACK, DEFAULT)


def mentions(text: str, country: str | None = None) -> list[tuple[Mention, str]]:
    """The figures with their words."""
    document, extraction = extraction_of(text, country)
    return [(m, document.words(m.span)) for m in extraction.mentions if m.kind in NUMERIC]


def short(mention: Mention) -> str:
    """A value in short: «40+ killed», «~2000000000 USD», «[3000000, 5000000] USD», «#3 visit», «3-1»."""
    value = mention.value
    if isinstance(value, Ordinal):
        return f"#{plain(value.amount)} {value.of}"
    if isinstance(value, Score):
        return "-".join(map(str, value.points))
    assert isinstance(value, Quantity)
    unit = f" {value.unit}" if value.unit else ""
    return ("~" if value.approximate else "") + _region(value) + unit


def _region(value: Quantity) -> str:
    low, high = plain(value.low), plain(value.high)
    if value.low is None:
        return ("<" if value.high_open else "≤") + str(high)
    if value.high is None:
        return (">" if value.low_open else "≥") + str(low)
    return str(low) if low == high else f"[{low}, {high}]"


def values(text: str, country: str | None = None) -> list[str]:
    return [short(mention) for mention, _ in mentions(text, country)]


def words(text: str) -> list[str]:
    return [found for _, found in mentions(text)]


def labels(text: str) -> list[str]:
    document, extraction = extraction_of(text)
    return [document.words(span) for span in extraction.labels]


def reasons(text: str) -> list[tuple[str, str]]:
    """What could not be read, and why."""
    document, extraction = extraction_of(text)
    return [(document.words(entry.span), entry.reason) for entry in extraction.not_read]


def marked(sentence: str) -> tuple[str, list[str]]:
    """The sentence without the [brackets] around what is to be found, and what they held."""
    expected, rest, text = [], sentence, ""
    while "[" in rest:
        before, _, rest = rest.partition("[")
        inside, _, rest = rest.partition("]")
        text += before + inside
        expected.append(inside)
    return text + rest, expected
