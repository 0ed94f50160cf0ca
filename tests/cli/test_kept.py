"""What the command line keeps for the next start: the same bytes with it, without it and where it cannot be written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factdiff.cli.kept import shelf_folder

STORY = Path(__file__).parents[2] / "corpus" / "iran-russia"
ARTICLES = [str(path) for path in sorted(STORY.glob("*.txt"))[:2]]


def report(folder: str) -> bytes:
    environment = {**os.environ, "FACTDIFF_CACHE": folder}
    command = [sys.executable, "-m", "factdiff", "compare", *ARTICLES, "--format", "json"]
    done = subprocess.run(command, capture_output=True, env=environment, check=True)
    assert done.stderr == b""
    return done.stdout


def test_the_first_start_the_second_and_one_that_keeps_nothing_say_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "folder"
    first = report(str(folder))
    assert sorted(path.name.partition("-")[0] for path in folder.iterdir()) == ["catalogue", "names", "pack", "words"]
    assert report(str(folder)) == first == report("")


def test_spoilt_files_and_a_folder_that_cannot_be_made_change_nothing(tmp_path: Path) -> None:
    plain = report(str(tmp_path / "kept"))
    for path in (tmp_path / "kept").iterdir():
        path.write_bytes(path.read_bytes()[:-1])
    assert report(str(tmp_path / "kept")) == plain
    (tmp_path / "file").write_text("no folder", "utf-8")
    assert report(str(tmp_path / "file" / "kept")) == plain


@pytest.mark.parametrize(
    ("platform", "variables", "folder"),
    [
        ("linux", {"FACTDIFF_CACHE": "/here"}, "/here"),
        ("linux", {"FACTDIFF_CACHE": "", "HOME": "/home/me"}, None),
        ("linux", {"HOME": "/home/me"}, "/home/me/.cache/factdiff"),
        ("linux", {"HOME": "/home/me", "XDG_CACHE_HOME": "/var/c"}, "/var/c/factdiff"),
        ("linux", {"HOME": "relative"}, None),
        ("darwin", {"HOME": "/Users/me"}, "/Users/me/Library/Caches/factdiff"),
        ("linux", {}, None),
    ],
)
def test_the_folder_is_the_one_that_the_system_has_for_it(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], folder: str | None
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    for name in ("FACTDIFF_CACHE", "HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert shelf_folder() == (Path(folder) if folder else None)
