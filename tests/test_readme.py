"""The README shows what the tool really prints, and its commands are what they say."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
STORY = "corpus/iran-russia"

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


def block(marker: str) -> str:
    """The fenced block under a marker."""
    match = re.search(rf"<!-- {marker} -->\n```\w*\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    assert match is not None, f"the README has no block marked {marker}"
    return match[1]


def hold(request: pytest.FixtureRequest, marker: str, actual: str) -> None:
    """The block is what was printed; with --update-golden it becomes that."""
    if request.config.getoption("--update-golden"):
        text = README.read_text("utf-8")
        README.write_text(text.replace(block(marker), actual), "utf-8")
    assert block(marker) == actual


def excerpt(report: str) -> str:
    """What needs an editor: all before the updates, and the line that sums up."""
    head = re.split(r"^(?:UPDATES|AGREEMENTS|Not read|Set aside|Skipped)", report, maxsplit=1, flags=re.MULTILINE)[0]
    return f"{head}[...]\n\n{report.splitlines()[-1]}\n"


def test_the_report_in_the_readme_is_what_the_tool_prints(request: pytest.FixtureRequest, factdiff: Run) -> None:
    done = factdiff("compare", ROOT / STORY, COLUMNS="90")
    hold(request, "report", excerpt(done.stdout.decode("utf-8")))


@pytest.mark.skipif(shutil.which("jq") is None, reason="needs jq")
def test_the_json_in_the_readme_is_what_jq_makes_of_it(request: pytest.FixtureRequest, factdiff: Run) -> None:
    command = block("jq command")
    program = re.search(r"jq -r '(.*)'", command)
    assert program is not None
    assert command.startswith(f"factdiff compare {STORY} --format json | jq -r ")
    report = factdiff("compare", ROOT / STORY, "--format", "json").stdout
    done = subprocess.run(["jq", "-r", program[1]], input=report, capture_output=True, check=True)
    hold(request, "jq output", done.stdout.decode("utf-8"))


@pytest.mark.parametrize(
    ("marker", "end"), [("set-up command", f"factdiff compare {STORY}"), ("test command", "pytest")]
)
def test_each_command_to_set_up_is_one_line_that_makes_its_own_environment(marker: str, end: str) -> None:
    (line,) = block(marker).splitlines()
    assert line.startswith("python3 -m venv .venv && .venv/bin/pip install ")
    assert line.endswith(f".venv/bin/{end}")
