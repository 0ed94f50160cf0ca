"""A language pack is loaded whole and strictly: every file is read, and what is wrong is named."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from factdiff.errors import PackError
from factdiff.lang import Table, available, load_pack, pack
from factdiff.lang.pack import Pack
from factdiff.model import Token

FOLDER = Path(pack.__file__).parent / "ar"
GROUPS = ("figures", "times", "names", "claims")


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(FOLDER, tmp_path / "ar")
    monkeypatch.setattr(pack, "_ROOT", tmp_path)
    return tmp_path / "ar"


def load_afresh() -> Pack:
    return load_pack.__wrapped__("ar")


def tables() -> list[tuple[str, Table]]:
    groups = [getattr(load_pack("ar"), group) for group in GROUPS]
    fields = [(name, getattr(group, name)) for group in groups for name in group.__struct_fields__]
    return [(name, table) for name, table in fields if isinstance(table, Table)]


def test_arabic_is_there() -> None:
    assert "ar" in available()


def test_a_language_without_a_pack_is_refused_with_what_there_is() -> None:
    with pytest.raises(PackError, match=r"no language pack «xx» \(there are: .*ar"):
        load_pack("xx")


def test_a_pack_is_loaded_once() -> None:
    assert load_pack("ar") is load_pack("ar")


def test_every_file_of_the_pack_is_read(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: set[str] = set()
    original = Path.read_text
    monkeypatch.setattr(
        Path, "read_text", lambda path, *rest, **more: (read.add(path.name), original(path, *rest, **more))[1]
    )
    load_afresh()
    assert {path.name for path in copied.rglob("*.toml")} - read == set()


@pytest.mark.parametrize("name", sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.toml")))
def test_an_unknown_key_in_any_file_is_an_error_that_names_it(copied: Path, name: str) -> None:
    path = copied / name
    text = path.read_text("utf-8")
    broken = re.sub(r"(?m)^(\[[^\[\]\n]+\])$", r"\1" + "\nunheard_of = 1", text, count=1)
    path.write_text(broken if broken != text else "unheard_of = 1\n" + text, "utf-8")
    with pytest.raises(PackError) as refusal:
        load_afresh()
    assert path.name in str(refusal.value)
    assert "unheard_of" in str(refusal.value) or "Expected" in str(refusal.value)


def test_a_missing_file_is_named(copied: Path) -> None:
    (copied / "boilerplate.toml").unlink()
    with pytest.raises(PackError, match=r"boilerplate\.toml"):
        load_afresh()


def test_every_form_finds_the_entry_it_belongs_to() -> None:
    lost = []
    for name, table in tables():
        for key, entry in table.entries.items():
            for form in entry.forms:
                words = [Token(word, 0, 0, 0) for word in pack.words_of(form, load_pack("ar").folding)]
                match = table.at(words, 0, strip=False)
                if match is None or (match.id, match.size) != (key, len(words)):
                    lost.append((name, key, form))
    assert lost == []


def test_forms_are_words_and_never_patterns() -> None:
    forms = [(name, form) for name, table in tables() for entry in table.entries.values() for form in entry.forms]
    assert [pair for pair in forms if re.search(r"[\\\[\]{}*+^]|\.\*|\(\?", pair[1])] == []
