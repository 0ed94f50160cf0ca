"""`factdiff archive` and `--against FILE` at the real entry point: what is printed, and one line for all trouble."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factdiff.archive import open_archive
from tests.conftest import ROOT

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

STORY = ROOT / "corpus" / "iran-russia"
NEW = "weekly-review-2021.txt"


@pytest.fixture
def past(factdiff: Run, tmp_path: Path) -> Path:
    """An archive of a story but for one article."""
    others = [path for path in sorted(STORY.glob("*.txt")) if path.name != NEW]
    done = factdiff("archive", "add", "past.db", *others)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == f"past.db: {len(others)} added\n"
    return tmp_path / "past.db"


def trouble(done: subprocess.CompletedProcess[bytes]) -> str:
    assert done.returncode == 2
    (line,) = done.stderr.decode("utf-8").splitlines()
    assert line.startswith("factdiff: ")
    return line


def as_json(done: subprocess.CompletedProcess[bytes]) -> Any:
    assert done.returncode in (0, 1), done.stderr
    return json.loads(done.stdout)


def test_articles_are_added_listed_shown_found_and_removed(factdiff: Run, past: Path) -> None:
    assert factdiff("archive", "add", past, STORY).stdout.decode().endswith("past.db: 1 added, 4 already there\n")
    listed = as_json(factdiff("archive", "list", past, "--format", "json"))["articles"]
    assert [article["id"] for article in listed][-1] == "weekly-review-2021"
    assert all(article["current"] for article in listed)
    assert len(factdiff("archive", "list", past, "--limit", "2").stdout.decode().splitlines()) == 2
    shown = as_json(factdiff("archive", "show", past, "syria-outlet-2025", "--format", "json"))
    assert shown == as_json(factdiff("extract", STORY / "syria-outlet-2025.txt", "--format", "jsonl"))
    assert b"syria-outlet-2025" in factdiff("archive", "show", past, "syria-outlet-2025").stdout
    found = as_json(factdiff("archive", "search", past, "عشق آباد", "--format", "json"))["articles"]
    assert [article["id"] for article in found] == ["ashgabat-report-2024"]
    assert "عشق آباد" in factdiff("archive", "search", past, "عشق اباد").stdout.decode("utf-8")
    assert factdiff("archive", "remove", past, "syria-outlet-2025").returncode == 0
    assert len(as_json(factdiff("archive", "list", past, "--format", "json"))["articles"]) == 4
    assert as_json(factdiff("archive", "info", past, "--format", "json"))["articles"] == 4
    assert "4 articles, all whole" in factdiff("archive", "verify", past).stdout.decode()


def test_compare_finds_what_it_finds_in_the_same_articles_as_files(factdiff: Run, past: Path) -> None:
    files = as_json(factdiff("compare", *sorted(STORY.glob("*.txt")), "--format", "json"))
    done = factdiff("compare", STORY / NEW, "--against", past, "--format", "json")
    assert done.stderr.decode().endswith("past.db: compared with 4 of 4 articles, those with most in common\n")
    report = as_json(done)
    new = NEW.removesuffix(".txt")
    assert report["findings"] == [finding for finding in files["findings"] if new in finding["articles"]] != []
    assert report["articles"] == files["articles"]
    assert report["coverage"] == files["coverage"]


def test_check_says_of_each_line_what_it_says_with_the_same_articles_as_files(factdiff: Run, past: Path) -> None:
    others = [path for path in sorted(STORY.glob("*.txt")) if path.name != NEW]
    files = as_json(factdiff("check", STORY / NEW, "--against", *others, "--format", "json"))
    report = as_json(factdiff("check", STORY / NEW, "--against", past, "--format", "json"))
    assert report["lines"] == files["lines"]
    assert {line["status"] for line in report["lines"]} > {"uncovered"}
    both = as_json(factdiff("check", STORY / NEW, "--against", others[0], past, "--format", "json"))
    assert both["lines"] == files["lines"]  # what is named and archived is there once


def test_a_namesake_in_the_archive_is_called_after_it(factdiff: Run, past: Path, tmp_path: Path) -> None:
    text = (STORY / "ashgabat-report-2024.txt").read_text("utf-8").replace("بوتين", "الرئيس بوتين")
    (tmp_path / "ashgabat-report-2024.txt").write_text(text, "utf-8")
    report = as_json(factdiff("compare", "ashgabat-report-2024.txt", "--against", past, "--format", "json"))
    assert {article["id"] for article in report["articles"]} >= {"ashgabat-report-2024", "past/ashgabat-report-2024"}


def test_the_texts_of_past_articles_stand_in_the_page(factdiff: Run, past: Path) -> None:
    page = factdiff("compare", STORY / NEW, "--against", past, "--format", "html").stdout.decode("utf-8")
    assert "إسماعيل بقائي" in page


def test_a_draft_that_nothing_in_the_archive_is_about_is_uncovered(factdiff: Run, past: Path, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("بلغ ارتفاع السد 90 مترا.\n", "utf-8")
    done = factdiff("check", "draft.txt", "--against", past, "--format", "json")
    assert done.returncode == 0
    assert {line["status"] for line in json.loads(done.stdout)["lines"]} == {"uncovered"}


def test_what_another_factdiff_read_is_said_and_read_anew(factdiff: Run, past: Path) -> None:
    with open_archive(past, writing=True) as archive:
        archive.connection.execute("UPDATE articles SET shape = 'of old' WHERE id LIKE 'syria%'")
    done = factdiff("compare", STORY / NEW, "--against", past, "--format", "json")
    assert "past.db: 1 articles are left out, another version of factdiff has read them" in done.stderr.decode()
    assert "archive add" in trouble(factdiff("archive", "show", past, "syria-outlet-2025"))
    verified = factdiff("archive", "verify", past)
    assert verified.returncode == 0
    assert "1 article was read by another factdiff" in verified.stderr.decode()
    assert factdiff("archive", "add", past, "--reread").stdout.decode().endswith("past.db: 0 added, 1 read anew\n")
    assert factdiff("archive", "show", past, "syria-outlet-2025").returncode == 0
    assert factdiff("archive", "verify", past).stderr == b""


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("add", "past.db"), "there is nothing to add"),
        (("add", "past.db", "nowhere.txt"), "no such file"),
        (("add", "nowhere/past.db", str(STORY)), "its folder does not exist"),
        (("add", "note.txt", str(STORY)), "note.txt: is no archive of factdiff"),
        (("add", ".", str(STORY)), "is a folder"),
        (("list", "nowhere.db"), "nowhere.db: no such archive"),
        (("show", "past.db", "nobody"), "has no article «nobody»"),
        (("remove", "past.db", "syria-outlet-2025", "nobody"), "has no article «nobody»"),
        (("remove", "nowhere.db", "nobody"), "no such archive"),
        (("info", "empty.db"), "empty.db: holds nothing yet"),
        (("search", "past.db", "ـ"), "there is nothing to search for"),
        (("verify", "note.txt"), "note.txt: is no archive of factdiff"),
    ],
)
def test_trouble_is_one_line(factdiff: Run, past: Path, tmp_path: Path, arguments: tuple[str, ...], says: str) -> None:
    (tmp_path / "note.txt").write_text("a note", "utf-8")
    (tmp_path / "empty.db").touch()
    before = past.read_bytes()
    assert says in trouble(factdiff("archive", *arguments))
    assert past.read_bytes() == before
    assert not (tmp_path / "nowhere.db").exists()


def test_against_what_is_no_archive_is_trouble(factdiff: Run, past: Path, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("a note", "utf-8")
    assert "is no archive of factdiff" in trouble(factdiff("compare", STORY / NEW, "--against", "note.txt"))
    assert "no such archive" in trouble(factdiff("compare", STORY / NEW, "--against", "nowhere.db"))


def test_a_damaged_archive_is_trouble_and_its_faults_are_listed(factdiff: Run, past: Path) -> None:
    with open_archive(past, writing=True) as archive:
        archive.connection.execute("UPDATE readings SET reading = x'00' WHERE number = 2")
        archive.connection.execute("UPDATE frequencies SET articles = 9")
    done = factdiff("archive", "verify", past, "--format", "json")
    assert "faults were found" in trouble(done)
    report = json.loads(done.stdout)
    assert not report["whole"]
    assert any("its bytes have changed" in fault for fault in report["faults"])


def test_the_archive_s_help_loads_no_database() -> None:
    code = (
        "import sys\nfrom factdiff.cli.trouble import run\nfrom factdiff.cli.app import app\n"
        "run(app, ['archive', '--help'])\nassert not {'sqlite3', 'msgspec'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
