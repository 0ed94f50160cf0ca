"""The command line from outside: exit statuses, one line of trouble, and every way in of the contract, tried."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

ROOT = Path(__file__).parent.parent.parent
TWELVE = "قتل 12 شخصا في انهيار جسر في مدينة حلب يوم الثلاثاء.\n"
FOURTEEN = "قتل 34 شخصا في انهيار جسر في مدينة حلب يوم الثلاثاء.\n"
DATED = '[[article]]\nfile = "a.txt"\npublished = "2024-05-08"\n[[article]]\nfile = "b.txt"\npublished = "2024-05-08"\n'


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Two articles that cannot both be right, in the folder that the tool runs in."""
    (tmp_path / "a.txt").write_text(TWELVE, "utf-8")
    (tmp_path / "b.txt").write_text(FOURTEEN, "utf-8")
    return tmp_path


def only_line(done: subprocess.CompletedProcess[bytes]) -> str:
    (line,) = done.stderr.decode("utf-8").splitlines()
    assert line.startswith("factdiff: ")
    return line


def trouble(done: subprocess.CompletedProcess[bytes]) -> str:
    assert (done.returncode, done.stdout) == (2, b"")
    return only_line(done)


def read_ids(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    assert done.returncode == 0
    return [article["id"] for article in json.loads(done.stdout)["articles"]]


def test_no_arguments_show_the_help_and_are_trouble(factdiff: Run) -> None:
    done = factdiff()
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"Usage: factdiff" in done.stderr


def test_version_and_help_are_results(factdiff: Run) -> None:
    from factdiff import __version__

    assert factdiff("--version").stdout.decode() == f"factdiff {__version__}\n"
    for command in ((), ("compare",), ("extract",), ("check",), ("explain",)):
        done = factdiff(*command, "--help")
        assert (done.returncode, done.stderr) == (0, b"")
        assert b"Usage: factdiff" in done.stdout


@pytest.mark.parametrize("command", ["compare", "extract", "check", "explain"])
def test_every_command_shows_examples(factdiff: Run, command: str) -> None:
    assert f"  factdiff {command} ".encode() in factdiff(command, "--help").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--nonsense"], "No such option: --nonsense"),
        (["compare", "a.txt", "--formt", "json"], "No such option: --formt"),
        (["nonsense"], "No such command 'nonsense'"),
        (["compare"], "Missing argument 'PATH...'"),
        (["compare", "a.txt", "--format", "xml"], "'xml' is not one of 'terminal', "),
        (["compare", "a.txt", "--fail-on", "contradictions"], "--fail-on contradictions is no verdict"),
        (["compare", "nope.txt"], "nope.txt: no such file or folder (check the path)"),
        (["extract", "nope"], "nope: no such file or folder"),
        (["check", "a.txt"], "Missing option '--against'"),
        (["check", "a.txt", "--against", "a.txt"], "a.txt: there is no source to check the draft against"),
        (["check", "nope.txt", "--against", "a.txt"], "nope.txt"),
        (["explain", "equals"], "there is no rule equals"),
    ],
)
def test_trouble_is_one_line_and_status_2(factdiff: Run, story: Path, arguments: list[str], message: str) -> None:
    done = factdiff(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert message in done.stderr.decode("utf-8")
    assert "Traceback" not in done.stderr.decode("utf-8")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n", "white space"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0", "is a PNG image"),
        ("binary", bytes(range(256)), "is binary"),
        ("page.html", b"<p>", "holds no text of an article"),
        ("feed.jsonl", b'{"id": "a"}\n', "feed.jsonl, line 1: is no article"),
    ],
)
def test_a_file_that_cannot_be_read_alone_is_trouble_and_among_others_is_skipped(
    factdiff: Run, story: Path, name: str, data: bytes, reason: str
) -> None:
    (story / name).write_bytes(data)
    assert reason in trouble(factdiff("compare", name))
    done = factdiff("compare", "a.txt", name, "b.txt", "--format", "json")
    assert reason in only_line(done)
    assert read_ids(done) == ["a", "b"]
    assert [skip["what"].partition(",")[0] for skip in json.loads(done.stdout)["skipped"]] == [name]
    strict = factdiff("compare", "a.txt", name, "b.txt", "--strict")
    assert (strict.returncode, strict.stdout) == (2, b"")


