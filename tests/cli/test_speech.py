"""Errors, remarks and help in Arabic: nothing that is said is left out, and every way of asking for it works."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from factdiff.archive import open_archive, summary
from factdiff.cli.options import common_apart
from factdiff.cli.speech import UI, Interface, said
from factdiff.cli.trouble import say
from tests.cli.messages import ROOT, messages

TABLE = tomllib.loads((ROOT / "report" / "messages.toml").read_text("utf-8"))["messages"]
ARABIC = re.compile(r"[\u0621-\u064a]")
# What is Latin in both languages, or made of parts that are translated on their own.
WHOLE = {"pip install 'factdiff[docs]'", "pip install 'factdiff[{}]'", "{} article was", "{} articles were", ", "}
MADE = {"{} ({})", "{} waived {} not counted", "{}: {} {} not read", "{}: {}", "{} {}", "{}"}


@pytest.fixture
def arabic() -> Iterator[None]:
    token = UI.set(Interface.ar)
    yield
    UI.reset(token)


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "factdiff", *arguments],
        capture_output=True,
        text=True,
        env=os.environ | {"COLUMNS": "100"} | environment,
        check=False,
    )


def test_whatever_the_code_says_has_its_arabic() -> None:
    assert {text: file for text, file in messages().items() if text not in TABLE and text not in MADE} == {}


def test_every_arabic_is_arabic_and_fills_in_the_same_gaps() -> None:
    for english, entry in TABLE.items():
        assert set(entry) == {"ar"}
        assert english in WHOLE or ARABIC.search(entry["ar"]), english
        gaps = {int(n) for n in re.findall(r"{(\d)}", entry["ar"])}
        assert gaps <= set(range(english.count("{}"))), english


def test_messages_of_the_code_are_found_in_all_their_shapes() -> None:
    found = messages()
    assert "is no TOML: {}" in found  # an f-string
    assert "see the lines above" in found  # one of two
    assert "save the page in a browser and give the file" in found  # a constant of its module
    assert "Only these verdicts." in found  # help
    assert "Say what the archive holds." in found  # a command's docstring
    assert any(isinstance(node, ast.Raise) for node in ast.walk(ast.parse((ROOT / "cli" / "online.py").read_text())))


@pytest.mark.parametrize(
    ("english", "arabic_words"),
    [
        ("is empty (leave it out)", "فارغ (اتركوه)"),
        ("a.txt: is empty (leave it out)", "a.txt: فارغ (اتركوه)"),
        ("skipped a (1).txt: is empty (leave it out)", "تُرك a (1).txt: فارغ (اتركوه)"),
        ("skipped b: cannot be read: permission denied", "تُرك b: تعذرت قراءته: لا إذن بذلك"),
        ("holds 1,200 files, the limit is 1,000 (split it)", "فيه ملفات عددها 1,200، والحد 1,000 (قسّموه)"),
        ("x: id «7» is taken by line 3", "x: المعرّف «7» مستعمل في السطر 3"),
        ("something that nobody ever wrote", "something that nobody ever wrote"),
        ("a {brace} stays: is empty", "a {brace} stays: فارغ"),
        ('one object a line, {"id": "…", "text": "…"}', 'كائن في كل سطر، {"id": "…", "text": "…"}'),
    ],
)
@pytest.mark.usefixtures("arabic")
def test_a_message_is_said_in_arabic_with_what_it_is_about(english: str, arabic_words: str) -> None:
    assert said(english) == arabic_words


def test_english_is_said_as_it_stands() -> None:
    assert said("is empty (leave it out)") == "is empty (leave it out)"


@pytest.mark.parametrize(
    ("given", "first", "rest"),
    [
        ("compare a --ui ar", "--ui ar", "compare a"),
        ("--ui=ar compare a --online", "--ui=ar --online", "compare a"),
        ("archive list p.db --ui ar --limit 2", "--ui ar", "archive list p.db --limit 2"),
        ("compare -- --ui ar", "", "compare -- --ui ar"),
        ("compare a", "", "compare a"),
    ],
)
def test_the_language_may_stand_anywhere(given: str, first: str, rest: str) -> None:
    assert tuple(map(" ".join, common_apart(given.split()))) == (first, rest)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("compare", "nope.txt", "--ui", "ar"), "لا ملف ولا مجلد بهذا الاسم (تحققوا من المسار)"),
        (
            ("--ui", "ar", "compare", "--formt"),
            "لا خيار باسم --formt (لعل المقصود: --format) (التعليمات: factdiff --help)",
        ),
        (("compre", "--ui=ar"), "لا أمر باسم compre. هل المقصود 'compare'؟ (التعليمات: factdiff --help)"),
        (("archive", "info", "nope.db", "--ui", "ar"), "لا يوجد أرشيف بهذا الاسم"),
    ],
)
def test_an_error_is_one_arabic_line(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("factdiff: ")
    assert done.stderr.count("\n") == 1
    assert words in done.stderr


def test_the_environment_chooses_the_language_and_the_option_wins() -> None:
    assert "ينقص المعطى PATH" in run("compare", FACTDIFF_UI="ar").stderr
    assert "Missing argument" in run("compare", "--ui", "en", FACTDIFF_UI="ar").stderr


def test_a_language_that_there_is_not_is_an_error() -> None:
    for arguments in (("compare", "a", "--ui", "xx"), ("compare", "a", "--ui")):
        done = run(*arguments)
        assert (done.returncode, "is not one of 'en', 'ar'" in done.stderr) == (2, True)


COMMANDS = ("", "compare", "check", "extract", "group", "explain", "timeline", "names", "init", "schema", "facts")
ARCHIVE = ("", "add", "list", "show", "remove", "info", "verify", "search")


@pytest.mark.parametrize("command", [*COMMANDS, *(f"archive {name}" for name in ARCHIVE)])
def test_help_in_arabic_leaves_no_english_sentence(command: str) -> None:
    done = run(*command.split(), "--help", "--ui", "ar")
    assert done.returncode == 0
    assert done.stdout.startswith("الاستعمال: factdiff")
    explained = done.stdout.partition("أمثلة:")[0]
    assert re.findall(r"\b[a-z]{2,} [a-z]{2,} [a-z]{2,}", explained.replace(f"factdiff {command}", "")) == []


def test_the_archive_answers_in_arabic(tmp_path: Path) -> None:
    article, store = tmp_path / "a.txt", str(tmp_path / "past.db")
    article.write_text("قتل 12 شخصا في انهيار جسر.", "utf-8")
    assert run("archive", "add", store, str(article), "--ui", "ar").stdout.strip().endswith("أُضيف 1")
    assert "بلا تاريخ · a" in run("archive", "list", store, "--ui", "ar").stdout
    assert "الأقوال" in run("archive", "show", store, "a", "--ui", "ar").stdout
    held = run("archive", "info", store, "--ui", "ar").stdout
    assert not re.search(r"^[a-z]", held, re.MULTILINE)
    with open_archive(Path(store)) as archive:
        assert {name.replace("_", " ") for name in summary(archive)} <= set(TABLE)
    assert "كلها سليمة: 1" in run("archive", "verify", store, "--ui", "ar").stdout
    assert "أُخرج 1" in run("archive", "remove", store, "a", "--ui", "ar").stdout


def test_a_rule_is_explained_in_arabic_before_its_manual() -> None:
    told = run("explain", "scope-unknown", "--ui", "ar").stdout
    assert told.split("\n\n")[1].startswith("الأرقام مختلفة")
    listed = run("explain", "--ui", "ar").stdout
    assert all(ARABIC.search(line) for line in listed.splitlines())


@pytest.mark.parametrize(
    ("terminal", "line"),
    [
        ({"VTE_VERSION": "7006"}, "factdiff: \u2067فارغ\u2069\n"),  # VTE loses an isolate that opens a line
        ({"VTE_VERSION": "7006", "TMUX": "/tmp/t"}, "factdiff: فارغ\n"),
        ({}, "factdiff: فارغ\n"),
    ],
)
@pytest.mark.usefixtures("arabic")
def test_a_message_is_isolated_where_the_terminal_knows_how(
    terminal: dict[str, str], line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Watched(StringIO):
        def isatty(self) -> bool:
            return True

    for name in ("TMUX", "STY", "VTE_VERSION", "KONSOLE_VERSION", "XTERM_VERSION"):
        monkeypatch.delenv(name, raising=False)
    for name, value in terminal.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stderr", shown := Watched())
    say("is empty")
    assert shown.getvalue() == line
