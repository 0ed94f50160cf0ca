"""A small sample of the planted errors (tests/planted.py at full size): most are caught, unchanged drafts pass."""

from __future__ import annotations

from pathlib import Path

from tests.planted import KINDS, changed_drafts, story, trial, unchanged_drafts

CORPUS = Path(__file__).parent.parent / "corpus"
STORIES = [story(str(folder)) for folder in sorted(CORPUS.iterdir()) if folder.is_dir()]


def test_most_planted_errors_are_caught() -> None:
    trials = [trial(*draft) for draft in changed_drafts(STORIES, 4 * len(KINDS), seed=7)]
    missed = [one.plant for one in trials if not one.caught]
    assert len(missed) <= 0.15 * len(trials), missed


def test_an_unchanged_draft_fails_only_where_its_sources_contradict_it_too() -> None:
    trials = [trial(told, article, None) for told, article in unchanged_drafts(STORIES, 24, seed=7)]
    assert [one.article for one in trials if one.failed and one.alone] == []
