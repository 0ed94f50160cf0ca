"""Runs of words as numbers, by which copies and light rewrites of one text are known."""

from __future__ import annotations

from itertools import accumulate
from zlib import crc32

from factdiff.model import Document


def shingles(document: Document, *, size: int = 5) -> tuple[int, ...]:
    """CRC-32 of every run of `size` folded words of the article's sentences, sorted, each once."""
    tokens = document.tokens
    words = [
        token.text.encode("utf-8", "surrogatepass")
        for sentence in document.sentences
        for token in tokens[sentence.first : sentence.last]
        if token.text.isalnum()
    ]
    text = b" ".join(words)
    starts = list(accumulate(map(len, words), lambda at, length: at + length + 1, initial=0))
    return tuple(sorted({crc32(text[at : stop - 1]) for at, stop in zip(starts, starts[size:], strict=False)}))
