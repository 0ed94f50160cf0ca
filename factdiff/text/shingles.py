"""Runs of words as numbers, by which copies and light rewrites of one text are known."""

from __future__ import annotations

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
    return tuple(sorted({crc32(b" ".join(words[n : n + size])) for n in range(len(words) - size + 1)}))
