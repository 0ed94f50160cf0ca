"""What it costs to write one sound for another: how Arabic, Persian and Latin spellings of one name differ."""

from __future__ import annotations

from collections.abc import Iterator

# Sounds that spellings of one name exchange, by how freely. From how Arabic press writes sounds that Arabic lacks (p, g, ch, v, zh),
# how transliterations waver between plain and emphatic letters, and what ends of words are written with.
_GROUPS: tuple[tuple[float, tuple[str, ...]], ...] = (
    (0.10, ("pb", "vf", "gG", "gj", "Gj", "gk", "QJ", "Jj", "Qj")),
    (0.20, ("Gk", "kq", "vw", "Gq", "gq", "tT", "sC", "dX", "DZ", "JS", "QS", "zZ", "Dd")),
    (0.30, ("ct", "cs", "Dz", "XZ", "hH", "aE", "ah", "ay", "wf", "vb", "jk", "Jz", "zs", "wh")),
    (0.40, ("aw", "xk", "xh", "xH", "Sj", "jy")),
    (0.50, ("wy", "yh", "Ey", "Eh", "jq", "xj", "Hj", "xq", "ST", "Cz")),
)


def _both_ways() -> Iterator[tuple[tuple[str, str], float]]:
    for cost, pairs in _GROUPS:
        for left, right in pairs:
            yield (left, right), cost
            yield (right, left), cost


CONFUSIONS: dict[tuple[str, str], float] = dict(_both_ways())

_VOWELS = frozenset("awy")
# Only Arabic has these sounds; in Arabic names a long vowel tells names apart (Hasan, Husayn), in foreign ones it is taste.
NATIVE = frozenset("HECXZ")


def dropping(word: str, at: int) -> float:
    """The cost of leaving out the sound at `at`: little for a vowel in a foreign name, for a doubled letter, for a final h."""
    sound = word[at]
    if at and word[at - 1] == sound:
        return 0.15
    if sound in _VOWELS:
        return 0.6 if not NATIVE.isdisjoint(word) else 0.5 if at == 0 else 0.3
    last = at + 1 == len(word)
    if sound == "h" and last:
        return 0.2
    if sound in "Ggj" and last and at and word[at - 1] == "n":
        return 0.3
    return 1.0
