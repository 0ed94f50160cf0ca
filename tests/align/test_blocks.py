"""Which claims are looked at together: all of other articles that share a key, and in one article the next ones."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from factdiff.align.groups import group_claims
from factdiff.model import Claim, Span, Statement
from factdiff.settings import DEFAULT
from tests.compare.claim import claim, exactly


def told(article: str, number: int, **fields: Any) -> Claim:
    """The same sum of one measure, at another place of an article."""
    made = claim(exactly("5"), article, measure="exports", participants=("KE",), words=("a", "b", "c", "d"))
    return replace(made, span=Span(10 * number, 10 * number + 5), **fields)


def pairs(claims: list[Claim]) -> int:
    return sum(len(group.pairs) for group in group_claims(claims, DEFAULT))


def test_in_one_article_a_claim_meets_the_next_ones_alone() -> None:
    many = DEFAULT.nearest_fellows * 3
    near = DEFAULT.nearest_fellows
    assert pairs([told("a", n) for n in range(many)]) == sum(min(near, many - n - 1) for n in range(many))


def test_claims_of_two_articles_all_meet() -> None:
    size = DEFAULT.nearest_fellows + 5
    apart = pairs([told("a", n) for n in range(size)]) + pairs([told("b", n) for n in range(size)])
    both = pairs([told(article, n) for article in ("a", "b") for n in range(size)])
    assert both - apart == size * size


def test_claims_of_two_measures_never_meet_and_one_without_a_measure_may_meet_either() -> None:
    one, other, open_one = told("a", 1), told("b", 2, measure="imports"), told("c", 3, measure=None)
    assert pairs([one, other]) == 0
    assert pairs([one, told("b", 2)]) == pairs([one, open_one]) == pairs([other, open_one]) == 1


def test_two_sentences_of_one_article_never_meet() -> None:
    sentence = Statement(predicate="x", polarity=True, terms=("word:a", "word:b", "word:c", "word:d"))
    here, there = (told(name, 1, kind="statement", value=sentence, measure=None) for name in ("a", "b"))
    again = replace(here, span=Span(90, 95))
    assert (pairs([here, again]), pairs([here, there])) == (0, 1)
