"""Several processes read articles: the same bytes as from one, one line of trouble, and nothing left behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from factdiff.cli import workers
from factdiff.model import Article

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

PLACES = ("حلب", "حمص", "درعا", "الرقة", "اللاذقية", "طرطوس", "إدلب")
FAULTY = """
import factdiff.pipeline
from factdiff.cli.trouble import run
from factdiff.cli.app import app
reading = factdiff.pipeline.extract
def extract(article, *, settings=None):
    if article.id == "7":
        {fault}
    return reading(article, settings=settings)
factdiff.pipeline.extract = extract
raise SystemExit(run(app, ["compare", "feed.jsonl", "--format", "json", "--jobs", "2"]))
"""


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    """Articles of seven stories, of unequal length, so that batches end in the midst of a story."""
    rows = []
    for n in range(42):
        text = f"قتل {10 + n // 14} شخصا في حريق في مدينة {PLACES[n % 7]} يوم الثلاثاء 7 مايو 2024.\n"
        rows.append({"id": str(n), "story": str(n % 7), "published": "2024-05-08", "text": text * (1 + n % 5 * 20)})
    path = tmp_path / "feed.jsonl"
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")
    return path


@pytest.mark.parametrize(
    "command",
    [
        ("compare", "feed.jsonl", "--format", "json"),
        ("extract", "feed.jsonl", "--format", "jsonl"),
        ("check", "draft.txt", "--against", "feed.jsonl", "--format", "json"),
    ],
)
def test_any_number_of_processes_writes_the_same_bytes(factdiff: Run, feed: Path, command: Sequence[str]) -> None:
    feed.with_name("draft.txt").write_text("قتل 99 شخصا في حريق في مدينة حلب يوم الثلاثاء 7 مايو 2024.\n", "utf-8")
    one, two, five = (factdiff(*command, "--jobs", jobs) for jobs in ("1", "2", "5"))
    assert one.returncode == two.returncode == five.returncode
    assert one.stdout.startswith(b"{")
    assert one.stdout == two.stdout == five.stdout


def test_no_process_is_no_number_of_processes(factdiff: Run, feed: Path) -> None:
    done = factdiff("compare", feed, "--jobs", "0")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"--jobs" in done.stderr


def test_batches_hold_every_article_once_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_BATCH", 10)
    articles = [Article(id=str(n), text="ق" * n) for n in range(12)]
    batches = list(workers._batches(articles))
    assert [article for batch in batches for article in batch] == articles
    assert len(batches[0]) > 1 < len(batches)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("{}['a']", "KeyError: 'a' at <string>:8, reading 7"),
        ("raise MemoryError", "not enough memory"),
        ("import os; os._exit(1)", "--jobs 1"),
        ("from factdiff.errors import PackError; raise PackError('is wrong', where='a.toml')", "a.toml: is wrong"),
    ],
)
def test_what_goes_wrong_in_a_process_is_one_line(feed: Path, fault: str, said: str) -> None:
    environment = {key: value for key, value in os.environ.items() if key != "FACTDIFF_TRACEBACK"}
    code = FAULTY.replace("{fault}", fault)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=feed.parent, env=environment, capture_output=True, timeout=60
    )
    (line,) = done.stderr.decode("utf-8").splitlines()
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in line


def started(feed: Path) -> subprocess.Popen[bytes]:
    """A command whose workers never end by themselves, once they run; all in a process group of its own."""
    code = FAULTY.replace("{fault}", "import time; open('running', 'w').close(); time.sleep(60)")
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=feed.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    patience = time.monotonic() + 30
    while not feed.with_name("running").exists():
        assert time.monotonic() < patience
        time.sleep(0.02)
    return process


def alone(process: subprocess.Popen[bytes]) -> bool:
    """Whether no process of the group is left, after a moment to end."""
    patience = time.monotonic() + 10
    while time.monotonic() < patience:
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.02)
    return False


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="process groups are POSIX")
def test_an_interrupt_ends_all_processes_without_a_word(feed: Path) -> None:
    process = started(feed)
    os.killpg(process.pid, signal.SIGINT)
    written, said = process.communicate(timeout=30)
    assert (process.returncode, written, said) == (130, b"", b"")
    assert alone(process)


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="process groups are POSIX")
def test_no_process_outlives_a_command_that_was_killed(feed: Path) -> None:
    process = started(feed)
    process.kill()
    process.communicate(timeout=30)
    assert alone(process)