def test_a_folder_with_one_broken_file_among_good_ones_is_read(factdiff: Run, story: Path) -> None:
    (story / "c.txt").write_bytes(b"\0\1\2\3\4")
    done = factdiff("compare", story, "--format", "json")
    assert "c.txt: is binary" in only_line(done)
    assert read_ids(done) == ["a", "b"]


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ('publishd = "2024-05-08"', "unknown key publishd (did you mean published?)"),
        ('published = "8 May"', "published «8 May» is no date (write YYYY-MM-DD"),
    ],
)
def test_sources_that_are_wrong_name_file_article_and_key(factdiff: Run, story: Path, entry: str, message: str) -> None:
    (story / "sources.toml").write_text(f'[[article]]\nfile = "a.txt"\n{entry}\n', "utf-8")
    for path in (".", "a.txt"):
        line = trouble(factdiff("compare", path))
        assert "sources.toml: [[article]] 1 (a.txt): " in line
        assert message in line


def test_a_line_of_json_that_is_wrong_is_named_by_its_number(factdiff: Run, story: Path) -> None:
    rows = [json.dumps({"id": n, "text": TWELVE}, ensure_ascii=False) for n in ("x", "y")]
    (story / "feed.jsonl").write_text(f"{rows[0]}\n{{not json\n{rows[1]}\n", "utf-8")
    done = factdiff("compare", "feed.jsonl", "--format", "json")
    assert "skipped feed.jsonl, line 2: is no article" in only_line(done)
    assert read_ids(done) == ["x", "y"]


