"""The made-up newsroom is the same for the same seed, tells what it says it tells, and most of its plants are found."""

from __future__ import annotations

from tests.bench.newsroom import newsroom
from tests.bench.truth import held, joined, measured


def test_a_seed_makes_the_same_newsroom_and_another_seed_another_one() -> None:
    assert list(newsroom(3, 4)) == list(newsroom(3, 4)) != list(newsroom(4, 4))


def test_a_longer_newsroom_begins_with_the_shorter_one() -> None:
    assert list(newsroom(3, 6))[:4] == list(newsroom(3, 4))


def test_every_line_stands_where_it_is_said_to_stand() -> None:
    for story in newsroom(3, 10):
        for told in story.articles:
            for line in told.lines:
                words = told.article.text[line.start : line.stop]
                assert words.endswith(".") and words == words.strip()


def test_what_is_planted_is_said_in_two_ways_by_two_articles_and_by_none_in_both() -> None:
    stories = [story for story in newsroom(3, 40) if story.planted]
    assert stories
    for story in stories:
        for question in story.planted:
            said = [{line.answer for line in told.lines if line.question == question} for told in story.articles]
            assert max(map(len, said)) == 1
            assert len(set().union(*said)) == 2


def test_a_report_without_findings_finds_nothing_and_alarms_nobody() -> None:
    stories = list(newsroom(3, 10))
    result = held(stories, ())
    assert (result.found.total(), result.agreed.total(), result.alarms) == (0, 0, ())
    assert len(result.missed) == result.planted.total() > 0


def test_most_planted_contradictions_are_found_and_most_agreements() -> None:
    whole = joined(list(measured(newsroom(11, 40), jobs=1)))
    assert whole.recall >= 0.9, whole.missed
    assert whole.agreed.total() >= 0.85 * whole.agreeable.total()
    assert len(whole.alarms) <= 0.05 * whole.articles, [alarm.summary for alarm in whole.alarms]
