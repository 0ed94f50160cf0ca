"""From an article's text to a Document: folded copy, tokens, sentences, boilerplate."""

from factdiff.text.fold import Folding, fold
from factdiff.text.segment import read_document, tokenize

__all__ = ["Folding", "fold", "read_document", "tokenize"]
