"""What goes into an archive comes out as it was, once, under an id of its own, and can be taken out again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from factdiff.archive import (
    Archive,
    add,
    contents,
    fetch,
    form,
    open_archive,
    outdated,
    remove,
    standing,
    store,
    summary,
    verify,
)
from factdiff.archive.file import MAGIC
from factdiff.archive.schema import MIGRATIONS, Migration, migrate
from factdiff.errors import ArchiveError
from factdiff.model import Article
from factdiff.pipeline import extract
from tests.archive.coverage import BANK, COVERAGE, FIRE, VISIT, fill, read


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "past.db"


@pytest.fixture
def archive(path: Path) -> Iterator[Archive]:
    with open_archive(path, writing=True) as opened:
        yield opened


def test_a_reading_comes_out_as_it_went_in(archive: Archive) -> None:
    fill(archive)
    for article in COVERAGE:
        assert fetch(archive, article.id) == (article, extract(article))


def test_what_is_stored_is_listed_with_the_newest_first(archive: Archive) -> None:
    fill(archive)
    assert [each.id for each in contents(archive)] == ["fire", "visit", "bank"]
    assert [each.id for each in contents(archive, story="visit")] == ["visit"]
    assert [each.id for each in contents(archive, source="Wire")] == ["fire"]
    assert [each.id for each in contents(archive, limit=1)] == ["fire"]
    first = next(contents(archive))
    assert (first.title, first.published, first.claims) == (FIRE.title, FIRE.published, len(extract(FIRE).claims))
    assert first.current


def test_an_article_is_added_once_however_often_it_comes(archive: Archive) -> None:
    assert standing(archive, FIRE) == "new"
    for _ in range(3):
        assert add(archive, *read(FIRE)) == "fire"
        assert standing(archive, FIRE) == "present"
    assert add(archive, *read(replace(FIRE, path="elsewhere/fire.txt", story="fires"))) == "fire"
    assert len(list(contents(archive))) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"text": FIRE.text + "وأخمد لاحقا.\n"},
        {"source": "Another wire"},
        {"published": "2024-05-09"},
        {"title": "حريق"},
        {"url": "https://example.org/fire"},
    ],
)
def test_an_article_with_another_text_or_statement_is_another_one(archive: Archive, change: dict[str, str]) -> None:
    add(archive, *read(FIRE))
    other = replace(FIRE, **change)
    assert standing(archive, other) == "new"
    assert add(archive, *read(other)).startswith("fire~")
    assert len(list(contents(archive))) == 2


def test_a_bare_file_is_known_again_when_a_namesake_lengthens_its_id(archive: Archive) -> None:
    add(archive, *read(replace(BANK, id="bank", source="bank")))
    assert standing(archive, replace(BANK, id="week/bank", source="week/bank")) == "present"
    assert standing(archive, replace(BANK, id="week/bank", source="Bank News")) == "new"


def test_of_two_with_one_id_the_later_one_is_renamed_in_all_its_claims(archive: Archive) -> None:
    add(archive, *read(FIRE))
    name = add(archive, *read(replace(VISIT, id="fire")))
    article, reading = fetch(archive, name)
    assert reading is not None
    assert name != "fire"
    assert article.id == reading.card.id == name
    assert reading.claims
    assert {claim.article for claim in (*reading.claims, *reading.statements)} == {name}
    assert fetch(archive, "fire")[0] == FIRE
    assert list(verify(archive)) == []


def test_what_is_removed_leaves_nothing_behind(archive: Archive) -> None:
    fill(archive, (FIRE,))
    tables = ("articles", "readings", "keys", "frequencies", "folded")
    rows = {table: archive.connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables}
    fill(archive, (VISIT, BANK))
    remove(archive, ["visit", "bank"])
    assert rows == {table: archive.connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables}
    assert list(verify(archive)) == []


def test_where_one_of_several_is_not_there_none_is_removed(archive: Archive) -> None:
    fill(archive)
    with pytest.raises(ArchiveError, match="has no article «nowhere»"):
        remove(archive, ["fire", "nowhere"])
    assert len(list(contents(archive))) == 3


@given(st.lists(st.tuples(st.booleans(), st.sampled_from(COVERAGE)), max_size=8))
@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_order_of_adding_and_removing_leaves_it_whole(path: Path, steps: list[tuple[bool, Article]]) -> None:
    with open_archive(path, writing=True) as archive:
        remove(archive, [each.id for each in contents(archive)])
        held = set()
        for adding, article in steps:
            if adding:
                held.add(add(archive, *read(article)))
            elif article.id in held:
                remove(archive, [article.id])
                held.discard(article.id)
        assert {each.id for each in contents(archive)} == held
        assert list(verify(archive)) == []


def test_what_another_factdiff_read_is_named_and_renewed(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(archive)
    monkeypatch.setattr(store, "shape", lambda: "another shape")
    assert fetch(archive, "fire") == (FIRE, None)
    assert [article.id for article in outdated(archive)] == ["fire", "visit", "bank"]
    assert summary(archive)["outdated"] == 3
    assert standing(archive, FIRE) == "outdated"
    assert add(archive, *read(FIRE)) == "fire"
    assert fetch(archive, "fire") == (FIRE, extract(FIRE))
    assert [article.id for article in outdated(archive)] == ["visit", "bank"]
    monkeypatch.setattr(store, "__version__", "9.9")
    assert standing(archive, FIRE) == "outdated"


def test_a_renamed_article_of_another_factdiff_is_renewed_under_its_name(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(archive, *read(BANK))
    name = add(archive, *read(replace(FIRE, id="week/bank", source="week/bank")))
    assert name == "week/bank"
    again = add(archive, *read(replace(VISIT, id="bank", source="")))
    monkeypatch.setattr(store, "shape", lambda: "another shape")
    assert {add(archive, *read(article)) for article in outdated(archive)} == {"bank", "week/bank", again}
    assert list(outdated(archive)) == []


def test_the_shape_of_a_reading_is_that_of_its_fields() -> None:
    assert form.shape() == form.shape()
    lines = list(form._shapes(type("Other", (Article,), {}, frozen=True), set()))
    assert lines != list(form._shapes(Article, set()))


# The file


def test_a_new_file_is_one_of_ours_with_a_history(archive: Archive) -> None:
    assert archive.path.read_bytes().startswith(MAGIC)
    assert summary(archive)["schema"] == len(MIGRATIONS)
    history = archive.connection.execute("SELECT version, what FROM migrations").fetchall()
    assert history == [(n, migration.what) for n, migration in enumerate(MIGRATIONS, 1)]
    assert archive.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_an_older_schema_is_brought_up_and_a_step_that_fails_leaves_it_as_it_was(archive: Archive) -> None:
    fill(archive)
    step = Migration("notes", ("CREATE TABLE notes (words TEXT)",))
    broken = Migration("more", ("CREATE TABLE more (words TEXT)", "CREATE TABLE more (words TEXT)"))
    with pytest.raises(sqlite3.OperationalError):
        migrate(archive.connection, (*MIGRATIONS, step, broken))
    assert summary(archive)["schema"] == len(MIGRATIONS)
    migrate(archive.connection, (*MIGRATIONS, step))
    assert summary(archive)["schema"] == len(MIGRATIONS) + 1
    assert archive.connection.execute("SELECT count(*) FROM notes").fetchone() == (0,)
    with pytest.raises(ArchiveError, match="written by a newer factdiff"), open_archive(archive.path):
        pass


def _text(path: Path) -> None:
    path.write_text("no archive at all", "utf-8")


def _other(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE somebody (s TEXT)")
    connection.close()


def _empty(path: Path) -> None:
    path.touch()


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (_text, "is no archive of factdiff"),
        (_other, "is no archive of factdiff"),
        (_empty, "holds nothing yet"),
        (Path.mkdir, "is a folder"),
        (lambda path: None, "no such archive"),
    ],
)
def test_what_is_no_archive_is_said_in_one_line(path: Path, make: object, says: str) -> None:
    assert callable(make)
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(ArchiveError, match=says) as caught, open_archive(path):
        pass
    assert "\n" not in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before


@pytest.mark.parametrize("make", [_text, _other])
def test_a_file_of_somebody_else_is_never_written_to(path: Path, make: object) -> None:
    assert callable(make)
    make(path)
    before = path.read_bytes()
    with pytest.raises(ArchiveError, match="is no archive"), open_archive(path, writing=True):
        pass
    assert path.read_bytes() == before
