"""Lays the words of one quotation in two sources beside each other: which they share, and which differ."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from msgspec import Struct

from factdiff.model import Claim, Finding

_EDGES = re.compile(r"^\W+|\W+$")  # marks around a word, and vowel marks at its end


class Piece(Struct, frozen=True):
    """Words in both sources; `left` and `right` are the same or differ, and one of them may be empty."""

    left: str
    right: str


class Differing(Struct, frozen=True):
    """Two claims of a finding, by position, word for word."""

    left: int
    right: int
    words: tuple[Piece, ...]


def pieces(left: str, right: str) -> tuple[Piece, ...]:
    """Two wordings cut where they differ. Marks and spaces make no difference."""
    mine, theirs = left.split(), right.split()
    bare = [[_EDGES.sub("", word) or word for word in words] for words in (mine, theirs)]
    found = SequenceMatcher(None, bare[0], bare[1], autojunk=False).get_opcodes()
    return tuple(
        Piece(" ".join(mine[a:b]), " ".join(mine[a:b] if kind == "equal" else theirs[c:d]))
        for kind, a, b, c, d in found
    )


def differing(finding: Finding) -> Differing | None:
    """How the first two sources of a quotation word it, where they do it in two ways."""
    if finding.kind != "quote" or len(finding.claims) < 2:
        return None
    left, right = _two(finding)
    words = pieces(finding.claims[left].text, finding.claims[right].text)
    return Differing(left, right, words) if any(piece.left != piece.right for piece in words) else None


def _two(finding: Finding) -> tuple[int, int]:
    """The first claims of two positions; where all hold one, of two articles."""
    if len(finding.sides) > 1:
        return finding.sides[0][0], finding.sides[1][0]
    claims: tuple[Claim, ...] = finding.claims
    return 0, next((n for n, claim in enumerate(claims) if claim.article != claims[0].article), 1)
