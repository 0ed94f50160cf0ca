"""The content words of a sentence as lemmas: what a claim is about, beyond what the lexicon knows."""

from __future__ import annotations

from functools import cache, lru_cache

from factdiff.lang import load_pack
from factdiff.lang.lemmas import lexicon


@cache
def _stopwords(code: str) -> frozenset[str]:
    pack = load_pack(code)
    return frozenset(pack.fold_each(pack.claims.stopwords.words))


def is_stopword(code: str, word: str) -> bool:
    """Whether a folded word says nothing of what a sentence is about."""
    return word in _stopwords(code)


@lru_cache(maxsize=100_000)
def content_lemma(code: str, word: str) -> str:
    """The folded lemma of a folded word, or "" where it says nothing of what a sentence is about.

    simplemma's dictionary is loaded at the first call, since that takes a third of a second.
    """
    stopwords = _stopwords(code)
    if len(word) < 3 or not word.isalpha() or word in stopwords:
        return ""
    pack = load_pack(code)
    bare = next((split.stem for split in pack.clitics.splits(word) if split.definite), word)
    lemma = pack.fold(lexicon(code).lemma(bare))
    return "" if lemma in stopwords or bare in stopwords else lemma
