"""Past coverage is not compared with itself: what is said about new articles is the same as if it were."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import factdiff
from factdiff.align import align
from factdiff.model import Claim, Reading, Report
from factdiff.pipeline import compare, judged_groups
from factdiff.report.draft import draft_lines
from factdiff.settings import DEFAULT

CORPUS = Path(__file__).parent.parent / "corpus"
STORIES = sorted(path.parent.name for path in CORPUS.glob("*/sources.toml"))


@cache
def readings_of(story: str) -> tuple[Reading, ...]:
    articles = [a for a in factdiff.read([str(CORPUS / story)])[0] if a.language in (None, "ar")]
    return tuple(sorted((factdiff.extract(article) for article in articles), key=lambda reading: reading.card.id))


@cache
def whole(story: str) -> tuple[Report, frozenset[tuple[object, ...]]]:
    return compare(readings_of(story)), frozenset(answered(story, None))


def at(claim: Claim) -> tuple[str, int, int, str]:
    return claim.article, claim.span.start, claim.span.stop, claim.kind


def answered(story: str, new: str | None) -> set[tuple[object, ...]]:
    """The answer to each pair of claims, with what it rests on."""
    return {
        (at(left), at(right), judgement.answer, judgement.pair.score, judgement.confidence)
        for group, judgements in judged_groups(readings_of(story), DEFAULT, frozenset({new}) if new else None)
        for judgement in judgements
        for left, right in [(group.claims[judgement.pair.left], group.claims[judgement.pair.right])]
    }


def of_article(pairs: set[tuple[object, ...]] | frozenset[tuple[object, ...]], name: str) -> set[tuple[object, ...]]:
    return {pair for pair in pairs if name in (pair[0][0], pair[1][0])}  # type: ignore[index]


@pytest.mark.parametrize("story", STORIES)
def test_each_claim_of_a_draft_gets_the_answers_it_gets_where_all_are_compared(story: str) -> None:
    for reading in readings_of(story):
        new = reading.card.id
        assert of_article(answered(story, new), new) == of_article(whole(story)[1], new)


@pytest.mark.parametrize("story", STORIES)
def test_each_line_of_a_draft_stands_as_it_stands_where_all_are_compared(story: str) -> None:
    for reading in readings_of(story):
        new = reading.card.id
        lines, others = (
            [(at(line.claim), line.status, line.disputed) for line in draft_lines(report, new)]
            for report in (compare(readings_of(story), about={new}), whole(story)[0])
        )
        assert lines == others


@pytest.mark.parametrize("story", STORIES)
def test_every_finding_is_about_the_new_article(story: str) -> None:
    new = readings_of(story)[0].card.id
    findings = compare(readings_of(story), about={new}).findings
    assert findings
    assert all(new in finding.articles for finding in findings)


def test_fewer_pairs_are_asked_for() -> None:
    readings = readings_of(STORIES[0])
    few, all_pairs = (
        sum(len(group.pairs) for group in align(readings, DEFAULT, about))
        for about in (frozenset({readings[0].card.id}), None)
    )
    assert 0 < few < all_pairs / 2


def test_about_all_of_them_the_report_is_that_of_all() -> None:
    readings = readings_of("iran-russia")
    assert compare(readings, about={reading.card.id for reading in readings}) == compare(readings)
