"""Rules for quotations: one wording in two sources, or one from which a denial or a figure was changed."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from rapidfuzz import fuzz

from factdiff.model import Answer, Claim, Quote
from factdiff.settings import Settings

# Singular and plural of one noun have most of their letters in common, in one order.
_ONE_NOUN = 60.0


def quoted_twice(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """An article may quote the same words twice."""
    return Answer("SAME", None, "quoted-twice") if left.article == right.article else None


def quotation_altered(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """The same words by the same speaker, but for a "not" that one of them lacks, or for one figure, with or without
    the number of its noun.
    """
    one, other = _terms(left), _terms(right)
    mine, theirs = list((one - other).elements()), list((other - one).elements())
    if sum((one & other).values()) < settings.quotation_words:
        return None
    lone = [*mine, *theirs]
    if _figures(left, mine, right, theirs) or (len(lone) == 1 and lone[0].startswith("not:")):
        return Answer("CONFLICT", "contradiction", "quotation-altered")
    return None


def _figures(left: Claim, mine: list[str], right: Claim, theirs: list[str]) -> bool:
    """Whether nothing differs but one figure, and the noun behind it by being singular or plural."""
    one, other = _figure(left, mine), _figure(right, theirs)
    if one is None or other is None:
        return False
    if not one or not other:
        return one == other
    return fuzz.ratio(one, other) >= _ONE_NOUN


def _figure(claim: Claim, lone: list[str]) -> str | None:
    """Of a lone figure "", of one and its noun the noun; None where other words are alone as well."""
    assert isinstance(claim.value, Quote)
    numbers, words = [t for t in lone if t[0].isdecimal()], [t for t in lone if not t[0].isdecimal()]
    if len(numbers) != 1 or len(words) > 1:
        return None
    if not words:
        return ""
    terms = claim.value.terms
    return words[0] if (numbers[0], words[0]) in pairwise(terms) else None


def same_quotation(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """The same words, or nearly: two outlets translate, shorten and spell one sentence in their own way."""
    return Answer("SAME", "agreement", "same-quotation")


def _terms(claim: Claim) -> Counter[str]:
    assert isinstance(claim.value, Quote)
    return Counter(claim.value.terms)


RULES = (quoted_twice, quotation_altered, same_quotation)
