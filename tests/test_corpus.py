"""The main job on the stories of corpus/: what an editor expects is found, and nothing is set against it."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

import factdiff
from tests.scoring import Expected, Outcome, judge, load_expected

CORPUS = Path(__file__).parent.parent / "corpus"

# Relations of each story that must be found, by level: no fewer than so many. Raise them as factdiff grows.
LEAST: dict[str, dict[str, int]] = {
    "iran-russia": {"must": 10, "should": 1, "stretch": 1},  # of 10, 5, 8
    "russia-iran-trade": {"must": 7, "should": 1, "stretch": 1},  # of 8, 2, 3
    "derna-flood-2023": {"must": 9, "should": 3, "stretch": 0},  # of 13, 7, 0
    "treaty-moscow-2025-ar": {"must": 13, "should": 0, "stretch": 1},  # of 15, 0, 3
}
STORIES = sorted(LEAST)
LEVELS = ("must", "should", "stretch", "never-contradiction")


def texts_of(story: str) -> dict[str, str]:
    listed = tomllib.loads((CORPUS / story / "sources.toml").read_text("utf-8"))["article"]
    return {entry["file"]: (CORPUS / story / entry["file"]).read_bytes().decode("utf-8") for entry in listed}


def expected_of(story: str) -> tuple[Expected, ...]:
    return load_expected(CORPUS / story / "expected.json")


@cache
def outcome_of(story: str) -> Outcome:
    articles, _ = factdiff.read([str(CORPUS / story)])
    return judge(factdiff.compare(articles), expected_of(story), texts_of(story))


def test_every_story_of_the_corpus_is_tested() -> None:
    assert sorted(path.parent.name for path in CORPUS.glob("*/sources.toml")) == STORIES


@pytest.mark.parametrize("story", STORIES)
def test_a_story_lists_exactly_its_files(story: str) -> None:
    assert sorted(texts_of(story)) == sorted(path.name for path in (CORPUS / story).glob("*.txt"))


@pytest.mark.parametrize("story", STORIES)
def test_every_surface_stands_in_its_file(story: str) -> None:
    texts = texts_of(story)
    lost = [(r.id, m.surface) for r in expected_of(story) for m in r.members if m.surface not in texts[m.doc]]
    assert lost == []


@pytest.mark.parametrize("story", STORIES)
def test_relations_have_names_of_their_own_levels_that_exist_and_two_members(story: str) -> None:
    relations = expected_of(story)
    assert len({relation.id for relation in relations}) == len(relations)
    assert {relation.level for relation in relations} <= set(LEVELS)
    assert [relation.id for relation in relations if len(relation.members) < 2] == []


@pytest.mark.parametrize("story", STORIES)
def test_the_expected_relations_are_found(story: str) -> None:
    levels = {relation.id: relation.level for relation in expected_of(story)}
    outcome = outcome_of(story)
    found = {level: sum(levels[name] == level for name in outcome.found) for level in LEAST[story]}
    assert {
        level: (count, sorted(outcome.missed)) for level, count in found.items() if count < LEAST[story][level]
    } == {}


@pytest.mark.parametrize("story", STORIES)
def test_no_contradiction_is_reported_that_an_editor_does_not_see(story: str) -> None:
    assert (outcome_of(story).false_alarms, outcome_of(story).violations) == ((), ())


@pytest.mark.parametrize("story", STORIES)
def test_no_difference_is_passed_off_as_an_agreement(story: str) -> None:
    assert outcome_of(story).silent_misses == ()


@pytest.mark.parametrize("story", STORIES)
def test_no_two_people_become_one(story: str) -> None:
    assert outcome_of(story).false_merges == ()
