"""The shelf: what is kept between starts, and that nothing depends on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from factdiff.shelf import Shelf, packed


def shelf_in(folder: Path | None) -> Shelf:
    shelf = Shelf()
    shelf.folder = folder
    return shelf


def test_what_is_kept_is_found(tmp_path: Path) -> None:
    (tmp_path / "words").write_bytes(packed(b"one two"))
    found = shelf_in(tmp_path).find("words")
    assert found is not None and bytes(found) == b"one two"


@pytest.mark.parametrize("data", [b"", b"one two", packed(b"one two")[:-1], b"x" + packed(b"one two"), packed(b"")[:9]])
def test_a_file_that_is_not_whole_is_not_found(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "words").write_bytes(data)
    assert shelf_in(tmp_path).find("words") is None


def test_without_a_folder_nothing_is_found_and_nothing_offered(tmp_path: Path) -> None:
    shelf = shelf_in(None)
    shelf.offer("words", lambda: b"one")
    assert shelf.find("words") is None and shelf.offered == {}
    assert shelf_in(tmp_path / "nowhere").find("words") is None


def test_what_is_offered_is_made_only_when_it_is_kept(tmp_path: Path) -> None:
    made: list[int] = []

    def make() -> bytes:
        made.append(1)
        return b"one"

    shelf = shelf_in(tmp_path)
    shelf.offer("words", make)
    assert made == [] and shelf.offered["words"]() == b"one" and made == [1]
