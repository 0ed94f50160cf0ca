"""From a word to its stem: what it shares with its kin, so that sentences in other forms of one word meet."""

from __future__ import annotations

from functools import lru_cache

from factdiff.claims.words import content_lemma
from factdiff.lang import load_pack


@lru_cache(maxsize=100_000)
def stem(code: str, word: str) -> str:
    """What a folded word shares with its kin: its lemma without weak letters and affixes, "" where it says nothing."""
    lemma = content_lemma(code, word)
    stems = load_pack(code).claims.stems
    bare = "".join(letter for letter in lemma if letter not in stems.weak)
    if len(bare) > stems.shortest and bare[0] in stems.first:
        bare = bare[1:]
    if len(bare) > stems.shortest and bare[-1] in stems.last:
        bare = bare[:-1]
    return bare if len(bare) > 1 else lemma
