"""From an article's text to a Document: folded copy, tokens, sentences, boilerplate."""

from factdiff.text.fold import Folding, fold
from factdiff.text.segment import cut, read_document, tokenize

__all__ = ["Folding", "cut", "fold", "read_document", "tokenize"]
