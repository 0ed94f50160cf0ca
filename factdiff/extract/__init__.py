"""From a Document to its Mentions: values with the spans they stand at. Each extractor is one function."""

from __future__ import annotations

from collections.abc import Callable

from factdiff.extract.figures import figures
from factdiff.extract.names import names
from factdiff.extract.names.scene import Scene
from factdiff.extract.numerals import Numerals
from factdiff.extract.overlap import merge
from factdiff.extract.quotes import quotes
from factdiff.extract.times import times
from factdiff.lang import Pack
from factdiff.model import Document, Extraction
from factdiff.settings import Settings

# An extractor is given the mentions that those before it found: a year is not read again as a figure.
Extractor = Callable[[Extraction], Extraction]


def extractors(document: Document, pack: Pack, settings: Settings) -> dict[str, Extractor]:
    """The extractors of one document by name, in order. They share what is known of its words."""
    scene, numerals = Scene(document, pack), Numerals(document, pack)
    return {
        "times": lambda found: times(document, pack, settings, found, numerals),
        "figures": lambda found: figures(document, pack, settings, found, numerals),
        "names": lambda found: names(scene, settings),
        "quotes": lambda found: quotes(scene, found),
    }


def extract(document: Document, pack: Pack, settings: Settings) -> Extraction:
    """All mentions of a document in order of their spans."""
    found = Extraction()
    for extractor in extractors(document, pack, settings).values():
        found = merge(found, extractor(found))
    return found
