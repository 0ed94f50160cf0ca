"""Rules for quotations: one wording in two sources, or one from which a denial or a figure was changed."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from rapidfuzz import fuzz, process

from factdiff.compare.fitting import exclude
from factdiff.compare.laying import exceptive, lay
from factdiff.compare.scope import disjoint
from factdiff.model import Answer, Claim, Quote, Statement
from factdiff.settings import Settings

# Singular and plural of one noun have most of their letters in common, in one order.
_ONE_NOUN = 60.0
_ONE_FORM = 80.0  # so have two forms of one verb, as stems
_WORD_FOR_WORD = 85.0  # what is told word for word differs in words, not in sense


def quoted_twice(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """An article may quote the same words twice."""
    return Answer("SAME", None, "quoted-twice") if left.article == right.article else None


def quotation_altered(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """The same words by the same speaker, but for a "not" that one of them lacks, or for one figure, with or without
    the number of its noun.
    """
    if _two_speakers(left, right):
        return None
    one, other = _terms(left), _terms(right)
    mine, theirs = list((one - other).elements()), list((other - one).elements())
    if sum((one & other).values()) < settings.quotation_words:
        return None
    if _figures(left, mine, right, theirs) or _negated(mine, theirs):
        return Answer("CONFLICT", "contradiction", "quotation-altered")
    return None


def _negated(mine: list[str], theirs: list[str]) -> bool:
    """Whether nothing differs but a "not", and the form of the verb behind it: «سنقبل», «لن نقبل»."""
    nots = [term for term in (*mine, *theirs) if term.startswith("not:")]
    one, other = ([term for term in lone if not term.startswith("not:")] for lone in (mine, theirs))
    if len(nots) != 1 or len(one) != len(other) or len(one) > 1:
        return False
    return not one or fuzz.ratio(one[0], other[0]) >= _ONE_NOUN


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


def opposite_words(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One speaker, quoted as saying of one thing what excludes what he says elsewhere: it will rise, it will fall."""
    if not _one_speaker(left, right) or _moved(left, right):
        return None
    one, other = _content(left), _content(right)
    laid = lay(one, other)
    known = laid.same >= settings.quotation_shared and laid.share >= settings.quotation_share
    if not known and _alike(left, right) < _WORD_FOR_WORD:
        return None
    mine, theirs = laid.only("pole:")
    poles = len(mine) == len(theirs) == 1 and one.polarity == other.polarity and exclude(mine[0], theirs[0])
    poles = poles and not laid.each_more(1)  # wheat will rise, maize will fall
    denied = _denies(one, other) and not mine and not theirs and not exceptive(one, other)
    if poles or denied:
        return Answer("CONFLICT", "contradiction", "opposite-words")
    return None


def other_sense(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Much the same words, of which one denies, counts or judges otherwise: neither agreed nor surely contrary."""
    laid = lay(_content(left), _content(right))
    if _alike(left, right) >= _WORD_FOR_WORD:
        poles = laid.only("pole:")
        excluded = any(exclude(mine, other) for mine in poles[0] for other in poles[1])
        return Answer("UNKNOWN", None, "other-sense") if excluded else None
    figures = [{t for t in terms if t[0].isdecimal()} for terms in (_terms(left), _terms(right))]
    part = min(figures, key=len) <= max(figures, key=len)
    differs = _denies(_content(left), _content(right)) or any(laid.only("pole:")) or not part
    return Answer("UNKNOWN", None, "other-sense") if differs else None


def _denies(left: Statement, right: Statement) -> bool:
    """Whether one has a "not" more, and what that turns is spoken of in the other as well: not where one quotes a
    clause more, or a phrase of a sentence that denies something else.
    """
    if left.polarity == right.polarity:
        return False
    mine, theirs = ({term for term in side.terms if term.startswith("no:")} for side in (left, right))
    return mine == theirs or _speaks_of(mine - theirs, left, right) or _speaks_of(theirs - mine, right, left)


def _speaks_of(turned: set[str], own: Statement, other: Statement) -> bool:
    """Whether something that one denies stands in the other, maybe in another form."""
    words = [{t.removeprefix("word:") for t in side.terms if t.startswith("word:")} for side in (own, other)]
    bare = {term.removeprefix("no:") for term in turned}
    others = words[1] - words[0]
    return bool(bare & words[1]) or any(
        process.extractOne(word, others, scorer=fuzz.ratio, score_cutoff=_ONE_FORM) for word in sorted(bare)
    )


def _alike(left: Claim, right: Claim) -> float:
    """How alike two quotations are letter by letter; one may be a part of the other."""
    assert isinstance(left.value, Quote) and isinstance(right.value, Quote)
    one, other = " ".join(left.value.terms), " ".join(right.value.terms)
    return max(fuzz.ratio(one, other), fuzz.partial_ratio(one, other))


def _one_speaker(left: Claim, right: Claim) -> bool:
    voices = {claim.speaker.name if claim.speaker else None for claim in (left, right)}
    people = set(left.participants) & set(right.participants)
    return bool(people) or (len(voices) == 1 and None not in voices)


def _two_speakers(left: Claim, right: Claim) -> bool:
    """Whether each is told of a person whom the other does not name: either may have said his own."""
    people = [{who for who in claim.participants if who.startswith("person:")} for claim in (left, right)]
    return all(people) and not people[0] & people[1]


def _moved(left: Claim, right: Claim) -> bool:
    """Whether the accounts are of different days: he may have changed his mind."""
    if left.as_of is None or right.as_of is None:
        return left.as_of != right.as_of
    return disjoint(left.as_of, right.as_of)


def _content(claim: Claim) -> Statement:
    """What a quotation says, as a statement."""
    return Statement(predicate=claim.text, polarity=claim.words.count("not:not") % 2 == 0, terms=claim.words)


def same_quotation(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """The same words, or nearly: two outlets translate, shorten and spell one sentence in their own way."""
    return Answer("SAME", "agreement", "same-quotation")


def _terms(claim: Claim) -> Counter[str]:
    assert isinstance(claim.value, Quote)
    return Counter(claim.value.terms)


RULES = (quoted_twice, quotation_altered, opposite_words, other_sense, same_quotation)
