"""The desk's day at the command line: rules found and refused, waivers, baselines, facts, formats, overviews."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
WIRE = "قتل 12 شخصا في انفجار هز مدينة حلب السورية يوم الاثنين، وقال وزير الصحة السوري حسان الغباش إن الحصيلة نهائية.\n"
CORPUS = Path(__file__).parent.parent.parent / "corpus"


@pytest.fixture
def desk(tmp_path: Path, factdiff: Run) -> Run:
    """A folder with a wire text and a draft that changes its figure, and the command to run in it."""
    (tmp_path / "wire.txt").write_text(WIRE, "utf-8")
    (tmp_path / "draft.txt").write_text(WIRE.replace("12", "19"), "utf-8")
    return factdiff


def ids(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    return [f["id"] for f in json.loads(done.stdout)["findings"] if f["verdict"] == "contradiction"]


def check(desk: Run, *options: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return desk("check", "draft.txt", "--against", "wire.txt", *options, **environment)


def test_a_waived_finding_does_not_fail_and_stays_in_json_marked(desk: Run, tmp_path: Path) -> None:
    first = check(desk, "--format", "json")
    assert first.returncode == 1
    waivers = "".join(f'[[waiver]]\nid = "{name}"\nreason = "asked"\nuntil = 2024-06-01\n' for name in ids(first))
    (tmp_path / "factdiff.toml").write_text(waivers, "utf-8")
    waived = check(desk, "--format", "json", SOURCE_DATE_EPOCH="1714500000")
    assert waived.returncode == 0
    assert {f["waived"] for f in json.loads(waived.stdout)["findings"] if f["id"] in ids(first)} == {"asked"}
    assert b"not counted" in waived.stderr
    ended = check(desk, SOURCE_DATE_EPOCH="1904500000")
    assert ended.returncode == 1
    assert b"ended on 2024-06-01: asked" in ended.stderr


def test_only_what_is_not_in_the_baseline_fails(desk: Run, tmp_path: Path) -> None:
    check(desk, "--format", "json", "-o", "earlier.json")
    assert check(desk, "--baseline", "earlier.json").returncode == 0
    (tmp_path / "draft.txt").write_text(WIRE.replace("12", "15"), "utf-8")
    assert check(desk, "--baseline", "earlier.json").returncode == 1


def test_the_command_line_wins_over_the_environment_and_that_over_the_file(desk: Run, tmp_path: Path) -> None:
    (tmp_path / "factdiff.toml").write_text('fail-on = ["none"]\n', "utf-8")
    assert check(desk).returncode == 0
    assert check(desk, FACTDIFF_FAIL_ON="contradiction").returncode == 1
    assert check(desk, "--fail-on", "spelling", FACTDIFF_FAIL_ON="contradiction").returncode == 0


def test_rules_may_stand_in_pyproject_and_a_mistake_is_trouble(desk: Run, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.factdiff]\nfail_on = ["none"]\n', "utf-8")
    done = check(desk)
    assert done.returncode == 2
    assert done.stderr.decode() == "factdiff: pyproject.toml: unknown key fail_on (did you mean fail-on?)\n"


def test_init_writes_rules_once(desk: Run, tmp_path: Path) -> None:
    assert desk("init").returncode == 0
    assert check(desk).returncode == 1
    again = desk("init")
    assert (again.returncode, b"is there already" in again.stderr) == (2, True)


def test_facts_are_checked_and_outrank_the_source(desk: Run, tmp_path: Path) -> None:
    fact = '[[fact]]\nkind = "value"\nmeasure = "killed"\namount = 12\nsource = "the list"\n'
    (tmp_path / "facts.toml").write_text(fact, "utf-8")
    assert desk("facts", "check", "facts.toml").stdout == b"facts.toml: 1 fact: 1 of kind value\n"
    lines = [json.loads(line) for line in check(desk, "--facts", "facts.toml", "--format", "jsonl").stdout.splitlines()]
    assert [line["status"] for line in lines if line["claim"]["text"].startswith("19")] == ["contradicted"]
    found = json.loads(check(desk, "--facts", "facts.toml", "--format", "json").stdout)["findings"]
    assert "reference-fact" in {finding["reason"] for finding in found}
    (tmp_path / "facts.toml").write_text(fact + "amuont = 3\n", "utf-8")
    assert (
        desk("facts", "check", "facts.toml").stderr
        == b"factdiff: facts.toml:6: unknown key amuont (did you mean amount?)\n"
    )


def test_numerals_that_were_not_read_can_fail(desk: Run, tmp_path: Path) -> None:
    for name in ("draft.txt", "wire.txt"):
        (tmp_path / name).write_text("قتل 12 شخصا في انفجار هز مدينة حلب السورية.\n", "utf-8")
    assert check(desk, "--fail-on", "unread").returncode == 0
    (tmp_path / "draft.txt").write_text("قتل 12 شخصا في انفجار هز مدينة حلب السورية يوم الاثنين.\n", "utf-8")
    done = check(desk, "--fail-on", "unread")
    assert (done.returncode, done.stderr) == (1, b"factdiff: draft: 1 numeral or date was not read\n")


@pytest.mark.parametrize("form", ["terminal", "json", "jsonl", "csv", "markdown", "sarif", "github", "jsonld"])
@pytest.mark.parametrize("command", ["compare", "check"])
def test_every_format_is_written_by_both_commands(desk: Run, command: str, form: str) -> None:
    paths = ("draft.txt", "--against", "wire.txt") if command == "check" else ("draft.txt", "wire.txt")
    done = desk(command, *paths, "--format", form)
    assert done.stdout
    assert done.returncode == (1 if command == "check" else 0)


def test_the_corpus_s_reports_are_valid_by_the_printed_schema(desk: Run) -> None:
    schema = json.loads(desk("schema").stdout)
    jsonschema.validate(json.loads(desk("compare", CORPUS, "--format", "json").stdout), schema)
    golden = Path(__file__).parent.parent / "render" / "golden" / "report.json"
    jsonschema.validate(json.loads(golden.read_bytes()), schema)


def test_one_finding_of_a_saved_report_is_explained_and_copied(desk: Run) -> None:
    report = check(desk, "--format", "json", "-o", "r.json") and desk(
        "compare", "draft.txt", "wire.txt", "--format", "json"
    )
    name = ids(report)[0]
    desk("compare", "draft.txt", "wire.txt", "--format", "json", "-o", "r.json")
    full = desk("explain", name, "--report", "r.json").stdout.decode()
    assert "bits of evidence" in full and "confidence" in full
    copied = desk("explain", name, "--report", "r.json", "--copy").stdout.decode()
    assert copied.startswith("contradiction: ") and "A. " in copied and "B. " in copied
    assert desk("explain", name).returncode == 2
    assert desk("explain", "f-none", "--report", "r.json").returncode == 2


def test_timeline_and_names_say_who_reported_what(desk: Run) -> None:
    days = [
        json.loads(line)
        for line in desk("timeline", CORPUS / "derna-flood-2023", "--format", "jsonl").stdout.splitlines()
    ]
    assert [day["start"] or "" for day in days] == sorted(day["start"] or "" for day in days)
    assert {day["kind"] for day in days} == {"event", "figure"}
    persons = desk("names", CORPUS / "iran-russia").stdout.decode()
    assert "بيزشكيان" in persons and "foreign minister of Russia" in persons
    style = desk("names", CORPUS / "iran-russia", "--write-style").stdout.decode()
    assert style.startswith("[names]\n") and "بيزشكيان" in style


def test_a_dispute_of_the_sources_is_told_and_fails_only_where_asked(desk: Run, tmp_path: Path) -> None:
    other = "أعلن محافظ حلب أن 19 شخصا قتلوا في انفجار هز المدينة السورية يوم الاثنين.\n"
    (tmp_path / "second.txt").write_text(other, "utf-8")
    (tmp_path / "sources.toml").write_text(
        "".join(
            f'[[article]]\nfile = "{name}.txt"\npublished = "2024-05-07"\n' for name in ("draft", "wire", "second")
        ),
        "utf-8",
    )
    both = ("check", "draft.txt", "--against", "wire.txt", "second.txt")
    disputed = desk(*both, "--format", "json")
    (line,) = [line for line in json.loads(disputed.stdout)["lines"] if line["claim"]["measure"] == "killed"]
    assert (disputed.returncode, line["status"], line["disputed"], line["origins"]) == (0, "contradicted", True, 1)
    assert {f["severity"] for f in json.loads(disputed.stdout)["findings"] if f["id"] in ids(disputed)} == {"warning"}
    assert desk(*both, "--fail-on", "disputed").returncode == 1
    assert check(desk).returncode == 1
