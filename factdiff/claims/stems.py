"""From a word to its stem: what it shares with its kin, so that sentences in other forms of one word meet."""

from __future__ import annotations

from functools import lru_cache, partial

from factdiff.claims.words import content_lemma
from factdiff.lang import load_pack
from factdiff.lang.clitics import Remembered


def stem(code: str, word: str) -> str:
    """What a folded word shares with its kin: its lemma without weak letters and affixes, "" where it says nothing."""
    return stems_of(code)[word]


@lru_cache(maxsize=8)
def stems_of(code: str) -> Remembered[str]:
    """The stems of folded words, each remembered."""
    return Remembered(partial(_stem, code))


def _stem(code: str, word: str) -> str:
    lemma = content_lemma(code, word)
    stems = load_pack(code).claims.stems
    bare = "".join(letter for letter in lemma if letter not in stems.weak)
    if len(bare) > stems.shortest and bare[0] in stems.first:
        bare = bare[1:]
    if len(bare) > stems.shortest and bare[-1] in stems.last:
        bare = bare[:-1]
    return bare if len(bare) > 1 else lemma


@lru_cache(maxsize=100_000)
def bare_stem(code: str, word: str) -> str:
    """The stem of a word without the particles and the possessive that are written onto it."""
    clitics = load_pack(code).clitics
    by = load_pack(code).claims.by.prefixes
    rest = next((split.stem for split in clitics.splits(word) if split.prefix in by), word)
    bare = clitics.without_ending(rest)
    # «شهادتها»: its second form is the noun with its own ending; «بيتها» has none
    own = bare[1] if len(bare) > 1 and len(bare[0]) > load_pack(code).claims.stems.shortest else next(iter(bare), rest)
    return stem(code, own) if rest else ""
