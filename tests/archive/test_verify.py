"""`verify` finds each thing that can be wrong with an archive."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from factdiff.archive import open_archive, verify
from factdiff.archive.words import supported
from tests.archive.coverage import fill


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with open_archive(tmp_path / "past.db", writing=True) as archive:
        fill(archive)
    return tmp_path / "past.db"


def faults(path: Path, *statements: str) -> list[str]:
    with open_archive(path, writing=True) as archive:
        archive.connection.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            archive.connection.execute(statement)
        return list(verify(archive))


def test_a_whole_archive_has_no_fault(path: Path) -> None:
    assert faults(path) == []


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("DELETE FROM readings WHERE number = 2", "visit: has no Reading"),
        ("DELETE FROM folded WHERE number = 2", "visit: has no folded text"),
        ("DELETE FROM articles WHERE number = 2", "1 Readings belong to no article"),
        ("DELETE FROM keys WHERE number = 2", "visit: its keys are not those of the index"),
        ("UPDATE frequencies SET articles = articles + 1", "keys are counted wrongly"),
        ("UPDATE readings SET reading = substr(reading, 1, 40) WHERE number = 1", "fire: its bytes have changed"),
        ("UPDATE articles SET sha256 = 'x' WHERE number = 1", "fire: its text is another one"),
        ("UPDATE articles SET content = x'00' WHERE number = 1", "fire: what is stated about it has changed"),
        ("UPDATE articles SET claims = 99 WHERE number = 1", "fire: its Reading is that of another article"),
        ("UPDATE folded SET text = 'x' WHERE number = 1", "fire: its folded text is another one"),
    ],
)
def test_each_thing_that_is_wrong_is_named(path: Path, statement: str, says: str) -> None:
    found = faults(path, statement)
    assert any(says in line for line in found), found


def test_a_reading_that_does_not_decode_is_named(path: Path) -> None:
    change = "UPDATE readings SET reading = x'00' WHERE number = 1"
    with open_archive(path, writing=True) as archive:
        archive.connection.execute(change)
        archive.connection.create_function("sha256", 2, lambda one, other: hashlib.sha256(one + other).digest())
        archive.connection.execute("UPDATE readings SET digest = sha256(article, reading) WHERE number = 1")
        assert [line for line in verify(archive) if "does not decode" in line]


def test_an_index_of_words_that_does_not_fit_is_named(path: Path) -> None:
    with open_archive(path) as archive:
        if not supported(archive.connection):
            pytest.skip("this SQLite has no FTS5")
    row = "INSERT INTO words (rowid, title, text) VALUES (1, 'abcd', 'efgh')"
    assert "the index of words does not fit the texts" in faults(path, row)


def test_damaged_pages_are_named(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for start in range(4096 * 3, len(data), 4096):
        data[start : start + 64] = b"\xff" * 64
    path.write_bytes(bytes(data))
    with open_archive(path) as archive:
        assert list(verify(archive)) != []
