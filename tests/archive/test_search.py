"""Words are found within longer ones and in any spelling, with an index of words and without."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdiff.archive import Archive, open_archive, remove, search, verify, words
from factdiff.errors import ArchiveError
from tests.archive.coverage import BANK, COVERAGE, FIRE, VISIT, fill


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "past.db"


@pytest.fixture(params=["index", "no index"])
def opened(request: pytest.FixtureRequest, path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Archive]:
    """The archive with all articles, by a SQLite that has FTS5 or by one that has not."""
    if request.param == "no index":
        monkeypatch.setattr(words, "supported", lambda connection: False)
    manager = open_archive(path, writing=True)
    archive = manager.__enter__()
    request.addfinalizer(lambda: manager.__exit__(None, None, None))
    if request.param == "index" and not archive.indexed:
        pytest.skip("this SQLite has no FTS5")
    assert archive.indexed == (request.param == "index")
    fill(archive)
    return lambda: archive


@pytest.mark.parametrize(
    ("terms", "found"),
    [
        (["حريق"], ["fire"]),
        (["الحريق"], ["fire"]),
        (["لحري"], ["fire"]),  # a part of a word
        (["سعر الفائدة"], ["bank"]),  # a phrase
        (["الفائدة سعر"], []),
        (["روسي"], ["visit"]),
        (["الإيراني", "الروسي"], ["visit"]),
        (["الايرانى"], ["visit"]),  # in another spelling
        (["مايو"], ["fire", "visit"]),  # the newest first
        (["12", "7"], ["fire"]),  # too short for the index
        (["١٢"], ["fire"]),
        (["27", "الفائدة"], ["bank"]),
        (["حريق", "الفائدة"], []),
        (["%"], []),
        (["_"], []),
        (['"'], []),
        (["x OR y"], []),
    ],
)
def test_articles_are_found_by_their_words(opened: Callable[[], Archive], terms: list[str], found: list[str]) -> None:
    assert [hit.article.id for hit in search(opened(), terms, limit=9)] == found


def test_what_is_found_is_where_it_stands_in_the_text_as_published(opened: Callable[[], Archive]) -> None:
    (hit,) = search(opened(), ["الايرانى"], limit=9)
    assert (hit.start, hit.stop) != (None, None)
    assert VISIT.text[hit.start : hit.stop] == "الإيراني"
    assert VISIT.text[hit.start : hit.stop] in hit.excerpt
    (hit,) = search(opened(), ["حريق في حلب"], limit=9)  # the title alone has it
    assert (hit.start, hit.stop) == (None, None)
    assert FIRE.text.startswith(hit.excerpt)


def test_no_more_is_found_than_was_asked_for(opened: Callable[[], Archive]) -> None:
    assert [hit.article.id for hit in search(opened(), ["مايو"], limit=1)] == ["fire"]


@pytest.mark.parametrize("term", ["", " ", "\u0651"])
def test_a_word_of_nothing_is_refused(opened: Callable[[], Archive], term: str) -> None:
    with pytest.raises(ArchiveError, match="nothing to search for"):
        search(opened(), [term], limit=9)


def test_what_is_removed_is_found_no_more(opened: Callable[[], Archive]) -> None:
    remove(opened(), ["fire"])
    assert search(opened(), ["حريق"], limit=9) == ()
    assert list(verify(opened())) == []


@given(st.sampled_from(COVERAGE), st.data())
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_piece_of_a_text_finds_it(opened: Callable[[], Archive], article: object, data: st.DataObject) -> None:
    text = next(each for each in COVERAGE if each == article).text
    start = data.draw(st.integers(0, len(text) - 2))
    piece = text[start : data.draw(st.integers(start + 1, len(text)))]
    if not piece.strip(" \n"):
        return
    hits = search(opened(), [piece], limit=9)
    (hit,) = [hit for hit in hits if hit.article.id == article.id]  # type: ignore[attr-defined]
    assert piece.split() == text[hit.start : hit.stop].split()[: len(piece.split())] or hit.start != start


def test_an_index_that_another_sqlite_passed_over_is_made_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_archive(path, writing=True) as archive:
        if not archive.indexed:
            pytest.skip("this SQLite has no FTS5")
        fill(archive, (FIRE,))
    with monkeypatch.context() as without:
        without.setattr(words, "supported", lambda connection: False)
        with open_archive(path, writing=True) as archive:
            assert not archive.indexed
            fill(archive, (BANK,))
    with open_archive(path) as archive:  # may not write, and does not trust the old index
        assert not archive.indexed
        assert [hit.article.id for hit in search(archive, ["الفائدة"], limit=9)] == ["bank"]
    with open_archive(path, writing=True) as archive:
        assert archive.indexed
        assert [hit.article.id for hit in search(archive, ["الفائدة"], limit=9)] == ["bank"]
        assert list(verify(archive)) == []
