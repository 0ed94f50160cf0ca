"""The README's tutorial and the recipes do what they say: every command is run, in order, in one folder."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
RECIPES = re.findall(r"```sh\n(.*?)```", (ROOT / "RECIPES.md").read_text("utf-8"), re.DOTALL)


@pytest.fixture
def shell(tmp_path: Path) -> Path:
    """A folder with commands named factdiff and python that are those of this environment."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name, words in (("factdiff", f'"{sys.executable}" -m factdiff'), ("python", f'"{sys.executable}"')):
        (folder / name).write_text(f'#!/bin/sh\nexec {words} "$@"\n')
        (folder / name).chmod(0o755)
    return tmp_path


def run(folder: Path, script: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        ["sh", "-c", script], cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=300
    )


def test_the_tutorial_ends_as_it_says_step_by_step(shell: Path) -> None:
    shutil.copytree(ROOT / "tutorial", shell, dirs_exist_ok=True)
    steps = re.findall(r"<!-- tutorial (\d) -->\n```sh\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert len(steps) == 6
    for expected, script in steps:
        done = run(shell, script)
        assert (done.returncode, script) == (int(expected), script), done.stdout + done.stderr


def test_the_four_planted_errors_are_found_and_nothing_else_is_raised(shell: Path) -> None:
    shutil.copytree(ROOT / "tutorial", shell, dirs_exist_ok=True)
    lines = [
        json.loads(line)
        for line in run(shell, "factdiff check draft.txt --against story --format jsonl").stdout.splitlines()
    ]
    raised = {
        (line["claim"]["value"]["type"], line["status"])
        for line in lines
        if line["status"] not in ("supported", "uncovered")
    }
    assert raised == {
        ("quantity", "contradicted"), ("time", "contradicted"), ("office", "contradicted"), ("name", "misspelled"),
    }  # fmt: skip


def test_the_waived_office_is_raised_no_more(shell: Path) -> None:
    shutil.copytree(ROOT / "tutorial", shell, dirs_exist_ok=True)
    steps = re.findall(r"<!-- tutorial \d -->\n```sh\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    done = run(shell, steps[3])
    assert "1 waived finding is not counted" in done.stderr
    assert "defence minister" not in done.stdout.split("SUPPORTED")[0].split("MISSPELLED")[0]


@pytest.mark.skipif(shutil.which("jq") is None, reason="needs jq")
@pytest.mark.parametrize("recipe", RECIPES, ids=range(len(RECIPES)))
def test_a_recipe_prints_what_is_asked(shell: Path, recipe: str) -> None:
    stories = shell / "stories"
    stories.mkdir()
    shutil.copytree(ROOT / "corpus" / "derna-flood-2023", stories / "flood")
    shutil.copy(stories / "flood" / "05.txt", shell / "draft.txt")
    run(shell, "factdiff compare stories/flood --format json -o r.json")
    done = run(shell, recipe)
    assert done.stderr == ""
    assert done.stdout or "spelling" in recipe
