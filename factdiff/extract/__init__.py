"""From a Document to its Mentions: values with the spans they stand at. Each extractor is one function."""

from __future__ import annotations

from collections.abc import Callable

from factdiff.extract.figures import figures
from factdiff.extract.names import names
from factdiff.extract.overlap import merge
from factdiff.extract.quotes import quotes
from factdiff.extract.times import times
from factdiff.lang import Pack
from factdiff.model import Document, Extraction
from factdiff.settings import Settings

# An extractor reads the document, and the mentions that those before it found: a year is not read again as a figure.
Extractor = Callable[[Document, Pack, Settings, Extraction], Extraction]

EXTRACTORS: tuple[Extractor, ...] = (times, figures, names, quotes)


def extract(document: Document, pack: Pack, settings: Settings) -> Extraction:
    """All mentions of a document in order of their spans."""
    found = Extraction()
    for extractor in EXTRACTORS:
        found = merge(found, extractor(document, pack, settings, found))
    return found
