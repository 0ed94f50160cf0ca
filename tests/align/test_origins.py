"""Copies of one wire text are one origin."""

from factdiff.align.origins import find_origins
from factdiff.model import Card, Reading
from factdiff.settings import DEFAULT


def reading(article: str, shingles: range, published: str | None = None, story: str | None = None) -> Reading:
    return Reading(card=Card(id=article, source=article, published=published, story=story), shingles=tuple(shingles))


def test_a_copy_shortened_by_its_last_paragraph_has_the_origin_of_the_earlier_text() -> None:
    wire = reading("wire", range(100), "2025-01-16")
    copy = reading("a-copy", range(60), "2025-01-17")
    assert find_origins([copy, wire], DEFAULT) == {"wire": "wire", "a-copy": "wire"}


def test_accounts_that_share_a_quoted_sentence_are_independent() -> None:
    origins = find_origins([reading("a", range(100)), reading("b", range(95, 200))], DEFAULT)
    assert origins == {"a": "a", "b": "b"}


def test_copies_of_copies_are_one_origin_whatever_the_order() -> None:
    readings = [reading("a", range(50)), reading("b", range(25, 75)), reading("c", range(50, 100))]
    assert set(find_origins(readings, DEFAULT).values()) == {"a"}
    assert find_origins(readings[::-1], DEFAULT) == find_origins(readings, DEFAULT)


def test_articles_of_different_stories_are_never_one_origin() -> None:
    left, right = reading("a", range(50), story="x"), reading("b", range(50), story="y")
    assert find_origins([left, right], DEFAULT) == {"a": "a", "b": "b"}
