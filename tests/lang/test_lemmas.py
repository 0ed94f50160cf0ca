"""The dictionary's table: the same answers as the dictionary itself, from bytes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import simplemma
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdiff.lang.lemmas import WordTable, lexicon, tabled
from factdiff.shelf import SHELF, packed

WORDS = st.text(max_size=12)
WRITTEN = ["كتاب", "الكتب", "وبكتابهم", "يكتبون", "بالمدرسة", "مدرستها", "زمخشلون", "كِتَابٌ", "x", "1", "سيارتنا", "ا"]

AFFIXES = ["ال", "و", "ب", "ل", "ف", "ك", "لل", "س", "ه", "ها", "هم", "هن", "كم", "نا", "ات", "ين", "ة", "ت"]
STEMS = ["كتاب", "كتب", "وزير", "مدرسة", "مدرست", "سيارة", "قال", "رئيس", "قمر", "زمخشل", "nato", "Iran", "مؤمن", "يد"]


@settings(deadline=None, max_examples=100)
@given(st.dictionaries(WORDS, WORDS, max_size=60), st.lists(WORDS, max_size=20))
def test_a_table_says_what_the_dictionary_says(words: dict[str, str], others: list[str]) -> None:
    content = tabled(words)
    assert content is not None
    table = WordTable(memoryview(content))
    assert dict(table) == words and len(table) == len(words)
    assert [table.get(word) for word in others] == [words.get(word) for word in others]
    with pytest.raises(KeyError):
        table["a word that is longer than any of these"]


def test_a_word_too_long_for_a_table_is_said_before_it_is_lost() -> None:
    assert tabled({"w" * 300: "w"}) is None
    assert tabled({"w": "w" * 300}) is None


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A shelf that has been filled by an earlier start."""
    monkeypatch.setattr(SHELF, "folder", tmp_path)
    monkeypatch.setattr(SHELF, "offered", {})
    lexicon.cache_clear()
    lexicon("ar")
    for name, make in SHELF.offered.items():
        content = make()
        assert content is not None
        (tmp_path / name).write_bytes(packed(content))
    lexicon.cache_clear()
    yield
    lexicon.cache_clear()


@pytest.mark.usefixtures("kept")
def test_a_kept_dictionary_answers_as_simplemma_does() -> None:
    SHELF.offered.clear()
    words = lexicon("ar")
    assert SHELF.offered == {}, "the dictionary was kept, and not found"
    assert [words.lemma(word) for word in WRITTEN] == [simplemma.lemmatize(word, "ar") for word in WRITTEN]
    assert [words.known(word) for word in WRITTEN] == [simplemma.is_known(word, "ar") for word in WRITTEN]


def test_without_a_shelf_simplemma_itself_answers() -> None:
    words = lexicon("ar")
    assert [words.lemma(word) for word in WRITTEN] == [simplemma.lemmatize(word, "ar") for word in WRITTEN]
    assert [words.known(word) for word in WRITTEN] == [simplemma.is_known(word, "ar") for word in WRITTEN]


@pytest.mark.usefixtures("kept")
@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(AFFIXES), max_size=3),
    st.sampled_from(STEMS),
    st.lists(st.sampled_from(AFFIXES), max_size=3),
)
def test_a_word_of_the_language_is_taken_apart_as_simplemma_does(
    before: list[str], stem: str, after: list[str]
) -> None:
    word, words = "".join((*before, stem, *after)), lexicon("ar")
    assert (words.lemma(word), words.known(word)) == (simplemma.lemmatize(word, "ar"), simplemma.is_known(word, "ar"))


@pytest.mark.usefixtures("kept")
@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="كتابهمنيةأؤىـَaN1١一-'", min_size=1, max_size=7))
def test_a_word_is_looked_up_in_the_table_only_as_simplemma_would(word: str) -> None:
    words = lexicon("ar")
    assert (words.lemma(word), words.known(word)) == (simplemma.lemmatize(word, "ar"), simplemma.is_known(word, "ar"))
