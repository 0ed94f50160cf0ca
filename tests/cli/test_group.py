"""`factdiff group` writes what `compare` reads; `extract --text` prints what offsets count in."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from factdiff.cli import progress
from tests.group.test_stories import ALONE, BANK, FIRE, MATCH

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    rows = [{"id": name, "text": text} for name, text in (FIRE | MATCH | BANK | ALONE).items()]
    path = tmp_path / "feed.jsonl"
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")
    return path


def test_stories_go_into_json_lines_that_compare_reads(factdiff: Run, feed: Path) -> None:
    done = factdiff("group", feed, "--format", "jsonl", "-o", "stories.jsonl")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    rows = [json.loads(line) for line in (feed.parent / "stories.jsonl").read_text("utf-8").splitlines()]
    heaps: dict[str, list[str]] = {}
    for row in rows:
        heaps.setdefault(row["story"], []).append(row["id"])
    assert list(heaps.values()) == [list(FIRE), list(MATCH), list(BANK), list(ALONE)]
    report = json.loads(factdiff("compare", "stories.jsonl", "--format", "json").stdout)
    assert {article["story"] for article in report["articles"]} == set(heaps)
    stories = {article["id"]: article["story"] for article in report["articles"]}
    assert all(len({stories[name] for name in finding["articles"]}) == 1 for finding in report["findings"])


def test_stories_are_listed_for_people(factdiff: Run, feed: Path) -> None:
    lines = factdiff("group", feed).stdout.decode("utf-8").splitlines()
    assert lines[0] == "story-1 (3 articles)"
    assert lines[1].startswith("  fire-1 · ")
    assert "story-4 (1 article)" in lines


def test_a_stated_story_keeps_its_name_unless_asked_for_anew(factdiff: Run, tmp_path: Path) -> None:
    rows = [{"id": name, "text": text, "story": "story-1"} for name, text in FIRE.items()]
    rows += [{"id": name, "text": text} for name, text in MATCH.items()]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    listed = factdiff("group", "a.jsonl").stdout.decode("utf-8")
    assert [line.split()[0] for line in listed.splitlines() if line.endswith("articles)")] == ["story-1", "story-2"]
    assert "story-1 (3 articles)" in factdiff("group", "a.jsonl", "--anew").stdout.decode("utf-8")


def test_the_text_of_one_article_is_printed_as_it_is_and_several_under_their_ids(factdiff: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# عنوان\n\nوصل **12** وفدا.", "utf-8")
    (tmp_path / "b.txt").write_text("سطر\r\n", "utf-8")
    assert factdiff("extract", "--text", "b.txt").stdout.decode("utf-8") == "سطر\r\n"
    both = factdiff("extract", "--text", "a.md", "b.txt").stdout.decode("utf-8")
    assert both == "==> a <==\nعنوان\nوصل 12 وفدا.\n\n==> b <==\nسطر\r\n\n"


def test_a_bar_says_how_much_is_done() -> None:
    assert progress.bar(5, 10, "reading") == f"reading [{'#' * 15}{'.' * 15}] 5/10"


def test_nobody_watching_sees_no_bar(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    assert list(progress.progress([1, 2], "reading")) == [1, 2]
    assert capfd.readouterr().err == ""


def test_whoever_watches_sees_it_after_a_moment_and_then_an_empty_line(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "_watched", lambda: True)
    assert list(progress.progress([1, 2], "reading")) == [1, 2]
    assert capfd.readouterr().err == ""
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    monkeypatch.setattr(progress, "_STEP", 0.0)
    assert list(progress.progress([1, 2], "reading")) == [1, 2]
    assert capfd.readouterr().err.endswith("1/2\r\x1b[K")


@pytest.mark.skipif(sys.platform == "win32", reason="sends SIGINT to another process")
def test_an_interrupt_leaves_nothing_half_written(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(f"{FIRE['fire-1']}\n" * 3000, "utf-8")
    command = [sys.executable, "-m", "factdiff", "compare", "long.txt", "-o", "report.txt"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, cwd=tmp_path) as process:
        time.sleep(2)  # in the midst of reading
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate()
    assert (process.returncode, out) == (130, b"")
    assert [path.name for path in tmp_path.iterdir()] == ["long.txt"]
