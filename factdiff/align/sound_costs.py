"""What it costs to write one sound for another: how Arabic, Persian and Latin spellings of one name differ."""

from __future__ import annotations

from collections.abc import Iterator

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


def _both_ways() -> Iterator[tuple[tuple[str, str], float]]:
    for cost, pairs in _GROUPS:
        for pair in pairs:
            yield (pair[0], pair[1]), cost
            yield (pair[1], pair[0]), cost


_CONFUSIONS: dict[tuple[str, str], float] = dict(_both_ways())
_VOWELS = frozenset("awy")

# Only Arabic has these sounds; in Arabic names a long vowel tells names apart (Hasan, Husayn), in others it is taste.
NATIVE = frozenset("HECXZ")


def confusing(left: str, right: str, native: bool) -> float:
    """The cost of writing one sound for another."""
    if native and left in _VOWELS and right in _VOWELS:
        return 0.8
    return _CONFUSIONS.get((left, right), 1.0)


def dropping(word: str, at: int, native: bool) -> float:
    """The cost of leaving out the sound at `at`: little for a vowel of a foreign name, a doubled letter, a final h."""
    sound = word[at]
    last = at + 1 == len(word)
    if at and word[at - 1] == sound:
        return 0.15
    if sound in _VOWELS:
        # A final y makes an adjective of an Arabic name (Ismail, Ismaili).
        return 0.6 if native or (last and sound == "y") else 0.5 if at == 0 else 0.3
    if sound == "h" and last:
        return 0.35
    if sound == "h" and at and not native and word[at + 1] not in _VOWELS and word[at - 1] in _VOWELS:
        return 0.3  # Rahm, Mahler: written or not
    if sound in "Ggj" and last and at and word[at - 1] == "n":
        return 0.3
    return 1.0
