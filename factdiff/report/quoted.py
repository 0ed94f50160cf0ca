"""Cuts the quotations of a finding down to the words that two sources share, where one of them quotes more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import combining

from msgspec.structs import replace

from factdiff.model import Claim, Finding, Span

_WORD = re.compile(r"\w(\S*\w)?")  # without the marks around it
_ALIKE = 70.0  # two forms of one word: with and without a preposition, singular and plural
_LETTERS = 3  # shorter words are one only if they are the same
_MATCH, _APART = 2, 1  # what a word in common brings, and one that the other lacks costs
_FEWEST = 2  # words that both have
_LEFT_OUT = 4  # so few words more are shown with the rest


def shown(finding: Finding) -> tuple[Claim, ...]:
    """The claims of a finding, those of a shared quotation cut to what another article quotes as well."""
    if finding.kind != "quote" or finding.verdict != "agreement":
        return finding.claims
    return tuple(_cut(claim, finding.claims) for claim in finding.claims)


def _cut(claim: Claim, claims: Sequence[Claim]) -> Claim:
    """A claim cut to the longest stretch that it shares with a claim of another article."""
    mine = list(_WORD.finditer(claim.text))
    own = _words(claim.text)
    others = [_words(c.text) for c in claims if c.article != claim.article]
    first, last = max((_shared(own, other) for other in others), key=lambda at: (at[1] - at[0], -at[0]), default=(0, 0))
    if last - first < _FEWEST or len(own) - (last - first) <= _LEFT_OUT:
        return claim
    start, stop = mine[first].start(), mine[last - 1].end()
    span = Span(claim.span.start + start, claim.span.start + stop)
    return replace(claim, span=span, text=claim.text[start:stop])


def _shared(mine: Sequence[str], theirs: Sequence[str]) -> tuple[int, int]:
    """The range of words that lie closest together in both (Smith and Waterman 1981); (0, 0) where there are none."""
    best, found = 0, (0, 0)
    before: list[tuple[int, int]] = [(0, 0)] * (len(theirs) + 1)  # the score of what ends here, and where it began
    for n, word in enumerate(mine):
        row = [(0, n + 1)]
        for m, other in enumerate(theirs):
            same = _MATCH if _one_word(word, other) else -_APART
            score, start = max(
                (before[m][0] + same, -(before[m][1] if before[m][0] else n)),
                (before[m + 1][0] - _APART, -before[m + 1][1]),
                (row[m][0] - _APART, -row[m][1]),
            )
            row.append((score, -start) if score > 0 else (0, n + 1))
            if score > best:
                best, found = score, (-start, n + 1)
        before = row
    return found


def _one_word(left: str, right: str) -> bool:
    if left == right or min(len(left), len(right)) <= _LETTERS:
        return left == right
    from rapidfuzz import fuzz  # most reports cut no quotation

    return fuzz.ratio(left, right) >= _ALIKE


def _words(text: str) -> list[str]:
    """The words of a text, without vowel marks."""
    return ["".join(c for c in word.group() if not combining(c)) for word in _WORD.finditer(text)]
