"""What it costs to write one sound for another: how Arabic, Persian and Latin spellings of one name differ."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby

# Sounds that spellings of one name exchange, by how freely. From how Arabic press writes sounds that Arabic lacks (p,
# g, ch, v, zh), how transliterations waver between plain and emphatic letters, and what words are written to end with.
_GROUPS: tuple[tuple[float, tuple[str, ...]], ...] = (
    (0.10, ("pb", "vf", "gG", "gj", "Gj", "gk", "QJ", "Jj", "Qj")),
    (0.20, ("Gk", "kq", "vw", "Gq", "gq", "tT", "sC", "dX", "DZ", "JS", "QS", "zZ", "Dd")),
    (0.30, ("ct", "cs", "Dz", "XZ", "hH", "aE", "ah", "wf", "vb", "jk", "Jz", "zs", "wh")),
    (0.40, ("aw", "ay", "xk", "xh", "xH", "Sj", "jy")),
    (0.50, ("wy", "yh", "Ey", "Eh", "jq", "xq", "Cz", "xg", "xG")),
    (0.65, ("xj",)),  # Sergio is سيرخيو and سيرجيو; but خليل is not جليل
)


# No spelling exchanges these sounds for another one, nor leaves one out but where it is doubled.
SOLID = frozenset("lmnr")


@lru_cache(maxsize=65536)
def solid(word: str) -> str:
    """The solid sounds of a word, each once that follow one another. Words that differ in them are 1 or more apart."""
    return "".join(sound for sound, _ in groupby(sound for sound in word if sound in SOLID))


def _both_ways() -> Iterator[tuple[tuple[str, str], float]]:
    for cost, pairs in _GROUPS:
        for pair in pairs:
            yield (pair[0], pair[1]), cost
            yield (pair[1], pair[0]), cost


_CONFUSIONS: dict[tuple[str, str], float] = dict(_both_ways())
_INNER = {("s", "S"): 0.4, ("S", "s"): 0.4}  # Bassirou is باسيرو and بشيرو; but سامي is not شامي
_VOWELS = frozenset("awy")

# Only Arabic has these sounds; in Arabic names a long vowel tells names apart (Hasan, Husayn), in others it is taste.
NATIVE = frozenset("HECXZ")


# Vowels of scripts that write each of them. Beside a script that leaves the short ones out they cost little; beside one
# another they tell names apart.
WEAK = frozenset("ueio")
_OPEN = {"u": 0.1, "e": 0.1, "o": 0.1, "i": 0.3}
_WEAK_FOR_LONG = {
    "ua": 0.0, "ow": 0.0, "iy": 0.0, "ea": 0.3, "ey": 0.35, "oa": 0.4,
    "uE": 0.1, "eE": 0.2, "oE": 0.3, "iE": 0.3, "uh": 0.3, "eh": 0.2,
}  # fmt: skip
_WEAK_FOR_WEAK = {"ue": 0.3, "ei": 0.3, "ou": 0.6, "eo": 0.6, "iu": 0.8, "io": 0.8}


@cache
def across_cost(left: str, right: str) -> float:
    """The cost of one sound for another between a script that writes all vowels and one that leaves the short out."""
    if left in WEAK or right in WEAK:
        return _WEAK_FOR_LONG.get(left + right, _WEAK_FOR_LONG.get(right + left, 1.0))
    cost = confusing(left, right, False)
    return cost / 2 if cost <= 0.3 else cost


def across_dropping(word: str, at: int, native: bool) -> float:
    """The cost of leaving out a sound between two such scripts: of an ayn, of a vowel that may be a short one."""
    if word[at] in WEAK:
        return _OPEN[word[at]]
    return 0.2 if word[at] == "E" else dropping(word, at, native) / (2 if at and word[at] == word[at - 1] else 1)


@cache
def confusing(left: str, right: str, native: bool, inner: bool = False) -> float:
    """The cost of writing one sound for another; `inner`: neither begins its word."""
    if left in WEAK and right in WEAK:
        return _WEAK_FOR_WEAK.get(left + right, _WEAK_FOR_WEAK.get(right + left, 1.0))
    if native and left in _VOWELS and right in _VOWELS:
        return 0.8
    cost = _CONFUSIONS.get((left, right), 1.0)
    return _INNER.get((left, right), cost) if inner else cost


def dropping(word: str, at: int, native: bool) -> float:
    """The cost of leaving out the sound at `at`: little for a vowel of a foreign name, a doubled letter, a final h."""
    sound = word[at]
    last = at + 1 == len(word)
    if sound in WEAK:
        return 0.4
    if at and word[at - 1] == sound:
        return 0.15
    if sound in _VOWELS:
        # A final y makes an adjective of an Arabic name (Ismail, Ismaili), a long vowel another (Mahmud, Muhammad).
        return 0.75 if native or (last and sound == "y") else 0.5 if at == 0 else 0.3
    if sound == "h" and last:
        return 0.35
    if sound == "h" and at and not native and word[at + 1] not in _VOWELS and word[at - 1] in _VOWELS:
        return 0.3  # Rahm, Mahler: written or not
    if sound in "Ggj" and last and at and word[at - 1] == "n":
        return 0.3
    return 1.0