def test_one_article_alone_is_compared_with_itself(factdiff: Run, story: Path) -> None:
    done = factdiff("compare", "a.txt", "--format", "json")
    assert "a is the only article: it is compared with itself" in only_line(done)
    assert read_ids(done) == ["a"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256"])
def test_texts_in_other_encodings_are_read(factdiff: Run, tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(TWELVE.encode(encoding))
    done = factdiff("extract", "a.txt", "--format", "jsonl")
    row = json.loads(done.stdout)
    assert (done.returncode, row["article"]) == (0, "a")
    assert all(TWELVE[mention["start"] : mention["end"]] == mention["text"] for mention in row["mentions"])


def test_two_files_of_one_stem_in_two_folders_are_told_apart(factdiff: Run, story: Path) -> None:
    for folder in ("x", "y"):
        (story / folder).mkdir()
        (story / folder / "a.txt").write_text(TWELVE, "utf-8")
    assert read_ids(factdiff("compare", "x", "y", "--format", "json")) == ["x/a", "y/a"]


def test_a_line_separator_inside_a_text_is_part_of_it(factdiff: Run, tmp_path: Path) -> None:
    text = "خبر أول.\u2028" + TWELVE
    (tmp_path / "a.txt").write_bytes(text.encode("utf-8"))
    (tmp_path / "f.jsonl").write_text(json.dumps({"id": "j", "text": text}, ensure_ascii=False), "utf-8")
    report = json.loads(factdiff("compare", "a.txt", "f.jsonl", "--format", "json").stdout)
    assert [article["characters"] for article in report["articles"]] == [len(text), len(text)]


def test_standard_input_is_an_article(factdiff: Run, story: Path) -> None:
    done = factdiff("compare", "-", "b.txt", "--format", "json", stdin=TWELVE.encode())
    assert read_ids(done) == ["b", "stdin"]


def test_a_language_without_a_pack_is_skipped(factdiff: Run, story: Path) -> None:
    rows = [{"id": "x", "text": "Twelve people died.", "language": "en"}, {"id": "y", "text": TWELVE}]
    (story / "f.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    done = factdiff("compare", "f.jsonl", "a.txt", "--format", "json")
    assert "no language pack «en»" in only_line_with(done, "skipped")
    assert read_ids(done) == ["a", "y"]
    assert [(skip["what"], skip["stage"]) for skip in json.loads(done.stdout)["skipped"]] == [("x", "language")]


def only_line_with(done: subprocess.CompletedProcess[bytes], word: str) -> str:
    (line,) = [line for line in done.stderr.decode("utf-8").splitlines() if word in line]
    return line


def test_contradictions_fail_only_where_asked(factdiff: Run, story: Path) -> None:
    (story / "sources.toml").write_text(DATED, "utf-8")
    assert factdiff("compare", ".").returncode == 0
    assert factdiff("compare", ".", "--fail-on", "contradiction,spelling").returncode == 1
    assert factdiff("compare", ".", "--fail-on", "spelling").returncode == 0
    assert factdiff("compare", ".", "--fail-on", "none").returncode == 0


def test_check_fails_on_contradictions_unless_told_otherwise(factdiff: Run, story: Path) -> None:
    (story / "sources.toml").write_text(DATED, "utf-8")
    done = factdiff("check", "a.txt", "--against", "b.txt", "--format", "json")
    assert done.returncode == 1
    checked = json.loads(done.stdout)
    assert checked["draft"] == "a"
    assert [line["claim"]["text"] for line in checked["lines"] if line["status"] == "contradicted"] == ["12 شخصا"]
    assert factdiff("check", "a.txt", "--against", "b.txt", "--fail-on", "spelling").returncode == 0
    assert factdiff("check", "a.txt", "--against", "b.txt", "--fail-on", "none").returncode == 0


def test_check_takes_several_sources_after_one_option(factdiff: Run, story: Path) -> None:
    (story / "c.txt").write_text(TWELVE, "utf-8")
    for arguments in (
        ["check", "a.txt", "--against", "b.txt", "c.txt", "--format", "json"],
        ["check", "--format", "json", "a.txt", "--against", "b.txt", "--against", "c.txt"],
        ["check", "a.txt", "--format", "json", "--against", "."],
    ):
        checked = json.loads(factdiff(*arguments).stdout)
        assert [article["id"] for article in checked["articles"]] == ["a", "b", "c"]
        assert checked["draft"] == "a"


def test_a_draft_on_standard_input_is_held_against_every_story(factdiff: Run, story: Path) -> None:
    rows = [{"id": "x", "text": FOURTEEN, "story": "bridge"}, {"id": "y", "text": TWELVE, "story": "other"}]
    (story / "f.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    checked = json.loads(
        factdiff("check", "-", "--against", "f.jsonl", "--format", "json", stdin=TWELVE.encode()).stdout
    )
    assert checked["draft"] == "stdin"
    assert {article["story"] for article in checked["articles"]} == {None}


def test_output_goes_whole_into_a_file(factdiff: Run, story: Path) -> None:
    target = story / "report.json"
    target.write_text("old")
    target.chmod(0o640)
    done = factdiff("compare", "a.txt", "b.txt", "--format", "json", "-o", "report.json")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert json.loads(target.read_bytes())["schema"] == 1
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in story.iterdir()) == ["a.txt", "b.txt", "report.json"]


@pytest.mark.parametrize(
    ("target", "reason"), [(".", "is a folder"), ("absent/report.json", "no such file or directory")]
)
def test_output_that_cannot_be_written_is_trouble(factdiff: Run, story: Path, target: str, reason: str) -> None:
    line = trouble(factdiff("compare", "a.txt", "b.txt", "-o", target))
    assert line.startswith(f"factdiff: -o {target}: ")
    assert reason in line


def test_a_reader_that_has_had_enough_is_no_trouble(story: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "factdiff",
        "compare",
        str(story / "a.txt"),
        str(story / "b.txt"),
        "--format",
        "json",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="sends SIGINT to another process")
def test_an_interrupt_is_quiet(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "factdiff", "compare", "-"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, cwd=ROOT) as process:
        time.sleep(1.5)  # until it waits for its input
        process.send_signal(signal.SIGINT)
        assert process.communicate() == (b"", b"")
    assert process.returncode == 130


def test_the_same_bytes_for_any_order_of_the_files(factdiff: Run, story: Path) -> None:
    runs = [
        factdiff("compare", *order, "--format", "json").stdout for order in (("a.txt", "b.txt"), ("b.txt", "a.txt"))
    ]
    assert runs[0] == runs[1]
    assert runs[0].endswith(b"}\n")


def test_explain_prints_a_rule_and_lists_them_all(factdiff: Run) -> None:
    names = [line.split()[0] for line in factdiff("explain").stdout.decode().splitlines()]
    assert names == sorted(names)
    assert factdiff("explain", names[0]).stdout.decode().startswith(f"{names[0]}\n\n")
    assert factdiff("explain", names[0].replace("-", "_").upper()).returncode == 0


@pytest.mark.parametrize("environment", [{}, {"NO_COLOR": "1"}, {"VTE_VERSION": "7000"}, {"COLUMNS": "30"}])
def test_a_pipe_gets_neither_colour_nor_isolates(factdiff: Run, story: Path, environment: dict[str, str]) -> None:
    text = factdiff("compare", "a.txt", "b.txt", **environment).stdout.decode("utf-8")
    assert "\x1b" not in text
    assert "\u2068" not in text
    assert "12 شخصا" in text


def test_isolates_may_be_asked_for(factdiff: Run, story: Path) -> None:
    assert "\u2068" in factdiff("compare", "a.txt", "b.txt", "--bidi", "isolate").stdout.decode("utf-8")
