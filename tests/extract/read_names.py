"""Reads the names of one sentence through the whole extractor, for the tests of persons, offices and places."""

from __future__ import annotations

from factdiff.extract.names import names
from factdiff.extract.names.scene import Scene
from factdiff.lang import load_pack
from factdiff.model import Article, Mention, Name, Office
from factdiff.settings import DEFAULT
from factdiff.text import read_document


def mentions_of(text: str) -> tuple[Mention, ...]:
    pack = load_pack("ar")
    document = read_document(Article(id="a", text=text), pack.folding, pack.boilerplate)
    return names(Scene(document, pack), DEFAULT).mentions


def marked(sentence: str, kind: str) -> tuple[str, list[str], list[str]]:
    """A sentence with [brackets] -> the plain sentence, what stands in brackets, what was found, in order."""
    text = sentence.replace("[", "").replace("]", "")
    wanted = [part.partition("]")[0] for part in sentence.split("[")[1:]]
    spans = sorted(mention.span for mention in mentions_of(text) if mention.kind == kind)
    return text, wanted, [text[span.start : span.stop] for span in spans]


def named(text: str, kind: str) -> list[Name]:
    found = sorted((m for m in mentions_of(text) if m.kind == kind), key=lambda m: m.span)
    return [mention.value for mention in found if isinstance(mention.value, Name)]


def offices(text: str) -> list[Office]:
    found = sorted((m for m in mentions_of(text) if m.kind == "office"), key=lambda m: m.span)
    return [mention.value for mention in found if isinstance(mention.value, Office)]
