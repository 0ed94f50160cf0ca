"""Rules for quotations: one wording in two sources, or one from which a denial or a figure was changed."""

from __future__ import annotations

from collections import Counter

from factdiff.model import Answer, Claim, Quote
from factdiff.settings import Settings


def quoted_twice(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """An article may quote the same words twice."""
    return Answer("SAME", None, "quoted-twice") if left.article == right.article else None


def quotation_altered(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """The same words by the same speaker, but for a "not" that one of them lacks, or for one figure."""
    one, other = _terms(left), _terms(right)
    mine, theirs = list((one - other).elements()), list((other - one).elements())
    if sum((one & other).values()) < settings.quotation_words:
        return None
    figures = len(mine) == len(theirs) == 1 and all(term[0].isdecimal() for term in (*mine, *theirs))
    lone = [*mine, *theirs]
    if figures or (len(lone) == 1 and lone[0].startswith("not:")):
        return Answer("CONFLICT", "contradiction", "quotation-altered")
    return None


def same_quotation(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """The same words, or nearly: two outlets translate, shorten and spell one sentence in their own way."""
    return Answer("SAME", "agreement", "same-quotation")


def _terms(claim: Claim) -> Counter[str]:
    assert isinstance(claim.value, Quote)
    return Counter(claim.value.terms)


RULES = (quoted_twice, quotation_altered, same_quotation)
